/** Number formats of ST_NumberFormat (ECMA-376 Part 1, 17.18.59) written as words of a language. */

const ONES = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen']
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const IRREGULAR_ORDINALS: Readonly<Record<string, string>> = { one: 'first', two: 'second', three: 'third', five: 'fifth', eight: 'eighth', nine: 'ninth', twelve: 'twelfth' }

function english(value: number): string {
  if (value < 20) return ONES[value]!
  if (value < 100) return TENS[Math.floor(value / 10)]! + (value % 10 === 0 ? '' : `-${ONES[value % 10]!}`)
  const [size, word] = value < 1000 ? [100, 'hundred'] : value < 1e6 ? [1000, 'thousand'] : [1e6, 'million']
  const rest = value % size
  return `${english(Math.floor(value / size))} ${word}${rest === 0 ? '' : ` ${english(rest)}`}`
}

function englishOrdinal(value: number): string {
  const words = english(value)
  const last = /[a-z]+$/.exec(words)![0]
  const ordinal = IRREGULAR_ORDINALS[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`)
  return words.slice(0, -last.length) + ordinal
}

function capitalised(words: string): string {
  return words[0]!.toUpperCase() + words.slice(1)
}

function suffixed(value: number): string {
  const teen = value % 100 >= 11 && value % 100 <= 13
  return `${value}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')}`
}

const KOREAN_ONES = ['', '하나', '둘', '셋', '넷', '다섯', '여섯', '일곱', '여덟', '아홉']
const KOREAN_TENS = ['', '열', '스물', '서른', '마흔', '쉰', '예순', '일흔', '여든', '아흔']

const VIETNAMESE = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']

function vietnamese(value: number): string {
  if (value < 10) return VIETNAMESE[value]!
  if (value >= 100) return String(value)
  const ones = value % 10
  const head = value < 20 ? 'mười' : `${VIETNAMESE[Math.floor(value / 10)]!} mươi`
  if (ones === 0) return head
  const last = ones === 5 ? 'lăm' : ones === 1 && value > 20 ? 'mốt' : VIETNAMESE[ones]!
  return `${head} ${last}`
}

const THAI = ['ศูนย์', 'หนึ่ง', 'สอง', 'สาม', 'สี่', 'ห้า', 'หก', 'เจ็ด', 'แปด', 'เก้า']
const THAI_UNITS = ['', 'สิบ', 'ร้อย', 'พัน', 'หมื่น', 'แสน']

function thai(value: number): string {
  if (value === 0) return THAI[0]!
  if (value >= 1e6) return String(value)
  let text = ''
  for (let power = 5; power >= 0; power -= 1) {
    const digit = Math.floor(value / 10 ** power) % 10
    if (digit === 0) continue
    const word = power === 1 && digit === 1 ? '' : power === 1 && digit === 2 ? 'ยี่' : power === 0 && digit === 1 && value > 10 ? 'เอ็ด' : THAI[digit]!
    text += word + THAI_UNITS[power]!
  }
  return text
}

const HINDI = ['शून्य', 'एक', 'दो', 'तीन', 'चार', 'पाँच', 'छः', 'सात', 'आठ', 'नौ', 'दस', 'ग्यारह', 'बारह', 'तेरह', 'चौदह', 'पन्द्रह', 'सोलह', 'सत्रह', 'अठारह', 'उन्नीस', 'बीस']

/** Formats by their ST_NumberFormat name. Numbers beyond what a language's list holds are written in digits. */
export const WORD_FORMATS: Readonly<Record<string, (value: number) => string>> = {
  ordinal: suffixed,
  cardinalText: (value) => (value < 1e9 ? capitalised(english(value)) : String(value)),
  ordinalText: (value) => (value < 1e9 ? capitalised(englishOrdinal(value)) : String(value)),
  dollarText: (value) => (value < 1e9 ? `${capitalised(english(value))} and 00/100` : String(value)),
  koreanLegal: (value) => (value >= 1 && value < 100 ? KOREAN_TENS[Math.floor(value / 10)]! + KOREAN_ONES[value % 10]! : String(value)),
  vietnameseCounting: vietnamese,
  thaiCounting: thai,
  bahtText: (value) => `${thai(value)}บาทถ้วน`,
  hindiCounting: (value) => HINDI[value] ?? String(value),
}
