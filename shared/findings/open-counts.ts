import type { Severity } from '../rules/rule'
import type { Finding } from './finding'

/** How many findings ask for what. Insufficient ones are counted by themselves, whatever their severity. */
export interface FindingCounts {
  readonly mustFix: number
  readonly shouldFix: number
  readonly remind: number
  readonly insufficient: number
}

/** Severity, or `insufficient` for a question left open by missing facts. */
export type FindingTone = Severity | 'insufficient'

/** What a finding's mark shows. */
export function toneOf(finding: Pick<Finding, 'status' | 'severity'>): FindingTone {
  return finding.status === 'insufficient' ? 'insufficient' : finding.severity
}

/** Counts findings whose id is not in `decided`. */
export function toneCounts(findings: readonly Finding[], decided: ReadonlySet<string>): FindingCounts {
  const counts = { mustFix: 0, shouldFix: 0, remind: 0, insufficient: 0 }
  const keys = { 'must-fix': 'mustFix', 'should-fix': 'shouldFix', remind: 'remind', insufficient: 'insufficient' } as const
  for (const finding of findings) {
    if (!decided.has(finding.id)) counts[keys[toneOf(finding)]] += 1
  }
  return counts
}
