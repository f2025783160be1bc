import type { Fen } from '../core/money'
import { fen } from '../core/money'
import { HAN_NUMBER_CHARACTERS, readHanInteger } from './han-numbers'

const CAPITAL = '零壹贰叁肆伍陆柒捌玖'

/** An amount in Han words, read: 壹佰贰拾万元零伍分. */
export interface HanAmountReading {
  readonly fen: Fen
  /** What a speaker would mean (一百二万 -> 120万), where that differs; else null. */
  readonly spokenFen: Fen | null
}

const WORDS = new RegExp(
  `^([${HAN_NUMBER_CHARACTERS}]{1,40})[元圆圓块]` +
    `(?:零|(?:零?([${HAN_NUMBER_CHARACTERS}])角)?(?:零?([${HAN_NUMBER_CHARACTERS}])分)?)?[整正]?$`,
)

/** Reads an amount written in Han words up to 分; null when its words do not make a number. Spaces inside are ignored. */
export function readHanAmount(words: string): HanAmountReading | null {
  const match = WORDS.exec(words.replace(/\s/g, '').replace(/〇/g, '零'))
  if (match === null) return null
  const yuan = readHanInteger(match[1] ?? '')
  const jiao = match[2] === undefined ? 0 : (readHanInteger(match[2])?.value ?? null)
  const cents = match[3] === undefined ? 0 : (readHanInteger(match[3])?.value ?? null)
  if (yuan === null || jiao === null || cents === null || jiao > 9 || cents > 9) return null
  const small = jiao * 10 + cents
  if (!Number.isSafeInteger(yuan.value * 100 + small)) return null
  return {
    fen: fen(yuan.value * 100 + small),
    spokenFen: yuan.spoken === null || !Number.isSafeInteger(yuan.spoken * 100) ? null : fen(yuan.spoken * 100 + small),
  }
}

/**
 * Writes an amount in capital digits as 《正确填写票据和结算凭证的基本规定》 asks: one 零 for any run of noughts,
 * 整 after 元 and after 角, none after 分. The optional 零 is written.
 */
export function writeCapitalAmount(amount: Fen): string {
  const total = Math.abs(amount)
  const yuan = Math.floor(total / 100)
  const jiao = Math.floor((total % 100) / 10)
  const cents = total % 10
  const sign = amount < 0 ? '负' : ''
  const whole = yuan === 0 ? '' : `${writeCapitalInteger(yuan)}元`
  if (jiao === 0 && cents === 0) return `${sign}${whole === '' ? '零元' : whole}整`
  const gap = whole !== '' && (jiao === 0 || yuan % 10 === 0) ? '零' : ''
  const tail = `${jiao === 0 ? '' : `${CAPITAL[jiao]}角`}${cents === 0 ? '整' : `${CAPITAL[cents]}分`}`
  return `${sign}${whole}${gap}${tail}`
}

function writeCapitalInteger(value: number): string {
  let words = ''
  let isGap = false
  for (const [unit, name] of [[1e12, '万亿'], [1e8, '亿'], [1e4, '万'], [1, '']] as const) {
    const section = unit === 1e12 ? Math.floor(value / unit) : Math.floor(value / unit) % 10_000
    if (section === 0) {
      isGap = words !== ''
      continue
    }
    const needsZero = words !== '' && (isGap || section < 1000)
    // 万亿 is written 万…亿: the 亿 belongs to the whole head.
    const unitName = unit === 1e12 && Math.floor(value / 1e8) % 10_000 !== 0 ? '万' : name
    words += `${needsZero ? '零' : ''}${writeSection(section)}${unitName}`
    // A section that ends in nought takes 零 before the next thousand (壹拾万零柒仟); it is optional there.
    isGap = section % 10 === 0
  }
  return words
}

function writeSection(section: number): string {
  let words = ''
  let isGap = false
  for (const [unit, name] of [[1000, '仟'], [100, '佰'], [10, '拾'], [1, '']] as const) {
    const digit = Math.floor(section / unit) % 10
    if (digit === 0) {
      isGap = words !== ''
      continue
    }
    words += `${isGap ? '零' : ''}${CAPITAL[digit]}${name}`
    isGap = false
  }
  return words
}

/** Ways a capital amount departs from the standard writing; several may hold. */
export type CapitalFault =
  | 'small-digits' // 夹用一二三十百千
  | 'missing-one' // 拾万元 without 壹
  | 'missing-zero' // 中间缺零
  | 'missing-zheng' // 元止未写整
  | 'zheng-after-fen' // 有分又写整
  | 'odd-characters' // 两、另、廿、异体字
  | 'other'

/** The standard writing of a capital amount and what is wrong with `words`; no faults when both agree. */
export function inspectCapitalAmount(words: string, amount: Fen): { readonly standard: string; readonly faults: readonly CapitalFault[] } {
  const text = words.replace(/\s/g, '').replace(/〇/g, '零').replace(/正$/, '整').replace(/[圆圓]/g, '元')
  const standard = writeCapitalAmount(amount)
  if (withoutOptionalZeros(text) === withoutOptionalZeros(standard)) return { standard, faults: [] }
  const faults: CapitalFault[] = []
  if (/[一二三四五六七八九十百千]/.test(text)) faults.push('small-digits')
  if (/[两兩另廿卅卌貳參叄陸萬億弍弎弌叅漆陌阡]/.test(text)) faults.push('odd-characters')
  if (/^[拾十]|[零万亿仟佰][拾十]/.test(text) && !/零[佰仟]/.test(text)) faults.push('missing-one')
  if (/元$/.test(text)) faults.push('missing-zheng')
  if (/分整$/.test(text)) faults.push('zheng-after-fen')
  if ((readHanInteger(text.split('元')[0] ?? '')?.irregularities ?? []).includes('missing-zero')) faults.push('missing-zero')
  return { standard, faults: faults.length > 0 ? faults : ['other'] }
}

/**
 * 零 is optional where only the 万 or 元 place is nought and the next place is not (壹拾万柒仟, 拾元零叁角), and so is 整
 * after 角: drop them from both sides before comparing.
 */
function withoutOptionalZeros(text: string): string {
  return text.replace(/角整$/, '角').replace(/([拾佰仟]万)零(?=[^零]仟)/g, '$1').replace(/([拾佰仟万]元)零(?=[^零]角)/g, '$1')
}
