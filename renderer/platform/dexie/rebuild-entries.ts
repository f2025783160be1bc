import type { RecordId } from '../../../shared/core/ids'
import { indexEntryOf } from '../../../shared/storage/index-entry'
import type { IndexDeclaration } from '../../../shared/storage/store'
import type { BodyRow, HengshenDatabase } from './database'

const BATCH = 500

/** Derives index entries anew for every kind whose declaration changed since the data was last opened. */
export async function rebuildEntries(database: HengshenDatabase, declarations: readonly IndexDeclaration[]): Promise<void> {
  for (const declaration of declarations) {
    const key = `declaration:${declaration.kind}`
    const known = await database.meta.get(key)
    if (known?.value === declaration.version) continue
    await rebuildKind(database, declaration)
    await database.meta.put({ key, value: declaration.version })
  }
}

async function rebuildKind(database: HengshenDatabase, declaration: IndexDeclaration): Promise<void> {
  let after: RecordId | null = null
  for (;;) {
    const rows: readonly BodyRow[] = await (after === null ? database.bodies.orderBy('id') : database.bodies.where('id').above(after)).limit(BATCH).toArray()
    if (rows.length === 0) return
    await database.entries.bulkPut(rows.filter((row) => row.kind === declaration.kind).map((row) => indexEntryOf(declaration, row)))
    after = rows.at(-1)!.id
  }
}
