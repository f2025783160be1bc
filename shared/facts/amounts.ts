import { Big } from 'big.js'
import type { ContractDocument } from '../document/contract-document'
import { amountLabel, unitOfPrice } from './amount-label'
import { readHanAmount } from './capital-amounts'
import type { AmountFact } from './facts'
import { fenOf } from './fen-of'
import { HAN_NUMBER_CHARACTERS } from './han-numbers'
import { plain, readNumber, roundingOf, SCALED_FIGURES, type NumberReading } from './numbers'
import type { RawAmount } from './raw-amount'
import { isReadableAt } from './readable'
import { findTableAmounts } from './table-amounts'

const CURRENCIES: readonly (readonly [pattern: RegExp, code: string])[] = [
  [/美元|美金|USD|US\$|\$/i, 'USD'], [/欧元|EUR|€/i, 'EUR'], [/港[元币]|HKD|HK\$/i, 'HKD'], [/日元|JPY/i, 'JPY'], [/英镑|GBP|£/i, 'GBP'],
]
const PREFIX = String.raw`人民币|RMB|CNY|USD|US\$|EUR|HKD|HK\$|JPY|GBP|[¥$€£]`
const UNIT = '人民币元|元|圆|圓|块钱|美元|美金|欧元|港元|港币|日元|英镑|RMB|CNY|USD'
/** 一元化, 元旦, 三元里: an 元 that is not money. */
const NOT_MONEY = '(?![化里桥件素旦首宵老年月])'

const FIGURE_AMOUNT = new RegExp(
  `(?:(${PREFIX})[ :_]{0,8})?(?<![\\w.]|\\d,)(?:(${SCALED_FIGURES}) ?[-~—–至到] ?)?(${SCALED_FIGURES})(?:整?[ _]{0,8}(${UNIT})${NOT_MONEY}([整正])?)?`,
  'g',
)
const HAN = `[${HAN_NUMBER_CHARACTERS}]`
const HAN_AMOUNT = new RegExp(
  `(?<!${HAN}|第)(${HAN}(?: ?${HAN}){0,40}(?:点${HAN}{1,8})?) ?(?:元|圆|圓|块钱|美元|欧元|港元|日元|英镑)${NOT_MONEY}` +
    `(?: ?零?(?: ?${HAN} ?角)?(?: ?零? ?${HAN} ?分(?!之))?)(?: ?[整正])?`,
  'g',
)

/**
 * Every amount of money in the sections that are read, in reading order: figures, Han words, and bare numbers of table
 * columns whose heading or caption gives the unit. `normalized` is `normalizeText(document.text)`. Linear.
 */
export function findAmounts(document: ContractDocument, normalized: string): readonly AmountFact[] {
  const found = [...findFigureAmounts(normalized), ...findHanAmounts(normalized), ...findTableAmounts(document, normalized)]
  const sorted = found.filter((amount) => isReadableAt(document, amount.start)).sort((a, b) => a.start - b.start || b.end - a.end)
  const facts: AmountFact[] = []
  for (const raw of sorted) {
    const previous = facts.at(-1) ?? null
    if (previous !== null && raw.start < previous.span.end) continue
    facts.push(completeAmount(document, normalized, raw, previous))
  }
  return facts
}

function completeAmount(document: ContractDocument, text: string, raw: RawAmount, previous: AmountFact | null): AmountFact {
  const label = raw.label ?? amountLabel(document, text, raw, previous)
  const per = unitOfPrice(text, raw.end, label)
  const value = raw.reading?.value ?? null
  return {
    span: { start: raw.start, end: raw.end },
    fen: raw.fen ?? (value === null ? null : fenOf(value)),
    yuan: value === null ? null : plain(value),
    writing: raw.reading?.writing ?? 'capital',
    unit: raw.unit,
    tolerance: raw.reading === null ? '0' : roundingOf(raw.reading),
    currency: raw.currency,
    label,
    isUnitPrice: per !== '' || /单价/.test(label),
    per,
    upTo: raw.upTo === null ? null : plain(raw.upTo),
    limit: LIMIT.exec(text.slice(raw.end, raw.end + 8))?.[1] ?? '',
  }
}

