import { clauses } from './zh-CN/clauses'
import { compare } from './zh-CN/compare'
import { backup } from './zh-CN/backup'
import { calendar } from './zh-CN/calendar'
import { deadlines, tasks } from './zh-CN/deadlines'
import { documents } from './zh-CN/documents'
import { filing } from './zh-CN/filing'
import { letterSettings } from './zh-CN/letter-settings'
import { home, register, severity, statuses } from './zh-CN/desk'
import { marked } from './zh-CN/marked'
import { numbers } from './zh-CN/numbers'
import { officeLists } from './zh-CN/office-lists'
import { opinion, settings } from './zh-CN/opinion'
import { process } from './zh-CN/process'
import { reports } from './zh-CN/reports'
import { agreedTerms, registers } from './zh-CN/registers'
import { relations } from './zh-CN/relations'
import { checklist, intake, review } from './zh-CN/review'
import { ruleSettings } from './zh-CN/rule-settings'
import { scan } from './zh-CN/scan'
import { shell } from './zh-CN/shell'

/** Everything the screens say, in Chinese. Its shape is the catalogue's type. */
export const zhCN = {
  locale: 'zh-CN',
  shell,
  home,
  register,
  agreedTerms,
  registers,
  relations,
  severity,
  statuses,
  review,
  clauses,
  compare,
  marked,
  process,
  deadlines,
  tasks,
  backup,
  calendar,
  intake,
  checklist,
  opinion,
  settings,
  ruleSettings,
  numbers,
  scan,
  reports,
  documents,
  filing,
  letterSettings,
  officeLists,
}
