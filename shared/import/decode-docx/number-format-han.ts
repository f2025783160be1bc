/** Number formats of ST_NumberFormat (ECMA-376 Part 1, 17.18.59) written with Chinese, Japanese and Korean numerals. */

interface Numerals {
  /** Signs for 0 to 9. */
  readonly digits: string
  /** Signs for 10, 100, 1000. */
  readonly units: string
  /** Sign for 10,000. */
  readonly myriad: string
  /** True when gaps are filled: 一百零一. */
  readonly zero: boolean
  /** From which unit upwards (1 = ten) a leading 一 is written before it; below it the unit stands bare: 十一. */
  readonly oneFrom: number
}

const LOWER: Numerals = { digits: '零一二三四五六七八九', units: '十百千', myriad: '万', zero: true, oneFrom: 2 }
const TAIWANESE: Numerals = { ...LOWER, myriad: '萬' }
const LEGAL_SIMPLIFIED: Numerals = { digits: '零壹贰叁肆伍陆柒捌玖', units: '拾佰仟', myriad: '萬', zero: true, oneFrom: 1 }
const LEGAL_TRADITIONAL: Numerals = { digits: '零壹貳參肆伍陸柒捌玖', units: '拾佰仟', myriad: '萬', zero: true, oneFrom: 1 }
const JAPANESE: Numerals = { digits: '〇一二三四五六七八九', units: '十百千', myriad: '万', zero: false, oneFrom: 4 }
const JAPANESE_LEGAL: Numerals = { digits: '〇壱弐参四伍六七八九', units: '拾百阡', myriad: '萬', zero: false, oneFrom: 1 }
const KOREAN: Numerals = { digits: '영일이삼사오육칠팔구', units: '십백천', myriad: '만', zero: false, oneFrom: 4 }

/** Spells a number with units; beyond 99,999,999 it is written in digits. */
function spell(value: number, numerals: Numerals): string {
  if (value === 0) return numerals.digits[0]!
  if (value >= 1e8) return String(value)
  if (value < 10_000) return spellGroup(value, numerals, true)
  const low = value % 10_000
  const high = spellGroup(Math.floor(value / 10_000), numerals, true) + numerals.myriad
  if (low === 0) return high
  return high + (numerals.zero && low < 1000 ? numerals.digits[0]! : '') + spellGroup(low, numerals, false)
}

function spellGroup(value: number, numerals: Numerals, leads: boolean): string {
  let text = ''
  let gap = false
  for (let power = 3; power >= 0; power -= 1) {
    const digit = Math.floor(value / 10 ** power) % 10
    if (digit === 0) {
      gap = text !== ''
      continue
    }
    if (gap && numerals.zero) text += numerals.digits[0]!
    gap = false
    // 十一 at the head of a number, but 一百一十一 inside one.
    const bare = digit === 1 && power > 0 && power < numerals.oneFrom && (text === '' && leads || !numerals.zero)
    text += (bare ? '' : numerals.digits[digit]!) + (power === 0 ? '' : numerals.units[power - 1]!)
  }
  return text
}

/** 一…九十九 with ten spelled out, then digit by digit (一○○). */
function spellToNinetyNine(value: number): string {
  return value < 100 ? spell(value, { ...LOWER, digits: '○一二三四五六七八九' }) : byDigit(value, '○一二三四五六七八九')
}

function byDigit(value: number, digits: string): string {
  let text = ''
  for (const digit of String(value)) text += digits[Number(digit)]!
  return text
}

function fromCycle(value: number, signs: string): string {
  return value === 0 ? '' : signs[(value - 1) % signs.length]!
}

const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'

/** Formats by their ST_NumberFormat name. */
export const HAN_FORMATS: Readonly<Record<string, (value: number) => string>> = {
  chineseCounting: spellToNinetyNine,
  chineseCountingThousand: (value) => spell(value, LOWER),
  chineseLegalSimplified: (value) => spell(value, LEGAL_SIMPLIFIED),
  taiwaneseCounting: spellToNinetyNine,
  taiwaneseCountingThousand: (value) => spell(value, TAIWANESE),
  taiwaneseDigital: (value) => byDigit(value, '○一二三四五六七八九'),
  ideographDigital: (value) => byDigit(value, '〇一二三四五六七八九'),
  ideographLegalTraditional: (value) => spell(value, LEGAL_TRADITIONAL),
  ideographTraditional: (value) => (value <= 10 ? fromCycle(value, STEMS) : String(value)),
  ideographZodiac: (value) => (value <= 12 ? fromCycle(value, BRANCHES) : String(value)),
  ideographZodiacTraditional: (value) => (value <= 60 ? fromCycle(value, STEMS) + fromCycle(value, BRANCHES) : String(value)),
  ideographEnclosedCircle: (value) => (value >= 1 && value <= 10 ? '㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉'[value - 1]! : String(value)),
  japaneseCounting: (value) => spell(value, JAPANESE),
  japaneseLegal: (value) => spell(value, JAPANESE_LEGAL),
  japaneseDigitalTenThousand: (value) => byDigit(value, '〇一二三四五六七八九'),
  koreanDigital: (value) => byDigit(value, '영일이삼사오육칠팔구'),
  koreanDigital2: (value) => byDigit(value, '零一二三四五六七八九'),
  koreanCounting: (value) => spell(value, KOREAN),
}
