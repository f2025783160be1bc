import { addDays, localDateOf, partsOf, type LocalDate } from '../core/local-date'
import { entryOn, type DatedEntry, type DatedValue } from '../law/dated-value'
import { weekdayName, type WorkCalendar } from '../law/calendar'
import { countPeriod, describePeriod, type CountedFrom, type CountingLaw, type Pause, type Period } from './period'

/** How a law sets the last day. */
export type DeadlineSpan =
  /** Within a period after the event. */
  | { readonly kind: 'within'; readonly period: Period }
  /** At least so many calendar days before the event (a hearing, a meeting). */
  | { readonly kind: 'before'; readonly days: number }
  /** Every year by that day, for the year before: 每年3月31日前. */
  | { readonly kind: 'yearly'; readonly month: number; readonly day: number }
  /** As the court or tribunal says; the law gives bounds, and `usual` where it names a usual length. */
  | { readonly kind: 'set'; readonly least: Period | null; readonly usual: Period | null }

/** Who has to act by the deadline: our office, the court or authority (for reference), or the other side. */
export type DeadlineHolder = 'ours' | 'authority' | 'other-side'

/** A deadline of law or of the office, as data. */
export interface DeadlineRule {
  /** Never reused: `review.reply`. */
  readonly id: string
  /** Kind of procedure in Chinese: 行政复议. */
  readonly procedure: string
  /** What must be done: 书面答复并提交证据、依据. */
  readonly title: string
  /** What it counts from: 收到申请书副本. */
  readonly event: string
  readonly holder: DeadlineHolder
  /** The span and its source by the day of the event; before the first entry the law of that day is not recorded. */
  readonly span: DatedValue<DeadlineSpan>
  readonly counting: CountingLaw
  /** The longest extension, added to the period; null where there is none. */
  readonly extension: Period | null
  /** What happens when it is missed, or what else to know; '' where nothing. */
  readonly note: string
  /** Days before the last day on which to remind, in place of the usual strategy. */
  readonly remindDays: readonly number[] | null
}

/** The facts of one deadline of one case. */
export interface DeadlineFacts {
  /** Day of the event. */
  readonly start: LocalDate
  /** Day the court or tribunal set; null where it set none. */
  readonly setTo: LocalDate | null
  readonly isExtended: boolean
  readonly pauses: readonly Pause[]
}

/** The last day of a deadline and how it was found. */
export interface ComputedDeadline {
  /** Null while the clock stands, or while nobody can say; the lines say which. */
  readonly due: LocalDate | null
  readonly lines: readonly string[]
  /** Act and article of the span on the day of the event; '' where the law of that day is not recorded. */
  readonly source: string
  /** What a person has to look at: a set day shorter than the law allows, an unknown year. */
  readonly warnings: readonly string[]
}

/** Facts of a deadline about which nothing but the day of the event is known. */
export function startingOn(start: LocalDate): DeadlineFacts {
  return { start, setTo: null, isExtended: false, pauses: [] }
}

/** Computes the last day of a deadline under the law of the day of its event, with the arithmetic. */
export function computeDeadline(rule: DeadlineRule, facts: DeadlineFacts, calendar: WorkCalendar): ComputedDeadline {
  const entry = entryOn(rule.span, facts.start)
  if (entry === null || entry.value === null) {
    const line = `${facts.start}当日适用的规定未收录，请按当时有效的法律人工填写届满日。`
    return { due: null, lines: [line], source: '', warnings: [line] }
  }
  const spanned = computeSpan(rule, entry.value, facts, calendar)
  return { ...spanned, lines: [basisLine(rule, entry), ...spanned.lines], source: entry.source }
}

function basisLine(rule: DeadlineRule, entry: DatedEntry<DeadlineSpan>): string {
  return `事项：${rule.procedure}——${rule.title}，${describeSpan(entry.value!, rule)}（${entry.source}）。`
}

