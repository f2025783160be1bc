import { addDays, daysBetween, type LocalDate } from '../core/local-date'
import type { DeadlineHolder } from './deadline'
import { roleName, type RoleHolders } from './role'

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
  /** Whose time it is; ours where absent. */
  readonly holder?: DeadlineHolder
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
}

/** Default strategy of documents 6.2: short periods on day 1, half-way, 3 and 1 days before and on the day; longer ones also 10 before. */
const SHORT_PERIOD = 15
const LAST_DAYS = [3, 1, 0] as const
const EARLIER = 10
/** Who hears of a deadline that passed without its result being entered: their roles, with their names where the office entered them. */
export function escalatesTo(holders: RoleHolders): readonly string[] {
  return (['legal-head', 'vice-leader'] as const).map((role) => roleName(role, holders))
}

/** Those who hear of overdue deadlines where nobody's name is known. */
export const ESCALATE_TO: readonly string[] = escalatesTo({})

/** Whether a deadline still concerns us: it is not done, and another's time has not run out. */
export function isOpenOn({ doneOn, due, holder = 'ours' }: Pick<TrackedDeadline, 'doneOn' | 'due' | 'holder'>, today: LocalDate): boolean {
  return doneOn === null && (holder === 'ours' || due >= today)
}

/** The days on which a deadline reminds, oldest first; none before its start. */
export function checkpointsOf(deadline: TrackedDeadline): readonly LocalDate[] {
  const { start, due, remindDays } = deadline
  const length = daysBetween(start, due)
  const before = remindDays ?? (length > SHORT_PERIOD ? [EARLIER, ...LAST_DAYS] : LAST_DAYS)
  const days = before.map((count) => addDays(due, -count))
  if (remindDays === null) days.push(addDays(start, 1), addDays(start, Math.ceil(length / 2)))
  return [...new Set(days)].filter((day) => day >= start && day <= due).sort()
}

/** The day a deadline reminds next, today included; null where it does not remind any more. */
export function nextReminder(deadline: TrackedDeadline, today: LocalDate): LocalDate | null {
  return isOpenOn(deadline, today) ? (checkpointsOf(deadline).find((day) => day >= today) ?? null) : null
}

/** The day from which others hear of a deadline whose result was not entered; null for another's time. */
export function escalationDay({ due, holder = 'ours' }: Pick<TrackedDeadline, 'due' | 'holder'>): LocalDate | null {
  return holder === 'ours' ? addDays(due, 1) : null
}

const NOT_OURS = { authority: '审理（处理）机关的期限，供掌握进度，到期不作逾期处理。', 'other-side': '对方的期限，供核对其是否按期提出，到期不作逾期处理。' } as const

/** When a deadline reminds and which `people` hear of it when it passes, line by line, as its arithmetic is written. */
export function explainReminders(deadline: TrackedDeadline, people: readonly string[] = ESCALATE_TO): readonly string[] {
  const { holder = 'ours' } = deadline
  const remind = `提醒：${checkpointsOf(deadline).join('、')}。`
  return holder === 'ours' ? [remind, `上报：到期未登记办理结果的，自${addDays(deadline.due, 1)}起提请${people.join('、')}。`] : [remind, `说明：${NOT_OURS[holder]}`]
}

/** The reminder that holds for a deadline today; null before its first checkpoint, once it is done, and after another's time ran out. */
export function reminderOn(deadline: TrackedDeadline, today: LocalDate, people: readonly string[] = ESCALATE_TO): Reminder | null {
  if (!isOpenOn(deadline, today)) return null
  const daysLeft = daysBetween(today, deadline.due)
  if (daysLeft < 0) return remind(deadline, 'overdue', daysLeft, addDays(deadline.due, 1), people)
  const passed = checkpointsOf(deadline).findLast((day) => day <= today)
  if (passed === undefined) return null
  return remind(deadline, daysLeft === 0 ? 'today' : daysLeft <= LAST_DAYS[0] ? 'soon' : 'running', daysLeft, passed, people)
}

function remind(deadline: TrackedDeadline, urgency: Urgency, daysLeft: number, checkpoint: LocalDate, people: readonly string[]): Reminder {
  return { deadline, urgency, daysLeft, key: `${deadline.id}@${checkpoint}`, text: textOf(deadline, daysLeft, people) }
}

function textOf({ title, due }: TrackedDeadline, daysLeft: number, people: readonly string[]): string {
  if (daysLeft < 0) return `${title}：已于${due}到期，逾期${-daysLeft}日，尚未登记办理结果，提请${people.join('、')}处理。`
  return daysLeft === 0 ? `${title}：今日到期（${due}）。` : `${title}：还剩${daysLeft}日，${due}到期。`
}

/** All reminders that hold today, the most pressing first. */
export function remindersOn(deadlines: readonly TrackedDeadline[], today: LocalDate, people: readonly string[] = ESCALATE_TO): readonly Reminder[] {
  return deadlines
    .map((deadline) => reminderOn(deadline, today, people))
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
