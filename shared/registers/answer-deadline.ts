import type { WorkCalendar } from '../law/calendar'
import type { RecordDeadline } from './definition'
import type { Fields } from './field'
import { stepsOf, type Process } from './process'
import { stateDue } from './process-clock'

/**
 * The last day to answer a filing that was sent back: the day the bureau's answer names, else by the limit of this office from
 * the day the return came in; none in states without a limit, so that it is gone once the filing is reported again. Where a
 * package brought the report, the time is the unit's and the bureau only watches it.
 */
export function answerDeadline(process: Process, fields: Fields, title: string, calendar: WorkCalendar): readonly RecordDeadline[] {
  const limit = stateDue(process, fields, calendar)
  if (limit === null) return []
  const steps = stepsOf(fields)
  const returned = steps.at(-1)
  const isUnnamed = returned?.broughtBy !== undefined && returned.given === undefined
  const lines = isUnnamed ? [...limit.counted.lines, '备案机构的回复包未写明期限，暂按本单位设定的时限推算，请以来函为准。'] : limit.counted.lines
  const holder = steps.some(({ to, broughtBy }) => to === 'reported' && broughtBy !== undefined) ? 'other-side' : 'ours'
  return [{ id: 'state', title, start: limit.start, due: limit.counted.due, lines, doneOn: null, remindDays: null, holder }]
}
