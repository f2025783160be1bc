import type { Span } from '../core/span'
import type { Problem, Severity } from '../rules/rule'

/** A problem with what the engine knows about its place. */
export interface PlacedProblem {
  readonly problem: Problem
  readonly severity: Severity
  /** Id of the innermost clause of its first span; null outside clauses. */
  readonly clauseId: string | null
}

/**
 * Joins problems of one rule in one clause that share severity and status (review-rules.md 0.7 S5): the first one's
 * words, every span, every computation. Problems without a place or outside clauses stay apart.
 */
export function mergeWithinClauses(placed: readonly PlacedProblem[]): readonly PlacedProblem[] {
  const merged: PlacedProblem[] = []
  const byPlace = new Map<string, number>()
  for (const item of placed) {
    const key = `${item.clauseId}|${item.severity}|${item.problem.status}`
    const index = item.clauseId === null ? undefined : byPlace.get(key)
    if (index === undefined) {
      if (item.clauseId !== null) byPlace.set(key, merged.length)
      merged.push(item)
    } else {
      merged[index] = { ...merged[index]!, problem: join(merged[index]!.problem, item.problem) }
    }
  }
  return merged
}

function join(first: Problem, second: Problem): Problem {
  const computed = [first.computed, second.computed].filter((words) => words !== null)
  return {
    ...first,
    spans: uniqueSpans([...first.spans, ...second.spans]),
    computed: computed.length === 0 ? null : [...new Set(computed)].join('；'),
    amendment: first.amendment ?? second.amendment,
  }
}

function uniqueSpans(spans: readonly Span[]): readonly Span[] {
  return [...new Map(spans.map((span) => [`${span.start}-${span.end}`, span])).values()]
}