const LIMIT = /^(?:人民币|整|正|\(含\)|含| ){0,2}(以上|以下|以内|以外|之间|左右)/

function findFigureAmounts(text: string): readonly RawAmount[] {
  const found: RawAmount[] = []
  for (const match of text.matchAll(FIGURE_AMOUNT)) {
    const raw = readFigureAmount(text, match)
    if (raw !== null) found.push(raw)
  }
  return found
}

function readFigureAmount(text: string, match: RegExpExecArray): RawAmount | null {
  const [whole, prefix = '', lower, words = '', unit = ''] = match
  const start = match.index + (prefix === '人民币' ? whole.search(/\d/) : 0)
  const end = match.index + whole.length
  const scale = /[十百千万亿]+$/.exec(words)?.[0] ?? ''
  if (prefix === '' && unit === '' && !isBareAmount(text, start, end, scale, words)) return null
  if (prefix === '人民币' && unit === '' && scale === '' && !/^[\s,。;；)、）整]|^$/.test(text.slice(end, end + 1))) return null
  const upper = readNumber(words)
  const reading = lower === undefined ? upper : readLowerBound(lower, scale, upper)
  return {
    start, end, reading,
    upTo: lower === undefined || upper === null ? null : upper.value,
    unit: `${scale}${unit}`,
    currency: currencyOf(prefix + unit),
    label: null,
  }
}

/** 5-10万元: the first number takes the scale of the second, unless it is written larger (8000-1万元). */
function readLowerBound(words: string, scale: string, upper: NumberReading | null): NumberReading | null {
  const own = readNumber(words)
  if (own === null || upper === null || scale === '' || /[十百千万亿]/.test(words)) return own
  const scaled = readNumber(words + scale)
  return scaled !== null && scaled.value.lte(upper.value) ? scaled : own
}

const MONEY_WORDS = /(?:总价|价款|价格|金额|费用|总额|租金|费|款|报价|价|计|大写|小写)[^,。;；\d]{0,8}$/

/** 30万、25万、18万元: only the last of a list carries its 元. */
const LISTED = /^ ?[、,和及] ?[^,。;；\d]{0,8}\d[\d,.]{0,12} ?[万亿](?:元| ?[、,和及] ?[^,。;；\d]{0,8}\d)/

/** 合同总价120万, 小写：1,200,000.00 — a number without 元 that its words show to be money. */
function isBareAmount(text: string, start: number, end: number, scale: string, words: string): boolean {
  const before = text.slice(Math.max(0, start - 24), start)
  if (/小写\)?[:： ]{0,3}$/.test(before)) return /[.,]\d|\d{3}/.test(words)
  if (!/[万亿]$/.test(scale)) return false
  if (LISTED.test(text.slice(end, end + 40))) return true
  return MONEY_WORDS.test(before) && /^(?:[ 整左以内()），,。;；、\n\t]|$)/.test(text.slice(end, end + 1))
}

function findHanAmounts(text: string): readonly RawAmount[] {
  const found: RawAmount[] = []
  for (const match of text.matchAll(HAN_AMOUNT)) {
    const words = match[0]
    const number = match[1] ?? ''
    const reading = number.includes('点') ? readNumber(number) : null
    const amount = reading === null ? readHanAmount(words.replace(/美元|欧元|港元|日元|英镑/, '元')) : null
    const isCapital = /[壹贰貳弍叁參叄肆伍陆陸柒捌玖拾佰仟萬億]/.test(words)
    if (!isCapital && reading === null && amount === null) continue
    const value = amount === null ? reading : { value: new Big(amount.fen).div(100), lastDigit: new Big('0.01'), decimals: 2, writing: isCapital ? 'capital' as const : 'han' as const }
    const unit = /^[^元圆圓块美欧港日英]*(美元|欧元|港元|日元|英镑|块钱|.)/.exec(words)?.[1] ?? '元'
    found.push({
      start: match.index, end: match.index + words.length, reading: value, upTo: null,
      unit: `${/[万萬亿億]$/.exec(number)?.[0] ?? ''}${unit}`, currency: currencyOf(unit), label: null,
    })
  }
  return found
}

function currencyOf(words: string): string {
  return CURRENCIES.find(([pattern]) => pattern.test(words))?.[1] ?? 'CNY'
}
