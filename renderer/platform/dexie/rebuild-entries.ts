import type { RecordId } from '../../../shared/core/ids'
import { keyKind } from '../../../shared/storage/index-entry'
import type { IndexDeclaration } from '../../../shared/storage/store'
import type { BodyRow, HengshenDatabase } from './database'
import { entryRowOf, isSameRow } from './entry-row'

const BATCH = 500

/** How far the index entries of an earlier program are derived anew, in records. */
export interface RebuildProgress {
  readonly done: number
  readonly total: number
}

/** Derives index entries anew for every kind whose declaration changed since the data was last opened. */
export async function rebuildEntries(database: HengshenDatabase, declarations: readonly IndexDeclaration[], onProgress: (progress: RebuildProgress) => void): Promise<void> {
  const known = await database.meta.bulkGet(declarations.map(({ kind }) => keyOf(kind)))
  const changed = new Map(declarations.filter(({ version }, at) => known[at]?.value !== version).map((one) => [one.kind, one]))
  if (changed.size === 0) return
  // A kind that was never declared here has no records, unless no kind was: data of the first program, or put there whole.
  const isFirst = known.every((row) => row === undefined)
  const ids = isFirst ? await database.bodies.toCollection().primaryKeys() : await idsOfKinds(database, [...changed.keys()])
  for (let at = 0; at < ids.length; at += BATCH) {
    onProgress({ done: at, total: ids.length })
    const some = ids.slice(at, at + BATCH)
    const [rows, before] = await Promise.all([database.bodies.bulkGet([...some]) as PromiseLike<readonly (BodyRow | undefined)[]>, database.entries.bulkGet([...some])])
    // Writing takes ten times as long as reading, and a new index is empty for most records.
    await database.entries.bulkPut(rows.flatMap((row, place) => {
      const declaration = row === undefined ? undefined : changed.get(row.kind)
      const entry = declaration === undefined ? null : entryRowOf(declaration, row!)
      return entry === null || isSameRow(entry, before[place]) ? [] : [entry]
    }))
  }
  await database.meta.bulkPut([...changed.values()].map(({ kind, version }) => ({ key: keyOf(kind), value: version })))
}

function keyOf(kind: string): string {
  return `declaration:${kind}`
}

/** The ids of all records of these kinds, deleted ones too, by the index that holds every record once. */
async function idsOfKinds(database: HengshenDatabase, kinds: readonly string[]): Promise<readonly RecordId[]> {
  const found: RecordId[] = []
  for (const kind of kinds.flatMap((one) => [keyKind(one, false), keyKind(one, true)])) {
    for (const id of await database.entries.where('keys').between([kind, '', Number.NEGATIVE_INFINITY], [kind, '', '\uffff\uffff'], true, true).primaryKeys()) found.push(id)
  }
  return found
}
