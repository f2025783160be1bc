import { Big } from 'big.js'
import type { ContractDocument } from '../document/contract-document'
import type { AmountFact, SentenceFact } from './facts'
import { plain, readNumber, SCALED_FIGURES } from './numbers'
import type { PriceRow, PriceTableFact } from './price-facts'

const COUNT_UNIT = '人次|人|名|位|平方米|平米|㎡|m2|m²|立方米|个月|月|周年|年|季度|期|台|套|件|吨|辆|间|次|天|日|份|把|张|本|亩|公里|千米|公斤|桌|户|小时|册|条|棵|盆|幅|面|块|根|只|支|瓶|箱|包|袋|盒|课时|学时|餐|班|岗|个|项|组|批|樘|株|盏|部|副|米'
const COUNT = new RegExp(`(?<![\\w.¥第一二两三四五六七八九十百]|\\d,)(${SCALED_FIGURES}|[一二两三四五六七八九十百]{1,5}) ?(${COUNT_UNIT})(?![内前后均租薪]|以内)`, 'g')
const TOTAL = /(?:合价|合计|总计|共计|小计|总价|总额|总租金|总费用|总金额|合同价|价款|年租金|月租金|年费用|费用|金额|租金|服务费|货款|工钱(?:总共)?|总共|共需|共须|需费|计款|计价|算下来(?:是|为)?|折合|合|即|计)[^,。;；\d]{0,12}$/

/**
 * Priced items told in one sentence: a unit price, its quantities and what they come to (单价4,500元/人·月 × 12人 × 12个月,
 * 合计648,000元). Sentences with several unit prices or several totals are left alone. `amounts` are the document's.
 */
export function findPriceItems(document: ContractDocument, normalized: string, amounts: readonly AmountFact[], sentences: readonly SentenceFact[]): readonly PriceTableFact[] {
  const facts: PriceTableFact[] = []
  let next = 0
  for (const sentence of sentences) {
    while (next < amounts.length && amounts[next]!.span.start < sentence.span.start) next += 1
    const inside: AmountFact[] = []
    for (let index = next; index < amounts.length && amounts[index]!.span.end <= sentence.span.end; index += 1) inside.push(amounts[index]!)
    const row = readItem(document, normalized, sentence, inside)
    if (row !== null) facts.push({ span: sentence.span, table: null, rows: [row], totals: [], inTenThousands: false })
  }
  return facts
}

function readItem(document: ContractDocument, text: string, sentence: SentenceFact, amounts: readonly AmountFact[]): PriceRow | null {
  const first = amounts.find((amount) => isPrice(amount)) ?? null
  const prices = amounts.filter((amount) => isPrice(amount) && !isPeriodTotal(amount, first))
  const price = prices[0]
  if (price === undefined || price.yuan === null || prices.length > 1 || !amounts.every((amount) => amount.currency === 'CNY' && amount.upTo === null)) return null
  const totals = distinct(amounts.filter((amount) => !prices.includes(amount)))
  const total = totals[0]
  if (total === undefined || totals.length > 1 || total.yuan === null || total.fen === null || total.span.start < price.span.end) return null
  if (!TOTAL.test(total.label) && !/[=＝] ?$/.test(text.slice(0, total.span.start).slice(-3))) return null
  const words = text.slice(sentence.span.start, sentence.span.end)
  if (/税|违约|赔偿|押金|保证金|定金|预付|首付|折|优惠|下浮|不足|超过|暂|约|其中|免租/.test(words)) return null
  const factors = withPeriods(readFactors(text, sentence, [price, ...amounts]), price, total, words)
  if (factors === null || factors.length === 0) return null
  return {
    label: text.slice(sentence.span.start, Math.min(sentence.span.start + 16, price.span.start)), kind: 'item', factors, adjustments: [],
    unitPrice: { yuan: price.yuan, tolerance: price.tolerance, span: price.span },
    amount: { yuan: total.yuan, fen: total.fen, tolerance: total.tolerance, span: total.span },
    isAmountUnreadable: false, span: { start: sentence.span.start, end: Math.min(sentence.span.end, document.text.length) },
  }
}

