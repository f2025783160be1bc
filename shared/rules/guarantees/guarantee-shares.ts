import { Big } from 'big.js'
import type { Span } from '../../core/span'
import type { AmountFact, Facts, PercentFact } from '../../facts/facts'
import { partAt } from '../../facts/sentence-part'
import { totalLabelOf } from '../../facts/total-amount'

/** A share or an amount that the words around it give to a deposit, a bond or a retention. */
export interface GuaranteeFigure {
  readonly span: Span
  /** The share; of an amount, its share of the price. Of a range the upper bound. Null while the price is unknown. */
  readonly share: Big | null
  readonly amount: AmountFact | null
  readonly percent: PercentFact | null
  /** The part of the sentence it stands in, width-folded. */
  readonly part: string
}

/** What to look for. */
export interface GuaranteeWords {
  /** Must stand in the same part of the sentence (between commas), or in the part before when that one ends with it. */
  readonly name: RegExp
  /** Must not stand in the part that holds the figure. */
  readonly not: RegExp
}

/**
 * The shares and amounts of one kind of guarantee, in reading order. An amount told beside its own share (10%，即10万元)
 * and the second of a pair in words and figures are left out. `priceFen` is the contract price.
 */
export function findGuaranteeFigures(facts: Facts, words: GuaranteeWords, priceFen: number | null): readonly GuaranteeFigure[] {
  const figures: GuaranteeFigure[] = []
  for (const percent of facts.percents) {
    const place = placeOf(facts, percent.span, words)
    if (place !== null) figures.push({ span: percent.span, share: new Big(percent.upTo ?? percent.fraction), amount: null, percent, ...place })
  }
  for (const [index, amount] of facts.amounts.entries()) {
    if (amount.fen === null || amount.fen === 0 || amount.currency !== 'CNY' || totalLabelOf(amount) !== null) continue
    const place = placeOf(facts, amount.span, words)
    if (place === null || isTold(facts, figures, amount, facts.amounts[index - 1])) continue
    // 合同价款100万元的10%: the amount is what the share is of.
    if (/^(?:整|\)|\(| )*(?:的|×|\*)/.test(facts.normalized.slice(amount.span.end, amount.span.end + 4))) continue
    const value = new Big(amount.upTo ?? amount.yuan ?? 0).times(100)
    figures.push({ span: amount.span, share: priceFen === null || priceFen === 0 ? null : value.div(priceFen), amount, percent: null, ...place })
  }
  return figures.sort((a, b) => a.span.start - b.span.start)
}

function placeOf(facts: Facts, span: Span, words: GuaranteeWords): { readonly part: string } | null {
  const found = partAt(facts.normalized, facts.sentences, span)
  if (found === null) return null
  const text = facts.normalized
  const part = text.slice(found.span.start, found.span.end)
  if (words.not.test(part)) return null
  if (words.name.test(part)) return isNearest(facts, found.span, span, words.name) ? { part } : null
  // 乙方应提交履约保证金,金额为合同价的10%: the name stands in the part before, the figure is its amount.
  const before = text.slice(Math.max(found.sentence.start, found.span.start - 40), Math.max(found.sentence.start, found.span.start - 1))
  const lead = before.slice(before.lastIndexOf(',') + 1)
  const isContinued = /^ ?(?:其|该|担保|保函|保证金|保证)?(?:的)?(?:金额|数额|额度|比例|标准|总额|为|按|按照|计|即|合计|共计)/.test(part)
  // 作为履约的担保,乙方应交存合同总额15%的款项; 交存合同总额15%的款项,作为履约担保
  const isFor = /^ ?(?:作为|以作|为)[^,。;]{0,14}$/.test(lead) && GIVEN.test(part)
  if ((isContinued || isFor) && words.name.test(lead) && !words.not.test(lead)) return { part: `${lead},${part}` }
  const after = text.slice(found.span.end + 1, Math.min(found.sentence.end, found.span.end + 30)).split(',')[0]!
  return /^ ?(?:用于|用作|作为|以作|充作|保证|担保|以保|确保)/.test(after) && GIVEN.test(part) && words.name.test(after) && !words.not.test(after) ? { part: `${part},${after}` } : null
}

const GIVEN = /押|缴|交存|存入|提交|提供|交付|交纳|支付|留存|预留/

/** True when no other share stands between the figure and the nearest name of the guarantee (开票加收8%…70%为定金). */
function isNearest(facts: Facts, part: Span, span: Span, name: RegExp): boolean {
  const text = facts.normalized
  const all = new RegExp(name.source, 'g')
  const distances = [...text.slice(part.start, part.end).matchAll(all)].map((match) => {
    const start = part.start + match.index
    const end = start + match[0].length
    return start >= span.end ? { from: span.end, to: start } : { from: end, to: span.start }
  })
  const nearest = distances.reduce((a, b) => (b.to - b.from < a.to - a.from ? b : a))
  return !facts.percents.some((other) => other.span.start >= nearest.from && other.span.end <= nearest.to)
}

/** True for an amount that only spells out a share or repeats an amount beside it. */
function isTold(facts: Facts, figures: readonly GuaranteeFigure[], amount: AmountFact, previous: AmountFact | undefined): boolean {
  const text = facts.normalized
  const afterShare = figures.some((figure) => figure.percent !== null && amount.span.start >= figure.span.end && amount.span.start - figure.span.end < 40 &&
    !/[。；;\n]/.test(text.slice(figure.span.end, amount.span.start)))
  return afterShare || (previous !== undefined && previous.fen === amount.fen && amount.span.start - previous.span.end < 24)
}

/** The contract price in fen: as the contract states it, else as awarded; null when neither is known. */
export function priceOf(facts: Facts, awardPrice: number | null | undefined): number | null {
  if (facts.totalAmount?.fen !== null && facts.totalAmount?.fen !== undefined) return facts.totalAmount.fen
  return awardPrice === null || awardPrice === undefined ? null : Math.round(awardPrice * 100)
}
