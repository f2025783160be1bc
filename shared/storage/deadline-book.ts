import type { LocalDate } from '../core/local-date'
import type { RecordId } from '../core/ids'
import { nearUntil } from '../registers/deadline-bands'
import type { Fields } from '../registers/field'
import { ESCALATE_TO, escalatesTo, isOpenOn } from '../registers/reminder'
import { readOfficeCalendar, type OfficeCalendar } from './office-calendar'
import { DUTY_KINDS, openDuties } from './open-duties'
import { DEADLINE_KINDS, dueRecords, openDeadlines, type OpenDeadline } from './open-deadlines'
import { RULE_SETTINGS } from './record-kinds'
import { readRoleHolders, ROLE_HOLDERS } from './role-holders'
import type { Store, StoreChange } from './store'

/** What is open now. */
export interface DeadlineSnapshot {
  readonly today: LocalDate
  readonly office: OfficeCalendar
  /** Who hears of what is overdue: roles, with names where the office entered them. */
  readonly people: readonly string[]
  /** Last day up to which all open deadlines are among `deadlines`; null when none is left out. */
  readonly until: LocalDate | null
  /** Records read and to read; null when all are. */
  readonly progress: { readonly done: number; readonly total: number } | null
  /** By last day, the most pressing first. */
  readonly deadlines: readonly OpenDeadline[]
}

/** Every open deadline of all registers, kept up to date while the store changes. Nothing of it is stored. */
export interface DeadlineBook {
  /** Null until the first records are read; the same object until something changes. */
  readonly snapshot: () => DeadlineSnapshot | null
  readonly subscribe: (listener: () => void) => () => void
  /** Reads on past the near future; once asked, all stay in the book. */
  reachAll(): void
  /** To be called now and then: on a new day everything is counted out again. */
  tick(): void
  /** Why the book could not be read; null while it can. */
  readonly failure: () => unknown
  close(): void
}

/** Records read and counted out at once: so few that nothing a person does waits for them. */
const AT_ONCE = 50
/** Records after which the book is shown for the first time; then after twice as many, because each time all are put in order. */
const FIRST_SHOWN = 250
/** After so many records written at once (a sheet, numbers for all of it) those with something due are asked for anew. */
const MOST_READ_ONE_BY_ONE = 4000

/**
 * Opens the book; reading begins at once, a few records at a time. `today` is asked again at each tick. `pause` ends when
 * nothing more urgent is to be done; it is taken before each few records, but not before those just written.
 */
export function openDeadlineBook(store: Store, today: () => LocalDate, pause: () => Promise<void> = () => Promise.resolve()): DeadlineBook {
  return new Book(store, today, pause)
}

class Book implements DeadlineBook {
  private readonly listeners = new Set<() => void>()
  private readonly byRecord = new Map<RecordId, readonly OpenDeadline[]>()
  private current: DeadlineSnapshot | null = null
  private problem: unknown = null
  private office: OfficeCalendar | null = null
  private people: readonly string[] = ESCALATE_TO
  /** Duties no record stands for. */
  private duties: readonly OpenDeadline[] = []
  private day: LocalDate
  private reachesAll = false
  private isClosed = false
  /** One piece of work after the other, so that an older answer never replaces a newer one. */
  private work: Promise<void> = Promise.resolve()
  private readonly stopWatching: () => void

  constructor(private readonly store: Store, private readonly today: () => LocalDate, private readonly pause: () => Promise<void>) {
    this.day = today()
    this.stopWatching = store.watch((change) => this.take(change))
    this.enqueue(() => this.readAll())
  }

  readonly snapshot = (): DeadlineSnapshot | null => this.current

  readonly failure = (): unknown => this.problem

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  reachAll(): void {
    if (this.reachesAll) return
    this.reachesAll = true
    this.enqueue(() => this.readAll())
  }

  tick(): void {
    if (this.today() === this.day) return
    this.day = this.today()
    this.enqueue(() => this.readAll())
  }

