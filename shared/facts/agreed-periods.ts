import type { Span } from '../core/span'
import type { ContractDocument } from '../document/contract-document'
import { isAcceptancePeriod } from './acceptance-periods'
import { returnedBond, type ReturnedBond } from './bond-return-periods'
import type { Facts, PeriodFact } from './facts'
import { saidPeriods, type SaidPeriod } from './said-period'
import { startEventOf, type StartEvent } from './start-event'
import { warrantyKind, type WarrantyKind } from './warranty-periods'

/** What a period of the performance is of: examining, returning a bond or money kept back, warranty, defect liability. */
export type AgreedPeriodKind = 'acceptance' | ReturnedBond | WarrantyKind

/** A period for something to be done after signing, as the contract tells it. */
export interface AgreedPeriod {
  readonly kind: AgreedPeriodKind
  readonly count: number
  readonly unit: 'day' | 'working-day' | 'month' | 'year'
  readonly from: StartEvent
  /** The words that tell the length. */
  readonly span: Span
  /** The sentence it was read from, at most 200 units of it: exactly the reading text's slice. */
  readonly sentence: Span
  readonly quote: string
}

const LONGEST_QUOTE = 200

/**
 * The periods of the performance that a contract tells, in reading order, each length from each beginning once. Two of one
 * kind contradict each other or are of different things: which counts is for a person. Linear.
 */
export function agreedPeriods(document: ContractDocument, facts: Facts): readonly AgreedPeriod[] {
  const found: AgreedPeriod[] = []
  for (const said of saidPeriods(document, facts)) {
    const kind = kindOf(said)
    const length = kind === null ? null : lengthOf(said.period)
    if (kind === null || length === null) continue
    const from = startOf(said, kind)
    const same = found.findIndex((other) => other.kind === kind && monthsOrDays(other) === monthsOrDays(length) && (other.from === from || other.from === 'other' || from === 'other'))
    const known = found[same]
    const sentence = quoted(said)
    const period: AgreedPeriod = { kind, ...length, from, span: said.period.span, sentence, quote: document.text.slice(sentence.start, sentence.end) }
    if (known === undefined) found.push(period)
    else if (known.from === 'other' && from !== 'other') found[same] = period
  }
  return found
}

function kindOf(said: SaidPeriod): AgreedPeriodKind | null {
  return returnedBond(said) ?? warrantyKind(said) ?? (isAcceptancePeriod(said) ? 'acceptance' : null)
}

/** 验收应于安装完毕后, 检验期为货到后: the thing to be done stands before what it runs from. */
const TO_BE_DONE = /^[^,]*?(?:验收|检验|查验|清点)(?:工作|手续)?的?(?:期限|时限|期间|期|时间|周期)?(?:应当?|须|于|在|自|从|为|是)+/
/** Words that make an event the beginning of something; 所供货物 alone is none. */
const BEGINS = /之日|次日|日起|起算|起计|后[^,]{0,12}$|完毕|当日|[接收]到|申请|通知|(?:起|时|满|完成|结束|终止|解除|到期|合格|通过) ?$/
const OVER = /期?届?满[^,。;]{0,12}$/

/** The nearest words name the beginning: what precedes the period in its part, its start, then the sentence. */
function startOf({ period, before, after }: SaidPeriod, kind: AgreedPeriodKind): StartEvent {
  const last = before.slice(Math.max(before.lastIndexOf(','), before.lastIndexOf(':')) + 1)
  const part = kind === 'acceptance' ? last.replace(TO_BE_DONE, '') : last
  const begun = BEGINS.test(part) ? [part.slice(-24), part] : []
  const near = eventIn(part === last ? [...begun, period.start] : begun)
  if (near !== null) return near
  if (OVER.test(part)) return kind === 'retention' ? 'warranty-ended' : 'performed'
  // 7日内完成验收: what is to be done is not what the period runs from.
  const wider = kind === 'acceptance' ? [before.slice(before.lastIndexOf(':') + 1)] : [before, after]
  return eventIn(wider.map((words) => words.split(',').filter((one) => BEGINS.test(one)).join(','))) ?? 'other'
}

function eventIn(candidates: readonly string[]): StartEvent | null {
  return candidates.map(startEventOf).find((event) => event !== 'other') ?? null
}

/** Whole days, months or years; null for what is none (90分钟, 一天半). */
function lengthOf({ count, unit }: PeriodFact): Pick<AgreedPeriod, 'count' | 'unit'> | null {
  const length = ((): Pick<AgreedPeriod, 'count' | 'unit'> | null => {
    switch (unit) {
      case 'day': case 'working-day': case 'month': case 'year': return { count, unit }
      case 'week': return { count: count * 7, unit: 'day' }
      case 'quarter': return { count: count * 3, unit: 'month' }
      case 'half-year': return { count: count * 6, unit: 'month' }
      case 'hour': return { count: count / 24, unit: 'day' }
      case 'minute': return null
    }
  })()
  return length !== null && Number.isInteger(length.count) && length.count > 0 ? length : null
}

/** 24个月 and 两年 are one length. */
function monthsOrDays({ count, unit }: Pick<AgreedPeriod, 'count' | 'unit'>): string {
  return unit === 'year' ? `${count * 12} month` : `${count} ${unit}`
}

function quoted({ sentence, period }: SaidPeriod): Span {
  if (sentence.end - sentence.start <= LONGEST_QUOTE) return sentence
  const start = Math.max(sentence.start, period.span.start - LONGEST_QUOTE / 2)
  return { start, end: Math.min(sentence.end, start + LONGEST_QUOTE) }
}
