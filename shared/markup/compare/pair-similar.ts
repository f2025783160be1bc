import type { ComparableLine } from './comparable-lines'

/** Two lines that share less than this of their character pairs are different lines. */
const ALIKE = 0.4
/** Under the same number, this is enough. */
const ALIKE_UNDER_ONE_NUMBER = 0.2
/** Pairs of lines looked at in one gap; beyond, lines are paired by their place. */
const MOST_PAIRS = 60_000

/** Pairs of indexes, rising in both, of lines that are versions of each other; the sum of their likeness is the greatest possible. */
export function pairSimilar(old: readonly ComparableLine[], next: readonly ComparableLine[]): readonly (readonly [number, number])[] {
  if (old.length === 0 || next.length === 0) return []
  if (old.length * next.length > MOST_PAIRS) return pairInPlace(old, next)
  const oldPairs = old.map(({ key }) => pairsOf(key))
  const newPairs = next.map(({ key }) => pairsOf(key))
  const width = next.length + 1
  const best = new Float64Array((old.length + 1) * width)
  const likes = new Float64Array(old.length * next.length)
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = next.length - 1; j >= 0; j -= 1) {
      const like = likeness(old[i]!, next[j]!, oldPairs[i]!, newPairs[j]!)
      likes[i * next.length + j] = like
      best[i * width + j] = Math.max(best[(i + 1) * width + j]!, best[i * width + j + 1]!, like === 0 ? 0 : best[(i + 1) * width + j + 1]! + like)
    }
  }
  const pairs: (readonly [number, number])[] = []
  let i = 0
  let j = 0
  while (i < old.length && j < next.length) {
    const like = likes[i * next.length + j]!
    if (like > 0 && best[i * width + j] === best[(i + 1) * width + j + 1]! + like) pairs.push([i++, j++])
    else if (best[i * width + j] === best[(i + 1) * width + j]) i += 1
    else j += 1
  }
  return pairs
}

function pairInPlace(old: readonly ComparableLine[], next: readonly ComparableLine[]): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = []
  for (let index = 0; index < Math.min(old.length, next.length); index += 1) {
    if (likeness(old[index]!, next[index]!, pairsOf(old[index]!.key), pairsOf(next[index]!.key)) > 0) pairs.push([index, index])
  }
  return pairs
}

/** Dice's coefficient over pairs of characters, 0 below the bound; rows are never versions of paragraphs. */
function likeness(old: ComparableLine, next: ComparableLine, oldPairs: ReadonlyMap<string, number>, newPairs: ReadonlyMap<string, number>): number {
  if (old.kind !== next.kind) return 0
  const sizes = Math.max(1, old.key.length - 1) + Math.max(1, next.key.length - 1)
  const [few, many] = oldPairs.size < newPairs.size ? [oldPairs, newPairs] : [newPairs, oldPairs]
  let shared = 0
  for (const [pair, count] of few) shared += Math.min(count, many.get(pair) ?? 0)
  const value = (2 * shared) / sizes
  const bound = old.number !== '' && old.number === next.number ? ALIKE_UNDER_ONE_NUMBER : ALIKE
  return value >= bound ? value : 0
}

function pairsOf(key: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>()
  if (key.length === 1) pairs.set(key, 1)
  for (let index = 0; index + 1 < key.length; index += 1) {
    const pair = key.slice(index, index + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}
