import type { LocalDate } from '../core/local-date'
import type { WorkCalendar } from '../law/calendar'
import { computeDeadline, startingOn, type DeadlineFacts } from './deadline'
import type { RecordDeadline } from './definition'
import { statutoryDeadline } from './statutory-deadlines'

/** The statutory deadline of that id as a last day of a record, from the day of its event; none before that day is known. */
export function statutoryTask(id: string, start: LocalDate | null, doneOn: LocalDate | null, calendar: WorkCalendar, facts: Partial<Omit<DeadlineFacts, 'start'>> = {}): readonly RecordDeadline[] {
  if (start === null) return []
  const rule = statutoryDeadline(id)
  const { due, lines } = computeDeadline(rule, { ...startingOn(start), ...facts }, calendar)
  return [{ id, title: rule.title, start, due, lines, doneOn, remindDays: rule.remindDays, holder: rule.holder }]
}
