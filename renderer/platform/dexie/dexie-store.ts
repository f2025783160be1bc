import { plainText } from '../../../shared/core/plain-text'
import { sha256, type RecordId, type Sha256 } from '../../../shared/core/ids'
import { declarationOf, keyKind, keyRangeOf, summaryOf, type IndexKey } from '../../../shared/storage/index-entry'
import { runOnBackup } from '../../../shared/storage/run-on-backup'
import {
  StoreError, type Act, type AuditEntry, type IndexDeclaration, type IndexValue, type Query, type Store, type StoreBackup, type StoreChange, type StoredRecord,
  type StoreTransaction, type Summary, type TransactOptions,
} from '../../../shared/storage/store'
import { DATABASE_VERSIONS, HengshenDatabase } from './database'
import type { HeldPosting } from './held-posting'
import { Postings } from './postings'
import { rebuildEntries, type RebuildProgress } from './rebuild-entries'
import { SharedWork } from './shared-work'
import { replaceEverything } from './restore-database'
import { asStoreError, newerVersion } from './store-failure'
import { writeRecords } from './write-records'
import { createWriterLock, type WriterLock } from './writer-lock'

/** Bodies read in one piece; with more of them a page would stand still until all are there. */
const READ_AT_ONCE = 200

/**
 * Opens the store on this machine's IndexedDB; data of an earlier program is brought up to date first, of which `onProgress`
 * is told. Rejects with a `StoreError` when the data cannot be opened.
 */
export async function openDexieStore(name: string, declarations: readonly IndexDeclaration[], onProgress: (progress: RebuildProgress) => void = () => undefined): Promise<Store> {
  const database = new HengshenDatabase(name)
  const byKind = new Map(declarations.map((declaration) => [declaration.kind, declaration]))
  const lock = createWriterLock(name)
  try {
    await database.open()
    // Dexie opens newer layouts silently; writing into one with old ideas would damage it.
    if (database.backendDB().version > DATABASE_VERSIONS.at(-1)!.version * 10) throw newerVersion()
    await lock.run(() => rebuildEntries(database, declarations, onProgress))
  } catch (error) {
    database.close()
    throw asStoreError(error)
  }
  return new DexieStore(database, byKind, lock)
}

class DexieStore implements Store {
  private readonly listeners = new Set<(change: StoreChange) => void>()
  private readonly channel: BroadcastChannel
  private readonly postings = new Map<string, Postings>()
  private readonly shared: SharedWork
  private isClosed = false

  constructor(
    private readonly database: HengshenDatabase,
    private readonly declarations: ReadonlyMap<string, IndexDeclaration>,
    private readonly lock: WriterLock,
  ) {
    this.shared = new SharedWork(database)
    this.channel = new BroadcastChannel(`${database.name}:changes`)
    this.channel.addEventListener('message', (event: MessageEvent<StoreChange>) => this.tell(event.data))
    // Another window wants to upgrade the layout: give way instead of blocking it.
    database.on('versionchange', () => void this.close())
  }

  transact<T>(act: Act, work: (transaction: StoreTransaction) => Promise<T>, options: TransactOptions = {}): Promise<T> {
    return this.guard(() => this.lock.run(async () => {
      const written = new Map<RecordId, StoredRecord>()
      const result = await work({
        read: async <F>(id: RecordId) => (written.get(id) as StoredRecord<F> | undefined) ?? this.readRecord<F>(id),
        put: async (record) => {
          declarationOf(this.declarations, record.kind)
          written.set(record.id, structuredClone(record) as StoredRecord)
        },
      })
      if (written.size > 0) await this.commit(act, [...written.values()], options)
      return result
    }))
  }

  private async commit(act: Act, records: readonly StoredRecord[], options: TransactOptions): Promise<void> {
    const { entries, bodies, audit } = this.database
    const kinds = [...new Set(records.map((record) => record.kind))]
    await this.database.transaction('rw', entries, bodies, audit, async () => {
      const last = await audit.orderBy('n').last()
      await writeRecords(this.declarations, records, options)
      await audit.add({ n: (last?.n ?? 0) + 1, act, records: records.map((record) => record.id), kinds })
    })
    const change = { kinds, ids: records.map((record) => record.id) }
    this.channel.postMessage(change)
    this.tell(change)
  }

  restore(act: Act, backup: StoreBackup, work: (transaction: StoreTransaction) => Promise<void>, options: TransactOptions = {}): Promise<void> {
    return this.guard(() => this.lock.run(async () => {
      const restored = await runOnBackup(this.declarations, backup, work)
      await replaceEverything(this.database, this.declarations, { ...restored, audit: backup.audit, act }, options)
      const change: StoreChange = { kinds: [...this.declarations.keys()], ids: [], isRestored: true }
      this.channel.postMessage(change)
      this.tell(change)
    }))
  }

  read<F>(id: RecordId): Promise<StoredRecord<F> | null> {
    return this.guard(() => this.readRecord<F>(id))
  }

  private async readRecord<F>(id: RecordId): Promise<StoredRecord<F> | null> {
    return ((await this.database.bodies.get(id)) as StoredRecord<F> | undefined) ?? null
  }

  list(query: Query): Promise<readonly Summary[]> {
    return this.guard(async () => {
      const held = (await this.heldOf(query))?.ids(query)
      if (held !== undefined) {
        const from = query.offset ?? 0
        const rows = await this.database.entries.bulkGet(held.slice(from, query.limit === undefined ? undefined : from + query.limit))
        return rows.flatMap((entry) => (entry === undefined ? [] : [summaryOf(entry)]))
      }
      let found = this.find(query)
      if (query.descending === true) found = found.reverse()
      if (query.offset !== undefined) found = found.offset(query.offset)
      if (query.limit !== undefined) found = found.limit(query.limit)
      return (await found.toArray()).map(summaryOf)
    })
  }

