import { Big } from 'big.js'
import { describePlace } from '../../document/find-clause'
import type { AmountFact, Facts } from '../../facts/facts'
import { findSentenceAt } from '../../facts/sentences'
import { findDateRanges, monthsBetween, monthsOfPeriod, sentenceBefore } from '../../facts/term-ranges'
import { factsWithin, readSentences } from '../read-sentences'
import type { Problem, RuleContext } from '../rule'
import { showFen, showYuan } from '../show-figures'

const MONTHS: Readonly<Record<string, number>> = { 月: 1, 个月: 1, 季: 3, 季度: 3, 半年: 6, 年: 12, 年度: 12 }
const TERM = /(?:服务期限?|合同期限?|合同有效期|租赁期限?|租期|服务时间|承租期限?|委托期限?|维保期限?|聘期)[^。;；!?\n]{0,24}$/
const NOT_TERM = /免租|装修期|试用|质保|保修|续|延|提前|逾期|届满|之前|通知/
const PAID = /支付|缴纳|交纳|付款|缴付/
const NOT_LEVEL = /免租|递增|上浮|上涨|首[年月期个]|第[一二三四五\d]{1,2}(?:年|个月)|试用|暂定|据实|浮动|押金|保证金|罚|违约|扣|补贴|工资|补助|超出|超过|另(?:行|付)|增加|绩效|其中/

/** 每月支付1万元, 服务期12个月, 总价12万元: the level payments come to the price (review-rules.md AMT-008). */
export function checkLevelPayments({ document, facts }: RuleContext): readonly Problem[] {
  const price = facts.totalAmount
  const months = termMonths(facts)
  if (price === null || price.fen === null || months === null || facts.paymentSchedules.length > 0) return []
  const level = facts.amounts.filter((amount) => isLevelPayment(facts, amount))
  const [first] = level
  if (first === undefined || first.fen === null || level.some(({ fen, per }) => fen !== first.fen || per !== first.per)) return []
  if (findSentenceAt(facts.sentences, first.span.start) === findSentenceAt(facts.sentences, price.span.start)) return []
  const unit = MONTHS[first.per]!
  const times = new Big(months).div(unit)
  const due = times.times(first.fen)
  const tolerance = new Big(100).times(times).plus(new Big(price.tolerance).times(100))
  const isNear = (sum: Big): boolean => sum.minus(price.fen ?? 0).abs().lte(tolerance)
  // A price of one year in a contract of several is a price as well.
  if (isNear(due) || isNear(new Big(12).div(unit).times(first.fen)) || !new Big(months).mod(unit).eq(0)) return []
  const ratio = due.div(price.fen)
  const isClose = ratio.gte('0.8') && ratio.lte('1.25')
  return [{
    status: isClose ? 'hit' : 'suspected', severity: isClose ? 'must-fix' : 'should-fix',
    spans: [first.span, price.span].sort((a, b) => a.start - b.start),
    computed: `${showFen(first.fen)}×${times.toFixed()}期＝${showYuan(due.div(100))}≠合同总价${showFen(price.fen)}`,
    opinion: `${describePlace(document, first.span)}每${first.per}支付${showFen(first.fen)}元，按期限共${times.toFixed()}期合计${showYuan(due.div(100))}元，与合同总价${showFen(price.fen)}元不符，请核对。`,
    amendment: null,
  }]
}

function isLevelPayment(facts: Facts, amount: AmountFact): boolean {
  if (amount.fen === null || amount.fen === 0 || !amount.isUnitPrice || MONTHS[amount.per] === undefined || amount.upTo !== null || amount.limit !== '' || amount.currency !== 'CNY') return false
  const sentence = findSentenceAt(facts.sentences, amount.span.start)?.span
  if (sentence === undefined || sentence.end - sentence.start > 300) return false
  const words = facts.normalized.slice(sentence.start, sentence.end)
  return PAID.test(words) && !NOT_LEVEL.test(words)
}

/** The one term the contract states, in months; null where it states none or several. */
function termMonths(facts: Facts): number | null {
  const stated = facts.periods.flatMap((period) => {
    const before = sentenceBefore(facts.normalized, period.span.start)
    const months = monthsOfPeriod(period)
    return months === null || period.limit !== '' || !TERM.test(before) || NOT_TERM.test(before.slice(-24)) ? [] : [months]
  })
  const dated = findDateRanges(facts).flatMap(({ from, to, about }) =>
    from.date === null || to.date === null || from.date >= to.date || !/期|自/.test(about) || NOT_TERM.test(about) ? [] : [monthsBetween(from.date, to.date)])
  const all = new Set([...stated, ...dated])
  return all.size === 1 ? [...all][0]! : null
}

const QUARTER = /第?[一二三四1-4]季度?[^,。;、\d]{0,8}$/
const HALF = /[上下]半年[^,。;、\d]{0,8}$/

/** 第一季度50万元,…,第四季度46万元: the four quarters (or both halves) of a year come to the price. */
export function checkQuarters({ document, facts }: RuleContext): readonly Problem[] {
  const price = facts.totalAmount
  const months = termMonths(facts)
  if (price === null || price.fen === null || (months !== null && months !== 12)) return []
  for (const sentence of readSentences(facts)) {
    if (!/季度?|半年/.test(sentence.words) || !PAID.test(sentence.words)) continue
    const { start } = sentence.span
    const amounts = factsWithin(facts.amounts, sentence.span).filter(({ fen, currency }) => fen !== null && currency === 'CNY')
    const before = ({ span }: AmountFact): string => facts.normalized.slice(Math.max(start, span.start - 14), span.start)
    const parts = [amounts.filter((amount) => QUARTER.test(before(amount))), amounts.filter((amount) => HALF.test(before(amount)))].find((group, index) => group.length === (index === 0 ? 4 : 2))
    if (parts === undefined) continue
    const sum = parts.reduce((all, { fen }) => all.plus(fen ?? 0), new Big(0))
    if (sum.minus(price.fen).abs().lte(100 * parts.length)) continue
    const told = parts.map(({ fen }) => showFen(fen ?? 0)).join('＋')
    return [{
      status: 'hit', spans: parts.map(({ span }) => span), computed: `${told}＝${showYuan(sum.div(100))}≠合同总价${showFen(price.fen)}`,
      opinion: `${describePlace(document, parts[0]!.span)}各期付款合计为${showYuan(sum.div(100))}元，与合同总价${showFen(price.fen)}元不符（明细：${told}），请核定每期金额。`,
      amendment: null,
    }]
  }
  return []
}
