import { indexEntryOf, isOpenIndex, type IndexEntry, type IndexKey } from '../../../shared/storage/index-entry'
import type { IndexDeclaration, IndexValue, StoredRecord } from '../../../shared/storage/store'

/**
 * An index entry as it is kept. IndexedDB writes every key by itself: a contract has twenty-two of them, and they were
 * nine tenths of the time a sheet took. What postings answer is kept beside, not as keys of the database.
 */
export interface EntryRow extends IndexEntry {
  /**
   * The places in indexes that postings answer, as one text of JSON: so it is copied many times faster than value by
   * value. Absent where the database answers all, and in what an earlier program wrote.
   */
  readonly held?: string
}

/** The row of a record: of kinds whose lists are at hand only the id and the fields an office added are keys of the database. */
export function entryRowOf(declaration: IndexDeclaration, record: StoredRecord): EntryRow {
  const entry = indexEntryOf(declaration, record)
  if (declaration.atHand !== true) return entry
  const [keys, held]: [IndexKey[], Place[]] = [[], []]
  for (const key of entry.keys) {
    const [, index, value] = key
    if (index === '' || isOpenIndex(declaration, index)) keys.push(key)
    else held.push([index, value])
  }
  return { ...entry, keys, held: JSON.stringify(held) }
}

/** A value in an index. */
type Place = readonly [index: string, value: IndexValue]

/** Every place of a row in the indexes of its kind, whoever answers for them. */
export function placesOf({ keys, held }: EntryRow): readonly Place[] {
  return [...keys.map(([, index, value]): Place => [index, value]), ...(held === undefined ? [] : (JSON.parse(held) as readonly Place[]))]
}

/** Whether two rows say the same, also where an earlier program kept all as keys. */
export function isSameRow(a: EntryRow, b: EntryRow | undefined): boolean {
  if (b === undefined) return false
  const said = (row: EntryRow): string => JSON.stringify([row.id, row.kind, row.unit, row.deleted, row.summary, placesOf(row).map((place) => JSON.stringify(place)).toSorted()])
  return said(a) === said(b)
}
