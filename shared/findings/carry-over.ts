import type { Finding } from './finding'

/** What became of a finding between two versions of a contract. */
export type FindingFate = 'new' | 'still-there' | 'gone' | 'came-back'

/** A finding with its fate; for `gone` it is the finding of the older version. */
export interface CarriedFinding {
  readonly finding: Finding
  readonly fate: FindingFate
}

/**
 * Compares the findings of two versions by identity: first those of the newer version in its reading order, then what is
 * gone. `everSeen` holds the ids of all versions before the older one; what stood there, was gone and is back came back.
 */
export function carryOver(older: readonly Finding[], newer: readonly Finding[], everSeen: ReadonlySet<string> = new Set()): readonly CarriedFinding[] {
  const before = new Set(older.map(({ id }) => id))
  const after = new Set(newer.map(({ id }) => id))
  const fateOf = (id: string): FindingFate => (before.has(id) ? 'still-there' : everSeen.has(id) ? 'came-back' : 'new')
  return [
    ...newer.map((finding): CarriedFinding => ({ finding, fate: fateOf(finding.id) })),
    ...older.filter(({ id }) => !after.has(id)).map((finding): CarriedFinding => ({ finding, fate: 'gone' })),
  ]
}
