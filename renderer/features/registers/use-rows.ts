import { useCallback, useMemo, useState, useSyncExternalStore } from 'react'
import type { RecordId } from '../../../shared/core/ids'
import type { RegisterDefinition } from '../../../shared/registers/definition'
import { countViews, findRows, type RowQuery } from '../../../shared/storage/find-rows'
import { useServices } from '../../services'
import { useLive } from '../../ui/use-live'
import { LineReader, type RegisterLine } from './line-reader'

/** Counts of the saved views, live; the voided ones under `null`. Null before they are read. */
export function useViewCounts(register: RegisterDefinition): ReadonlyMap<string | null, number> | null {
  const { store } = useServices()
  const live = useLive(store, [register.id], `counts ${register.id}`, () => countViews(store, register))
  if (live.error !== null) throw live.error
  return live.value
}

/** The ids a list shows, live. What was shown stays until a new question is answered. */
export function useRows(register: RegisterDefinition, query: RowQuery): readonly RecordId[] | null {
  const { store } = useServices()
  const live = useLive(store, [register.id], JSON.stringify([register.id, query]), () => findRows(store, register, query))
  const [shown, setShown] = useState<readonly RecordId[] | null>(null)
  if (live.error !== null) throw live.error
  if (live.value !== null && live.value !== shown) setShown(live.value)
  return live.value ?? shown
}

/** The lines of a list as they come into view. */
export interface Lines {
  readonly lineAt: (index: number) => RegisterLine | null
  readonly nameOf: (register: string, id: string) => string
  readonly onRange: (from: number, to: number) => void
}

/** Reads the lines of the rows near the window. `whole`: the records themselves, for columns no index keeps. */
export function useLines(register: RegisterDefinition, ids: readonly RecordId[], whole: boolean): Lines {
  const { store } = useServices()
  const reader = useMemo(() => new LineReader(store, register, whole), [store, register, whole])
  const version = useSyncExternalStore(reader.subscribe, reader.version)
  const onRange = useCallback((from: number, to: number) => reader.show(ids.slice(from, to)), [reader, ids])
  return useMemo(() => ({
    onRange,
    lineAt: (index) => (version < 0 || ids[index] === undefined ? null : reader.lineOf(ids[index])),
    nameOf: reader.nameOf,
  }), [reader, ids, onRange, version])
}
