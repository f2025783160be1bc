import { HAN_FORMATS } from './number-format-han'
import { WORD_FORMATS } from './number-format-words'

/** a … z, aa, bb …: the letter is repeated, as Word does (17.18.59 lowerLetter). */
function repeatedSign(value: number, signs: readonly string[]): string {
  if (value < 1) return ''
  const times = Math.floor((value - 1) / signs.length) + 1
  // A hostile start value must not build megabytes; Word itself stops at 780.
  return times > 30 ? String(value) : signs[(value - 1) % signs.length]!.repeat(times)
}

function cycled(value: number, signs: readonly string[]): string {
  return value < 1 ? '' : signs[(value - 1) % signs.length]!
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
]

function roman(value: number): string {
  if (value < 1 || value > 32_767) return String(value)
  let text = ''
  let rest = value
  for (const [size, sign] of ROMAN) {
    text += sign.repeat(Math.floor(rest / size))
    rest %= size
  }
  return text
}

/** Signs that follow each other in Unicode, for `value` 1 to `count`; digits beyond. */
function enclosed(value: number, first: number, count: number): string {
  return value >= 1 && value <= count ? String.fromCodePoint(first + value - 1) : String(value)
}

function circled(value: number): string {
  if (value <= 20) return enclosed(value, 0x2460, 20)
  return value <= 35 ? enclosed(value - 20, 0x3251, 15) : enclosed(value - 35, 0x32b1, 15)
}

function circledUpTo50(value: number): string {
  return value >= 1 && value <= 50 ? circled(value) : String(value)
}

/** Digits replaced by the ten that start at `zero`. */
function shiftedDigits(value: number, zero: number): string {
  let text = ''
  for (const digit of String(value)) text += String.fromCodePoint(zero + Number(digit))
  return text
}

const HEBREW_ONES = ['', 'א', 'ב', 'ג', 'ד', 'ה', 'ו', 'ז', 'ח', 'ט']
const HEBREW_TENS = ['', 'י', 'כ', 'ל', 'מ', 'נ', 'ס', 'ע', 'פ', 'צ']
const HEBREW_HUNDREDS = ['', 'ק', 'ר', 'ש', 'ת', 'תק', 'תר', 'תש', 'תת', 'תתק']

function hebrewNumeral(value: number): string {
  if (value < 1 || value > 999) return String(value)
  const rest = value % 100
  // 15 and 16 avoid writing the divine name.
  const tail = rest === 15 ? 'טו' : rest === 16 ? 'טז' : HEBREW_TENS[Math.floor(rest / 10)]! + HEBREW_ONES[rest % 10]!
  return HEBREW_HUNDREDS[Math.floor(value / 100)]! + tail
}

const LATIN = [...'abcdefghijklmnopqrstuvwxyz']
const RUSSIAN = [...'абвгдежзиклмнопрстуфхцчшщыэюя']
const KATAKANA = [...'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン']
const IROHA = [...'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン']
const HALF_KATAKANA = [...'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ']
const HALF_IROHA = [...'ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳヰﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼヱﾋﾓｾｽﾝ']
const GANADA = [...'가나다라마바사아자차카타파하']
const CHOSUNG = [...'ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ']
const HEBREW_LETTERS = [...'אבגדהוזחטיכלמנסעפצקרשת']
const ARABIC_ALPHA = [...'أبتثجحخدذرزسشصضطظعغفقكلمنهوي']
const ARABIC_ABJAD = [...'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ']
const HINDI_VOWELS = ['अ', 'आ', 'इ', 'ई', 'उ', 'ऊ', 'ऋ', 'ए', 'ऐ', 'ऑ', 'ओ', 'औ', 'अं', 'अः']
const HINDI_CONSONANTS = [...'कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह']
const THAI_LETTERS = [...'กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ']
const CHICAGO = ['*', '†', '‡', '§']

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  ...HAN_FORMATS,
  ...WORD_FORMATS,
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: (value) => shiftedDigits(value, 0xff10),
  decimalFullWidth2: (value) => shiftedDigits(value, 0xff10),
  decimalEnclosedCircle: circledUpTo50,
  decimalEnclosedCircleChinese: circledUpTo50,
  decimalEnclosedFullstop: (value) => enclosed(value, 0x2488, 20),
  decimalEnclosedParen: (value) => enclosed(value, 0x2474, 20),
  numberInDash: (value) => `- ${value} -`,
  hex: (value) => value.toString(16).toUpperCase(),
  upperRoman: (value) => roman(value).toUpperCase(),
  lowerRoman: roman,
  upperLetter: (value) => repeatedSign(value, LATIN).toUpperCase(),
  lowerLetter: (value) => repeatedSign(value, LATIN),
  russianUpper: (value) => repeatedSign(value, RUSSIAN).toUpperCase(),
  russianLower: (value) => repeatedSign(value, RUSSIAN),
  chicago: (value) => repeatedSign(value, CHICAGO),
  aiueo: (value) => cycled(value, HALF_KATAKANA),
  iroha: (value) => cycled(value, HALF_IROHA),
  aiueoFullWidth: (value) => cycled(value, KATAKANA),
  irohaFullWidth: (value) => cycled(value, IROHA),
  ganada: (value) => cycled(value, GANADA),
  chosung: (value) => cycled(value, CHOSUNG),
  hebrew1: hebrewNumeral,
  hebrew2: (value) => repeatedSign(value, HEBREW_LETTERS),
  arabicAlpha: (value) => repeatedSign(value, ARABIC_ALPHA),
  arabicAbjad: (value) => repeatedSign(value, ARABIC_ABJAD),
  hindiVowels: (value) => repeatedSign(value, HINDI_VOWELS),
  hindiConsonants: (value) => repeatedSign(value, HINDI_CONSONANTS),
  hindiNumbers: (value) => shiftedDigits(value, 0x966),
  thaiLetters: (value) => repeatedSign(value, THAI_LETTERS),
  thaiNumbers: (value) => shiftedDigits(value, 0xe50),
  none: () => '',
  bullet: () => '',
}

/**
 * A number as a list prints it (ST_NumberFormat, ECMA-376 Part 1, 17.18.59). Values a format has no sign for, and
 * formats nobody defined, come out in Arabic digits, as Word does. `custom` follows its pattern, e.g. `001, 002, …`.
 */
export function formatNumber(value: number, format: string, pattern = ''): string {
  const whole = Math.max(0, Math.trunc(value))
  if (format === 'custom') return customNumber(whole, pattern)
  const write = Object.hasOwn(FORMATS, format) ? FORMATS[format]! : String
  return write(whole)
}

/** Word's custom patterns list the first values, `01, 02, 03, ...`; only the width of the first matters. */
function customNumber(value: number, pattern: string): string {
  const width = /^0*\d/.exec(pattern)?.[0].length ?? 1
  return String(value).padStart(width, '0')
}
