import { Big } from 'big.js'
import type { Fen } from '../../core/money'
import type { Span } from '../../core/span'
import { describePlace } from '../../document/find-clause'
import { fenOf } from '../../facts/fen-of'
import { isReadableAt } from '../../facts/readable'
import { findTotals } from '../../facts/total-amount'
import { basis } from '../../law/basis'
import type { Problem, Rule, RuleContext } from '../rule'
import { showFen, showYuan } from '../show-figures'

const PRICE = [basis('民法典', '第470条第1款第5项', 'full-text', '价款或者报酬'), basis('民法典', '第510条', 'full-text', '约定不明的补充')]
const BUDGET = [basis('预算法', '第13条', 'full-text', '没有预算不得支出'), basis('款项条例', '第8条', 'full-text', '不得无预算、超预算采购')]

/**
 * Amounts in one unit and of a believable size: no tenfold difference between two statements of the price, no missing
 * 元, no foreign money without a rate, no price above budget or award (民法典 第470、510条; 预算法 第13条).
 */
export const consistentUnitAndMagnitude: Rule = {
  id: 'AMT-009',
  title: '金额单位、币种或量级异常',
  severity: 'should-fix',
  types: 'all',
  basis: [...PRICE, ...BUDGET],
  parameters: [],
  version: 4,
  readsAnyLanguage: true,
  check,
}

function check(context: RuleContext): readonly Problem[] {
  return [...checkMagnitude(context), ...checkMissingUnit(context), ...checkForeign(context), ...checkLimits(context)]
}

const AMENDMENT = '除另有注明外，本合同金额单位均为人民币元。'

interface Stated {
  readonly span: Span
  readonly fen: Fen
  readonly what: string
}

/** Two statements of the price, or the price list's total and the price, that differ by exactly a power of ten. */
function checkMagnitude({ document, facts, types }: RuleContext): readonly Problem[] {
  if (types.has('SUP')) return []
  const totals: readonly Stated[] = findTotals(facts.amounts).flatMap((amount) => (amount.fen === null || amount.fen === 0 ? [] : [{ span: amount.span, fen: amount.fen, what: '合同总价' }]))
  const finals = facts.priceTables.flatMap((table) => table.totals.filter((total) => total.kind === 'total').slice(-1))
  const lists: readonly Stated[] = finals.length === 1 ? finals.map((total) => ({ span: total.span, fen: total.fen, what: '分项表合计' })) : []
  const [first] = totals
  if (first === undefined) return []
  for (const other of [...totals.slice(1), ...lists, ...captionedTotals(facts.normalized)]) {
    const factor = tenfold(first.fen, other.fen)
    if (factor === null) continue
    const [high, low] = first.fen > other.fen ? [first, other] : [other, first]
    return [{
      status: 'hit', basis: PRICE, spans: [first.span, other.span].sort((a, b) => a.start - b.start),
      computed: `${showFen(high.fen)}÷${showFen(low.fen)}＝${factor}`,
      opinion: `${describePlace(document, first.span)}${first.what}${showFen(first.fen)}元与${describePlace(document, other.span)}${other.what}${showFen(other.fen)}元相差整${factor}倍，疑似“元／万元”混写，请核对。`,
      amendment: AMENDMENT,
    }]
  }
  return []
}

const CAPTIONED = /单位 ?: ?(?:人民币)?(亿元|万元|千元|元)\)?[^。;；\n\d]{0,20}(?:合计|总计|总价)[为: ]{0,3}(\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,4})?|\d{1,12}(?:\.\d{1,4})?)(?!\d|[,.]\d| ?[万亿千元])/g
const CAPTION_FEN: Readonly<Record<string, string>> = { 亿元: '1e10', 万元: '1e6', 千元: '1e5', 元: '100' }

/** 报价表（单位：元）合计96.5: a total in running text whose unit stands in a caption. */
function captionedTotals(text: string): readonly Stated[] {
  return [...text.matchAll(CAPTIONED)].flatMap((match) => {
    const number = match[2] ?? ''
    const value = fenOf(new Big(number.replace(/,/g, '')).times(CAPTION_FEN[match[1] ?? '元'] ?? '100').div(100))
    const end = match.index + match[0].length
    return value === null || value === 0 ? [] : [{ span: { start: end - number.length, end }, fen: value, what: '报价表合计' }]
  })
}

/** 10, 100, 1000 or 10000 when one amount is that many times the other (within 0.5%); else null. */
function tenfold(a: Fen, b: Fen): number | null {
  if (a <= 0 || b <= 0) return null
  const ratio = new Big(Math.max(a, b)).div(Math.min(a, b))
  return [10, 100, 1000, 10_000].find((factor) => ratio.minus(factor).abs().lte(new Big(factor).times('0.005'))) ?? null
}

const NO_UNIT = /(?:[费款金价](?:总额|总计|合计)?(?=(?:为|是|共计|合计|:|计)人民币)|合同总价款?|合同金额|合同价款|总价款|服务费总额|租金总额|签约合同价|成交金额|中标金额)(?:为|是|共计|合计|:|计)?(?:人民币)? ?(\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,2})?|\d{4,12}(?:\.\d{1,2})?)(?=[。,;；\s)]|$)/g

