import type { RecordId } from '../core/ids'
import type { NumberEntry } from '../registers/numbering'
import { derivedId } from './derived-id'
import type { IndexDeclaration } from './store'

/** All numbers of one series and year (kind `number-series`), in order: entry i bears the number i+1. */
export interface NumberSeriesFields {
  /** `opinion-letter|2026`. */
  readonly key: string
  readonly entries: readonly NumberEntry[]
}

/** What holds for all series (kind `number-ledger`); one record. */
export interface NumberLedgerFields {
  /** True after a restore, until a person has confirmed the highest numbers given out. */
  readonly isUnconfirmed: boolean
}

/** How many numbers of a series became what; what lists show of it. */
export type SeriesCounts = Readonly<Record<NumberEntry['state'], number>>

/** The record that holds for all series. */
export const LEDGER_ID: RecordId = derivedId('number-ledger')

/** The record of one series and year. */
export function seriesRecordId(key: string): RecordId {
  return derivedId('number-series', key)
}

/** Record kinds of the number ledger. */
export const NUMBER_KINDS: readonly IndexDeclaration[] = [
  { kind: 'number-ledger', version: 2, indexes: {}, summary: ['isUnconfirmed'] },
  {
    kind: 'number-series', version: 2, summary: ['key'],
    indexes: { key: (fields) => String(fields['key']) },
    derive: (fields) => ({ counts: countsOf((fields as unknown as NumberSeriesFields).entries) }),
  },
  { kind: 'numbering-change', version: 1, indexes: { at: (fields) => String(fields['at']) }, summary: ['rule', 'before', 'after', 'by', 'at', 'reason'] },
]

function countsOf(entries: readonly NumberEntry[]): SeriesCounts {
  const counts = { used: 0, void: 0, reserved: 0, outside: 0, lost: 0 }
  for (const { state } of entries) counts[state] += 1
  return counts
}
