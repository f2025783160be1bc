import Dexie, { type Table } from 'dexie'
import type { RecordId, Sha256, UnitId } from '../../../shared/core/ids'
import type { AuditEntry, RecordBody } from '../../../shared/storage/store'
import type { EntryRow } from './entry-row'
import type { PackedPosting } from './pack-posting'

/** One index of one kind in one piece; right up to the audit entry `upTo` and for that version of the declaration. */
export interface PostingRow {
  readonly key: string
  readonly version: number
  readonly upTo: number
  readonly packed: PackedPosting
}

/** A record's body, apart from its index entry: lists and counts never load it. */
export interface BodyRow {
  readonly id: RecordId
  readonly kind: string
  readonly unit: UnitId
  readonly body: RecordBody
}

/** An original file or page picture under the hash of its bytes. */
export interface BlobRow {
  readonly sha: Sha256
  readonly bytes: Uint8Array
}

/** A fact about the database itself; `key` names it. */
export interface MetaRow {
  readonly key: string
  readonly value: unknown
}

/**
 * Every layout the database ever had, oldest first. Append only: an office opens data of any age with today's program.
 * `keys` is multi-entry and holds arrays, so one index serves every index the database answers, of every kind.
 */
export const DATABASE_VERSIONS: readonly { readonly version: number; readonly tables: Readonly<Record<string, string>> }[] = [
  { version: 1, tables: { entries: 'id, *keys', bodies: 'id', blobs: 'sha', audit: 'n', meta: 'key' } },
  // What was done to one record is found without reading the whole trail.
  { version: 2, tables: { audit: 'n, *records' } },
  // Indexes of long lists, each in one piece; what is not there is put together from the entries.
  { version: 3, tables: { postings: 'key' } },
  // What postings answer is no key of the entries any more: a program that asks the keys would miss it.
  { version: 4, tables: {} },
  // Reports read every record of a register: in pieces, not one by one.
  { version: 5, tables: { bodies: 'id, [kind+id]' } },
]

/** The IndexedDB database behind the Dexie store. Nobody else opens it. */
export class HengshenDatabase extends Dexie {
  declare readonly entries: Table<EntryRow, RecordId>
  declare readonly bodies: Table<BodyRow, RecordId>
  declare readonly blobs: Table<BlobRow, Sha256>
  declare readonly audit: Table<AuditEntry, number>
  declare readonly meta: Table<MetaRow, string>
  declare readonly postings: Table<PostingRow, string>

  /** `upTo` opens an older layout; tests of upgrades use it. */
  constructor(name: string, upTo: number = DATABASE_VERSIONS.at(-1)!.version) {
    // Strict: a committed transaction is on the disk, so a killed process loses nothing that was confirmed.
    super(name, { chromeTransactionDurability: 'strict' })
    for (const { version, tables } of DATABASE_VERSIONS) if (version <= upTo) this.version(version).stores({ ...tables })
  }
}
