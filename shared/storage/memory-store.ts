import { plainText } from '../core/plain-text'
import { sha256 as hash } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { sha256, type RecordId, type Sha256 } from '../core/ids'
import { compareValues, declarationOf, indexEntryOf, keyRangeOf, summaryOf, type IndexEntry } from './index-entry'
import { runOnBackup } from './run-on-backup'
import { cancelledAct, StoreError, WRITTEN_AT_ONCE, type TransactOptions, type Act, type AuditEntry, type IndexDeclaration, type IndexValue, type Query, type Store, type StoreBackup, type StoreChange, type StoredRecord, type StoreTransaction, type Summary } from './store'

/** The store without a disk: for tests, the command line and trying things out. Everything is gone when it is closed. */
export function createMemoryStore(declarations: readonly IndexDeclaration[]): Store {
  return new MemoryStore(declarations)
}

class MemoryStore implements Store {
  private readonly declarations: ReadonlyMap<string, IndexDeclaration>
  private readonly records = new Map<RecordId, StoredRecord>()
  private readonly entries = new Map<RecordId, IndexEntry>()
  private readonly contents = new Map<Sha256, Uint8Array>()
  private readonly audit: AuditEntry[] = []
  private readonly listeners = new Set<(change: StoreChange) => void>()
  private lastWriter: Promise<unknown> = Promise.resolve()
  private isClosed = false

  constructor(declarations: readonly IndexDeclaration[]) {
    this.declarations = new Map(declarations.map((declaration) => [declaration.kind, declaration]))
  }

  transact<T>(act: Act, work: (transaction: StoreTransaction) => Promise<T>, options: TransactOptions = {}): Promise<T> {
    const turn = this.lastWriter.then(() => this.runTurn(act, work, options))
    // The next writer waits for this one, whether it succeeds or not; its error belongs to its own caller.
    this.lastWriter = turn.then(ignore, ignore)
    return turn
  }

  restore(act: Act, backup: StoreBackup, work: (transaction: StoreTransaction) => Promise<void>, options: TransactOptions = {}): Promise<void> {
    const turn = this.lastWriter.then(async () => {
      this.assertOpen()
      const { records, written } = await runOnBackup(this.declarations, backup, work)
      tellProgress(records.length, options)
      this.records.clear()
      this.entries.clear()
      this.audit.splice(0, this.audit.length, ...copyOf(backup.audit))
      const kinds = [...new Set(written.map((record) => record.kind))]
      this.audit.push({ n: (this.audit.at(-1)?.n ?? 0) + 1, act, records: written.map(({ id }) => id), kinds })
      for (const record of copyOf(records)) {
        this.records.set(record.id, record)
        this.entries.set(record.id, indexEntryOf(declarationOf(this.declarations, record.kind), record))
      }
      for (const listener of this.listeners) listener({ kinds: [...this.declarations.keys()], ids: [], isRestored: true })
    })
    this.lastWriter = turn.then(ignore, ignore)
    return turn
  }

  private async runTurn<T>(act: Act, work: (transaction: StoreTransaction) => Promise<T>, options: TransactOptions): Promise<T> {
    this.assertOpen()
    const written = new Map<RecordId, StoredRecord>()
    const result = await work({
      read: async <F>(id: RecordId) => copyOf((written.get(id) ?? this.records.get(id) ?? null) as StoredRecord<F> | null),
      put: async (record) => {
        declarationOf(this.declarations, record.kind)
        written.set(record.id, copyOf(record) as StoredRecord)
      },
    })
    this.assertOpen()
    tellProgress(written.size, options)
    this.commit(act, written)
    return result
  }

  private commit(act: Act, written: ReadonlyMap<RecordId, StoredRecord>): void {
    if (written.size === 0) return
    for (const [id, record] of written) {
      this.records.set(id, record)
      this.entries.set(id, indexEntryOf(declarationOf(this.declarations, record.kind), record))
    }
    const kinds = [...new Set([...written.values()].map((record) => record.kind))]
    this.audit.push({ n: (this.audit.at(-1)?.n ?? 0) + 1, act, records: [...written.keys()], kinds })
    const change = { kinds, ids: [...written.keys()] }
    for (const listener of this.listeners) listener(change)
  }

  async read<F>(id: RecordId): Promise<StoredRecord<F> | null> {
    this.assertOpen()
    return copyOf((this.records.get(id) ?? null) as StoredRecord<F> | null)
  }

  async list(query: Query): Promise<readonly Summary[]> {
    const found = this.find(query)
    if (query.descending === true) found.reverse()
    const offset = query.offset ?? 0
    return found.slice(offset, query.limit === undefined ? undefined : offset + query.limit).map((entry) => copyOf(summaryOf(entry)))
  }

