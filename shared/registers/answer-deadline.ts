import type { WorkCalendar } from '../law/calendar'
import type { RecordDeadline } from './definition'
import { textOf, type Fields } from './field'
import { stepsOf, type Process } from './process'
import { stateDue } from './process-clock'

/**
 * The last day to answer a filing that was sent back, from the day the return came in (that it was sent, on the bureau's
 * machine); none in states without a limit, so that it is gone once the filing is reported again. Where the unit itself
 * reported, by its package, the time is the unit's and the bureau only watches it.
 */
export function answerDeadline(process: Process, fields: Fields, title: string, calendar: WorkCalendar): readonly RecordDeadline[] {
  const limit = stateDue(process, fields, calendar)
  if (limit === null) return []
  const reportedBy = stepsOf(fields).findLast(({ to }) => to === 'reported')?.actorName
  const holder = reportedBy !== undefined && reportedBy === textOf(fields, 'unit') ? 'other-side' : 'ours'
  return [{ id: 'state', title, start: limit.start, due: limit.counted.due, lines: limit.counted.lines, doneOn: null, remindDays: null, holder }]
}
