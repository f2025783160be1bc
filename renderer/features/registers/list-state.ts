import { useMemo, useState } from 'react'
import type { RegisterDefinition } from '../../../shared/registers/definition'
import type { RowFilter, RowQuery } from '../../../shared/storage/find-rows'
import { readRemembered } from '../../ui/remembered'

/** What a list shows and how; each register remembers its own on this machine. */
export interface ListState {
  readonly query: RowQuery
  readonly columns: readonly string[] | null
  /** Index the rows are grouped by; null for none. */
  readonly groupBy: string | null
}

/** Changes to what a list shows. */
export interface ListControls {
  setView(view: string | null): void
  setSearch(search: string): void
  setFilter(index: string, filter: RowFilter | null): void
  clearFilters(): void
  /** Ascending, then descending, then as the view has it. */
  toggleSort(index: string): void
  setColumns(columns: readonly string[] | null): void
  setGroup(index: string | null): void
}

export function useListState(register: RegisterDefinition, firstView: string | null | undefined): readonly [ListState, ListControls] {
  const key = `register.${register.id}`
  const [state, setState] = useState<ListState>(() => {
    const usual: ListState = { query: { view: register.views[0]!.id, filters: {}, search: '', sort: null }, columns: null, groupBy: null }
    const kept = { ...usual, ...readRemembered<Partial<ListState>>(key, usual) }
    const view = firstView === undefined ? kept.query.view : firstView
    // A view, column or index of an earlier program that is no longer there is left out.
    const isKnown = view === null || register.views.some((one) => one.id === view)
    return { ...kept, query: { ...kept.query, view: isKnown ? view : usual.query.view, search: '' } }
  })
  const controls = useMemo(() => {
    const change = (make: (before: ListState) => ListState): void => setState((before) => {
      const next = make(before)
      localStorage.setItem(`hengshen-view:${key}`, JSON.stringify(next))
      return next
    })
    return controlsOf(change)
  }, [key])
  return [state, controls]
}

function controlsOf(change: (make: (before: ListState) => ListState) => void): ListControls {
  const ask = (part: Partial<RowQuery>): void => change((before) => ({ ...before, query: { ...before.query, ...part } }))
  return {
    setView: (view) => ask({ view }),
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
