/** A stretch of a text in UTF-16 units: `start` is in it, `end` is the first unit after it. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The words a span covers. */
export function sliceOf(text: string, span: Span): string {
  return text.slice(span.start, span.end)
}

/** True when `inner` lies wholly inside `outer` (equal spans contain each other). */
export function containsSpan(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** True when the two spans share at least one unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/**
 * Index of the last item whose `start` is at or before `offset`, or -1.
 * `items` are sorted by `start`. Logarithmic.
 */
export function lastStartingAtOrBefore(items: readonly Span[], offset: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (items[middle]!.start <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