  async count(query: Query): Promise<number> {
    return this.find(query).length
  }

  async ids(query: Query): Promise<readonly RecordId[]> {
    const wanted = query.holds === undefined ? null : plainText(query.holds)
    const found = this.findKeys(query).filter(({ value }) => wanted === null || plainText(value).includes(wanted)).map(({ entry }) => entry.id)
    const once = [...new Set(query.descending === true ? found.toReversed() : found)]
    const from = query.offset ?? 0
    return once.slice(from, query.limit === undefined ? undefined : from + query.limit)
  }

  async values(query: Query): Promise<readonly IndexValue[]> {
    const found = [...new Set(this.findKeys(query).map(({ value }) => value))]
    return query.limit === undefined ? found : found.slice(0, query.limit)
  }

  async lines(ids: readonly RecordId[]): Promise<readonly (Summary | null)[]> {
    this.assertOpen()
    return ids.map((id) => {
      const entry = this.entries.get(id)
      return entry === undefined ? null : copyOf(summaryOf(entry))
    })
  }

  async readMany<F>(ids: readonly RecordId[]): Promise<readonly (StoredRecord<F> | null)[]> {
    return Promise.all(ids.map((id) => this.read<F>(id)))
  }

  async scan<F>(kind: string, after: RecordId | null, limit: number): Promise<readonly StoredRecord<F>[]> {
    this.assertOpen()
    declarationOf(this.declarations, kind)
    const found = [...this.records.values()].filter((record) => record.kind === kind && (after === null || record.id > after)).toSorted((a, b) => compareValues(a.id, b.id))
    return copyOf(found.slice(0, limit)) as readonly StoredRecord<F>[]
  }

  async auditTrail(after: number, limit: number): Promise<readonly AuditEntry[]> {
    this.assertOpen()
    return this.audit.slice(after, after + limit)
  }

  async auditOf(record: RecordId, limit: number): Promise<readonly AuditEntry[]> {
    this.assertOpen()
    return this.audit.filter((entry) => entry.records.includes(record)).toReversed().slice(0, limit)
  }

  async putBlob(bytes: Uint8Array): Promise<Sha256> {
    this.assertOpen()
    const name = sha256(bytesToHex(hash(bytes)))
    if (!this.contents.has(name)) this.contents.set(name, bytes.slice())
    return name
  }

  async readBlob(sha: Sha256): Promise<Uint8Array | null> {
    this.assertOpen()
    return this.contents.get(sha)?.slice() ?? null
  }

  async blobs(): Promise<readonly Sha256[]> {
    this.assertOpen()
    return [...this.contents.keys()].toSorted()
  }

  watch(listener: (change: StoreChange) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  async close(): Promise<void> {
    await this.lastWriter
    this.isClosed = true
    this.listeners.clear()
  }

  private find(query: Query): IndexEntry[] {
    return this.findKeys(query).map(({ entry }) => entry)
  }

  private findKeys(query: Query): readonly { readonly entry: IndexEntry; readonly value: IndexValue }[] {
    this.assertOpen()
    const { lower, upper } = keyRangeOf(declarationOf(this.declarations, query.kind), query)
    const found: { readonly entry: IndexEntry; readonly value: string | number }[] = []
    for (const entry of this.entries.values()) {
      for (const [kind, index, value] of entry.keys) {
        const isInside = kind === lower[0] && index === lower[1] && compareValues(lower[2], value) <= 0 && compareValues(value, upper[2]) <= 0
        if (isInside) found.push({ entry, value })
      }
    }
    found.sort((a, b) => compareValues(a.value, b.value) || compareValues(a.entry.id, b.entry.id))
    return found
  }

  private assertOpen(): void {
    if (this.isClosed) throw new StoreError('closed', '数据库已经关闭，请重新打开程序。')
  }
}

/** Records go in and out as copies, as they do with a disk: changing one after the fact changes nothing stored. */
function copyOf<T>(value: T): T {
  return value === null ? value : (JSON.parse(JSON.stringify(value)) as T)
}

function ignore(): void {
  // Only the order matters here; the outcome went to the caller.
}

/** Here all is written at once; what others hear of it is the same. */
function tellProgress(total: number, { onProgress, isCancelled }: TransactOptions): void {
  for (let done = 0; done < total; done += WRITTEN_AT_ONCE) {
    if (isCancelled?.() === true) throw cancelledAct()
    onProgress?.(Math.min(done + WRITTEN_AT_ONCE, total), total)
  }
}
