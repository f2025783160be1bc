import Dexie from 'dexie'
import { declarationOf } from '../../../shared/storage/index-entry'
import { cancelledAct, WRITTEN_AT_ONCE, type IndexDeclaration, type StoredRecord, type TransactOptions } from '../../../shared/storage/store'
import { entryRowOf } from './entry-row'

/**
 * Writes records with their index entries, inside a transaction of the caller. In parts, so that the window answers
 * meanwhile; a stop between two throws, and the transaction takes all of them back. Past Dexie: before it puts a row it
 * reads the old one and works out every key that changes, for live queries nobody here uses.
 */
export async function writeRecords(declarations: ReadonlyMap<string, IndexDeclaration>, records: readonly StoredRecord[], { onProgress, isCancelled }: TransactOptions): Promise<void> {
  const { idbtrans } = Dexie.currentTransaction
  const [entries, bodies] = [idbtrans.objectStore('entries'), idbtrans.objectStore('bodies')]
  let written: Promise<void> = Promise.resolve()
  for (let from = 0; from < records.length; from += WRITTEN_AT_ONCE) {
    // What stopped the part before is the reason, not that nothing more can be put.
    if (idbtrans.error !== null) throw idbtrans.error
    let last: IDBRequest | null = null
    for (const record of records.slice(from, from + WRITTEN_AT_ONCE)) {
      entries.put(entryRowOf(declarationOf(declarations, record.kind), record))
      last = bodies.put({ id: record.id, kind: record.kind, unit: record.unit, body: record.body })
    }
    // One part is made ready while the one before it is written.
    const before = written
    written = done(last!, idbtrans)
    written.catch(() => undefined)
    await before
    if (from > 0) onProgress?.(from, records.length)
    if (isCancelled?.() === true) throw cancelledAct()
  }
  await written
  onProgress?.(records.length, records.length)
}

/** Requests of a transaction are done in their order: with the last one all before it are. What stopped one of them stands with the transaction. */
function done(request: IDBRequest, transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve())
    request.addEventListener('error', () => reject(transaction.error ?? request.error ?? new Error('a record was not written')))
  })
}
