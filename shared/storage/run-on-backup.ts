import type { RecordId } from '../core/ids'
import { declarationOf } from './index-entry'
import type { IndexDeclaration, StoreBackup, StoredRecord, StoreTransaction } from './store'

/** What stands after a backup was put back: all records, those `work` wrote among them, and these alone. Refuses kinds nobody declared. */
export async function runOnBackup(declarations: ReadonlyMap<string, IndexDeclaration>, backup: StoreBackup, work: (transaction: StoreTransaction) => Promise<void>): Promise<{ readonly records: readonly StoredRecord[]; readonly written: readonly StoredRecord[] }> {
  const records = new Map<RecordId, StoredRecord>(backup.records.map((record) => [record.id, record]))
  for (const { kind } of records.values()) declarationOf(declarations, kind)
  const written = new Map<RecordId, StoredRecord>()
  await work({
    read: async <F>(id: RecordId) => (records.get(id) as StoredRecord<F> | undefined) ?? null,
    put: async (record) => {
      declarationOf(declarations, record.kind)
      records.set(record.id, record as StoredRecord)
      written.set(record.id, record as StoredRecord)
    },
  })
  return { records: [...records.values()], written: [...written.values()] }
}
