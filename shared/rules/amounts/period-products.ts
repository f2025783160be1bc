import { Big } from 'big.js'
import type { AmountFact, Facts } from '../../facts/facts'
import { readHanNumber } from '../../import/han-number'
import { factsWithin, readSentences, type ReadSentence } from '../read-sentences'

/** An amount for several months that is not that many times the amount of one month told before it in the sentence. */
export interface WrongPeriodProduct {
  readonly monthly: AmountFact
  readonly stated: AmountFact
  readonly months: number
  /** Monthly amount times months, in yuan. */
  readonly product: Big
}

const MONTHLY = /(?:每个?月|月(?:租金|租|费用|服务费|管理费|物业费|付款额?|支付额?))[^,。;\d]{0,10}$/
const COUNTED = /(\d{1,3}|[一二三四五六七八九十]{1,3}) ?个月(?:租金|费用|服务费|的)?[^,。;\d]{0,6}$/
const PERIODS: readonly (readonly [pattern: RegExp, months: number])[] = [
  [/(?:每季度?|季度?(?:租金|费用|服务费))[^,。;\d]{0,8}$/, 3],
  [/(?:每半年|半年(?:租金|费用|服务费))[^,。;\d]{0,8}$/, 6],
  [/(?<![一二三四五六七八九十两\d] ?)(?:每年|全年|首年|年(?:租金|租|费用|服务费|度费用))(?!总额)[^,。;\d]{0,8}$|(?:^|[,:;])一年(?:下来)?(?:共计?|合计|付|总共|总计|需付|应付|计)[^,。;\d]{0,4}$/, 12],
]
/** A month, quarter or year of another price than the one before it. */
const OTHER_PRICE = /递增|递减|上浮|下浮|免租|优惠|减免|折|第[二三四五]年|次年|预算|不超过|不少于|不低于|违约|逾期|押金|保证金|调整/
const BY_HEAD = /每 ?(?:人|名|位|岗|辆|台|车|间|套|户|件|亩|棵|平方米|平米|㎡)/
const HEADS = /(\d{1,5}|(?<![一二三四五六七八九十百千两每])[一二两三四五六七八九十百]{1,5}) ?(?:人|名|岗|辆|台|间|套)/g

/** Every wrong product of a monthly price and a number of months told in one sentence (每月5000元，全年合计65000元). Linear. */
export function wrongPeriodProducts(facts: Facts): readonly WrongPeriodProduct[] {
  return readSentences(facts).flatMap((sentence) => (OTHER_PRICE.test(sentence.words) || !/月/.test(sentence.words) ? [] : wrongIn(facts, sentence)))
}

function wrongIn(facts: Facts, sentence: ReadSentence): readonly WrongPeriodProduct[] {
  const amounts = factsWithin(facts.amounts, sentence.span).filter(({ yuan, upTo, limit }) => yuan !== null && upTo === null && limit === '')
  const monthly: AmountFact[] = []
  const byHead = new Set<AmountFact>()
  const heads = [...sentence.words.matchAll(HEADS)].map((match) => new Big(countOf(match[1]!))).filter((count) => count.gt(0))
  return amounts.flatMap((amount, index): readonly WrongPeriodProduct[] => {
    const from = index === 0 ? sentence.span.start : amounts[index - 1]!.span.end
    const before = facts.normalized.slice(Math.max(from, amount.span.start - 24), amount.span.start).replace(/[ ¥(:]+$|人民币$/g, '')
    if (MONTHLY.test(before)) {
      monthly.push(amount)
      if (BY_HEAD.test(before)) byHead.add(amount)
      return []
    }
    const months = monthsOf(before)
    const last = monthly.at(-1)
    // 每辆每月…: how many there are is told elsewhere.
    if (months === null || last === undefined || (byHead.has(last) && heads.length === 0)) return []
    const stated = new Big(amount.yuan!)
    const isRight = monthly.some((price) => [new Big(1), ...heads].some((head) => {
      const tolerance = new Big(price.tolerance).times(months).times(head).plus(amount.tolerance).plus('0.01')
      return new Big(price.yuan!).times(head).times(months).minus(stated).abs().lte(tolerance)
    }))
    return isRight ? [] : [{ monthly: last, stated: amount, months, product: new Big(last.yuan!).times(months) }]
  })
}

function countOf(words: string): number {
  return /^\d/.test(words) ? Number(words) : (readHanNumber(words) ?? 0)
}

function monthsOf(before: string): number | null {
  const counted = COUNTED.exec(before)?.[1]
  if (counted !== undefined) return countOf(counted)
  return PERIODS.find(([pattern]) => pattern.test(before))?.[1] ?? null
}

