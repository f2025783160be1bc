import type { Big } from 'big.js'
import type { Fen } from '../core/money'
import type { NumberReading } from './numbers'

/** An amount before its surroundings are read. */
export interface RawAmount {
  readonly start: number
  readonly end: number
  readonly reading: NumberReading | null
  readonly upTo: Big | null
  readonly fen?: Fen
  readonly unit: string
  readonly currency: string
  /** Label given by a table; null where the words before it say what it is. */
  readonly label: string | null
}
