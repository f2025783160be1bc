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
    // 4月1日0时起至…: the hour is no other figure.
    const between = facts.normalized.slice(from.span.end, to.span.start).replace(/^ ?\d{1,2} ?[时点:](?:\d{2}分?)?/, '')
    const isRange = between.length <= 14 && /至|到|[-—–~]/.test(between) && !/[。；;\n\d月]/.test(between)
    if (!isRange && !isToldApart(facts.normalized, from, to, between)) return []
    return [{ span: { start: from.span.start, end: to.span.end }, from, to, about: sentenceBefore(facts.normalized, from.span.start) }]
  })
}

const STARTS = /^ ?(?:\((?:含|含当日|当日)\))?(?:之日|零时|0时)?(?:起|开始|始|算起|进场|上岗|入驻|起租|生效)/
const START_NAMED = /(?:起于|始于|起始|开始|起算|起租|生效|进场)(?:日期?|时间)?(?:为|是|:|于)? ?$/
const ENDS = /^ ?(?:\((?:含|含当日|当日)\))?(?:止|为止|终了|届满|终止|结束|期满|截止|到期|撤场|退场|离岗|退租)/
const END_NAMED = /(?:止于|终于|迄于|退租|交还|撤场|终止|届满|结束|截止|期满|到期)(?:日期?|时间)?(?:为|是|:|于)? ?$/

/** 服务期从2027年7月1日开始。服务期至2027年6月30日届满: first and last day told in words of their own, in one clause. */
function isToldApart(text: string, from: DateFact, to: DateFact, between: string): boolean {
  if (between.length > 40 || /\n.*\n|\d|付|验收|交货|交付/.test(between) || from.precision !== 'day' || to.precision !== 'day') return false
  const starts = STARTS.test(between) || START_NAMED.test(text.slice(Math.max(0, from.span.start - 12), from.span.start))
  return starts && (ENDS.test(text.slice(to.span.end, to.span.end + 6)) || END_NAMED.test(between))
}

const PRINTED_NUMBER = /^ ?(?:第[一二三四五六七八九十百零\d]{1,6}条|\d{1,3}(?:\.\d{1,3}){1,4}|[一二三四五六七八九十]{1,3}、) ?/

/** The sentence up to `offset`, at most 60 units, without the printed number it may begin with. */
export function sentenceBefore(text: string, offset: number): string {
  return (/[^。;；!?\n]*$/.exec(text.slice(Math.max(0, offset - 60), offset))?.[0] ?? '').replace(PRINTED_NUMBER, '')
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
