import { addDays, addMonths, daysBetween, type LocalDate } from '../core/local-date'
import type { Span } from '../core/span'
import type { DateFact, Facts, PeriodFact } from './facts'

/** A stretch of time given by its first and last day (自2027年1月1日起至2027年12月31日止). */
export interface DateRange {
  readonly span: Span
  readonly from: DateFact
  readonly to: DateFact
  /** The sentence up to the first date, at most 60 units: what the stretch is of. */
  readonly about: string
}

/** Every stretch between two dates of one sentence. Dates that do not exist make none. */
export function findDateRanges(facts: Pick<Facts, 'dates' | 'normalized'>): readonly DateRange[] {
  return facts.dates.flatMap((from, index) => {
    const to = facts.dates[index + 1]
    if (to === undefined || from.date === null || to.date === null) return []
    const between = facts.normalized.slice(from.span.end, to.span.start)
    if (between.length > 14 || !/至|到|[-—–~]/.test(between) || /[。；;\n\d月]/.test(between)) return []
    return [{ span: { start: from.span.start, end: to.span.end }, from, to, about: sentenceBefore(facts.normalized, from.span.start) }]
  })
}

/** The sentence up to `offset`, at most 60 units. */
export function sentenceBefore(text: string, offset: number): string {
  return /[^。;；!?\n]*$/.exec(text.slice(Math.max(0, offset - 60), offset))?.[0] ?? ''
}

/** The last day of the range; of a month without a day its last. */
export function lastDayOf(range: DateRange): LocalDate | null {
  if (range.to.date === null) return null
  return range.to.precision === 'month' ? addDays(addMonths(range.to.date, 1), -1) : range.to.date
}

/** Length of a period in months; null for days, hours and weeks. */
export function monthsOfPeriod(period: PeriodFact): number | null {
  switch (period.unit) {
    case 'year': return period.count * 12
    case 'half-year': return period.count * 6
    case 'quarter': return period.count * 3
    case 'month': return period.count
    default: return null
  }
}

/** Months from the first to the last day, both counted; a started month counts in full. */
export function monthsBetween(from: LocalDate, to: LocalDate): number {
  let months = Math.max(0, Math.floor(daysBetween(from, to) / 31))
  while (daysBetween(addMonths(from, months), to) >= 0) months += 1
  // One day over a full year is how people write a term (2027-01-01 to 2047-01-01): no month of its own.
  return daysBetween(addMonths(from, months - 1), to) === 0 && months > 1 ? months - 1 : months
}
