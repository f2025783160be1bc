import type { RecordId } from '../../../shared/core/ids'
import type { IndexValue } from '../../../shared/storage/store'

/** One declared index of one kind: its values in order, and beside each the record that has it. */
export interface Posting {
  readonly values: readonly IndexValue[]
  readonly ids: readonly RecordId[]
  /** Whether every record stands in it once at most; true of all indexes but those with several values. */
  readonly isOnce: boolean
}

/**
 * A posting as it is kept. IndexedDB copies values one by one: fifty thousand ids take ten times as long as one text of
 * them all. Numbers stand first in an index, texts after them.
 */
export interface PackedPosting {
  /** Ids without anything between them; all are of one length. */
  readonly ids: string
  readonly numbers: Float64Array
  readonly texts: string
  /** Absent in what an earlier program kept. */
  readonly isOnce?: boolean
}

/** Length of a record id (a UUID). */
const ID_LENGTH = 36
/** Stands between texts; no value an index holds has it. */
const BETWEEN = '\u0000'

export function packPosting({ values, ids, isOnce }: Posting): PackedPosting {
  const firstText = values.findIndex((value) => typeof value === 'string')
  const numbers = (firstText === -1 ? values : values.slice(0, firstText)) as readonly number[]
  const texts = firstText === -1 ? [] : values.slice(firstText)
  return { ids: ids.join(''), numbers: Float64Array.from(numbers), texts: texts.join(BETWEEN), isOnce }
}

/** Whether no record is named twice. */
export function isEachOnce(ids: readonly RecordId[]): boolean {
  return new Set(ids).size === ids.length
}

export function unpackPosting({ ids, numbers, texts, isOnce }: PackedPosting): Posting {
  const count = ids.length / ID_LENGTH
  const list: RecordId[] = []
  for (let at = 0; at < count; at += 1) list.push(ids.slice(at * ID_LENGTH, (at + 1) * ID_LENGTH) as RecordId)
  const values: IndexValue[] = [...numbers]
  // A single empty text packs to nothing, like none at all; the count of ids tells them apart.
  if (numbers.length < count) for (const text of texts.split(BETWEEN)) values.push(text)
  return { values, ids: list, isOnce: isOnce ?? isEachOnce(list) }
}
