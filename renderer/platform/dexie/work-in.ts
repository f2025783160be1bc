import type { RecordId } from '../../../shared/core/ids'
import { compareValues } from '../../../shared/storage/index-entry'
import type { IndexValue } from '../../../shared/storage/store'
import { placesOf, type EntryRow } from './entry-row'
import { isEachOnce, type Posting } from './pack-posting'

/** A value of one index, and the record that has it. */
export interface Pair {
  readonly value: IndexValue
  readonly id: RecordId
}

function comparePairs(a: Pair, b: Pair): number {
  return compareValues(a.value, b.value) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** No pairs yet of each of these indexes. */
export function noPairs(indexes: readonly string[]): ReadonlyMap<string, Pair[]> {
  return new Map(indexes.map((index) => [index, []]))
}

/** Adds what these entries have in the indexes asked for. Every entry is taken apart once, however many indexes there are. */
export function addPairs(pairs: ReadonlyMap<string, Pair[]>, entries: readonly EntryRow[]): void {
  for (const entry of entries) for (const [index, value] of placesOf(entry)) pairs.get(index)?.push({ value, id: entry.id })
}

/** The posting of all pairs of an index; puts them in order. */
export function postingOf(pairs: Pair[]): Posting {
  pairs.sort(comparePairs)
  const ids = pairs.map(({ id }) => id)
  return { values: pairs.map(({ value }) => value), ids, isOnce: isEachOnce(ids) }
}

/** The posting without what was changed, and with what it is now; linear. */
export function workIn({ values, ids, isOnce }: Posting, gone: ReadonlySet<RecordId>, pairs: Pair[]): Posting {
  const added = pairs.sort(comparePairs)
  // What was changed is gone from it, so only the pairs themselves can name a record twice.
  const next = { values: [] as IndexValue[], ids: [] as RecordId[], isOnce: isOnce && isEachOnce(added.map(({ id }) => id)) }
  const push = (value: IndexValue, id: RecordId): void => {
    next.values.push(value)
    next.ids.push(id)
  }
  let at = 0
  for (const [index, id] of ids.entries()) {
    if (gone.has(id)) continue
    const value = values[index]!
    for (; at < added.length && comparePairs(added[at]!, { value, id }) < 0; at += 1) push(added[at]!.value, added[at]!.id)
    push(value, id)
  }
  for (; at < added.length; at += 1) push(added[at]!.value, added[at]!.id)
  return next
}
