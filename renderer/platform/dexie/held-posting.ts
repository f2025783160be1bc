import { plainText } from '../../../shared/core/plain-text'
import type { RecordId } from '../../../shared/core/ids'
import { compareValues } from '../../../shared/storage/index-entry'
import type { IndexValue, Query } from '../../../shared/storage/store'
import type { Posting } from './pack-posting'

/** Stands between texts looked through in one piece; no value an index holds has it. */
const BETWEEN = '\u0000'

/** A posting in memory, with what was worked out from it for earlier questions. */
export class HeldPosting {
  private forwards: readonly RecordId[] | null = null
  private backwards: readonly RecordId[] | null = null
  private plain: { readonly text: string; readonly starts: Uint32Array } | null = null

  /** `keptUpTo`: audit entry up to which it was kept; `unkept`: changes worked in since then. */
  constructor(readonly posting: Posting, readonly keptUpTo: number, readonly unkept: number) {}

  /** The ids a query reaches, each once, in its order; `offset` and `limit` are not looked at. */
  ids(query: Query): readonly RecordId[] {
    const { ids } = this.posting
    const isDescending = query.descending === true
    if (query.holds !== undefined) return this.inOrder(this.holding(query).map((at) => ids[at]!), isDescending)
    const [from, to] = this.rangeOf(query)
    if (to - from < ids.length) return this.inOrder(ids.slice(from, to), isDescending)
    // The whole of an index is what lists ask for again and again.
    if (isDescending) return (this.backwards ??= this.inOrder(ids, true))
    return (this.forwards ??= this.inOrder(ids, false))
  }

  /** The different values a query reaches, in order, at most its `limit`. */
  values(query: Query): readonly IndexValue[] {
    const [from, to] = this.rangeOf(query)
    const found = new Set<IndexValue>()
    for (let at = from; at < to && found.size < (query.limit ?? Infinity); at += 1) found.add(this.posting.values[at]!)
    return [...found]
  }

  count(query: Query): number {
    const [from, to] = this.rangeOf(query)
    return to - from
  }

  private inOrder(ids: readonly RecordId[], isDescending: boolean): readonly RecordId[] {
    const ordered = isDescending ? ids.toReversed() : ids
    return this.posting.isOnce ? ordered : [...new Set(ordered)]
  }

  private rangeOf(query: Query): readonly [from: number, to: number] {
    const { values } = this.posting
    return [firstAtLeast(values, query.equals ?? query.from ?? Number.NEGATIVE_INFINITY), firstAbove(values, query.equals ?? query.to ?? '\uffff\uffff')]
  }

  /** Places of the values that hold the words: one search through all texts, not one per text. */
  private holding(query: Query): readonly number[] {
    const [from, to] = this.rangeOf(query)
    const { text, starts } = (this.plain ??= plainOf(this.posting.values))
    const wanted = plainText(query.holds!)
    const found: number[] = []
    for (let at = from; at < to; at += 1) {
      const next = text.indexOf(wanted, starts[at]!)
      if (next === -1) break
      at = lastAtMost(starts, next, at)
      if (at < to) found.push(at)
    }
    return found
  }
}

/** All values made plain, one after the other, and where each begins. Made plain one by one, fifty thousand take ten times as long. */
function plainOf(values: readonly IndexValue[]): { readonly text: string; readonly starts: Uint32Array } {
  const text = plainText(values.join(BETWEEN))
  const starts = new Uint32Array(values.length)
  for (let at = 1; at < values.length; at += 1) starts[at] = text.indexOf(BETWEEN, starts[at - 1]!) + 1
  return { text, starts }
}

/** Index of the last start not after `place`; those before `from` are known to be. */
function lastAtMost(starts: Uint32Array, place: number, from: number): number {
  let [low, high] = [from, starts.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= place) low = middle
    else high = middle - 1
  }
  return low
}

/** Index of the first value not below; the length where all are. */
function firstAtLeast(values: readonly IndexValue[], wanted: IndexValue): number {
  return search(values, (value) => compareValues(value, wanted) < 0)
}

/** Index of the first value above; the length where none is. */
function firstAbove(values: readonly IndexValue[], wanted: IndexValue): number {
  return search(values, (value) => compareValues(value, wanted) <= 0)
}

function search(values: readonly IndexValue[], isBefore: (value: IndexValue) => boolean): number {
  let [low, high] = [0, values.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(values[middle]!)) low = middle + 1
    else high = middle
  }
  return low
}