  close(): void {
    this.isClosed = true
    this.stopWatching()
    this.listeners.clear()
  }

  private take(change: StoreChange): void {
    if (change.isRestored === true || change.ids.length > MOST_READ_ONE_BY_ONE || change.ids.includes(RULE_SETTINGS)) return this.enqueue(() => this.readAll())
    if (change.ids.includes(ROLE_HOLDERS)) this.enqueue(() => this.readPeople().then(() => this.publish(this.current?.progress ?? null)))
    const isOfDuty = change.kinds.some((kind) => DUTY_KINDS.includes(kind))
    if (isOfDuty || change.kinds.some((kind) => DEADLINE_KINDS.includes(kind))) this.enqueue(() => this.readSome(change.ids, isOfDuty))
  }

  private enqueue(work: () => Promise<void>): void {
    this.work = this.work.then(async () => {
      if (this.isClosed) return
      try {
        await work()
      } catch (error) {
        if (this.isClosed) return
        this.problem = error
        this.tell()
      }
    })
  }

  private async readAll(): Promise<void> {
    await this.pause()
    this.office = await readOfficeCalendar(this.store)
    await this.readPeople()
    const ids = await this.dueRecords()
    // Batches fill a book of their own kind: what is no longer due falls out only when all are read.
    const wanted = new Set(ids)
    let nextShown = FIRST_SHOWN
    for (let at = 0; at < ids.length && !this.isClosed; at += AT_ONCE) {
      await this.pause()
      await this.countOut(ids.slice(at, at + AT_ONCE))
      const done = at + AT_ONCE
      if (done < nextShown || done >= ids.length) continue
      this.publish({ done, total: ids.length })
      nextShown *= 2
    }
    for (const id of this.byRecord.keys()) if (!wanted.has(id)) this.byRecord.delete(id)
    await this.readDuties()
    this.publish(null)
  }

  private async readSome(ids: readonly RecordId[], isOfDuty: boolean): Promise<void> {
    for (let at = 0; at < ids.length && !this.isClosed; at += AT_ONCE) {
      // What somebody just wrote is shown at once.
      if (at > 0) await this.pause()
      await this.countOut(ids.slice(at, at + AT_ONCE))
    }
    // The first thing an office ever writes is where its duties begin.
    if (isOfDuty || this.duties.length === 0) await this.readDuties()
    this.publish(null)
  }

  private async dueRecords(): Promise<readonly RecordId[]> {
    const found: RecordId[] = []
    for (const kind of DEADLINE_KINDS) {
      await this.pause()
      found.push(...(await dueRecords(this.store, kind, this.until(), this.office!)))
    }
    return found
  }

  private async countOut(ids: readonly RecordId[]): Promise<void> {
    const records = await this.store.readMany<Fields>(ids)
    for (const record of records) {
      if (record === null) continue
      const open = openDeadlines(record, this.office!.calendar)
      if (open.length === 0) this.byRecord.delete(record.id)
      else this.byRecord.set(record.id, open)
    }
  }

  private async readPeople(): Promise<void> {
    this.people = escalatesTo(await readRoleHolders(this.store))
  }

  private async readDuties(): Promise<void> {
    this.duties = await openDuties(this.store, this.day, this.until(), this.office!.calendar)
  }

  private until(): LocalDate | null {
    return this.reachesAll ? null : nearUntil(this.day)
  }

  private publish(progress: DeadlineSnapshot['progress']): void {
    if (this.isClosed || this.office === null) return
    const until = this.until()
    const deadlines = [...this.byRecord.values(), this.duties].flat().filter((one) => (until === null || one.due <= until) && isOpenOn(one, this.day))
      .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.id < b.id ? -1 : 1))
    this.problem = null
    this.current = { today: this.day, office: this.office, people: this.people, until, progress, deadlines }
    this.tell()
  }

  private tell(): void {
    for (const listener of this.listeners) listener()
  }
}
