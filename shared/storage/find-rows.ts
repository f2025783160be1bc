import type { RecordId } from '../core/ids'
import type { RegisterDefinition } from '../registers/definition'
import { searchedFields, viewIndex } from '../registers/register-indexes'
import type { IndexValue, Query, Store } from './store'

/** What a list keeps of a column: `holds` is a part of a text; both ends of a range are included. */
export type RowFilter =
  | { readonly kind: 'one-of'; readonly values: readonly IndexValue[] }
  | { readonly kind: 'range'; readonly from: IndexValue | null; readonly to: IndexValue | null }
  | { readonly kind: 'holds'; readonly text: string }

/** Which records of a register a list shows, and in which order. */
export interface RowQuery {
  /** Id of a saved view; null for the voided records. */
  readonly view: string | null
  /** By index: an indexed field, or the state. */
  readonly filters: Readonly<Record<string, RowFilter>>
  /** Words looked for in the title, parties and numbers. */
  readonly search: string
  readonly sort: { readonly index: string; readonly isDescending: boolean } | null
}

/** The ids a list shows, in its order, from indexes alone. Records without a value to sort by come last. */
export async function findRows(store: Store, register: RegisterDefinition, query: RowQuery): Promise<readonly RecordId[]> {
  const { view, sort } = query
  const [kept, inView] = await Promise.all([keptIds(store, register, query), idsOfView(store, register, view)])
  const shown = kept === null ? inView : inView.filter((id) => kept.has(id))
  if (sort === null) return shown
  const sorted = await store.ids({ ...scope(register, view), index: sort.index, descending: sort.isDescending })
  const unplaced = new Set(shown)
  const placed = sorted.filter((id) => unplaced.delete(id))
  return unplaced.size === 0 ? placed : [...placed, ...shown.filter((id) => unplaced.has(id))]
}

/** How many rows a list has; no order is read for it. */
export async function countRows(store: Store, register: RegisterDefinition, query: RowQuery): Promise<number> {
  return (await findRows(store, register, { ...query, sort: null })).length
}

/** No value has it. */
const NOWHERE = '\u0001'

/** Looks for what is nowhere, so that a store has all it goes through at hand when the words come. */
export async function prepareSearch(store: Store, register: RegisterDefinition, query: RowQuery): Promise<void> {
  await findRows(store, register, { ...query, search: NOWHERE })
}

/** The same for a filter that is about to be filled in. */
export async function prepareFilter(store: Store, register: RegisterDefinition, query: RowQuery, index: string, kind: 'one-of' | 'holds'): Promise<void> {
  const filter: RowFilter = kind === 'holds' ? { kind, text: NOWHERE } : { kind, values: [NOWHERE] }
  await findRows(store, register, { ...query, filters: { ...query.filters, [index]: filter } })
}

function scope(register: RegisterDefinition, view: string | null): Pick<Query, 'kind' | 'deleted'> {
  return { kind: register.id, deleted: view === null }
}

function idsOfView(store: Store, register: RegisterDefinition, id: string | null): Promise<readonly RecordId[]> {
  const view = register.views.find((one) => one.id === id)
  if (view === undefined) return store.ids(scope(register, id))
  return store.ids({ ...scope(register, id), index: viewIndex(view), descending: view.isDescending })
}

/** What passes every filter and the search; null where there are none. */
async function keptIds(store: Store, register: RegisterDefinition, { view, filters, search }: RowQuery): Promise<ReadonlySet<RecordId> | null> {
  const filtered = Object.entries(filters).map(([index, filter]) => idsOfFilter(store, register, view, index, filter))
  const sets = await Promise.all(search.trim() === '' ? filtered : [...filtered, idsOfSearch(store, register, view, search)])
  return sets.length === 0 ? null : sets.reduce((all, one) => both(all, one))
}

async function idsOfSearch(store: Store, register: RegisterDefinition, view: string | null, search: string): Promise<Set<RecordId>> {
  const found = await Promise.all(searchedFields(register).map((field) => store.ids({ ...scope(register, view), index: field.id, holds: search })))
  const any = new Set<RecordId>()
  for (const ids of found) for (const id of ids) any.add(id)
  return any
}

async function idsOfFilter(store: Store, register: RegisterDefinition, view: string | null, index: string, filter: RowFilter): Promise<Set<RecordId>> {
  const within = { ...scope(register, view), index }
  switch (filter.kind) {
    case 'one-of': return new Set((await Promise.all(filter.values.map((equals) => store.ids({ ...within, equals })))).flat())
    case 'range': return new Set(await store.ids({ ...within, ...(filter.from === null ? {} : { from: filter.from }), ...(filter.to === null ? {} : { to: filter.to }) }))
    case 'holds': return new Set(await store.ids({ ...within, holds: filter.text }))
  }
}

function both(a: Set<RecordId>, b: ReadonlySet<RecordId>): Set<RecordId> {
  const shared = new Set<RecordId>()
  for (const id of a) if (b.has(id)) shared.add(id)
  return shared
}

/** How many records each saved view has, and how many were voided (under `null`). */
export async function countViews(store: Store, register: RegisterDefinition): Promise<ReadonlyMap<string | null, number>> {
  const views = await Promise.all(register.views.map(async (view) => [view.id, await store.count({ kind: register.id, index: viewIndex(view) })] as const))
  return new Map<string | null, number>([...views, [null, await store.count({ kind: register.id, deleted: true })]])
}
