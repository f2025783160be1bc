const DIGITS = '零一二三四五六七八九'

/** Writes a whole number from 1 to 99 in Han digits as clauses do: 12 -> 十二, 20 -> 二十. Throws for any other. */
export function writeHanNumber(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 99) throw new Error(`not a number from 1 to 99: ${value}`)
  const tens = Math.floor(value / 10)
  const ones = value % 10
  return `${tens > 1 ? DIGITS[tens]! : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS[ones]! : ''}`
}
