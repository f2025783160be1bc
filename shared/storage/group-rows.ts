import type { RecordId } from '../core/ids'
import type { IndexValue, Store } from './store'

/** Rows of a list that share a value; null for those without one, which come last. */
export interface RowGroup {
  readonly value: IndexValue | null
  readonly ids: readonly RecordId[]
}

/** More groups than this are no overview; what is beyond counts as without a value. */
const MOST_GROUPS = 500

/** Parts a list by the values of an index, in their order, each group in the order of the list. Reads the index alone. */
export async function groupRows(store: Pick<Store, 'ids' | 'values'>, scope: { readonly kind: string; readonly deleted: boolean }, index: string, ids: readonly RecordId[]): Promise<readonly RowGroup[]> {
  const values = await store.values({ ...scope, index, limit: MOST_GROUPS })
  const valueOf = new Map<RecordId, IndexValue>()
  for (const value of values) for (const id of await store.ids({ ...scope, index, equals: value })) valueOf.set(id, value)
  const groups = new Map<IndexValue | null, RecordId[]>([...values.map((value): [IndexValue, RecordId[]] => [value, []]), [null, []]])
  for (const id of ids) groups.get(valueOf.get(id) ?? null)!.push(id)
  return [...groups].filter(([, members]) => members.length > 0).map(([value, members]) => ({ value, ids: members }))
}
