import { normalizeText } from '../document/normalize-text'
import type { NumberStyle } from '../document/contract-document'
import { readHanNumber, readRomanNumber } from './han-number'
import type { RawNumber } from './raw-document'

/** A clause number read at the start of a line. */
export interface ClauseNumber {
  readonly style: NumberStyle
  /** Exactly as printed, without trailing space: 第七条, 七、, 7.2. */
  readonly label: string
  /** One value, or one per level of a decimal number: 7.2 is [7, 2]. */
  readonly values: readonly number[]
  /** Tells apart numberings of one style that nest in each other: `1.` and `1)`, `a.` and `A.`, `1.1` and `1.1.1`. */
  readonly family: string
  /** Family and the signs around the digits: `1、` and `1.` have one family and two shapes. */
  readonly shape: string
  /** True when the words may be no number at all (a quantity, a reference); then only its neighbours can tell. */
  readonly isDoubtful: boolean
  /** Units from the line's start to the first word after the number. */
  readonly length: number
}

const HAN = '[一二三四五六七八九十百零两]'
const HAN_SPACED = `${HAN}(?: {0,3}${HAN}){0,6}`

interface Pattern {
  readonly style: NumberStyle
  readonly regex: RegExp
  readonly read: (digits: string) => number | null
  readonly family: (match: RegExpExecArray) => string
}

const arabic = (digits: string): number => Number(digits.replace(/ /g, ''))
const HAN_OR_ARABIC = `(${HAN_SPACED}|\\d(?: {0,2}\\d){0,2})`
const readEither = (digits: string): number | null => (/^\d/.test(digits) ? arabic(digits) : readHanNumber(digits))
const letterValue = (letter: string): number => letter.toUpperCase().charCodeAt(0) - 64

/** In the order of review-rules.md 0.2; the first that fits wins. Capture 1 holds the digits. Applied to folded text. */
const PATTERNS: readonly Pattern[] = [
  ordinal('part', '编|篇|部 {0,2}分|卷', 'part'),
  ordinal('chapter', '章', 'chapter'),
  ordinal('section', '节', 'section'),
  ordinal('article', '条', 'article'),
  ordinal('section', '款', 'paragraph'),
  ordinal('section', '项', 'item'),
  { style: 'article', regex: /^(?:Article|Clause|ARTICLE|CLAUSE) {1,3}(\d{1,3}|[IVXLC]{1,8})\b/, read: (digits) => (/^\d/.test(digits) ? Number(digits) : readRomanNumber(digits)), family: () => 'article' },
  { style: 'han', regex: new RegExp(`^(${HAN_SPACED}) {0,2}[、.,:]`), read: readHanNumber, family: () => 'han' },
  { style: 'han', regex: new RegExp(`^(${HAN}{1,4})(?= )`), read: readHanNumber, family: () => 'han' },
  { style: 'han-parenthesis', regex: new RegExp(`^\\( {0,2}(${HAN_SPACED}) {0,2}\\)[、.,]?`), read: readHanNumber, family: () => 'han-parenthesis' },
  { style: 'han-parenthesis', regex: new RegExp(`^(${HAN}{1,4}) {0,2}\\)[、.,]?`), read: readHanNumber, family: () => 'han-half' },
  { style: 'han-parenthesis', regex: /^([\u3220-\u3229])[、.,]?/, read: (sign) => sign.charCodeAt(0) - 0x321f, family: () => 'han-parenthesis' },
  { style: 'decimal-parenthesis', regex: /^\( {0,2}([1-9]\d{0,2}) {0,2}\)[、.,]?/, read: arabic, family: () => 'decimal-parenthesis' },
  { style: 'decimal-parenthesis', regex: /^([1-9]\d{0,2}) {0,2}\)[、.,]?/, read: arabic, family: () => 'decimal-half' },
  { style: 'decimal-parenthesis', regex: /^([\u2474-\u2487])[、.,]?/, read: (sign) => sign.charCodeAt(0) - 0x2473, family: () => 'decimal-parenthesis' },
  { style: 'decimal', regex: /^([\u2488-\u249b])[、,]?/, read: (sign) => sign.charCodeAt(0) - 0x2487, family: () => 'decimal-1' },
  { style: 'circled', regex: /^([\u2460-\u2473\u3251-\u325f\u32b1-\u32bf\u2776-\u277f])[、.,]?/, read: circledValue, family: () => 'circled' },
  { style: 'letter', regex: /^([\u2160-\u216b])[、.,]?/, read: (sign) => sign.charCodeAt(0) - 0x215f, family: () => 'roman' },
  { style: 'letter', regex: /^([\u2170-\u217b])[、.,]?/, read: (sign) => sign.charCodeAt(0) - 0x216f, family: () => 'roman-lower' },
  { style: 'letter', regex: /^\( {0,2}([A-Za-z]) {0,2}\)[、.,]?/, read: letterValue, family: (match) => (/[a-z]/.test(match[1]!) ? 'letter-parenthesis' : 'LETTER-parenthesis') },
  { style: 'letter', regex: /^([A-Za-z]) {0,2}(?:[、.](?![A-Za-z.])|\)[、.]?)/, read: letterValue, family: (match) => (/[a-z]/.test(match[1]!) ? 'letter' : 'LETTER') },
  { style: 'letter', regex: /^([甲乙丙丁戊己庚辛壬癸])[、.](?![甲乙丙丁戊])/, read: (sign) => '甲乙丙丁戊己庚辛壬癸'.indexOf(sign) + 1, family: () => 'stem' },
]