/** The span in words: 收到起诉状副本之日起15日. */
function describeSpan(span: DeadlineSpan, rule: Pick<DeadlineRule, 'event' | 'extension'>): string {
  switch (span.kind) {
    case 'within': return `${rule.event}之日起${describePeriod(span.period)}${rule.extension === null ? '' : `，可延长${describePeriod(rule.extension)}`}`
    case 'before': return span.days === 0 ? `${rule.event}之前` : `${rule.event}前${span.days}日`
    case 'yearly': return `每年${span.month}月${span.day}日前`
    case 'set': {
      const least = span.least === null ? '' : `，不少于${describePeriod(span.least)}`
      return `按指定期限${least}${span.usual === null ? '' : `，一般为${describePeriod(span.usual)}`}`
    }
  }
}

type Spanned = Omit<ComputedDeadline, 'source'>

function computeSpan(rule: DeadlineRule, span: DeadlineSpan, facts: DeadlineFacts, calendar: WorkCalendar): Spanned {
  switch (span.kind) {
    case 'within': return within(rule, span.period, facts, calendar)
    case 'before': return before(rule, span.days, facts.start)
    case 'yearly': return yearly(span, facts.start)
    case 'set': return set(rule, span, facts, calendar)
  }
}

function within(rule: DeadlineRule, period: Period, facts: DeadlineFacts, calendar: WorkCalendar): Spanned {
  const isExtended = facts.isExtended && rule.extension !== null
  if (isExtended && rule.extension!.unit !== period.unit) throw new Error(`${rule.id}: extension in another unit`)
  const whole = isExtended ? { ...period, count: period.count + rule.extension!.count } : period
  const counted = countPeriod(fromOf(rule, facts.start), whole, rule.counting, calendar, facts.pauses)
  const extended = isExtended ? [`延长：经批准延长${describePeriod(rule.extension!)}，合计${describePeriod(whole)}。`] : []
  return { due: counted.due, lines: [...extended, ...counted.lines], warnings: counted.unknownYears.map((year) => `${year}年的放假安排尚未收录，届满日须复核。`) }
}

function fromOf(rule: DeadlineRule, day: LocalDate): CountedFrom {
  return { day, event: rule.event }
}

function before(rule: DeadlineRule, days: number, event: LocalDate): Spanned {
  // "Before" a hearing ends when it begins; the day before is the last on which nothing can go wrong.
  const due = addDays(event, -Math.max(days, 1))
  const line = days === 0
    ? `届满：${event}（${weekdayName(event)}）${rule.event}之前；为稳妥，以前一日${due}（${weekdayName(due)}）为限。`
    : `届满：${event}（${weekdayName(event)}）${rule.event}－${days}日＝${due}（${weekdayName(due)}）。`
  return { due, lines: [line], warnings: [] }
}

function yearly(span: { readonly month: number; readonly day: number }, start: LocalDate): Spanned {
  const { year } = partsOf(start)
  const due = localDateOf(year + 1, span.month, span.day)!
  return { due, lines: [`届满：${year}年度的情况，于${due}（${weekdayName(due)}）前完成。`], warnings: [] }
}

function set(rule: DeadlineRule, span: Extract<DeadlineSpan, { kind: 'set' }>, facts: DeadlineFacts, calendar: WorkCalendar): Spanned {
  const least = span.least === null ? null : countPeriod(fromOf(rule, facts.start), span.least, rule.counting, calendar)
  if (facts.setTo !== null) {
    const isShort = least?.due !== null && least !== null && facts.setTo < least.due
    const warning = isShort ? [`指定的${facts.setTo}早于法定最短期限（${describePeriod(span.least!)}，至${least.due}），可以申请顺延。`] : []
    return { due: facts.setTo, lines: [`届满：文书指定${facts.setTo}（${weekdayName(facts.setTo)}）。`, ...warning], warnings: warning }
  }
  const usual = span.usual ?? span.least
  if (usual === null) {
    const line = '期限由文书或规则指定，请按文书填写届满日。'
    return { due: null, lines: [line], warnings: [line] }
  }
  const counted = countPeriod(fromOf(rule, facts.start), usual, rule.counting, calendar)
  const warning = '文书指定的日期尚未填写，暂按法律所列期限推算，请以文书为准。'
  return { due: counted.due, lines: [...counted.lines, warning], warnings: [warning] }
}
