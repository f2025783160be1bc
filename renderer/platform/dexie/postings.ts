import type { RecordId } from '../../../shared/core/ids'
import { compareValues, keyKind, plainText, type IndexEntry, type IndexKey } from '../../../shared/storage/index-entry'
import type { IndexDeclaration, IndexValue, Query } from '../../../shared/storage/store'
import type { HengshenDatabase } from './database'
import { packPosting, unpackPosting, type Posting } from './pack-posting'

/** More changed records than this are not worked in one by one: the posting is put together anew. */
const MOST_WORKED_IN = 5000
/** After so many changes the posting is kept again, so that the next start has little to catch up with. */
const KEEP_AFTER = 200
const READ_AT_ONCE = 2000

/**
 * Answers what lists ask of one kind from postings in memory. IndexedDB takes four microseconds and more per key, also
 * to count: a fifth of a second for fifty thousand. A posting is loaded whole, in one read, when it is first asked for,
 * and caught up by the audit trail, which names every record written, from this window or another.
 */
export class Postings {
  private readonly loaded = new Map<string, { posting: Posting; plain: readonly string[] | null; unkept: number }>()
  private upTo = 0
  private turn: Promise<unknown> = Promise.resolve()
  private readonly kind: string

  constructor(private readonly database: HengshenDatabase, private readonly declaration: IndexDeclaration, deleted: boolean) {
    this.kind = keyKind(declaration.kind, deleted)
  }

  /** The part of an index a query reaches, in order. */
  async find(query: Query): Promise<Posting> {
    const held = await this.current(query.index ?? '')
    const { values, ids } = held.posting
    const from = firstAtLeast(values, query.equals ?? query.from ?? Number.NEGATIVE_INFINITY)
    const to = firstAbove(values, query.equals ?? query.to ?? '\uffff\uffff')
    if (query.holds === undefined) return { values: values.slice(from, to), ids: ids.slice(from, to) }
    // All at once: made plain one by one, fifty thousand texts take ten times as long. No value holds the sign between.
    held.plain ??= plainText(values.join('\u0000')).split('\u0000')
    const wanted = plainText(query.holds)
    const found: number[] = []
    for (let at = from; at < to; at += 1) if (held.plain[at]!.includes(wanted)) found.push(at)
    return { values: found.map((at) => values[at]!), ids: found.map((at) => ids[at]!) }
  }

  async count(query: Query): Promise<number> {
    const { values } = (await this.current(query.index ?? '')).posting
    return firstAbove(values, query.equals ?? query.to ?? '\uffff\uffff') - firstAtLeast(values, query.equals ?? query.from ?? Number.NEGATIVE_INFINITY)
  }

  /** One at a time: two questions at once must not work the same change in twice. */
  private current(index: string): Promise<{ posting: Posting; plain: readonly string[] | null; unkept: number }> {
    const mine = this.turn.then(() => this.bringUp(index))
    this.turn = mine.catch(() => undefined)
    return mine
  }

  private async bringUp(index: string): Promise<{ posting: Posting; plain: readonly string[] | null; unkept: number }> {
    const last = (await this.database.audit.orderBy('n').lastKey()) as number | undefined ?? 0
    if (last !== this.upTo) {
      await this.catchUp([...this.loaded.keys()], this.upTo, last)
      this.upTo = last
    }
    const held = this.loaded.get(index)
    if (held !== undefined) return held
    const kept = await this.database.postings.get(this.keyOf(index))
    if (kept === undefined || kept.version !== this.declaration.version || kept.upTo > last) await this.buildAll([...this.loaded.keys(), index])
    else {
      this.loaded.set(index, { posting: unpackPosting(kept.packed), plain: null, unkept: 0 })
      if (kept.upTo < last) await this.catchUp([index], kept.upTo, last)
    }
    return this.loaded.get(index)!
  }

  private keyOf(index: string): string {
    return `${this.kind}|${index}`
  }

  private async catchUp(indexes: readonly string[], from: number, to: number): Promise<void> {
    if (indexes.length === 0) return
    const trail = await this.database.audit.where('n').between(from, to, false, true).toArray()
    const changed = [...new Set(trail.filter(({ kinds }) => kinds === undefined || kinds.includes(this.declaration.kind)).flatMap((entry) => entry.records))]
    if (changed.length > MOST_WORKED_IN) {
      return this.buildAll(indexes)
    }
    const entries = (await this.database.entries.bulkGet(changed)).filter((entry) => entry?.kind === this.declaration.kind) as IndexEntry[]
    if (entries.length === 0) return
    const gone = new Set(entries.map((entry) => entry.id))
    for (const index of indexes) {
      const { posting, unkept } = this.loaded.get(index)!
      const pairs = pairsOf(entries, this.kind, index)
      const next = workIn(posting, gone, pairs)
      const isDue = unkept + entries.length > KEEP_AFTER
      if (isDue) await this.keep(index, next, to)
      this.loaded.set(index, { posting: next, plain: null, unkept: isDue ? 0 : unkept + entries.length })
    }
  }

  /** Puts every posting of the kind together in one reading of its index entries: after an upgrade, or after very many changes. */
  private async buildAll(wanted: readonly string[]): Promise<void> {
    const upTo = (await this.database.audit.orderBy('n').lastKey()) as number | undefined ?? 0
    const pairs = new Map<string, Pair[]>(['', ...Object.keys(this.declaration.indexes)].map((index) => [index, []]))
    let after: RecordId | null = null
    // The index by id holds every record of the kind once.
    for (;;) {
      const range = this.database.entries.where('keys').between([this.kind, '', after ?? Number.NEGATIVE_INFINITY], [this.kind, '', '\uffff\uffff'], after === null, true)
      const entries: IndexEntry[] = await range.limit(READ_AT_ONCE).toArray()
      if (entries.length === 0) break
      for (const { id, keys } of entries) for (const [kind, index, value] of keys) if (kind === this.kind) pairs.get(index)?.push({ value, id })
      after = entries.at(-1)!.id
    }
    for (const [index, found] of pairs) {
      found.sort(comparePairs)
      const posting = { values: found.map(({ value }) => value), ids: found.map(({ id }) => id) }
      await this.keep(index, posting, upTo)
      if (wanted.includes(index)) this.loaded.set(index, { posting, plain: null, unkept: 0 })
    }
  }

  private async keep(index: string, posting: Posting, upTo: number): Promise<void> {
    await this.database.postings.put({ key: this.keyOf(index), version: this.declaration.version, upTo, packed: packPosting(posting) })
  }
}

interface Pair {
  readonly value: IndexValue
  readonly id: RecordId
}

function comparePairs(a: Pair, b: Pair): number {
  return compareValues(a.value, b.value) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

function pairsOf(entries: readonly IndexEntry[], kind: string, index: string): Pair[] {
  return entries.flatMap((entry) => entry.keys.filter(([of, name]: IndexKey) => of === kind && name === index).map(([, , value]) => ({ value, id: entry.id })))
}

/** The posting without what was changed, and with what it is now; linear. */
function workIn({ values, ids }: Posting, gone: ReadonlySet<RecordId>, pairs: Pair[]): Posting {
  const added = pairs.sort(comparePairs)
  const next = { values: [] as IndexValue[], ids: [] as RecordId[] }
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
