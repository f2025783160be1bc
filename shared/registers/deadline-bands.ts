import { addDays, dayNumber, daysInMonth, localDateOf, partsOf, type LocalDate } from '../core/local-date'

/** How near a last day is; the weeks begin on Monday. */
export const DEADLINE_BANDS = ['overdue', 'today', 'week', 'month', 'later'] as const

/** One of `DEADLINE_BANDS`. */
export type DeadlineBand = (typeof DEADLINE_BANDS)[number]

/** The band of a last day: overdue, today, later this week (to Sunday), later this month, or after it. */
export function bandOf(due: LocalDate, today: LocalDate): DeadlineBand {
  if (due < today) return 'overdue'
  if (due === today) return 'today'
  // 1970-01-01 was a Thursday: Monday is day 4 of that count.
  const sinceMonday = (((dayNumber(today) + 3) % 7) + 7) % 7
  if (due <= addDays(today, 6 - sinceMonday)) return 'week'
  return due <= monthEnd(today) ? 'month' : 'later'
}

/** Days ahead that always count as near. */
const NEAR_DAYS = 31

/** The last day of the near future: the month's end, or 31 days ahead where that is later. */
export function nearUntil(today: LocalDate): LocalDate {
  const [end, ahead] = [monthEnd(today), addDays(today, NEAR_DAYS)]
  return ahead > end ? ahead : end
}

function monthEnd(day: LocalDate): LocalDate {
  const { year, month } = partsOf(day)
  return localDateOf(year, month, daysInMonth(year, month))!
}