  count(query: Query): Promise<number> {
    return this.guard(async () => (await this.heldOf(query))?.count(query) ?? this.find(query).count())
  }

  ids(query: Query): Promise<readonly RecordId[]> {
    return this.guard(async () => {
      const found = (await this.heldOf(query))?.ids(query) ?? (await this.idsFound(query))
      if (query.offset === undefined && query.limit === undefined) return found
      const from = query.offset ?? 0
      return found.slice(from, query.limit === undefined ? undefined : from + query.limit)
    })
  }

  private async idsFound(query: Query): Promise<readonly RecordId[]> {
    const found = await this.idsHolding(query)
    return [...new Set(query.descending === true ? found.toReversed() : found)]
  }

  /** Read forwards: backwards IndexedDB hands over one key at a time. */
  private async idsHolding(query: Query): Promise<readonly RecordId[]> {
    if (query.holds === undefined) return this.find(query).primaryKeys()
    const wanted = plainText(query.holds)
    const entries = await this.find(query).toArray()
    return entries.filter((entry) => entry.keys.some(([, index, value]) => index === (query.index ?? '') && plainText(value).includes(wanted))).map((entry) => entry.id)
  }

  values(query: Query): Promise<readonly IndexValue[]> {
    return this.guard(async () => {
      const held = (await this.heldOf(query))?.values(query)
      if (held !== undefined) return held
      const found = this.find(query)
      const keys = await (query.limit === undefined ? found : found.limit(query.limit)).uniqueKeys()
      return (keys as unknown as readonly IndexKey[]).map(([, , value]) => value)
    })
  }

  /** The index in memory, where its kind keeps it at hand. Throws for an index nobody declared. */
  private async heldOf(query: Query): Promise<HeldPosting | null> {
    const declaration = declarationOf(this.declarations, query.kind)
    keyRangeOf(declaration, query)
    if (declaration.atHand !== true) return null
    const key = keyKind(query.kind, query.deleted === true)
    const known = this.postings.get(key) ?? new Postings(this.database, declaration, query.deleted === true, this.shared)
    this.postings.set(key, known)
    return known.find(query.index ?? '')
  }

  lines(ids: readonly RecordId[]): Promise<readonly (Summary | null)[]> {
    return this.guard(async () => (await this.database.entries.bulkGet([...ids])).map((entry) => (entry === undefined ? null : summaryOf(entry))))
  }

  readMany<F>(ids: readonly RecordId[]): Promise<readonly (StoredRecord<F> | null)[]> {
    return this.guard(async () => {
      const found: (StoredRecord<F> | null)[] = []
      for (let at = 0; at < ids.length; at += READ_AT_ONCE) {
        for (const row of await this.database.bodies.bulkGet(ids.slice(at, at + READ_AT_ONCE))) found.push((row as StoredRecord<F> | undefined) ?? null)
      }
      return found
    })
  }

  scan<F>(kind: string, after: RecordId | null, limit: number): Promise<readonly StoredRecord<F>[]> {
    return this.guard(async () => {
      declarationOf(this.declarations, kind)
      const rows = await this.database.bodies.where('[kind+id]').between([kind, after ?? ''], [kind, '\uffff'], after === null, true).limit(limit).toArray()
      return rows as unknown as readonly StoredRecord<F>[]
    })
  }

  private find(query: Query) {
    const { lower, upper } = keyRangeOf(declarationOf(this.declarations, query.kind), query)
    return this.database.entries.where('keys').between(lower, upper, true, true)
  }

  auditTrail(after: number, limit: number): Promise<readonly AuditEntry[]> {
    return this.guard(() => this.database.audit.where('n').above(after).limit(limit).toArray())
  }

  auditOf(record: RecordId, limit: number): Promise<readonly AuditEntry[]> {
    // Entries of one record come in the order of their numbers, which are the primary keys.
    return this.guard(() => this.database.audit.where('records').equals(record).reverse().limit(limit).toArray())
  }

  putBlob(bytes: Uint8Array): Promise<Sha256> {
    return this.guard(async () => {
      const copy = bytes.slice()
      const sha = sha256(hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', copy))))
      if ((await this.database.blobs.where('sha').equals(sha).count()) === 0) await this.database.blobs.put({ sha, bytes: copy })
      return sha
    })
  }

  readBlob(sha: Sha256): Promise<Uint8Array | null> {
    return this.guard(async () => (await this.database.blobs.get(sha))?.bytes ?? null)
  }

  blobs(): Promise<readonly Sha256[]> {
    return this.guard(() => this.database.blobs.orderBy('sha').primaryKeys())
  }

  watch(listener: (change: StoreChange) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  async close(): Promise<void> {
    if (this.isClosed) return
    this.isClosed = true
    this.listeners.clear()
    this.channel.close()
    this.database.close()
  }

  private tell(change: StoreChange): void {
    if (change.isRestored === true) this.postings.clear()
    for (const listener of this.listeners) listener(change)
  }

  private async guard<T>(work: () => Promise<T>): Promise<T> {
    if (this.isClosed) throw new StoreError('closed', '数据库已经关闭，请重新打开程序。')
    try {
      return await work()
    } catch (error) {
      throw asStoreError(error)
    }
  }
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
