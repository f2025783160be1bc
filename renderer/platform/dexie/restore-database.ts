import type { Act, AuditEntry, IndexDeclaration, StoredRecord, TransactOptions } from '../../../shared/storage/store'
import type { HengshenDatabase } from './database'
import { writeRecords } from './write-records'

/** What takes the place of everything: all records, the trail of the backup, and the act that put it back with what it wrote. */
export interface Restored {
  readonly records: readonly StoredRecord[]
  readonly audit: readonly AuditEntry[]
  readonly act: Act
  readonly written: readonly StoredRecord[]
}

/**
 * Replaces records, index entries and trail in one transaction, and drops the postings: they are right up to an entry of
 * the trail that was, which the one put back may also have.
 */
export function replaceEverything(database: HengshenDatabase, declarations: ReadonlyMap<string, IndexDeclaration>, { records, audit, act, written }: Restored, options: TransactOptions): Promise<void> {
  const tables = [database.entries, database.bodies, database.audit, database.postings] as const
  return database.transaction('rw', [...tables], async () => {
    for (const table of tables) await table.clear()
    await writeRecords(declarations, records, options)
    await database.audit.bulkPut([...audit])
    await database.audit.add({ n: (audit.at(-1)?.n ?? 0) + 1, act, records: written.map(({ id }) => id), kinds: [...new Set(written.map(({ kind }) => kind))] })
  })
}
