import { addDays, addMonths, dayNumber, localDateOf, partsOf, type LocalDate } from '../core/local-date'

/** The weeks of the month a day lies in, Monday first, filled up with days of its neighbours. */
export function weeksOfMonth(day: LocalDate): readonly (readonly LocalDate[])[] {
  const first = firstOfMonth(day)
  const next = addMonths(first, 1)
  const weeks: (readonly LocalDate[])[] = []
  for (let monday = addDays(first, -weekdayFromMonday(first)); monday < next; monday = addDays(monday, 7)) {
    const start = monday
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(start, index)))
  }
  return weeks
}

/** The first day of the month a day lies in. */
export function firstOfMonth(day: LocalDate): LocalDate {
  const { year, month } = partsOf(day)
  return localDateOf(year, month, 1)!
}

/** 0 for Monday, 6 for Sunday; 5 January 1970 was a Monday. */
function weekdayFromMonday(day: LocalDate): number {
  return (((dayNumber(day) - 4) % 7) + 7) % 7
}
