import { useCallback, useMemo, useState } from 'react'
import type { RecordId } from '../../../shared/core/ids'
import type { RegisterDefinition } from '../../../shared/registers/definition'
import type { RowFilter, RowQuery } from '../../../shared/storage/find-rows'
import { usualLook, type ListLook } from '../../../shared/storage/list-look'
import type { OwnView } from '../../../shared/storage/own-views'
import { readRemembered } from '../../ui/remembered'

/** What a list shows and how; each register remembers its own on this machine. */
export interface ListState extends ListLook {
  /** The own view that was opened, and the columns and groups the list had before; null for none. */
  readonly own: { readonly id: RecordId; readonly before: Pick<ListLook, 'columns' | 'groupBy'> } | null
}

/** Changes to what a list shows. */
export interface ListControls {
  /** Opens a view of the definition; the filters, order and columns of an own view go with it. */
  setView(view: string | null): void
  /** Shows what an own view says, also where it is open and was changed. */
  openOwn(view: Pick<OwnView, 'id' | 'look'>): void
  setSearch(search: string): void
  setFilter(index: string, filter: RowFilter | null): void
  clearFilters(): void
  /** Ascending, then descending, then as the view has it. */
  toggleSort(index: string): void
  setColumns(columns: readonly string[] | null): void
  setGroup(index: string | null): void
}

/** `asked`: the view an address names, of the definition or of `ownViews`; undefined for what was shown last. */
export function useListState(register: RegisterDefinition, asked: string | null | undefined, ownViews: readonly OwnView[]): readonly [ListState, ListControls] {
  const key = `register.${register.id}`
  const [state, setState] = useState<ListState>(() => {
    const usual: ListState = { ...usualLook(register), own: null }
    const kept = { ...usual, ...readRemembered<Partial<ListState>>(key, usual) }
    // Words that were looked for belong to the moment, unless a view keeps them.
    const last = kept.own === null ? { ...kept, query: { ...kept.query, search: '' } } : kept
    return asked === undefined ? last : whatIsAsked(last, register, asked, ownViews)
  })
  const change = useCallback((make: (before: ListState) => ListState): void => setState((before) => {
    const next = make(before)
    localStorage.setItem(`hengshen-view:${key}`, JSON.stringify(next))
    return next
  }), [key])
  // An address that is followed while the list is open.
  const [followed, setFollowed] = useState(asked)
  if (asked !== followed) {
    setFollowed(asked)
    if (asked !== undefined) change((before) => whatIsAsked(before, register, asked, ownViews))
  }
  const controls = useMemo(() => controlsOf(change), [change])
  return [state, controls]
}

/** The list as an address names it; a view that is no longer there is the first one. */
function whatIsAsked(before: ListState, register: RegisterDefinition, asked: string | null, ownViews: readonly OwnView[]): ListState {
  const own = ownViews.find(({ id }) => id === asked)
  if (own !== undefined) return ofOwn(before, own)
  return ofView(before, asked === null || register.views.some(({ id }) => id === asked) ? asked : register.views[0]!.id)
}

function ofOwn(before: ListState, { id, look }: Pick<OwnView, 'id' | 'look'>): ListState {
  return { ...look, own: { id, before: before.own?.before ?? { columns: before.columns, groupBy: before.groupBy } } }
}

function ofView(before: ListState, view: string | null): ListState {
  if (before.own === null) return { ...before, query: { ...before.query, view } }
  return { query: { view, filters: {}, search: '', sort: null }, ...before.own.before, own: null }
}

function controlsOf(change: (make: (before: ListState) => ListState) => void): ListControls {
  const ask = (part: Partial<RowQuery>): void => change((before) => ({ ...before, query: { ...before.query, ...part } }))
  return {
    setView: (view) => change((before) => ofView(before, view)),
    openOwn: (view) => change((before) => ofOwn(before, view)),
    setSearch: (search) => ask({ search }),
    setFilter: (index, filter) => change((before) => {
      const { [index]: _gone, ...others } = before.query.filters
      return { ...before, query: { ...before.query, filters: filter === null ? others : { ...others, [index]: filter } } }
    }),
    clearFilters: () => ask({ filters: {}, search: '' }),
    toggleSort: (index) => change((before) => {
      const { sort } = before.query
      const next = sort?.index !== index ? { index, isDescending: false } : sort.isDescending ? null : { index, isDescending: true }
      return { ...before, query: { ...before.query, sort: next } }
    }),
    setColumns: (columns) => change((before) => ({ ...before, columns })),
    setGroup: (groupBy) => change((before) => ({ ...before, groupBy })),
  }
}
