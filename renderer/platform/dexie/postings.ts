import type { RecordId } from '../../../shared/core/ids'
import { isOpenIndex, keyKind } from '../../../shared/storage/index-entry'
import type { AuditEntry, IndexDeclaration } from '../../../shared/storage/store'
import type { HengshenDatabase } from './database'
import { whenIdle } from '../when-idle'
import { Built } from './built-postings'
import type { EntryRow } from './entry-row'
import { HeldPosting } from './held-posting'
import { packPosting, unpackPosting, type Posting } from './pack-posting'
import type { SharedWork } from './shared-work'
import { addPairs, noPairs, workIn } from './work-in'

/** More changed records than this are not worked in one by one: the posting is put together anew. */
const MOST_WORKED_IN = 5000
/** After so many changes the posting is kept again, so that the next start has little to catch up with. */
const KEEP_AFTER = 200
/** The same for entries of the trail, also those about other kinds: all are read to catch up. */
const KEEP_AFTER_ENTRIES = 1000
/** The same for records these entries name, of whatever kind: that of a large sheet names each of its rows. */
const KEEP_AFTER_NAMED = 1000
/** So many are kept while somebody waits, more beside the work. */
const FEW = 2000
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
  /** Put together and not all kept yet. */
  private built: Built | null = null
  private readonly kind: string

  constructor(private readonly database: HengshenDatabase, private readonly declaration: IndexDeclaration, deleted: boolean, private readonly shared: SharedWork) {
    this.kind = keyKind(declaration.kind, deleted)
  }

  /** An index as it is now; null for one the database itself answers. */
  async find(index: string): Promise<HeldPosting | null> {
    // Indexes of fields an office added come and go with its template: the database itself answers for them.
    if (isOpenIndex(this.declaration, index)) return null
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
      // What others write meanwhile may be too much to be worked in: then it begins anew.
      while (!(await this.load(indexes))) await this.rebuild()
    })
    this.turn = done.catch(() => undefined)
    return { indexes, done }
  }

  /** Loads these and catches all up; false when they have to be put together anew. */
  private async load(wanted: ReadonlySet<string>): Promise<boolean> {
    const last = await this.lastEntry()
    if (last !== this.upTo && !(await this.catchUp([...this.loaded.keys()], this.upTo, last))) return false
    this.upTo = last
    const behind = new Map<number, string[]>()
    const hold = (index: string, posting: Posting, upTo: number): void => {
      this.loaded.set(index, new HeldPosting(posting, upTo, 0))
      if (upTo < last) behind.set(upTo, [...(behind.get(upTo) ?? []), index])
    }
    for (const index of wanted) {
      const posting = this.loaded.has(index) ? null : (this.built?.find(index) ?? null)
      if (posting !== null) hold(index, posting, this.built!.upTo)
    }
    const missing = [...wanted].filter((index) => !this.loaded.has(index))
    const kept = missing.length === 0 ? [] : await this.database.postings.bulkGet(missing.map((index) => this.keyOf(index)))
    for (const [at, row] of kept.entries()) {
      const index = missing[at]!
      if (row === undefined || row.version !== this.declaration.version || row.upTo > last) return false
      hold(index, unpackPosting(row.packed), row.upTo)
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
    const whole = await this.shared.trail(from, to)
    const trail = whole.filter(({ kinds }) => kinds === undefined || kinds.includes(this.declaration.kind))
    if (named(trail) > MOST_WORKED_IN) return false
    const isLong = named(whole) > KEEP_AFTER_NAMED
    const changed = [...new Set(trail.flatMap(({ records }) => records))]
    const entries = (await this.database.entries.bulkGet(changed)).filter((entry) => entry?.kind === this.declaration.kind) as EntryRow[]
    const gone = new Set(entries.map((entry) => entry.id))
    const pairs = noPairs(indexes)
    addPairs(pairs, entries.filter((entry) => keyKind(entry.kind, entry.deleted === 1) === this.kind))
    const due: [index: string, posting: Posting][] = []
    for (const index of indexes) {
      const held = this.loaded.get(index)!
      const next = entries.length === 0 ? held.posting : workIn(held.posting, gone, pairs.get(index)!)
      const unkept = held.unkept + entries.length
      const isDue = isLong || unkept > KEEP_AFTER || to - held.keptUpTo > KEEP_AFTER_ENTRIES
      if (isDue) due.push([index, next])
      if (isDue || entries.length > 0) this.loaded.set(index, new HeldPosting(next, isDue ? to : held.keptUpTo, isDue ? 0 : unkept))
    }
    if (due.length > 0) this.keepLater(due, to)
    return true
  }

  /** Beside the work, and long ones only when nobody waits: what is not kept is caught up at the next start. */
  private keepLater(due: readonly (readonly [index: string, posting: Posting])[], upTo: number): void {
    const isShort = due.every(([, { ids }]) => ids.length <= FEW)
    const kept = isShort ? this.keep(due, upTo) : this.shared.inTurn(() => whenIdle().then(() => this.keep(due, upTo)))
    void kept.catch(() => undefined)
  }

  /** Puts every posting of the kind together: after an upgrade, or after very many changes. Whoever asks waits; to keep them is beside the work. */
  private async rebuild(): Promise<void> {
    this.loaded.clear()
    const upTo = await this.lastEntry()
    const pairs = noPairs(['', ...Object.keys(this.declaration.indexes)])
    for (let after: RecordId | null = null; ;) {
      const entries: EntryRow[] = await this.records(after).limit(READ_AT_ONCE).toArray()
      if (entries.length === 0) break
      addPairs(pairs, entries)
      after = entries.at(-1)!.id
    }
    const built = new Built(pairs, upTo)
    this.built = built
    // Few are kept at once, so that a window that is closed right after leaves nothing to be done again.
    if (pairs.get('')!.length <= FEW) return this.keep(built.indexes().map((index) => [index, built.find(index)!]), upTo)
    void this.shared.inTurn(() => this.keepBeside(built)).catch(() => undefined).finally(() => {
      if (this.built === built) this.built = null
    })
  }

  /** What cannot be kept is put together again at the next start; what was put together anew meanwhile is kept in its place. */
  private async keepBeside(built: Built): Promise<void> {
    for (const index of built.indexes()) {
      await whenIdle()
      if (this.built !== built) return
      await this.keep([[index, built.find(index)!]], built.upTo)
    }
  }

  /** Entries of the kind after a record, by the index that holds every one once. */
  private records(after: RecordId | null) {
    return this.database.entries.where('keys').between([this.kind, '', after ?? Number.NEGATIVE_INFINITY], [this.kind, '', '\uffff\uffff'], after === null, true)
  }

  /** In one transaction: each of them waits for the disk. */
  private async keep(postings: readonly (readonly [index: string, posting: Posting])[], upTo: number): Promise<void> {
    const { version } = this.declaration
    await this.database.postings.bulkPut(postings.map(([index, posting]) => ({ key: this.keyOf(index), version, upTo, packed: packPosting(posting) })))
  }
}

/** How many records entries of the trail name. */
function named(trail: readonly AuditEntry[]): number {
  return trail.reduce((sum, { records }) => sum + records.length, 0)
}
