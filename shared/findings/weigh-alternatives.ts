import type { Facts } from '../facts/facts'
import { alternativeAt } from '../facts/suppressions'
import type { Problem } from '../rules/rule'

/**
 * What counts of a problem among alternatives (review-rules.md 0.7 S4): places in alternatives that were not chosen are
 * left out, and a problem with a place where nothing is chosen yet is suspected. Null where no place is left.
 */
export function weighAlternatives(facts: Facts, problem: Problem): Problem | null {
  if (facts.choices.length === 0 || problem.spans.length === 0) return problem
  const placed = problem.spans.map((span) => ({ span, standing: alternativeAt(facts, span.start) }))
  const kept = placed.filter(({ standing }) => standing !== 'not-chosen')
  if (kept.length === 0) return null
  const isOpen = problem.status === 'hit' && kept.some(({ standing }) => standing === 'undecided')
  return { ...problem, ...(isOpen ? { status: 'suspected' as const } : {}), spans: kept.map(({ span }) => span) }
}
