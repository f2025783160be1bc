import { clauses } from './en/clauses'
import { compare } from './en/compare'
import { backup } from './en/backup'
import { calendar } from './en/calendar'
import { deadlines, tasks } from './en/deadlines'
import { documents } from './en/documents'
import { filing } from './en/filing'
import { letterSettings } from './en/letter-settings'
import { home, register, severity, statuses } from './en/desk'
import { marked } from './en/marked'
import { numbers } from './en/numbers'
import { officeLists } from './en/office-lists'
import { opinion, settings } from './en/opinion'
import { process } from './en/process'
import { reports } from './en/reports'
import { agreedTerms, registers } from './en/registers'
import { relations } from './en/relations'
import { checklist, intake, review } from './en/review'
import { ruleSettings } from './en/rule-settings'
import { scan } from './en/scan'
import { shell } from './en/shell'
import type { Messages } from './messages'

/** Everything the screens say, in English. */
export const en: Messages = {
  locale: 'en',
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
