import { addDays, localDateOf, type LocalDate } from '../core/local-date'
import { PUBLISHED_CALENDAR, type HolidayYear } from './calendar'

/** The published arrangement of a year in the form an office edits it in; null for a year it lacks. `source` is ''. */
export function publishedYear(year: number): HolidayYear | null {
  if (!PUBLISHED_CALENDAR.knows(year)) return null
  const holidays: { name: string; from: LocalDate; to: LocalDate }[] = []
  const workdays: LocalDate[] = []
  const end = localDateOf(year, 12, 31)!
  for (let date = localDateOf(year, 1, 1)!; date <= end; date = addDays(date, 1)) {
    const { kind, name } = PUBLISHED_CALENDAR.dayOf(date)
    const last = holidays.at(-1)
    if (kind === 'make-up') workdays.push(date)
    else if (kind === 'holiday' && last !== undefined && last.name === name && addDays(last.to, 1) === date) last.to = date
    else if (kind === 'holiday') holidays.push({ name, from: date, to: date })
  }
  return { year, source: '', holidays, workdays }
}
