import type { RecordId } from '../../../shared/core/ids'
import { isSameJson } from '../../../shared/core/same-json'
import { declarationOf } from '../../../shared/storage/index-entry'
import { cancelledAct, WRITTEN_AT_ONCE, type Act, type AuditEntry, type IndexDeclaration, type StoredRecord, type TransactOptions } from '../../../shared/storage/store'
import type { BodyRow, HengshenDatabase } from './database'
import { entryRowOf, isSameRow, type EntryRow } from './entry-row'
import { writeRecords } from './write-records'

/** What takes the place of everything: all records, the trail of the backup, and the act that put it back with what it wrote. */
export interface Restored {
  readonly records: readonly StoredRecord[]
  readonly audit: readonly AuditEntry[]
  readonly act: Act
  readonly written: readonly StoredRecord[]
}

/** The records still to be written, and what is here without being in the backup. */
interface Difference {
  readonly changed: readonly StoredRecord[]
  readonly gone: readonly RecordId[]
}

/**
 * Replaces records, index entries and trail in one transaction, and drops the postings: they are right up to an entry of
 * the trail that was, which the one put back may also have. What is here already as the backup has it is left alone: to read
 * and compare it takes a third of the time in which the database forgets it and writes it again.
 */
export function replaceEverything(database: HengshenDatabase, declarations: ReadonlyMap<string, IndexDeclaration>, { records, audit, act, written }: Restored, options: TransactOptions): Promise<void> {
  const { entries, bodies, postings } = database
  return database.transaction('rw', [entries, bodies, database.audit, postings], async () => {
    await postings.clear()
    const wanted = new Map(records.map((record) => [record.id, record]))
    const here = await bodies.toCollection().primaryKeys()
    // What is mostly another's is sooner cleared whole than taken out one by one.
    const isOther = here.filter((id) => wanted.has(id)).length * 2 < here.length
    if (isOther) for (const table of [entries, bodies]) await table.clear()
    const { changed, gone } = isOther ? { changed: records, gone: [] } : await compare(database, here, declarations, wanted, options)
    await Promise.all([entries.bulkDelete([...gone]), bodies.bulkDelete([...gone])])
    const kept = records.length - changed.length
    await writeRecords(declarations, changed, { ...options, onProgress: (done) => options.onProgress?.(kept + done, records.length) })
    await replaceTrail(database, [...audit, { n: (audit.at(-1)?.n ?? 0) + 1, act, records: written.map(({ id }) => id), kinds: [...new Set(written.map(({ kind }) => kind))] }])
  })
}

/**
 * Reads all that is here (`here`: its ids in order), piece by piece, beside what is wanted; the next piece is read while one is
 * compared. Entries are derived and compared too: a restore mends what was derived wrongly.
 */
async function compare(database: HengshenDatabase, here: readonly RecordId[], declarations: ReadonlyMap<string, IndexDeclaration>, wanted: ReadonlyMap<RecordId, StoredRecord>, { onProgress, isCancelled }: TransactOptions): Promise<Difference> {
  const left = new Map(wanted)
  const gone = new Set<RecordId>()
  let next = readPiece(database, here, 0)
  for (let at = 0; at <= here.length; at += WRITTEN_AT_ONCE) {
    const { rows, derived } = await next
    if (isCancelled?.() === true) throw cancelledAct()
    next = readPiece(database, here, at + WRITTEN_AT_ONCE)
    for (const id of [...rows.map((row) => row.id), ...derived.keys()]) if (!wanted.has(id)) gone.add(id)
    for (const { id, kind, unit, body } of rows) {
      const record = wanted.get(id)
      if (record === undefined || record.kind !== kind || record.unit !== unit || !isSameJson(body, record.body)) continue
      const [entry, found] = [entryRowOf(declarationOf(declarations, kind), record), derived.get(id)]
      if (isSameJson(entry, found) || isSameRow(entry, found)) left.delete(id)
    }
    onProgress?.(wanted.size - left.size, wanted.size)
  }
  return { changed: [...left.values()], gone: [...gone] }
}

interface Piece {
  readonly rows: readonly BodyRow[]
  readonly derived: ReadonlyMap<RecordId, EntryRow>
}

/** The bodies from a place in the ids on, and all entries up to the last of them, those without a body too; of the last piece all that follow. */
function readPiece({ entries, bodies }: HengshenDatabase, here: readonly RecordId[], from: number): Promise<Piece> {
  if (from > here.length) return Promise.resolve({ rows: [], derived: new Map() })
  const [after, upTo] = [here[from - 1] ?? '', here[from + WRITTEN_AT_ONCE - 1] ?? '\uffff']
  const read = Promise.all([bodies.where(':id').between(after, upTo, false, true).toArray(), entries.where(':id').between(after, upTo, false, true).toArray()])
    .then(([rows, found]) => ({ rows, derived: new Map(found.map((entry) => [entry.id, entry])) }))
  // Nobody waits for it any more where the act was stopped.
  read.catch(() => undefined)
  return read
}

/** A backup of this machine's own begins with the same trail: only what comes after the last common entry is replaced. */
async function replaceTrail({ audit }: HengshenDatabase, trail: readonly AuditEntry[]): Promise<void> {
  let same = 0
  for (; ;) {
    const here = await audit.where('n').above(same).limit(WRITTEN_AT_ONCE).toArray()
    const differs = here.findIndex((entry, at) => !isSameJson(entry, trail[same + at]))
    same += differs === -1 ? here.length : differs
    if (differs !== -1 || here.length < WRITTEN_AT_ONCE) break
  }
  await audit.where('n').above(same).delete()
  await audit.bulkPut(trail.slice(same))
}
