import { Big } from 'big.js'
import { lastStartingAtOrBefore, type Span } from '../core/span'
import type { AmountFact, PercentFact, SentenceFact } from './facts'
import { CUMULATIVE, GRADED, INSTALMENT_NAME, NOT_INSTALMENT, PARTIAL_BASE, PAYMENT_VERB, REPEATED, REST, RETENTION } from './instalment-words'
import type { Instalment } from './price-facts'
import { plain, readNumber } from './numbers'
import { partAt, type SentencePart } from './sentence-part'
import { totalLabelOf } from './total-amount'

/** What the search needs, found before. */
export interface ScheduleSources {
  readonly amounts: readonly AmountFact[]
  readonly percents: readonly PercentFact[]
  readonly sentences: readonly SentenceFact[]
}

/** An instalment and the sentence it stands in. */
export interface FoundInstalment extends Instalment {
  readonly sentence: Span
}

/** Every instalment of the price told in running text, in reading order. */
export function findInstalments(text: string, sources: ScheduleSources): readonly FoundInstalment[] {
  const byPercent = sources.percents.flatMap((percent) => instalmentOfPercent(text, percent, sources))
  const taken = new Set(byPercent.flatMap(({ amount }) => (amount === null ? [] : [amount])))
  const byAmount = sources.amounts.flatMap((amount) => (taken.has(amount) ? [] : instalmentOfAmount(text, amount, sources, byPercent.map((item) => item.found))))
  const known = [...byPercent.map((item) => item.found), ...byAmount]
  const rests = findRests(text, sources, known)
  return withoutReturned(text, [...known, ...rests].sort((a, b) => a.span.start - b.span.start))
}

/** 另留3%为质保金 … 质保金3%于期满后返还: the share kept back is told again where it is given back. */
function withoutReturned(text: string, found: readonly FoundInstalment[]): readonly FoundInstalment[] {
  return found.filter((item, index) => item.kind !== 'retention' || item.fraction === null ||
    !/返还|退还|退回/.test(text.slice(item.span.end, Math.min(item.sentence.end, item.span.end + 40))) ||
    !found.some((other, before) => before < index && other.kind === 'retention' && other.fraction === item.fraction && other.sentence.start !== item.sentence.start && item.span.start - other.span.end < 400))
}

