import { officialDate, type LocalDate } from '../core/local-date'
import { formLetter } from './form-letter'
import type { Letter } from './letter'
import { dateOrGap, textOrGap } from './official-writing'
import { SIZE } from './page'

/** One deadline as the reminder prints it. */
export interface DueLine {
  readonly task: string
  readonly startsOn: LocalDate | null
  /** Null where nobody can say yet; the note then says why. */
  readonly due: LocalDate | null
  /** Calendar days from the reminder's day to the last one; negative when it has passed; null without a last day. */
  readonly daysLeft: number | null
  /** Act and article. */
  readonly source: string
  readonly note: string
}

/** What D8's reminder says. */
export interface DeadlineReminder {
  readonly caseNumber: string
  readonly cause: string
  readonly addressee: string
  readonly lines: readonly DueLine[]
  readonly remindedOn: LocalDate
  readonly unit: string
}

/** D8: 期限提醒单, the most urgent deadline first. */
export function deadlineReminderLetter(reminder: DeadlineReminder): Letter {
  const lines = [...reminder.lines].sort((a, b) => (a.daysLeft ?? Infinity) - (b.daysLeft ?? Infinity))
  const rows = lines.map((line, index) => [String(index + 1), line.task, dateOrGap(line.startsOn), dateOrGap(line.due), leftText(line.daysLeft), textOrGap(line.source), line.note])
  return formLetter({
    title: '案件期限提醒单', author: reminder.unit, numberLabel: '案件号', number: reminder.caseNumber,
    blocks: [
      { kind: 'paragraph', role: 'addressee', align: 'left', linesBefore: 0.5, runs: [{ text: `${textOrGap(reminder.addressee)}：`, face: 'fangsong', size: SIZE.three }] },
      {
        kind: 'paragraph', role: 'body', align: 'justify', firstLine: 2, linesAfter: 0.5,
        runs: [{ text: `${textOrGap(reminder.cause)}一案，截至${officialDate(reminder.remindedOn)}，下列事项应当在期限内办理：`, face: 'fangsong', size: SIZE.three }],
      },
      { kind: 'table', columns: [11, 25, 33.5, 33.5, 14, 25, 14], header: ['序号', '事项', '起算日', '届满日', '剩余', '依据', '备注'], rows, size: SIZE.five },
    ],
    notes: ['期限从起算日的次日计算；届满日为法定休假日的，顺延至其后第一个工作日。本单由系统计算，请承办人核对。'],
  })
}

function leftText(days: number | null): string {
  if (days === null) return '待定'
  if (days < 0) return `已逾期${-days}日`
  return days === 0 ? '今日届满' : `${days}日`
}
