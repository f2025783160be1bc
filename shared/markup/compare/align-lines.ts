import { diffArrays } from 'diff'
import type { ComparableLine } from './comparable-lines'
import { pairSimilar } from './pair-similar'

/** How two lists of lines stand to each other: each line of either is in exactly one entry, in the order of the new one. */
export type AlignedLine =
  | { readonly kind: 'same' | 'similar' | 'moved'; readonly old: ComparableLine; readonly next: ComparableLine }
  | { readonly kind: 'inserted'; readonly next: ComparableLine }
  | { readonly kind: 'deleted'; readonly old: ComparableLine }
  /** The same words, cut into paragraphs differently; between formats some of them may have changed, too (`isSameWords`). */
  | { readonly kind: 'recut'; readonly olds: readonly ComparableLine[]; readonly nexts: readonly ComparableLine[] }

/** Puts the lines of a gap, of which none is the same in both, behind what is aligned. */
export type AlignRest = (old: readonly ComparableLine[], next: readonly ComparableLine[], aligned: AlignedLine[]) => void

/** Moved lines of fewer characters than this are told as deleted and inserted: they may be anybody's. */
const SHORTEST_MOVE = 6

/**
 * Aligns two documents line by line: lines that stand once in both and in the same order are fixed first, what lies between
 * is compared by itself, so the time grows with the length and not with its square. `alignRest` pairs what is left between
 * lines that are the same.
 */
export function alignLines(old: readonly ComparableLine[], next: readonly ComparableLine[], alignRest: AlignRest = alignByLikeness): readonly AlignedLine[] {
  const aligned: AlignedLine[] = []
  let from = 0
  let to = 0
  for (const [i, j] of [...findAnchors(old, next), [old.length, next.length] as const]) {
    alignGap(old.slice(from, i), next.slice(to, j), aligned, alignRest)
    if (i < old.length) aligned.push({ kind: 'same', old: old[i]!, next: next[j]! })
    from = i + 1
    to = j + 1
  }
  return findMoves(aligned)
}

/** Lines that stand once in each, as the longest chain that rises in both (patience). */
function findAnchors(old: readonly ComparableLine[], next: readonly ComparableLine[]): readonly (readonly [number, number])[] {
  const inOld = uniqueIndexes(old)
  const inNew = uniqueIndexes(next)
  const pairs: [number, number][] = []
  for (const [key, i] of inOld) {
    const j = inNew.get(key)
    if (i !== -1 && j !== undefined && j !== -1) pairs.push([i, j])
  }
  pairs.sort((a, b) => a[0] - b[0])
  return longestRise(pairs)
}

function uniqueIndexes(lines: readonly ComparableLine[]): ReadonlyMap<string, number> {
  const indexes = new Map<string, number>()
  lines.forEach(({ key, kind }, index) => {
    const name = `${kind} ${key}`
    indexes.set(name, indexes.has(name) ? -1 : index)
  })
  return indexes
}

/** Pairs sorted by their first number -> the longest subsequence whose second numbers rise. O(n log n). */
function longestRise(pairs: readonly [number, number][]): readonly (readonly [number, number])[] {
  const tails: number[] = []
  const before: number[] = []
  pairs.forEach(([, value], index) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (pairs[tails[middle]!]![1] < value) low = middle + 1
      else high = middle
    }
    before.push(low === 0 ? -1 : tails[low - 1]!)
    tails[low] = index
  })
  const rise: (readonly [number, number])[] = []
  for (let index = tails.at(-1) ?? -1; index !== -1; index = before[index]!) rise.push(pairs[index]!)
  return rise.reverse()
}

/** Gaps of lines that stand often and differ this much are paired by likeness alone. */
const MOST_DIFFERENCES = 2_000

function alignGap(old: readonly ComparableLine[], next: readonly ComparableLine[], aligned: AlignedLine[], alignRest: AlignRest): void {
  if (old.length === 0 || next.length === 0) return alignRest(old, next, aligned)
  const name = ({ kind, key }: ComparableLine): string => `${kind} ${key}`
  const changes = diffArrays(old.map(name), next.map(name), { maxEditLength: MOST_DIFFERENCES })
  if (changes === undefined) return alignRest(old, next, aligned)
  let i = 0
  let j = 0
  let rest: { old: ComparableLine[]; next: ComparableLine[] } = { old: [], next: [] }
  for (const { added, removed, value } of changes) {
    for (const _ of value) {
      if (added) rest.next.push(next[j++]!)
      else if (removed) rest.old.push(old[i++]!)
      else {
        alignRest(rest.old, rest.next, aligned)
        rest = { old: [], next: [] }
        aligned.push({ kind: 'same', old: old[i++]!, next: next[j++]! })
      }
    }
  }
  alignRest(rest.old, rest.next, aligned)
}

/** Pairs lines that are not the same by how alike they are. */
export function alignByLikeness(old: readonly ComparableLine[], next: readonly ComparableLine[], aligned: AlignedLine[]): void {
  if (old.length > 0 && next.length > 0 && joinKeys(old) === joinKeys(next)) return void aligned.push({ kind: 'recut', olds: old, nexts: next })
  let i = 0
  let j = 0
  for (const [a, b] of [...pairSimilar(old, next), [old.length, next.length] as const]) {
    while (i < a) aligned.push({ kind: 'deleted', old: old[i++]! })
    while (j < b) aligned.push({ kind: 'inserted', next: next[j++]! })
    if (a < old.length) aligned.push({ kind: 'similar', old: old[i++]!, next: next[j++]! })
  }
}

/** All words of the lines in a row; typed numbers count, because a paragraph cut in two has none before its second part. */
function joinKeys(lines: readonly ComparableLine[]): string {
  return lines.map(({ key, number, isAutomatic }) => (isAutomatic ? '' : number.replace(/\s/g, '')) + key).join('').replaceAll('\u001f', '').replace(/_{2,}/g, '_')
}

/** A line deleted at one place and inserted at another is moved; the move stands where the line stands now. */
function findMoves(aligned: readonly AlignedLine[]): readonly AlignedLine[] {
  const gone = new Map<string, ComparableLine[]>()
  for (const entry of aligned) {
    if (entry.kind !== 'deleted' || entry.old.key.length < SHORTEST_MOVE) continue
    const waiting = gone.get(entry.old.key)
    if (waiting === undefined) gone.set(entry.old.key, [entry.old])
    else waiting.push(entry.old)
  }
  const moved = new Set<ComparableLine>()
  const found = aligned.map((entry): AlignedLine => {
    const old = entry.kind === 'inserted' ? gone.get(entry.next.key)?.shift() : undefined
    if (entry.kind !== 'inserted' || old === undefined || old.kind !== entry.next.kind) return entry
    moved.add(old)
    return { kind: 'moved', old, next: entry.next }
  })
  return found.filter((entry) => entry.kind !== 'deleted' || !moved.has(entry.old))
}
