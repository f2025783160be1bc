import type { RecordId } from '../core/ids'
import type { Fields } from '../registers/field'
import type { Store } from './store'

/**
 * The contracts among `near` that bear one of these names (by index: budget item, category, counterparty) and were not voided. A few
 * more than are of one name: widths and blanks are told apart by nobody, and who adds them up looks again. Empty names reach nothing.
 */
export async function readContractsAlike(store: Pick<Store, 'ids' | 'readMany'>, names: readonly (readonly [index: string, name: string])[], near: ReadonlySet<RecordId>): Promise<readonly { readonly id: string; readonly fields: Fields }[]> {
  const found = await Promise.all(names.filter(([, name]) => name !== '').map(([index, name]) => store.ids({ kind: 'contract', index, holds: name })))
  const records = await store.readMany<Fields>([...new Set(found.flat())].filter((id) => near.has(id)))
  return records.flatMap((record) => (record === null || record.body.deleted ? [] : [{ id: record.id, fields: record.body.fields }]))
}
