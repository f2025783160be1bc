import type { RecordId } from '../core/ids'
import { canonicalStandard } from '../facts/standard-number'
import { rowsOf, textOf, type Fields } from '../registers/field'
import { withdrawalOf } from '../registers/standards'
import type { Store } from './store'

/** A standard a contract cites, with its record in the office's register; null where the register does not have it. */
export interface CitedStandard {
  readonly number: string
  readonly standard: { readonly id: RecordId; readonly fields: Fields } | null
  /** Why it no longer holds; null while it does, or where nothing is known. */
  readonly why: string | null
}

/** The standards a contract cites, as the register of standards has them now. Numbers are compared through the index alone. */
export async function readCitedStandards(store: Pick<Store, 'ids' | 'values' | 'readMany'>, contract: Fields): Promise<readonly CitedStandard[]> {
  const numbers = rowsOf(contract, 'citedStandards').map((row) => textOf(row, 'number')).filter((number) => number !== '')
  if (numbers.length === 0) return []
  const written = new Map((await store.values({ kind: 'standard', index: 'standardNumber' })).map((value) => [canonicalStandard(String(value)), value]))
  return Promise.all(numbers.map(async (number): Promise<CitedStandard> => {
    const known = written.get(canonicalStandard(number))
    const ids = known === undefined ? [] : await store.ids({ kind: 'standard', index: 'standardNumber', equals: known, limit: 1 })
    const [record] = await store.readMany<Fields>(ids)
    if (record === undefined || record === null) return { number, standard: null, why: null }
    return { number, standard: { id: record.id, fields: record.body.fields }, why: withdrawalOf(record.body.fields) }
  }))
}

/** A contract whose text cites a standard. */
export interface CitingContract {
  readonly id: RecordId
  readonly fields: Fields
}

/** The contracts whose text cites this standard, and how many there are; the first `most` are read. */
export async function readCitingContracts(store: Pick<Store, 'ids' | 'lines'>, standard: Fields, most: number): Promise<{ readonly count: number; readonly contracts: readonly CitingContract[] }> {
  const number = canonicalStandard(textOf(standard, 'standardNumber'))
  if (number === '') return { count: 0, contracts: [] }
  const ids = await store.ids({ kind: 'contract', index: 'citedStandards', equals: number })
  const lines = await store.lines(ids.slice(0, most))
  return { count: ids.length, contracts: lines.flatMap((line) => (line === null ? [] : [{ id: line.id, fields: line.fields }])) }
}
