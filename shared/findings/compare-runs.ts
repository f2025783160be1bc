import type { Finding } from './finding'

/** What became of the findings since the version before (DESIGN section 3: new, still there, gone, came back). */
export interface RunComparison {
  /** Ids of findings no earlier version had. */
  readonly fresh: ReadonlySet<string>
  /** Ids of findings an earlier version had, the one before did not, and this one has again. */
  readonly returned: ReadonlySet<string>
  /** Findings of the version before that are no longer there, in its order. */
  readonly gone: readonly Finding[]
}

/** Compares a run with those of the earlier versions, oldest first; null for the first version. */
export function compareRuns(earlier: readonly (readonly Finding[])[], current: readonly Finding[]): RunComparison | null {
  const before = earlier.at(-1)
  if (before === undefined) return null
  const now = new Set(current.map(({ id }) => id))
  const last = new Set(before.map(({ id }) => id))
  const ever = new Set(earlier.flatMap((run) => run.map(({ id }) => id)))
  return {
    fresh: new Set([...now].filter((id) => !ever.has(id))),
    returned: new Set([...now].filter((id) => ever.has(id) && !last.has(id))),
    gone: before.filter(({ id }) => !now.has(id)),
  }
}