/** 年度费用合计 names what a year comes to, not a price by the year. */
function isPrice(amount: AmountFact): boolean {
  return amount.isUnitPrice && !(/年|年度/.test(amount.per) && /(?:合计|总计|共计)[^,。;；]{0,4}$/.test(amount.label))
}

/** 每平方米每日1.5元,…年租金700,800元: what a year or month comes to, after the price of a piece. */
function isPeriodTotal(amount: AmountFact, first: AmountFact | null): boolean {
  return first !== null && amount !== first && amount.span.start > first.span.end && /^(?:年度?|月)$/.test(amount.per) && /平方米|平米|㎡|人|台|辆|间|套|岗/.test(first.per) && /(?:年度?|月)(?:总)?(?:租金|租|费用|费|服务费|管理费|物业费)(?:为|共|计|合计|共计|总计|总额)?$/.test(amount.label)
}

/** Periods a price may be for, with the words that count them. */
const PERIODS: readonly (readonly [period: RegExp, count: RegExp, inYear: string | null])[] = [
  [/月/, /月|年/, '12'], [/季/, /季|年/, '4'], [/半年/, /半年/, '2'], [/[天日]/, /[天日]/, null], [/次|餐|班|课时|学时/, /次|餐|班|课时|学时/, null],
]
/** What a price may be for each of: 每辆每月9800元 times months alone comes to nothing. */
const HEADS: readonly RegExp[] = [/[人名位岗班]/, /[辆台车]/, /[间套户]/, /平方米|平米|㎡|m2|m²/]
const WHOLE_YEAR = /全年|年度|一年|每年|整年|年(?:总)?(?:租金|费用|服务费|物业费|管理费)/

/**
 * The factors with the months of a year that is only named (每人每月4200元,全年共计…); null where the price is for a period
 * that nothing counts, so that no product can be judged.
 */
function withPeriods(factors: PriceRow['factors'], price: AmountFact, total: AmountFact, words: string): PriceRow['factors'] | null {
  // 月租金 of a price by the month needs no count.
  if (HEADS.some((head) => head.test(price.per) && !factors.some(({ name }) => head.test(name)))) return null
  const isMonthly = total.per === '月' && /月/.test(price.per)
  const open = isMonthly ? [] : PERIODS.filter(([period, count]) => period.test(price.per) && !factors.some(({ name }) => count.test(name)))
  if (open.length === 0) return factors
  const [only] = open
  const inYear = open.length === 1 && only !== undefined && WHOLE_YEAR.test(words) ? only[2] : null
  return inYear === null ? null : [...factors, { value: inYear, span: total.span, name: '次' }]
}

/** Amounts that differ: a total in words and in figures counts once. */
function distinct(amounts: readonly AmountFact[]): readonly AmountFact[] {
  return amounts.filter((amount, index) => amounts.findIndex((other) => other.fen === amount.fen && other.label === amount.label) === index)
}

function readFactors(text: string, sentence: SentenceFact, amounts: readonly AmountFact[]): PriceRow['factors'] {
  const words = text.slice(sentence.span.start, sentence.span.end)
  const factors: { value: string; span: { start: number; end: number }; name: string }[] = []
  for (const match of words.matchAll(COUNT)) {
    const start = sentence.span.start + match.index
    const end = start + match[0].length
    const isMoney = amounts.some((amount) => start < amount.span.end + 12 && end > amount.span.start && start < amount.span.end)
    const number = readNumber(match[1] ?? '')
    if (isMoney || number === null || number.value.eq(new Big(0)) || isDatePart(text, start, end, match[2] ?? '')) continue
    factors.push({ value: plain(number.value), span: { start, end }, name: match[2] ?? '' })
  }
  return factors
}

/** 2026年, 3月5日 are parts of dates. */
function isDatePart(text: string, start: number, end: number, unit: string): boolean {
  if (unit === '月') return true
  if (unit === '年') return /^\d{4}/.test(text.slice(start, end)) || /^ ?\d{1,2} ?月/.test(text.slice(end, end + 5))
  return unit === '日' && /月 ?$/.test(text.slice(Math.max(0, start - 2), start))
}
