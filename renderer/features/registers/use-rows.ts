import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { RecordId } from '../../../shared/core/ids'
import type { RegisterDefinition } from '../../../shared/registers/definition'
import { countViews, findRows, type RowQuery } from '../../../shared/storage/find-rows'
import { groupRows } from '../../../shared/storage/group-rows'
import type { IndexValue } from '../../../shared/storage/store'
import { useServices } from '../../services'
import { useLive } from '../../ui/use-live'
import { LineReader, type RegisterLine } from './line-reader'

/** Counts of the saved views, live; the voided ones under `null`. Null before they are read, which is not begun until the rows are there: they come first. */
export function useViewCounts(register: RegisterDefinition, areRowsThere: boolean): ReadonlyMap<string | null, number> | null {
  const { store } = useServices()
  const live = useLive(store, [register.id], `counts ${register.id} ${areRowsThere}`, async () => (areRowsThere ? countViews(store, register) : null))
  if (live.error !== null) throw live.error
  return live.value
}

/** Rows whose lines come with the ids: a window full. */
const FIRST_LINES = 32

/** What a list shows: ids in their order, and the question they answer. */
export interface ShownRows {
  readonly ids: readonly RecordId[]
  readonly query: RowQuery
}

/** The ids a list shows, live, the lines of the first ones read. What was shown stays until a new question is answered. */
export function useRows(register: RegisterDefinition, query: RowQuery, reader: LineReader): ShownRows | null {
  const { store } = useServices()
  const live = useLive(store, [register.id], JSON.stringify([register.id, query]), async () => {
    const ids = await findRows(store, register, query)
    await reader.prepare(ids.slice(0, FIRST_LINES))
    return { ids, query }
  })
  const [shown, setShown] = useState<ShownRows | null>(null)
  if (live.error !== null) throw live.error
  if (live.value !== null && live.value !== shown) setShown(live.value)
  return live.value ?? shown
}

/** A row of a list: a record, or the head of a group. */
export type ListRow = RecordId | { readonly value: IndexValue | null; readonly count: number }

/** The rows with the heads of their groups; as they are where nothing is grouped, or while the groups are read. */
export function useGrouped(register: RegisterDefinition, ids: readonly RecordId[], groupBy: string | null, isVoided: boolean): readonly ListRow[] {
  const { store } = useServices()
  const [grouped, setGrouped] = useState<{ readonly ids: readonly RecordId[]; readonly groupBy: string; readonly rows: readonly ListRow[] } | null>(null)
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null)
  useEffect(() => {
    if (groupBy === null) return undefined
    let isCurrent = true
    groupRows(store, { kind: register.id, deleted: isVoided }, groupBy, ids).then(
      (groups) => isCurrent && setGrouped({ ids, groupBy, rows: groups.flatMap(({ value, ids: members }): readonly ListRow[] => [{ value, count: members.length }, ...members]) }),
      (error: unknown) => isCurrent && setFailure({ error }),
    )
    return () => {
      isCurrent = false
    }
  }, [store, register.id, ids, groupBy, isVoided])
  if (failure !== null) throw failure.error
  return grouped !== null && grouped.ids === ids && grouped.groupBy === groupBy ? grouped.rows : ids
}

/** The lines of a list as they come into view. */
export interface Lines {
  readonly lineAt: (index: number) => RegisterLine | null
  readonly nameOf: (register: string, id: string) => string
  readonly onRange: (from: number, to: number) => void
}

/** What reads the lines of a register's list. `whole`: the records themselves, for columns no index keeps. */
export function useLineReader(register: RegisterDefinition, whole: boolean): LineReader {
  const { store } = useServices()
  const reader = useMemo(() => new LineReader(store, register, whole), [store, register, whole])
  useEffect(() => reader.follow(), [reader])
  return reader
}

/** The lines of the rows near the window. */
export function useLines(reader: LineReader, rows: readonly ListRow[]): Lines {
  const version = useSyncExternalStore(reader.subscribe, reader.version)
  const onRange = useCallback((from: number, to: number) => reader.show(rows.slice(from, to).filter((row) => typeof row === 'string')), [reader, rows])
  return useMemo(() => ({
    onRange,
    lineAt: (index) => {
      const row = rows[index]
      return version < 0 || typeof row !== 'string' ? null : reader.lineOf(row)
    },
    nameOf: reader.nameOf,
  }), [reader, rows, onRange, version])
}
