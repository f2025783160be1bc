import type { RecordId } from '../../../shared/core/ids'
import { isOpenIndex, keyKind, type IndexEntry } from '../../../shared/storage/index-entry'
import type { IndexDeclaration } from '../../../shared/storage/store'
import type { HengshenDatabase } from './database'
import { whenIdle } from '../when-idle'
import { HeldPosting } from './held-posting'
import { packPosting, unpackPosting, type Posting } from './pack-posting'
import type { SharedWork } from './shared-work'
import { pairsOf, postingOf, workIn, type Pair } from './work-in'

/** More changed records than this are not worked in one by one: the posting is put together anew. */
const MOST_WORKED_IN = 5000
/** After so many changes the posting is kept again, so that the next start has little to catch up with. */
const KEEP_AFTER = 200
/** The same for entries of the trail, also those about other kinds: all are read to catch up. */
const KEEP_AFTER_ENTRIES = 1000
/** Few records are put together while somebody waits, more beside the work. */
const MOST_WAITED_FOR = 2000
/** Small, so that nothing else stands still while they are taken apart. */
const READ_AT_ONCE = 200

/**
 * Answers what lists ask of one kind from postings in memory. IndexedDB takes four microseconds and more per key, also
 * to count: a fifth of a second for fifty thousand. A posting is loaded whole, in one read, when it is first asked for,
 * and caught up by the audit trail, which names every record written, from this window or another.
 */
export class Postings {
  private readonly loaded = new Map<string, HeldPosting>()
  private upTo = 0
  private turn: Promise<unknown> = Promise.resolve()
  /** Asked for since the last turn began; all of it is read in one. */
  private next: { readonly indexes: Set<string>; readonly done: Promise<void> } | null = null
  private isBuilding = false
  /** Why they cannot be kept; the database itself answers until the next start. */
  private problem: unknown = null
  private readonly kind: string

  constructor(private readonly database: HengshenDatabase, private readonly declaration: IndexDeclaration, deleted: boolean, private readonly shared: SharedWork) {
    this.kind = keyKind(declaration.kind, deleted)
  }

  /** An index as it is now; null while the postings of very many records are put together: then the database itself is to be asked. */
  async find(index: string): Promise<HeldPosting | null> {
    // Indexes of fields an office added come and go with its template: the database itself answers for them.
    if (this.isBuilding || this.problem !== null || isOpenIndex(this.declaration, index)) return null
    this.next ??= this.nextTurn()
    const { indexes, done } = this.next
    indexes.add(index)
    await done
    return this.loaded.get(index) ?? null
  }

  /** One at a time: two questions at once must not work the same change in twice. */
  private nextTurn(): { readonly indexes: Set<string>; readonly done: Promise<void> } {
    const indexes = new Set<string>()
    const done = this.turn.then(async () => {
      this.next = null
      if (this.isBuilding || (await this.load(indexes))) return
      await this.rebuild()
      if (!this.isBuilding) await this.load(indexes)
    })
    this.turn = done.catch(() => undefined)
    return { indexes, done }
  }

  /** Loads these and catches all up; false when they have to be put together anew. */
  private async load(wanted: ReadonlySet<string>): Promise<boolean> {
    const last = await this.lastEntry()
    if (last !== this.upTo && !(await this.catchUp([...this.loaded.keys()], this.upTo, last))) return false
    this.upTo = last
    const missing = [...wanted].filter((index) => !this.loaded.has(index))
    if (missing.length === 0) return true
    const kept = await this.database.postings.bulkGet(missing.map((index) => this.keyOf(index)))
    const behind = new Map<number, string[]>()
    for (const [at, row] of kept.entries()) {
      const index = missing[at]!
      if (row === undefined || row.version !== this.declaration.version || row.upTo > last) return false
      this.loaded.set(index, new HeldPosting(unpackPosting(row.packed), row.upTo, 0))
      if (row.upTo < last) behind.set(row.upTo, [...(behind.get(row.upTo) ?? []), index])
    }
    for (const [from, indexes] of behind) if (!(await this.catchUp(indexes, from, last))) return false
    return true
  }

  private async lastEntry(): Promise<number> {
    return ((await this.database.audit.orderBy('n').lastKey()) as number | undefined) ?? 0
  }

  private keyOf(index: string): string {
    return `${this.kind}|${index}`
  }

  /** False when too much was changed to be worked in. */
  private async catchUp(indexes: readonly string[], from: number, to: number): Promise<boolean> {
    if (indexes.length === 0) return true
    const trail = (await this.shared.trail(from, to)).filter(({ kinds }) => kinds === undefined || kinds.includes(this.declaration.kind))
    if (trail.reduce((sum, { records }) => sum + records.length, 0) > MOST_WORKED_IN) return false
    const changed = [...new Set(trail.flatMap(({ records }) => records))]
    const entries = (await this.database.entries.bulkGet(changed)).filter((entry) => entry?.kind === this.declaration.kind) as IndexEntry[]
    const gone = new Set(entries.map((entry) => entry.id))
    for (const index of indexes) {
      const held = this.loaded.get(index)!
      const next = entries.length === 0 ? held.posting : workIn(held.posting, gone, pairsOf(entries, this.kind, index))
      const unkept = held.unkept + entries.length
      const isDue = unkept > KEEP_AFTER || to - held.keptUpTo > KEEP_AFTER_ENTRIES
      // Beside the work: what is not kept is caught up at the next start.
      if (isDue) void this.shared.inTurn(() => this.keep(index, next, to)).catch(() => undefined)
      if (isDue || entries.length > 0) this.loaded.set(index, new HeldPosting(next, isDue ? to : held.keptUpTo, isDue ? 0 : unkept))
    }
    return true
  }

  /** Puts every posting of the kind together: after an upgrade, or after very many changes. Few records are waited for, many are not. */
  private async rebuild(): Promise<void> {
    this.loaded.clear()
    const few = (await this.records(null).limit(MOST_WAITED_FOR + 1).primaryKeys()).length <= MOST_WAITED_FOR
    if (few) return this.build()
    this.isBuilding = true
    void this.shared.inTurn(() => this.build()).catch((error: unknown) => (this.problem = error)).finally(() => (this.isBuilding = false))
  }

  private async build(): Promise<void> {
    const upTo = await this.lastEntry()
    const pairs = new Map<string, Pair[]>(['', ...Object.keys(this.declaration.indexes)].map((index) => [index, []]))
    for (let after: RecordId | null = null; ;) {
      await whenIdle()
      const entries: IndexEntry[] = await this.records(after).limit(READ_AT_ONCE).toArray()
      if (entries.length === 0) break
      for (const { id, keys } of entries) for (const [kind, index, value] of keys) if (kind === this.kind) pairs.get(index)?.push({ value, id })
      after = entries.at(-1)!.id
    }
    for (const [index, found] of pairs) {
      await whenIdle()
      await this.keep(index, postingOf(found), upTo)
    }
  }

  /** Entries of the kind after a record, by the index that holds every one once. */
  private records(after: RecordId | null) {
    return this.database.entries.where('keys').between([this.kind, '', after ?? Number.NEGATIVE_INFINITY], [this.kind, '', '\uffff\uffff'], after === null, true)
  }

  private async keep(index: string, posting: Posting, upTo: number): Promise<void> {
    await this.database.postings.put({ key: this.keyOf(index), version: this.declaration.version, upTo, packed: packPosting(posting) })
  }
}
