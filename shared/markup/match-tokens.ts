import { diffArrays } from 'diff'

/** A stretch of tokens that is replaced: `[oldStart, oldEnd)` of the old ones by `[newStart, newEnd)` of the new ones. */
export interface Hunk {
  readonly oldStart: number
  readonly oldEnd: number
  readonly newStart: number
  readonly newEnd: number
}

/** Up to this many cells the exact method is used; about 15 ms at the most. */
const MOST_CELLS = 1_000_000
/** Beyond, texts that differ in more tokens than this are taken to be different texts. */
const MOST_EDITS = 2_000
/** One character kept is worth more than any number of better boundaries the same table can hold. */
const WORTH = 64

/**
 * The least replacement of tokens that turns `old` into `next`: the kept tokens are a longest common subsequence counted
 * in characters, in as few stretches as that allows, with edges at punctuation rather than inside words. Texts beyond
 * the bound of the exact method are matched by token count, or replaced as a whole where they share little.
 */
export function matchTokens(old: readonly string[], next: readonly string[]): readonly Hunk[] {
  if ((old.length + 1) * (next.length + 1) <= MOST_CELLS) return alignExactly(old, next)
  let head = 0
  while (head < old.length && head < next.length && old[head] === next[head]) head += 1
  let tail = 0
  while (tail < old.length - head && tail < next.length - head && old[old.length - 1 - tail] === next[next.length - 1 - tail]) tail += 1
  const innerOld = old.slice(head, old.length - tail)
  const innerNew = next.slice(head, next.length - tail)
  const isSmall = (innerOld.length + 1) * (innerNew.length + 1) <= MOST_CELLS
  const hunks = isSmall ? alignExactly(innerOld, innerNew) : alignRoughly(innerOld, innerNew)
  return hunks.map((hunk) => ({ oldStart: hunk.oldStart + head, oldEnd: hunk.oldEnd + head, newStart: hunk.newStart + head, newEnd: hunk.newEnd + head }))
}

function alignRoughly(old: readonly string[], next: readonly string[]): readonly Hunk[] {
  const changes = diffArrays([...old], [...next], { maxEditLength: MOST_EDITS })
  if (changes === undefined) return [{ oldStart: 0, oldEnd: old.length, newStart: 0, newEnd: next.length }]
  const pairs: [number, number][] = []
  let at = 0
  let to = 0
  for (const { added, removed, value } of changes) {
    if (added) to += value.length
    else if (removed) at += value.length
    else for (const _ of value) pairs.push([at++, to++])
  }
  return hunksBetween(pairs, old.length, next.length)
}

/**
 * Two tables over prefixes: the best value ending in a kept token, and the best ending in a change. Opening and closing a
 * change cost what their place costs.
 */
function alignExactly(old: readonly string[], next: readonly string[]): readonly Hunk[] {
  const width = next.length + 1
  const kept = new Int32Array((old.length + 1) * width).fill(NEVER)
  const changed = new Int32Array((old.length + 1) * width).fill(NEVER)
  const oldEdges = edgesOf(old)
  const newEdges = edgesOf(next)
  kept[0] = 0
  for (let i = 0; i <= old.length; i += 1) {
    for (let j = 0; j <= next.length; j += 1) {
      const cell = i * width + j
      if (i > 0 && j > 0 && old[i - 1] === next[j - 1]) {
        const before = cell - width - 1
        const closing = changed[before]! - oldEdges[i - 1]! - newEdges[j - 1]!
        kept[cell] = Math.max(kept[before]!, closing) + old[i - 1]!.length * WORTH
      }
      let best = NEVER
      if (i > 0) best = Math.max(best, changed[cell - width]!, kept[cell - width]! - oldEdges[i - 1]! - newEdges[j]!)
      if (j > 0) best = Math.max(best, changed[cell - 1]!, kept[cell - 1]! - oldEdges[i]! - newEdges[j - 1]!)
      changed[cell] = best
    }
  }
  return hunksBetween(trace(kept, changed, { old, next, oldEdges, newEdges }), old.length, next.length)
}

const NEVER = -0x3fffffff

interface Tables {
  readonly old: readonly string[]
  readonly next: readonly string[]
  readonly oldEdges: readonly number[]
  readonly newEdges: readonly number[]
}

/** Walks back through the tables and gathers the kept pairs. */
function trace(kept: Int32Array, changed: Int32Array, { old, next, oldEdges, newEdges }: Tables): readonly [number, number][] {
  const width = next.length + 1
  const pairs: [number, number][] = []
  let i = old.length
  let j = next.length
  let isKept = kept[i * width + j]! >= changed[i * width + j]!
  while (i > 0 || j > 0) {
    const cell = i * width + j
    if (isKept) {
      pairs.push([i - 1, j - 1])
      const before = cell - width - 1
      isKept = kept[before]! >= changed[before]! - oldEdges[i - 1]! - newEdges[j - 1]!
      i -= 1
      j -= 1
      continue
    }
    const value = changed[cell]!
    if (j > 0 && (value === changed[cell - 1] || value === kept[cell - 1]! - oldEdges[i]! - newEdges[j - 1]!)) {
      isKept = value !== changed[cell - 1]
      j -= 1
    } else {
      isKept = value !== changed[cell - width]
      i -= 1
    }
  }
  return pairs.reverse()
}

function hunksBetween(pairs: readonly (readonly [number, number])[], oldLength: number, newLength: number): readonly Hunk[] {
  const hunks: Hunk[] = []
  let at = 0
  let to = 0
  for (const [i, j] of [...pairs, [oldLength, newLength] as const]) {
    if (i > at || j > to) hunks.push({ oldStart: at, oldEnd: i, newStart: to, newEnd: j })
    at = i + 1
    to = j + 1
  }
  return hunks
}

/** What an edge of a change costs before each token: least after the end of a sentence, most inside words. */
function edgesOf(tokens: readonly string[]): readonly number[] {
  const edges: number[] = []
  for (let index = 0; index <= tokens.length; index += 1) edges.push(edgeCost(tokens[index - 1], tokens[index]))
  return edges
}

function edgeCost(before: string | undefined, after: string | undefined): number {
  if (before === undefined || after === undefined || before === '\n' || after === '\n') return 0
  if (/^[。；！？;!?]$/.test(before)) return 1
  if (/^[，、：,:）)》”]$/.test(before)) return 2
  return /^[，。；：、！？,;:（(《“]$/.test(after) ? 3 : 6
}
