const DIGITS: Readonly<Record<string, number>> = {
  零: 0, 〇: 0, 一: 1, 壹: 1, 弌: 1, 二: 2, 两: 2, 兩: 2, 贰: 2, 貳: 2, 弍: 2, 弐: 2, 三: 3, 叁: 3, 參: 3, 叄: 3, 弎: 3, 叅: 3,
  四: 4, 肆: 4, 五: 5, 伍: 5, 六: 6, 陆: 6, 陸: 6, 七: 7, 柒: 7, 漆: 7, 八: 8, 捌: 8, 九: 9, 玖: 9,
}
const UNITS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 陌: 100, 千: 1000, 仟: 1000, 阡: 1000 }
const TENS: Readonly<Record<string, string>> = { 廿: '二十', 卅: '三十', 卌: '四十' }

/** Every character a Han number may hold, for use inside a character class. */
export const HAN_NUMBER_CHARACTERS = `${[DIGITS, UNITS, TENS].map((table) => Object.keys(table).join('')).join('')}万萬亿億`

/** What is irregular in a Han number that can still be read. */
export type HanIrregularity =
  /** 壹仟伍元: an empty place between digits without 零. */
  | 'missing-zero'
  /** 拾伍: ten without its digit. */
  | 'bare-ten'

/** A Han number that was read. */
export interface HanReading {
  readonly value: number
  readonly irregularities: readonly HanIrregularity[]
  /** What a speaker would mean by 一百二 or 三万五 (120, 35000), where that differs from `value`; else null. */
  readonly spoken: number | null
}

/**
 * Reads a whole number written in Han digits, small (一百二十万), capital (壹佰贰拾万) or digit by digit (二零二六).
 * Strict: null for places out of order (叁拾仟), doubled digits and everything above what a number holds exactly.
 * A slot left at nought (壹佰零拾零万) is read, as printed forms have it.
 */
export function readHanInteger(words: string): HanReading | null {
  const text = words.replace(/萬/g, '万').replace(/億/g, '亿').replace(/[廿卅卌]/g, (sign) => TENS[sign] ?? sign)
  if (text === '') return null
  if ([...text].every((sign) => sign in DIGITS) && text.length > 1) return readPositional(text)
  const yi = text.lastIndexOf('亿')
  if (yi === -1) return readBelowYi(text)
  const head = readBelowYi(text.slice(0, yi))
  if (head === null || head.value === 0) return null
  return joinParts(head, text.slice(yi + 1), 100_000_000, (tail) => readBelowYi(tail))
}

function readPositional(text: string): HanReading | null {
  const value = Number([...text].map((sign) => DIGITS[sign]).join(''))
  return Number.isSafeInteger(value) ? { value, irregularities: [], spoken: null } : null
}

function readBelowYi(text: string): HanReading | null {
  const wan = text.lastIndexOf('万')
  if (wan === -1) return readSection(text)
  const head = readSection(text.slice(0, wan))
  if (head === null || (head.value === 0 && !/^[零〇]/.test(text))) return null
  return joinParts(head, text.slice(wan + 1), 10_000, readSection)
}

/** Joins 三百 + 万 + 五千: the tail stays below the unit, and a tail that skips its first place needs a 零. */
function joinParts(head: HanReading, tailText: string, unit: number, read: (text: string) => HanReading | null): HanReading | null {
  if (tailText === '') {
    const spoken = head.spoken === null ? null : head.spoken * unit
    return safe({ value: head.value * unit, irregularities: head.irregularities, spoken })
  }
  const tail = read(tailText)
  if (tail === null) return null
  const irregularities = [...head.irregularities, ...tail.irregularities]
  const skipsPlace = tail.value > 0 && tail.value < unit / 10 && !/^[零〇]/.test(tailText)
  if (skipsPlace) irregularities.push('missing-zero')
  const isLoneDigit = tailText.length === 1 && tail.value > 0
  const spoken = isLoneDigit ? head.value * unit + (tail.value * unit) / 10 : tail.spoken === null ? null : head.value * unit + tail.spoken
  return safe({ value: head.value * unit + tail.value, irregularities, spoken })
}

function safe(reading: HanReading): HanReading | null {
  return Number.isSafeInteger(reading.value) ? reading : null
}

interface Walk {
  value: number
  digit: number | null
  zero: boolean
  /** The unit read last; 10000 before the first. */
  lastUnit: number
  readonly irregularities: HanIrregularity[]
}

/** Reads a number below ten thousand: 千百十 in falling order. */
function readSection(text: string): HanReading | null {
  if (text === '') return null
  const walk: Walk = { value: 0, digit: null, zero: false, lastUnit: 10_000, irregularities: [] }
  for (const sign of text) {
    if (!step(walk, sign)) return null
  }
  let spoken: number | null = null
  if (walk.digit !== null) {
    if (walk.lastUnit > 10 && walk.lastUnit < 10_000 && !walk.zero) {
      walk.irregularities.push('missing-zero')
      spoken = walk.value + walk.digit * (walk.lastUnit / 10)
    }
    walk.value += walk.digit
  }
  return { value: walk.value, irregularities: walk.irregularities, spoken }
}

function step(walk: Walk, sign: string): boolean {
  const unit = UNITS[sign]
  if (unit !== undefined) return takeUnit(walk, unit)
  const digit = DIGITS[sign]
  if (digit === undefined || walk.digit !== null) return false
  if (digit === 0) walk.zero = true
  else walk.digit = digit
  return true
}

function takeUnit(walk: Walk, unit: number): boolean {
  if (unit >= walk.lastUnit) return false
  if (walk.digit === null) {
    if (walk.zero && !(unit === 10 && walk.lastUnit === 1000)) {
      // A printed form's slot: 壹佰零拾 says that the place is empty; what follows needs no further 零.
      walk.lastUnit = unit
      return true
    }
    if (unit !== 10 || (walk.value > 0 && !walk.zero)) return false
    walk.irregularities.push('bare-ten')
    walk.digit = 1
  }
  const skipped = walk.lastUnit < 10_000 && walk.lastUnit > unit * 10
  if (skipped && !walk.zero) walk.irregularities.push('missing-zero')
  walk.value += walk.digit * unit
  walk.digit = null
  walk.zero = false
  walk.lastUnit = unit
  return true
}
