import { Big } from 'big.js'
import { formatYuan, type Fen } from '../core/money'

/** A share for people: 0.305 -> 30.5%. Trailing noughts are left out. */
export function showPercent(fraction: string | number | Big): string {
  return `${new Big(fraction).times(100).round(4, Big.roundHalfUp).toFixed()}%`
}

/** Yuan for people, from a plain decimal: 1234567.5 -> 1,234,567.50; finer than a fen only where it is. */
export function showYuan(yuan: string | Big): string {
  const value = new Big(yuan)
  const decimals = Math.max(2, value.toFixed().split('.')[1]?.length ?? 0)
  const [whole = '0', part = ''] = value.toFixed(decimals).split('.')
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${part}`
}

/** Yuan for people, from fen. */
export function showFen(amount: Fen | number): string {
  return formatYuan(amount as Fen)
}
