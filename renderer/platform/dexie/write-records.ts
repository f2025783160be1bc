import { declarationOf, indexEntryOf } from '../../../shared/storage/index-entry'
import { cancelledAct, WRITTEN_AT_ONCE, type IndexDeclaration, type StoredRecord, type TransactOptions } from '../../../shared/storage/store'
import type { HengshenDatabase } from './database'

/**
 * Writes records with their index entries, inside a transaction of the caller. In parts, so that the window answers
 * meanwhile; a stop between two throws, and the transaction takes all of them back.
 */
export async function writeRecords({ entries, bodies }: HengshenDatabase, declarations: ReadonlyMap<string, IndexDeclaration>, records: readonly StoredRecord[], { onProgress, isCancelled }: TransactOptions): Promise<void> {
  for (let from = 0; from < records.length; from += WRITTEN_AT_ONCE) {
    if (isCancelled?.() === true) throw cancelledAct()
    const part = records.slice(from, from + WRITTEN_AT_ONCE)
    await entries.bulkPut(part.map((record) => indexEntryOf(declarationOf(declarations, record.kind), record)))
    await bodies.bulkPut(part.map(({ id, kind, unit, body }) => ({ id, kind, unit, body })))
    onProgress?.(from + part.length, records.length)
  }
}
