import type { RegisterDefinition } from '../registers/definition'
import { isListIndexed, STATE_INDEX } from '../registers/register-indexes'
import type { RowFilter, RowQuery } from './find-rows'

/** What a list shows and how. */
export interface ListLook {
  readonly query: RowQuery
  /** Ids of fields, or `state`, in order; null for the register's usual columns. */
  readonly columns: readonly string[] | null
  /** Index the rows are grouped by; null for none. */
  readonly groupBy: string | null
}

/** A look as far as a register can show it. */
export interface KnownLook {
  readonly look: ListLook
  /** False where something was left out: a field an office took away, or one of a later program. */
  readonly isWhole: boolean
}

/** What a register shows before anybody asks anything: its first view. */
export function usualLook(register: RegisterDefinition): ListLook {
  return { query: { view: register.views[0]!.id, filters: {}, search: '', sort: null }, columns: null, groupBy: null }
}

/** The look without filters, order, groups and columns by fields the register does not have (any more); a view it does not have is its first. */
export function knownLook(register: RegisterDefinition, { query, columns, groupBy }: ListLook): KnownLook {
  const { indexes, shown } = namesOf(register)
  const view = query.view === null || register.views.some(({ id }) => id === query.view) ? query.view : register.views[0]!.id
  const filters = Object.fromEntries(Object.entries(query.filters).filter(([index]) => indexes.has(index)))
  const sort = query.sort !== null && indexes.has(query.sort.index) ? query.sort : null
  const kept = columns?.filter((id) => shown.has(id)) ?? null
  const look: ListLook = { query: { view, filters, search: query.search, sort }, columns: kept?.length === 0 ? null : kept, groupBy: groupBy !== null && indexes.has(groupBy) ? groupBy : null }
  const isWhole = look.groupBy === groupBy && view === query.view && sort === query.sort && kept?.length === columns?.length && Object.keys(filters).length === Object.keys(query.filters).length
  return { look, isWhole }
}

/** Names a register's lists sort, filter and group by, and of the columns they can show. */
function namesOf(register: RegisterDefinition): { readonly indexes: ReadonlySet<string>; readonly shown: ReadonlySet<string> } {
  const fields = register.fields.filter(({ type }) => type.kind !== 'rows' && type.kind !== 'file')
  const state = register.process === null ? [] : [STATE_INDEX]
  return { indexes: new Set([...fields.filter((field) => isListIndexed(register, field)).map(({ id }) => id), ...state]), shown: new Set([...fields.map(({ id }) => id), ...state]) }
}

/** Whether two looks show the same, whichever filter was set first. */
export function isSameLook(one: ListLook, other: ListLook): boolean {
  return asText(one) === asText(other)
}

function asText({ query, columns, groupBy }: ListLook): string {
  const filters = Object.entries(query.filters).map(([index, filter]) => [index, partsOf(filter)] as const).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([query.view, filters, query.search.trim(), query.sort === null ? null : [query.sort.index, query.sort.isDescending], columns, groupBy])
}

/** Values chosen from a list have no order. */
function partsOf(filter: RowFilter): readonly unknown[] {
  switch (filter.kind) {
    case 'one-of': return ['one-of', ...filter.values.toSorted()]
    case 'range': return ['range', filter.from, filter.to]
    case 'holds': return ['holds', filter.text]
  }
}

/** Whether a look narrows, orders or arranges a view in any way, so that it is worth a name. */
export function isOwnLook(register: RegisterDefinition, look: ListLook): boolean {
  const usual = usualLook(register)
  return !isSameLook(look, { ...usual, query: { ...usual.query, view: look.query.view } })
}