/** 费用约12,: a figure without any unit at the end of its clause. */
const BARE = /(?:费用?|款项?|价款?|金额|造价|报酬|租金)(?:约为?|大约|共计?|合计|总计|暂定|暂估|计)(?:人民币)? ?(\d{1,3}(?:\.\d{1,4})?|\d{2,7}\.\d{1,4})(?=[,。;](?!\d))/g

/** 养护费一共三十二万五 */
const HAN_BARE = /(?:费用?|款项?|价款?|金额|报酬|租金|工钱)(?:一共|总共|共计?|合计|总计|为|是|计)(?:人民币)? ?([一二两三四五六七八九十百千]{1,7}万[一二三四五六七八九十百千零]{0,7})(?=[,。;\n]|$)/g

/** (大写)壹佰贰拾万整, 人民币叁拾万, without 元. */
const CAPITAL_NO_UNIT = /(?:大写\)?|人民币\)?|(?:总价|价款|金额|费用|总额|租金|报酬)(?:为|是|计))[: _]{0,4}((?:[壹贰叁肆伍陆柒捌玖][拾佰仟万亿零]{0,3}){2,12}|[壹贰叁肆伍陆柒捌玖](?:[拾佰仟]?[万亿]|[拾佰仟]))(?=[整正]?[\s。,;；)(]|[整正]?$)/g

/** 合同总价120万, 合同金额1200000: no 元 after the number. */
function checkMissingUnit({ document, facts }: RuleContext): readonly Problem[] {
  const short: readonly Span[] = facts.amounts.filter((amount) => /^[亿万]$/.test(amount.unit) && amount.currency === 'CNY' && /价|款|费|金|额/.test(amount.label) &&
    !/^ ?[、,和及] ?[^,。;；\d]{0,8}\d[\d,.]{0,12} ?[万亿]/.test(facts.normalized.slice(amount.span.end, amount.span.end + 30)) && !/[¥]|人民币 ?$/.test(facts.normalized.slice(Math.max(0, amount.span.start - 4), amount.span.start + 1)))
    .map((amount) => amount.span)
  const bare = [NO_UNIT, BARE, HAN_BARE].flatMap((pattern) => [...facts.normalized.matchAll(pattern)]).map((match) => {
    const end = match.index + match[0].length
    return { start: end - (match[1] ?? '').length, end }
  }).filter((span) => isReadableAt(document, span.start) && !facts.amounts.some((amount) => amount.span.start <= span.start && span.end <= amount.span.end))
  const capital = [...facts.normalized.matchAll(CAPITAL_NO_UNIT)].map((match) => {
    const end = match.index + match[0].length
    return { start: end - (match[1] ?? '').length, end }
  }).filter((span) => isReadableAt(document, span.start))
  return [...short, ...bare, ...capital].map((span) => ({
    status: 'hit' as const, basis: PRICE, spans: [span], computed: null,
    opinion: `${describePlace(document, span)}金额“${document.text.slice(span.start, span.end)}”未写明单位“元”，请补充完整。`, amendment: AMENDMENT,
  }))
}

function checkForeign({ document, facts }: RuleContext): readonly Problem[] {
  const prefixed = /(?:美元|欧元|港[元币]|日元|英镑) ?(?=[\d¥$€£]|[一二三四五六七八九十壹贰叁肆伍陆柒捌玖])/.exec(facts.normalized)
  const foreign = facts.amounts.find((amount) => amount.currency !== 'CNY') ?? (prefixed === null ? undefined : { span: { start: prefixed.index, end: prefixed.index + prefixed[0].trimEnd().length }, currency: prefixed[0].trimEnd() })
  if (foreign === undefined || !isReadableAt(document, foreign.span.start) || /汇率|牌价|汇价|兑换|折合人民币|折算|结算币种|支付币种|付款币种|中间价|结汇|计价货币/.test(facts.normalized)) return []
  return [{
    status: 'hit', basis: PRICE, spans: [foreign.span], computed: null,
    opinion: `${describePlace(document, foreign.span)}金额以外币（${foreign.currency}）表示，但没有约定汇率和付款币种，请补充。`,
    amendment: '本合同以人民币结算；以外币计价的，按付款日中国人民银行公布的人民币汇率中间价折算。',
  }]
}

function checkLimits({ document, facts, intake }: RuleContext): readonly Problem[] {
  const price = facts.totalAmount
  if (price === null || price.fen === null || price.yuan === null || intake.moneyFlow === '收款') return []
  const over = ([['预算金额', intake.budget], ['中标（成交）金额', intake.awardPrice]] as const)
    .filter((entry): entry is readonly ['预算金额' | '中标（成交）金额', number] => entry[1] !== null && entry[1] !== undefined && new Big(price.yuan ?? 0).gt(entry[1]))
  return over.map(([name, limit]) => ({
    status: 'hit' as const, basis: BUDGET, spans: [price.span],
    computed: `${showFen(price.fen ?? 0)}－${showYuan(String(limit))}＝${showYuan(new Big(price.yuan ?? 0).minus(limit))}`,
    opinion: `${describePlace(document, price.span)}合同总价${showFen(price.fen ?? 0)}元超过${name}${showYuan(String(limit))}元，超出${showYuan(new Big(price.yuan ?? 0).minus(limit))}元，请核对。`,
    amendment: null,
  }))
}
