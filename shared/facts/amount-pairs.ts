import type { AmountFact } from './facts'

/** One amount written twice, in words and in figures. */
export interface AmountPair {
  readonly words: AmountFact
  readonly figures: AmountFact
}

const FARTHEST = 40
const FILLER = '[整正元() :\\[\\]【】,/=_¥\\n\\t]|人民币|RMB|CNY|小写|大写|金额|含税(?:总?价)?|折合|数字|阿拉伯|写作|写为|记作|记为|表示|亦即|也就是|即|计|为'
const BETWEEN = new RegExp(`^(?:${FILLER}){0,24}$`)
/** 合同总价（大写） … 合同总价（小写） …: said again for the second writing. */
const NAMED_BETWEEN = new RegExp(`^(?:${FILLER}|[;；]|合同|价款|总价|总额|总金额|服务费|租金|报价|款){0,24}$`)
/** The second stands in brackets after the first, or says that it is the words or the figures. */
const STRONG = /^[整正元 ]*[(【[]|大写|小写/
const WEAK = /[¥:=即]|也就是|数字|写作|写为|记作|记为|折合|人民币|RMB|^[整正]?,计$|^[整正元 ]*$/

/**
 * Amounts that are written in words and in figures side by side (壹佰万元整（¥1,000,000.00）). Each amount belongs to at
 * most one pair; brackets and 大写/小写 bind before mere nearness. `amounts` in reading order; linear.
 */
export function findAmountPairs(text: string, amounts: readonly AmountFact[]): readonly AmountPair[] {
  const taken = new Set<number>()
  const pairs: { readonly at: number; readonly pair: AmountPair }[] = []
  for (const sign of [STRONG, WEAK]) {
    for (let index = 0; index + 1 < amounts.length; index += 1) {
      if (taken.has(index) || taken.has(index + 1)) continue
      const pair = pairOf(text, amounts[index]!, amounts[index + 1]!, sign)
      if (pair === null) continue
      taken.add(index).add(index + 1)
      pairs.push({ at: index, pair })
    }
  }
  return pairs.sort((a, b) => a.at - b.at).map(({ pair }) => pair)
}

function pairOf(text: string, first: AmountFact, second: AmountFact, sign: RegExp): AmountPair | null {
  if ((first.writing === 'figures') === (second.writing === 'figures')) return null
  if (first.upTo !== null || second.upTo !== null || first.currency !== second.currency || second.span.start - first.span.end > FARTHEST) return null
  // The sign of money is part of the second amount's span.
  const between = text.slice(first.span.end, second.span.start) + (text[second.span.start] === '¥' ? '¥' : '')
  const isNamed = /大写|小写/.test(between)
  if (!(isNamed ? NAMED_BETWEEN : BETWEEN).test(between) || !sign.test(between)) return null
  if (/[\n\t]/.test(between) && !isNamed) return null
  return first.writing === 'figures' ? { words: second, figures: first } : { words: first, figures: second }
}
