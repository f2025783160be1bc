import type { LocalDate } from '../core/local-date'
import type { WorkCalendar } from '../law/calendar'
import { valueOn, type DatedValue } from '../law/dated-value'

/** A time limit of the office on a day: its own where it entered one, else the program's default; in whole days, or what else the parameter counts. */
export function officeDays(calendar: WorkCalendar, limit: DatedValue<number>, on: LocalDate): number {
  return Math.round(calendar.officeDays?.(limit, on) ?? valueOn(limit, on) ?? 0)
}
