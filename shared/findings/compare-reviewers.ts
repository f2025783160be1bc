import type { DecidedFinding, FindingDecision, Regrade } from './decided-finding'

/** What one reviewer said last of one finding. */
export interface ReviewerView {
  readonly reviewer: string
  readonly findingId: string
  readonly decision: FindingDecision['decision']
  readonly reason: string
  readonly regrade: Regrade | null
  /** ISO date-time. */
  readonly at: string
}

/** A finding under two reviewers. */
export interface ReviewerPair {
  readonly item: DecidedFinding
  /** Null where the reviewer said nothing of it, or took it back. */
  readonly first: ReviewerView | null
  readonly second: ReviewerView | null
  /** `differ`: decided or graded otherwise; `only`: one of them alone dealt with it. */
  readonly kind: 'agree' | 'differ' | 'only'
  /** True where somebody settled a difference after both had spoken. */
  readonly isSettled: boolean
}

/** Everybody who dealt with a finding, those with most to say first, then by name. */
export function reviewersOf(views: readonly ReviewerView[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { reviewer, decision } of views) if (decision !== 'open') counts.set(reviewer, (counts.get(reviewer) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([reviewer]) => reviewer)
}

/** The findings that either dealt with, in reading order. `settledAt` tells when a finding's difference was last settled. */
export function compareReviewers(
  findings: readonly DecidedFinding[], views: readonly ReviewerView[], [first, second]: readonly [string, string], settledAt: ReadonlyMap<string, string>,
): readonly ReviewerPair[] {
  const said = new Map(views.filter(({ decision }) => decision !== 'open').map((view) => [`${view.reviewer}\u0000${view.findingId}`, view]))
  return findings.flatMap((item): readonly ReviewerPair[] => {
    const pair = [first, second].map((reviewer) => said.get(`${reviewer}\u0000${item.finding.id}`) ?? null) as [ReviewerView | null, ReviewerView | null]
    if (pair[0] === null && pair[1] === null) return []
    const settled = settledAt.get(item.finding.id) ?? ''
    return [{ item, first: pair[0], second: pair[1], kind: kindOf(...pair), isSettled: pair.every((view) => view === null || view.at <= settled) }]
  })
}

function kindOf(a: ReviewerView | null, b: ReviewerView | null): ReviewerPair['kind'] {
  if (a === null || b === null) return 'only'
  return a.decision === b.decision && a.regrade?.severity === b.regrade?.severity ? 'agree' : 'differ'
}

/** Findings that any two reviewers decided otherwise and nobody settled since. */
export function unsettledDifferences(findings: readonly DecidedFinding[], views: readonly ReviewerView[], settledAt: ReadonlyMap<string, string>): readonly string[] {
  const byFinding = new Map<string, ReviewerView[]>()
  for (const view of views) {
    if (view.decision === 'open') continue
    const known = byFinding.get(view.findingId)
    if (known === undefined) byFinding.set(view.findingId, [view])
    else known.push(view)
  }
  return findings.map(({ finding }) => finding.id).filter((id) => {
    const said = byFinding.get(id) ?? []
    const settled = settledAt.get(id) ?? ''
    return said.some((view) => kindOf(view, said[0]!) === 'differ') && said.some((view) => view.at > settled)
  })
}
