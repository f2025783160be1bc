import { addDays, daysBetween, type LocalDate } from '../core/local-date'

/** A deadline of a record as reminders see it. */
export interface TrackedDeadline {
  /** Unique over all records: record id and deadline. */
  readonly id: string
  /** What must be done, with the record's name. */
  readonly title: string
  readonly start: LocalDate
  readonly due: LocalDate
  /** Day it was done; null while it is not. */
  readonly doneOn: LocalDate | null
  /** Days before the last day on which to remind, in place of the usual strategy; null for the usual one. */
  readonly remindDays: readonly number[] | null
  /** Who has to act. */
  readonly responsible: string
}

/** How pressing a deadline is. */
export type Urgency = 'running' | 'soon' | 'today' | 'overdue'

/** A reminder that holds today. It is never stored: once the thing is done, it is not computed any more. */
export interface Reminder {
  readonly deadline: TrackedDeadline
  readonly urgency: Urgency
  /** Days to the last day; negative once it has passed. */
  readonly daysLeft: number
  /** The last checkpoint passed, for a host that notifies once per checkpoint: `<deadline id>@2026-03-01`. */
  readonly key: string
  readonly text: string
  /** Whom to tell besides the responsible person; [] before the last day has passed. */
  readonly escalateTo: readonly string[]
}

/** Default strategy of documents 6.2: short periods on day 1, half-way, 3 and 1 days before and on the day; longer ones also 10 before. */
const SHORT_PERIOD = 15
const LAST_DAYS = [3, 1, 0] as const
const EARLIER = 10
/** Who hears of a deadline that passed without its result being entered. */
const ESCALATE_TO = ['法制机构负责人', '分管领导'] as const

/** The days on which a deadline reminds, oldest first; none before its start. */
export function checkpointsOf(deadline: TrackedDeadline): readonly LocalDate[] {
  const { start, due, remindDays } = deadline
  const length = daysBetween(start, due)
  const before = remindDays ?? (length > SHORT_PERIOD ? [EARLIER, ...LAST_DAYS] : LAST_DAYS)
  const days = before.map((count) => addDays(due, -count))
  if (remindDays === null) days.push(addDays(start, 1), addDays(start, Math.ceil(length / 2)))
  return [...new Set(days)].filter((day) => day >= start && day <= due).sort()
}

/** The reminder that holds for a deadline today; null before its first checkpoint and once it is done. */
export function reminderOn(deadline: TrackedDeadline, today: LocalDate): Reminder | null {
  if (deadline.doneOn !== null) return null
  const daysLeft = daysBetween(today, deadline.due)
  if (daysLeft < 0) return remind(deadline, 'overdue', daysLeft, addDays(deadline.due, 1))
  const passed = checkpointsOf(deadline).findLast((day) => day <= today)
  if (passed === undefined) return null
  return remind(deadline, daysLeft === 0 ? 'today' : daysLeft <= LAST_DAYS[0] ? 'soon' : 'running', daysLeft, passed)
}

function remind(deadline: TrackedDeadline, urgency: Urgency, daysLeft: number, checkpoint: LocalDate): Reminder {
  return { deadline, urgency, daysLeft, key: `${deadline.id}@${checkpoint}`, text: textOf(deadline, daysLeft), escalateTo: urgency === 'overdue' ? ESCALATE_TO : [] }
}

function textOf({ title, due }: TrackedDeadline, daysLeft: number): string {
  if (daysLeft < 0) return `${title}：已于${due}到期，逾期${-daysLeft}日，尚未登记办理结果。`
  return daysLeft === 0 ? `${title}：今日到期（${due}）。` : `${title}：还剩${daysLeft}日，${due}到期。`
}

/** All reminders that hold today, the most pressing first. */
export function remindersOn(deadlines: readonly TrackedDeadline[], today: LocalDate): readonly Reminder[] {
  return deadlines
    .map((deadline) => reminderOn(deadline, today))
    .filter((reminder) => reminder !== null)
    .sort((a, b) => a.daysLeft - b.daysLeft || (a.deadline.id < b.deadline.id ? -1 : 1))
}

/** One line of the printable 期限控制单. */
export interface ControlLine {
  readonly title: string
  readonly start: LocalDate
  readonly due: LocalDate
  readonly state: '已完成' | '逾期完成' | '办理中' | '今日到期' | '已逾期'
  /** Days left, negative when overdue; null once done. */
  readonly daysLeft: number | null
  readonly doneOn: LocalDate | null
  readonly responsible: string
}

/** The lines of the 期限控制单 for today, by last day. */
export function controlLines(deadlines: readonly TrackedDeadline[], today: LocalDate): readonly ControlLine[] {
  return deadlines
    .map((deadline): ControlLine => {
      const { title, start, due, doneOn, responsible } = deadline
      const daysLeft = doneOn === null ? daysBetween(today, due) : null
      return { title, start, due, state: stateOf(due, doneOn, today), daysLeft, doneOn, responsible }
    })
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
}

function stateOf(due: LocalDate, doneOn: LocalDate | null, today: LocalDate): ControlLine['state'] {
  if (doneOn !== null) return doneOn <= due ? '已完成' : '逾期完成'
  return today < due ? '办理中' : today === due ? '今日到期' : '已逾期'
}
