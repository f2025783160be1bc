import type { RecordId, Sha256, UnitId } from '../core/ids'

/** One field value two people changed differently; kept beside the fields until a person resolves it (SYNC 3.5). */
export interface FieldConflict {
  readonly field: string
  readonly value: unknown
  readonly author: string
  readonly at: string
}

/** What of a record syncs and is sealed: values, deletion as a flag, open conflicts. Unknown fields are carried along. */
export interface RecordBody<F = Readonly<Record<string, unknown>>> {
  readonly fields: F
  readonly deleted: boolean
  readonly conflicts: Readonly<Record<string, FieldConflict>>
}

/** Every stored thing. `kind` names its definition (matter, version, finding-state, opinion, setting …). */
export interface StoredRecord<F = Readonly<Record<string, unknown>>> {
  readonly id: RecordId
  readonly kind: string
  readonly unit: UnitId
  readonly body: RecordBody<F>
}

/** A value an index can hold. */
export type IndexValue = string | number

/**
 * Which fields of a kind may be queried. Only these leave a sealed body; declared once per kind, next to its definition.
 * `value` reads the index value from the fields; undefined leaves the record out of that index.
 */
export interface IndexDeclaration {
  readonly kind: string
  /** Counts up when `indexes` or `summary` change; a store that holds an older one derives its entries anew on opening. */
  readonly version: number
  readonly indexes: Readonly<Record<string, (fields: Readonly<Record<string, unknown>>) => IndexValue | readonly IndexValue[] | undefined>>
  /**
   * Fields whose names nobody knows beforehand, because an office adds them itself: each whose name begins with `prefix` has
   * an index of its name.
   */
  readonly open?: { readonly prefix: string; readonly read: (value: unknown) => IndexValue | readonly IndexValue[] | undefined }
  /** Fields a list shows; copied out of the body so that lists never load bodies. */
  readonly summary: readonly string[]
  /** Values a list shows that are worked out from the fields, by the name they bear in the line; none where absent. */
  readonly derive?: (fields: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>
  /** Long lists people count, sort and filter while they look: a store keeps what `ids`, `count` and `values` were asked of it at hand. */
  readonly atHand?: boolean
}

/**
 * What a query asks: one declared index (the record id where none is named), a range on it, an order. `from` and `to`
 * are both included; `equals` excludes them. `holds` keeps values that contain it, compared in half width and lower case,
 * without blanks; `ids` alone takes it. Equal values come in the order of their ids. Numbers sort before texts,
 * texts by UTF-16 units. `deleted: true` asks for deleted records only.
 */
export interface Query {
  readonly kind: string
  readonly index?: string
  readonly equals?: IndexValue
  readonly from?: IndexValue
  readonly to?: IndexValue
  readonly holds?: string
  readonly descending?: boolean
  readonly offset?: number
  readonly limit?: number
  readonly deleted?: boolean
}

/** A line of a list: the declared summary fields, never the body. */
export interface Summary {
  readonly id: RecordId
  readonly unit: UnitId
  readonly deleted: boolean
  readonly fields: Readonly<Record<string, unknown>>
}

/** One value an act changed, as a person reads it, personal data hidden; '' for none. */
export interface ActChange {
  /** Label of the field in the register's words. */
  readonly field: string
  readonly before: string
  readonly after: string
}

/** Who does what and why; written to the audit chain in the same transaction as the records. */
export interface Act {
  readonly actor: string
  readonly role: string
  /** Verb and object in the register's words: 采纳意见, 导入版本. */
  readonly action: string
  readonly subject: RecordId | null
  readonly reason: string
  /** ISO date-time given by the caller; the store has no clock. */
  readonly at: string
  /** What changed, for acts on registered values; absent where the act says it all. */
  readonly changes?: readonly ActChange[]
}

/** Reads and writes inside one transaction: all of it happens, or nothing. */
export interface StoreTransaction {
  read<F>(id: RecordId): Promise<StoredRecord<F> | null>
  put<F>(record: StoredRecord<F>): Promise<void>
}

/** One line of the audit trail: what was done and which records it wrote. `n` counts from 1 without gaps. */
export interface AuditEntry {
  readonly n: number
  readonly act: Act
  readonly records: readonly RecordId[]
  /** Kinds of the records it wrote; absent in entries of an earlier program. */
  readonly kinds?: readonly string[]
}

/** How a long act tells how far it is, and how a person stops it. */
export interface TransactOptions {
  /** Told after every few hundred records written; they count only once `transact` has resolved. */
  readonly onProgress?: (done: number, total: number) => void
  /** Asked between them: where it says yes, everything is as it was, and `transact` rejects with the code `cancelled`. */
  readonly isCancelled?: () => boolean
}

/** Something changed; live views read again what they show. */
export interface StoreChange {
  readonly kinds: readonly string[]
  readonly ids: readonly RecordId[]
  /** True when a backup took the place of everything: whatever was read before is stale. */
  readonly isRestored?: true
}

/** What a backup holds of a store: every record, and the trail with each entry under its own number. Contents of files are stored beside it. */
export interface StoreBackup {
  readonly records: readonly StoredRecord[]
  readonly audit: readonly AuditEntry[]
}

/** Why a store refused. `message` is one plain Chinese sentence. */
export class StoreError extends Error {
  readonly code: 'quota' | 'closed' | 'unknown-index' | 'unknown-kind' | 'damaged' | 'newer-version' | 'cancelled'
  constructor(code: StoreError['code'], message: string) {
    super(message)
    this.name = 'StoreError'
    this.code = code
  }
}

/**
 * The one door to stored data. The memory and the Dexie store behave alike (one acceptance suite). Sealing, audit,
 * backup and sync are each added behind it; no feature knows what is.
 */
export interface Store {
  /**
   * Runs `work`; its records and the audit entry of `act` are written together or not at all. Writers take turns, in
   * this window and in others on the same data, so what `work` reads cannot change before it writes. A throw of `work`
   * leaves everything as it was and comes out unchanged. Work that writes nothing leaves no audit entry.
   */
  transact<T>(act: Act, work: (transaction: StoreTransaction) => Promise<T>, options?: TransactOptions): Promise<T>
  /**
   * Puts a backup in the place of every record and trail entry, and derives all indexes anew; `work` sees the records of the
   * backup, and what it writes stands in the entry of `act`, the first after the backup's own. All of it happens, or nothing.
   */
  restore(act: Act, backup: StoreBackup, work: (transaction: StoreTransaction) => Promise<void>, options?: TransactOptions): Promise<void>
  read<F>(id: RecordId): Promise<StoredRecord<F> | null>
  list(query: Query): Promise<readonly Summary[]>
  count(query: Query): Promise<number>
  /** Ids in the order of `list`, each once, read from the index alone: neither lines nor bodies are touched. */
  ids(query: Query): Promise<readonly RecordId[]>
  /** The different values an index holds within the query, in order, at most `limit`. */
  values(query: Query): Promise<readonly IndexValue[]>
  /** Lines of these records, in this order; null for those there are none of. */
  lines(ids: readonly RecordId[]): Promise<readonly (Summary | null)[]>
  /** Bodies of these records, in this order; null for those there are none of. */
  readMany<F>(ids: readonly RecordId[]): Promise<readonly (StoredRecord<F> | null)[]>
  /**
   * Bodies of a kind in the order of their ids, those after `after` (from the first for null), at most `limit`, deleted ones
   * among them. For whoever needs every record: many times faster than asking for each by its id.
   */
  scan<F>(kind: string, after: RecordId | null, limit: number): Promise<readonly StoredRecord<F>[]>
  /** Audit entries with `n` above `after`, oldest first, at most `limit`. */
  auditTrail(after: number, limit: number): Promise<readonly AuditEntry[]>
  /** Audit entries that wrote this record, newest first, at most `limit`. */
  auditOf(record: RecordId, limit: number): Promise<readonly AuditEntry[]>
  /** Stores bytes under their SHA-256 (computed here); storing the same bytes again changes nothing. */
  putBlob(bytes: Uint8Array): Promise<Sha256>
  readBlob(sha: Sha256): Promise<Uint8Array | null>
  /** Names of all stored contents, in order. */
  blobs(): Promise<readonly Sha256[]>
  /** Tells of every committed change, from this window and from others on the same data. Returns the way to stop. */
  watch(listener: (change: StoreChange) => void): () => void
  close(): Promise<void>
}

/** How many records are written between two words about progress. */
export const WRITTEN_AT_ONCE = 500

/** The error of an act a person stopped; nothing of it was stored. */
export function cancelledAct(): StoreError {
  return new StoreError('cancelled', '已取消，没有保存任何内容。')
}