function instalmentOfPercent(text: string, percent: PercentFact, sources: ScheduleSources): readonly { found: FoundInstalment; amount: AmountFact | null }[] {
  if (percent.upTo !== null || Number(percent.fraction) > 1 || Number(percent.fraction) <= 0) return []
  const part = partAt(text, sources.sentences, percent.span)
  if (part === null) return []
  const words = text.slice(part.span.start, part.span.end).replace(CONTAINED, '')
  const before = text.slice(part.span.start, percent.span.start)
  // 验收后付40%(含质保金5%): counted in the share before it.
  if (/\((?:已|内)?(?:不?含|包括|其中)[^()]*$/.test(before)) return []
  const after = text.slice(percent.span.end, part.span.end)
  const isRetention = RETENTION.test(words)
  if (NOT_INSTALMENT.test(words) || (!PAYMENT_VERB.test(words) && !isRetention && !REST.test(before) && !isNamedInstalment(text, part, before, percent.span.start))) return []
  // A share of something smaller than the whole price; what is left of the price itself (剩余合同总价的30%) counts.
  if (PARTIAL_BASE.test(percent.base)) return []
  if (/^(?:以上|以下|以内|为限|股权)/.test(after)) return []
  const isCumulative = CUMULATIVE.test(before)
  const kind = isCumulative ? 'cumulative' : isRetention ? 'retention' : REST.test(before) || /^的?(?:余款|尾款)/.test(after) ? 'rest' : 'step'
  const amount = amountOf(text, percent, sources)
  const times = timesOf(before)
  // 其余70%按季支付:第一至第四季度各支付17.5%: the parts of a rest told already.
  if (times > 1 && TOLD_AS_REST.test(text.slice(part.around.start, part.span.start) + before)) return []
  return [{
    found: {
      span: percent.span, kind, fraction: times === 1 ? percent.fraction : plain(new Big(percent.fraction).times(times)), fen: times === 1 ? (amount?.fen ?? null) : null,
      base: foldBase(percent.base), trigger: triggerOf(text, part), sentence: part.sentence,
    },
    amount,
  }]
}

/** What a share contains or leaves out, told in brackets: it does not make the share one of 质保金. */
const CONTAINED = /\((?:已|内)?(?:不?含|包括|其中)[^()\n]{0,40}\)/g

const TOLD_AS_REST = /(?:其余|剩余|余下|余款|尾款)[^。;；:]{0,40}:/
const RUN = /第?([一二三四五六七八九十\d]{1,2})(?:至|到|[-~—])第?([一二三四五六七八九十\d]{1,2})(?:个)?(?:季度|期|次|笔|年度?|阶段|月)[^,。;]{0,10}(?:各|均|分别)[^,。;]{0,16}$/

/** 第一至第三季度各支付25%: how often the share is paid; 1 where no run of instalments is told. */
function timesOf(before: string): number {
  const run = RUN.exec(before)
  if (run === null) return 1
  const times = Number(readNumber(run[2] ?? '')?.value ?? 0) - Number(readNumber(run[1] ?? '')?.value ?? 0) + 1
  return times >= 2 && times <= 12 ? times : 1
}

/** Places where an instalment is paid several times over (各支付20%): a sum of shares cannot count them. */
export function findRepeatedShares(text: string, sources: ScheduleSources): readonly Span[] {
  return sources.percents.flatMap((percent) => {
    const part = partAt(text, sources.sentences, percent.span)
    const words = part === null ? '' : text.slice(part.span.start, part.span.end)
    return part !== null && REPEATED.test(text.slice(part.span.start, percent.span.start)) && timesOf(text.slice(part.span.start, percent.span.start)) === 1 && PAYMENT_VERB.test(words) && !NOT_INSTALMENT.test(words) ? [percent.span] : []
  })
}

/** Places where a share of something smaller than the price (当月产值的80%) or one by marks is paid: a sum of shares leaves them out. */
export function findPartialShares(text: string, sources: ScheduleSources): readonly Span[] {
  return sources.percents.flatMap((percent) => {
    const isPartial = PARTIAL_BASE.test(percent.base)
    if (!isPartial && !/[分级档等格秀]/.test(text.slice(Math.max(0, percent.span.start - 30), percent.span.start))) return []
    const part = partAt(text, sources.sentences, percent.span)
    const words = part === null ? '' : text.slice(part.span.start, part.span.end)
    if (!PAYMENT_VERB.test(words)) return []
    return GRADED.test(words) || (isPartial && !NOT_INSTALMENT.test(words)) ? [percent.span] : []
  })
}

const ANNOUNCED = /分(?:为|成|作)?[一二两三四五六\d]{1,2}(?:笔|期|次|批|个阶段)[^。;；:]{0,8}(?:支付|付|拨|结|给)[^。;；:\d]{0,6}[:,][^。;；]{0,60}$/

/** 第二期为合同总价的30%: named as an instalment in a sentence about payment. */
function isNamedInstalment(text: string, part: SentencePart, before: string, at: number): boolean {
  const around = text.slice(part.around.start, part.around.end)
  // 第一笔:合同签订后,35%: the share alone after its condition.
  if (before.trim() === '' && /^[^,。;；]{0,6}第[一二三四五六\d]{1,2}[期笔次](?:款|付款)?[:,]/.test(around)) return true
  // 分三笔支付:签约后15万元,期中25万元: announced as instalments.
  if (ANNOUNCED.test(text.slice(part.around.start, at))) return true
  return INSTALMENT_NAME.test(before) && /[付款]/.test(around)
}

/** 合同总价, 总价款, 签约合同价, 服务费总额 … are one base. */
function foldBase(base: string): string {
  if (base === '') return ''
  if (/结算|审定|审核|审计|决算/.test(base)) return '结算总价'
  return /合同|总|成交|中标|签约|价款/.test(base) ? '合同总价' : base
}

/** Index of the last amount that starts before `offset`, or -1. */
function amountIndexBefore(sources: ScheduleSources, offset: number): number {
  return lastStartingAtOrBefore(spansOf(sources.amounts), offset - 1)
}

const knownSpans = new WeakMap<readonly (AmountFact | PercentFact)[], readonly Span[]>()

/** Where the facts stand; made once for each list. */
function spansOf(facts: readonly (AmountFact | PercentFact)[]): readonly Span[] {
  const spans = knownSpans.get(facts) ?? facts.map(({ span }) => span)
  knownSpans.set(facts, spans)
  return spans
}

/** The amount a share comes to, told right after it: 30%,即人民币30万元; 30%(¥300,000.00). */
function amountOf(text: string, percent: PercentFact, sources: ScheduleSources): AmountFact | null {
  const next = sources.amounts[amountIndexBefore(sources, percent.span.end) + 1]
  if (next === undefined || next.span.start - percent.span.end > 40) return null
  const between = text.slice(percent.span.end, next.span.start)
  return /^[^。;；\n\t]*(?:即|计|为|合|[(（:：¥]|人民币|大写|小写|款|费用|金额)[^。;；\n\t支付]{0,16}$/.test(between) && !/%|付至/.test(between) ? next : null
}

function instalmentOfAmount(text: string, amount: AmountFact, sources: ScheduleSources, known: readonly FoundInstalment[]): readonly FoundInstalment[] {
  if (amount.fen === null || amount.fen === 0 || amount.isUnitPrice || amount.upTo !== null || amount.currency !== 'CNY') return []
  if (totalLabelOf(amount) !== null) return []
  const part = partAt(text, sources.sentences, amount.span)
  if (part === null) return []
  const words = text.slice(part.span.start, part.span.end)
  const lead = text.slice(part.span.start, amount.span.start)
  // 首期款:258,000元 names the instalment before the colon.
  const before = lead.slice(lead.lastIndexOf(':') + 1).trim() === '' ? lead.replace(/: ?$/, '') : lead.slice(lead.lastIndexOf(':') + 1)
  if (NOT_INSTALMENT.test(words) || !(PAYMENT_VERB.test(before) || isNamedInstalment(text, part, before, amount.span.start))) return []
  if (PARTIAL_BASE.test(amount.label) && !REST.test(before) || /定金|合同总|总价|总额|共计|合计/.test(before)) return []
  if (known.some((item) => item.span.start >= part.span.start && item.span.end <= part.span.end)) return []
  const previous = sources.amounts[amountIndexBefore(sources, amount.span.start)]
  // The second of a pair in words and figures.
  if (previous !== undefined && previous.label === amount.label && amount.span.start - previous.span.end < 24 && previous.span.start >= part.span.start) return []
  const kind = CUMULATIVE.test(before) ? 'cumulative' : RETENTION.test(words) ? 'retention' : REST.test(before) ? 'rest' : 'step'
  const share = shareToldAfter(text, amount, sources)
  return [{
    span: amount.span, kind, fraction: share?.fraction ?? null, fen: amount.fen, base: share === null ? '' : foldBase(share.base),
    trigger: triggerOf(text, part), sentence: part.sentence,
  }]
}

/** 付172000元,占合同总价的30%: the share an amount is said to be, told right after it. */
function shareToldAfter(text: string, amount: AmountFact, { percents }: ScheduleSources): PercentFact | null {
  const share = percents[lastStartingAtOrBefore(spansOf(percents), amount.span.end + 24)]
  if (share === undefined || share.span.start < amount.span.end || share.upTo !== null) return null
  const between = text.slice(amount.span.end, share.span.start)
  return /^[整正)]{0,2}[,(]?(?:约?占|即|相当于|折合)(?:本)?(?:合同|服务费|项目|价款|签约|成交|中标)[^,。;；%]{0,10}$/.test(between) ? share : null
}

const REST_ALONE = /(?:余款|尾款|剩余(?:的)?(?:合同)?(?:全部)?(?:款项|价款|款|部分|费用|金额|货款|服务费|租金)|余下(?:的)?(?:款项|部分|款)?|其余(?:款项|价款|部分|款)|结清(?:全部)?(?:款项|价款|合同款)?|付清(?:全部)?(?:余款|款项|价款)?)/g

/** 余款验收后付清: what remains, without a figure. */
function findRests(text: string, sources: ScheduleSources, known: readonly FoundInstalment[]): readonly FoundInstalment[] {
  const rests: FoundInstalment[] = []
  const nearEnd = known.reduce((most, item) => Math.max(most, item.sentence.end + 400), -1)
  for (const match of text.matchAll(REST_ALONE)) {
    if (match.index > nearEnd) break
    const span = { start: match.index, end: match.index + match[0].length }
    const part = partAt(text, sources.sentences, span)
    if (part === null || rests.at(-1)?.sentence.start === part.sentence.start) continue
    const words = text.slice(part.around.start, part.around.end)
    // 尾款:…支付5%: the word names the instalment whose share follows.
    const inside = known.filter((item) => item.sentence.start === part.sentence.start)
    if (inside.length > 0 && inside.every((item) => item.span.start > span.end)) continue
    // 余3%为质保金,两年后付清: the bare verb pays the share told before.
    if (/^(?:付清|结清)$/.test(match[0]) && inside.some((item) => item.kind === 'rest' || item.kind === 'retention')) continue
    // 其余款项付至基本户(户名:…): whither it goes, not when.
    if (/付至[^,。;；]{0,10}户/.test(text.slice(span.end, part.span.end))) continue
    // 一次付清全部费用 with nothing paid before is no rest.
    if (/^(?:付清|结清)/.test(match[0]) && /一次性?[^,。;；]{0,6}$/.test(text.slice(part.span.start, span.start)) && !known.some((item) => item.span.start < span.start)) continue
    if (!/付|结清/.test(words) || /逾期|违约|解除|终止|利息|滞纳|不(?:予|再|得)?(?:支付|付款)/.test(words)) continue
    if (known.some((item) => item.kind !== 'cumulative' && item.span.start >= span.start - 30 && item.span.start <= span.end + 30 && item.span.start >= part.span.start && item.span.end <= part.span.end)) continue
    rests.push({ span, kind: 'rest', fraction: null, fen: null, base: '', trigger: triggerOf(text, part), sentence: part.sentence })
  }
  return rests
}

/** When it falls due: the sentence up to the words of payment, at most 40 units. */
function triggerOf(text: string, part: SentencePart): string {
  const lead = text.slice(part.around.start, part.span.end)
  const verb = /支付|付至|付款|拨付|预付|付清|付/.exec(lead)
  return lead.slice(0, verb?.index ?? 40).slice(-40).replace(/^[\d.、()一二三四五六七八九十第条款期 ]{1,12}/, '').trim()
}
