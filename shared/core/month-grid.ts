import { addDays, addMonths, dayNumber, localDateOf, partsOf, type LocalDate } from './local-date'

/** The weeks of the month a day lies in, Monday first, filled up with days of its neighbours. */
export function weeksOfMonth(day: LocalDate): readonly (readonly LocalDate[])[] {
  const next = addMonths(firstOfMonth(day), 1)
  const weeks: (readonly LocalDate[])[] = []
  for (let monday = mondayOfMonth(day); monday < next; monday = addDays(monday, 7)) {
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

/** The Monday of the week the month of a day begins in. */
export function mondayOfMonth(day: LocalDate): LocalDate {
  const first = firstOfMonth(day)
  // Day 4, 5 January 1970, was a Monday.
  return addDays(first, -((((dayNumber(first) - 4) % 7) + 7) % 7))
}