function ordinal(style: NumberStyle, unit: string, family: string): Pattern {
  return { style, regex: new RegExp(`^第 {0,4}${HAN_OR_ARABIC} {0,4}(?:${unit})`), read: readEither, family: () => family }
}

function circledValue(sign: string): number {
  const code = sign.charCodeAt(0)
  if (code >= 0x32b1) return code - 0x32b1 + 36
  if (code >= 0x3251) return code - 0x3251 + 21
  return code >= 0x2776 ? code - 0x2775 : code - 0x245f
}

/** Longest start of a line that can hold a number and the sign that decides about it. */
const REACH = 48
/** Words that make digits before them an amount, a share or a date, whatever the numbers around them are. */
const AMOUNT = /^(?:[万亿%‰℃°=:)/~*×]|元(?!器|素)|[千百十][万元]|[年月]\d|平方|立方|公[斤里顷分升]|毫|厘米|小时|分钟|kg|km|mm|cm|ml|㎡|㎥)/
/** Words that may count what the digits before them number, or begin a title (项 in 项目, 日 in 日常). */
const COUNTED = /^(?:[千百角分年月日号时天周倍折成米吨克斤升亩里瓦伏个人台套件份名辆层楼栋幢间座张页次户只箱本项条款-]|[mMgGkKtT][bBmM]?(?![A-Za-z]))/
const REFERENCE = /^(?:[的所之和及或与至到款项中内以第(]|、 {0,2}第|[规约]定)/

/**
 * Reads the clause number a line starts with; null where it starts with something else. Quantities, dates, telephone
 * numbers and references at the start of a line are not numbers. `isAutomatic` is for a number the word processor made:
 * it needs no punctuation after it.
 */
export function readClauseNumber(line: string, isAutomatic = false): ClauseNumber | null {
  const indent = /^[\s\u3000]{0,16}/.exec(line)![0].length
  const head = normalizeText(line.slice(indent, indent + REACH)).replace(/\t/g, ' ')
  const number = readDecimal(head, isAutomatic) ?? readPattern(head)
  if (number === null) return null
  const gap = /^[ ]*/.exec(head.slice(number.end + number.skipped))![0].length
  return {
    style: number.style,
    label: line.slice(indent, indent + number.end).trimEnd(),
    values: number.values,
    family: number.family,
    shape: number.shape,
    isDoubtful: number.isDoubtful && !isAutomatic,
    length: indent + number.end + number.skipped + gap,
  }
}

interface Reading extends Pick<ClauseNumber, 'style' | 'values' | 'family' | 'shape' | 'isDoubtful'> {
  /** Where the number ends, and how many units of punctuation after it belong to neither number nor words. */
  readonly end: number
  readonly skipped: number
}

function readPattern(head: string): Reading | null {
  for (const pattern of PATTERNS) {
    const match = pattern.regex.exec(head)
    const value = match === null ? null : pattern.read(match[1]!)
    if (match === null || value === null) continue
    const after = head.slice(match[0].length)
    const family = pattern.family(match)
    const isOrdinal = head.startsWith('第')
    // （９）、（１０）项 names two numbers; it begins no clause.
    const isReference = isOrdinal ? REFERENCE.test(after) : /[、]$/.test(match[0]) && /^ {0,2}\( {0,2}[\d一二三四五六七八九十]/.test(after) && match[0].startsWith('(')
    const isDoubtful = isReference || pattern.style === 'letter' || (pattern.style === 'han' && /[^、.]$/.test(match[0]))
    const shape = `${family} ${match[0].replace(match[1]!, '').replace(/ /g, '')}`
    // 第三条：付款 prints a colon between number and title; it is part of neither.
    const skipped = isOrdinal ? /^ {0,2}[、.:,](?! {0,2}第)/.exec(after)?.[0].length ?? 0 : 0
    return { style: pattern.style, values: [value], family, shape, isDoubtful, end: match[0].length, skipped }
  }
  return null
}

const DECIMAL = /^([1-9]\d{0,2}(?: {0,1}\. {0,1}[1-9]\d{0,2}){0,5})( {0,3})([.、,]{0,2})/

function readDecimal(head: string, isAutomatic: boolean): Reading | null {
  const match = DECIMAL.exec(head)
  if (match === null) return null
  const [whole, digits, gap, separator] = [match[0], match[1]!, match[2]!, match[3]!]
  const after = head.slice(whole.length)
  if (/^\d/.test(after) || /^[)）]/.test(after) || (separator === ',' && /^\d{3}/.test(after))) return null
  const values = digits.split('.').map((part) => arabic(part))
  const isBare = separator === ''
  const words = gap === '' ? after : after.trimStart()
  if (isBare && !isAutomatic) {
    if (AMOUNT.test(words) || (values.length === 1 && (gap === '' || COUNTED.test(words)))) return null
  }
  const isDoubtful = isBare ? values.length === 1 || gap === '' || COUNTED.test(words) : separator === ',' || after === ''
  const end = isBare ? digits.length : whole.length
  return { style: 'decimal', values, family: `decimal-${values.length}`, shape: `decimal-${values.length} ${separator}`, isDoubtful, end, skipped: 0 }
}

/**
 * The number of a list whose printed form is no usual clause number (条款1, §3, 十一|): by its value and level as the word
 * processor counts it. Null for bullets.
 */
export function readListNumber({ text, gap, level, values }: RawNumber): ClauseNumber | null {
  const value = values.at(-1)
  const isHan = /[一二三四五六七八九十]/.test(text)
  if (value === undefined || (!isHan && !/\d/.test(text))) return null
  const family = `list-${level}`
  return { style: isHan ? 'han' : 'decimal', label: text, values: [value], family, shape: family, isDoubtful: false, length: text.length + gap.length }
}
