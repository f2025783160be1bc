import type { AuditEntry } from '../../../shared/storage/store'
import type { HengshenDatabase } from './database'

/** What the postings of all kinds do together. */
export class SharedWork {
  private last: Promise<unknown> = Promise.resolve()
  private readonly reading = new Map<string, Promise<readonly AuditEntry[]>>()

  constructor(private readonly database: HengshenDatabase) {}

  /** Long work nobody waits for, one piece after the other. */
  inTurn(work: () => Promise<void>): Promise<void> {
    const mine = this.last.then(work)
    this.last = mine.catch(() => undefined)
    return mine
  }

  /** Audit entries after `from` up to `to`. At the start every kind asks for the same: they are read once. */
  trail(from: number, to: number): Promise<readonly AuditEntry[]> {
    const key = `${from} ${to}`
    const known = this.reading.get(key)
    if (known !== undefined) return known
    const read = Promise.resolve(this.database.audit.where('n').between(from, to, false, true).toArray()).finally(() => this.reading.delete(key))
    this.reading.set(key, read)
    return read
  }
}
