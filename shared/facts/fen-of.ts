import { Big } from 'big.js'
import { fen, type Fen } from '../core/money'

/** Whole fen of an amount in yuan, rounded half up; null for what a number cannot hold exactly. */
export function fenOf(yuan: Big): Fen | null {
  const value = Number(yuan.times(100).round(0, Big.roundHalfUp).toFixed())
  return Number.isSafeInteger(value) ? fen(value) : null
}
