import type { Brand } from './brand'

/** An amount of renminbi in whole fen (1 元 = 100 分); a safe integer, so sums up to ninety trillion yuan are exact. */
export type Fen = Brand<number, 'Fen'>

/** Makes an amount from whole fen; throws for fractions and for what a number cannot hold exactly. */
export function fen(value: number): Fen {
  if (!Number.isSafeInteger(value)) throw new Error(`not a whole number of fen: ${value}`)
  return value as Fen
}

/** Writes an amount in yuan with thousands separators and two decimals: 123456 -> "1,234.56". */
export function formatYuan(amount: Fen): string {
  const sign = amount < 0 ? '-' : ''
  const digits = String(Math.abs(amount)).padStart(3, '0')
  const yuan = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${sign}${yuan}.${digits.slice(-2)}`
}
