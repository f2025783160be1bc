import { Big } from 'big.js'
import type { ContractDocument } from '../document/contract-document'
import type { PercentFact } from './facts'
import { HAN_NUMBER_CHARACTERS } from './han-numbers'
import { plain, readNumber } from './numbers'
import { isReadableAt } from './readable'

const NUM = String.raw`\d{1,6}(?:\.\d{1,8})?`
const HAN = `[${HAN_NUMBER_CHARACTERS}]{1,8}(?:点[${HAN_NUMBER_CHARACTERS}]{1,6})?|${NUM}`
const TO = ' ?[-~—–至到] ?'
const SIGNS = String.raw`(?<![\w.])(?:(${NUM}) ?[%‰‱]?${TO})?(${NUM}) {0,8}([%‰‱])`
const WORDS = `(百|千|(?<!十)万|十万)分之 ?(${HAN})(?:${TO}(?:[百千万]分之 ?)?(${HAN})(?=[的以及,。;；、)）\\s]|$))?`
const TENTHS = `(?<![${HAN_NUMBER_CHARACTERS}第]|[分建达变做现完养促赞])([一二两三四五六七八九壹贰叁肆伍陆柒捌玖1-9])成(?![${HAN_NUMBER_CHARACTERS}]{0,1}(?:立|功|为|交|员|果|本|品|套|分|长|熟|绩|就|都|人|型|都|份))(半|[一二三四五六七八九壹贰叁肆伍陆柒捌玖](?![${HAN_NUMBER_CHARACTERS}年月日个名人次套台期成]))?`
const FRACTION = '(?<![百千万])([二三四五六七八九十])分之([一二三四五六七八九])(?![点十百])'
/** 中标价的1/5; 3/5 in a number of a room or a rule is none, so the words 的 or 价款 must stand before it. */
const SLASHED = '(?<=[的价款额]|价款的|总价)(\\d)/(\\d{1,2})(?![\\d/月日年])'
/** 核定产值的一半 */
const HALF = '(?<=[值款价额费量]的?)(一半)(?!以[上下])'
/** 剩下的半成: half a tenth. */
const HALF_TENTH = `(?<![一二两三四五六七八九十完养建达变做])(半成)(?!品|熟|立|功|为)`
const PERCENT = new RegExp(`${SIGNS}|${WORDS}|${TENTHS}|(?<![\\w.])(${HAN}) ?个(?:百分点|点(?=[,。;；、)）的扣计留收让给作结质]|$))|${FRACTION}|${SLASHED}|${HALF}|${HALF_TENTH}`, 'g')

const SCALE: Readonly<Record<string, string>> = { '%': '0.01', '‰': '0.001', '‱': '0.0001', 百: '0.01', 千: '0.001', 万: '0.0001', 十万: '0.00001' }

