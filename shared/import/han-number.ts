const DIGITS = '零一二三四五六七八九'

/**
 * Value of a number written in Chinese numerals up to 999 as clauses use them: 十二, 二十, 一百零五, 一〇 (read as 10,
 * digit by digit); null for anything else. Spaces between the numerals are ignored, 两 is 2.
 */
export function readHanNumber(text: string): number | null {
  const numerals = text.replace(/[\s\u3000]/g, '').replace(/[〇○]/g, '零').replace(/两/g, '二')
  if (/^[零一二三四五六七八九]{1,3}$/.test(numerals)) {
    return [...numerals].reduce((sum, numeral) => sum * 10 + DIGITS.indexOf(numeral), 0) || null
  }
  const match = /^(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(numerals)
  if (match === null || numerals === '') return null
  const hundreds = match[1] === undefined ? 0 : DIGITS.indexOf(match[1])
  const tens = match[3] === undefined ? 0 : match[2] === undefined ? 1 : DIGITS.indexOf(match[2])
  const ones = match[4] === undefined ? 0 : DIGITS.indexOf(match[4])
  return hundreds * 100 + tens * 10 + ones || null
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 }

/** Value of a Roman number below 400 in upper or lower case; null when it is not one in regular form. */
export function readRomanNumber(text: string): number | null {
  const letters = text.toUpperCase()
  if (letters === '' || !/^C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(letters)) return null
  let sum = 0
  for (let index = 0; index < letters.length; index += 1) {
    const value = ROMAN[letters[index]!]!
    sum += value < (ROMAN[letters[index + 1] ?? ''] ?? 0) ? -value : value
  }
  return sum
}

/** Writes 1 to 999 in Chinese numerals as clauses do (12 is 十二, 105 is 一百零五); digits for anything else. */
export function writeHanNumber(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 999) return String(value)
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10]
  const head = hundreds === 0 ? '' : `${DIGITS[hundreds]}百`
  const middle = tens === 0 ? (hundreds > 0 && ones > 0 ? '零' : '') : `${tens === 1 && hundreds === 0 ? '' : DIGITS[tens]}十`
  return head + middle + (ones === 0 ? '' : DIGITS[ones])
}

const ROMAN_SIGNS: readonly (readonly [number, string])[] = [
  [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
]

/** Writes 1 to 399 as a Roman number in upper case; digits for anything else. */
export function writeRomanNumber(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 399) return String(value)
  let rest = value
  let text = ''
  for (const [size, sign] of ROMAN_SIGNS) {
    while (rest >= size) {
      text += sign
      rest -= size
    }
  }
  return text
}