/** Every percentage, permille and 成 in the sections that are read, with the words it is a share of. Linear. */
export function findPercents(document: ContractDocument, normalized: string): readonly PercentFact[] {
  const facts: PercentFact[] = []
  for (const match of normalized.matchAll(PERCENT)) {
    const bounds = readBounds(match)
    if (bounds === null || !isReadableAt(document, match.index)) continue
    const span = { start: match.index, end: match.index + match[0].length }
    // 百分之九十(90%) says one share twice.
    const previous = facts.at(-1)
    if (previous?.fraction === plain(bounds.from) && /^ ?[(（即] ?$/.test(normalized.slice(previous.span.end, span.start))) continue
    facts.push({ span, fraction: plain(bounds.from), upTo: bounds.to === null ? null : plain(bounds.to), base: baseOf(normalized, span.start, span.end) })
  }
  return facts
}

function readBounds(match: RegExpExecArray): { readonly from: Big; readonly to: Big | null } | null {
  const [, low, only, sign, scaleWord, first, second, tenth, half, points, whole, part, above, below, oneHalf, halfTenth] = match
  if (only !== undefined) return bounds(low ?? only, low === undefined ? undefined : only, SCALE[sign ?? '%'])
  if (first !== undefined) return bounds(first, second, SCALE[scaleWord ?? '百'])
  if (points !== undefined) return bounds(points, undefined, '0.01')
  if (whole !== undefined && part !== undefined) {
    // 四分之一 is a quarter; 三分之一 to twenty places.
    return { from: (readNumber(part)?.value ?? new Big(0)).div(readNumber(whole)?.value ?? 1), to: null }
  }
  if (oneHalf !== undefined) return { from: new Big('0.5'), to: null }
  if (halfTenth !== undefined) return { from: new Big('0.05'), to: null }
  if (above !== undefined && below !== undefined) return Number(below) <= Number(above) ? null : { from: new Big(above).div(below), to: null }
  const tenths = readNumber(tenth ?? '')
  // 九成五 is 95%, 三成半 35%.
  const rest = half === undefined ? new Big(0) : half === '半' ? new Big(5) : (readNumber(half)?.value ?? new Big(0))
  return tenths === null ? null : { from: tenths.value.div(10).plus(rest.div(100)), to: null }
}

function bounds(low: string, high: string | undefined, scale: string | undefined): { readonly from: Big; readonly to: Big | null } | null {
  const from = readNumber(low)
  const to = high === undefined ? null : readNumber(high)
  if (from === null || (high !== undefined && to === null)) return null
  const factor = new Big(scale ?? '0.01')
  return { from: from.value.times(factor), to: to === null ? null : to.value.times(factor) }
}

/** Nouns that money is a share of; the longest words around them are taken along. */
const BASE_NOUN =
  '(?:总价款|总价|总额|总金额|总费用|总租金|合同价款|合同价|合同款项|合同款|合同金额|合同额|价款|价格|金额|款项|余款|货款|工程款|进度款|服务费用?|租金|费用|报酬|结算价|结算款|结算额|标的额|中标价|成交价|部分|产值|保证金|质保金|定金|工程量|价|款|费|额)'
const BEFORE = new RegExp(
  `([^\\s,。;；、:!?()（）"“”的]{0,16}(?:的)?[^\\s,。;；、:!?()（）"“”的]{0,10}${BASE_NOUN})(?:\\([^()]{0,16}\\))?(?:总额|之和)?((?:的|之|\\*|×|x|的\\(|乘以| ){0,12})$`,
)
const AFTER = new RegExp(`^ ?(?:的)([^\\s,。;；、:!?()（）的]{0,10}${BASE_NOUN})`)
/** 余款30%, 预付款30%: the words name the payment and are not what the share is of. */
const PAYMENT_NAME = /(?:余款|尾款|余额|剩余(?:款项|部分|价款|款)?|质保金|保证金|保修金|定金|预付款|进度款|首付款|首款|首期款|到货款|验收款|[期笔]款|备料款|违约金)$/
/** Words that lead to a base and are no part of it. */
const LEAD = /^.*(?:支付至|付款至|付至|支付到|付到|(?<![未应已])支付|给付|交纳|缴纳|提交|提供|不超过|不低于|不少于|达到|占|相当于|承担|收取|加付|按照|按|以|为|即|扣除|扣留|预留|留|(?<![未应已])付|是|向[甲乙]方|[甲乙]方)(?=[^方])/

/** What a percentage is a share of: the noun before it (合同总价的30%), or after it (30%的合同价款); '' if none stands there. */
function baseOf(text: string, start: number, end: number): string {
  const before = BEFORE.exec(text.slice(Math.max(0, start - 48), start))
  if (before !== null) {
    const isNameOfPayment = /^ *$/.test(before[2] ?? '') && PAYMENT_NAME.test(before[1] ?? '')
    return isNameOfPayment ? '' : cleanBase(before[1] ?? '')
  }
  const after = AFTER.exec(text.slice(end, end + 20))
  return after === null ? '' : cleanBase(after[1] ?? '')
}

function cleanBase(words: string): string {
  const cut = words.replace(LEAD, '')
  return (cut === '' ? words : cut).replace(/^(?:本|该|上述|前述|其|全部|的)+/, '').slice(-24)
}
