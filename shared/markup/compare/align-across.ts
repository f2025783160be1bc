import { matchTokens } from '../match-tokens'
import { alignByLikeness, alignLines, type AlignedLine } from './align-lines'
import { isSameWords, type ComparableLine } from './comparable-lines'

/** Two lines belong together when this much of the shorter stands in the other, in stretches. */
const SHARED = 0.5
/** Shorter stretches may stand in any line. */
const SHORTEST_STRETCH = 2
/** Characters of a gap beyond which its lines are paired whole. */
const MOST_CHARACTERS = 20_000

/**
 * Aligns the lines of two formats (`comparableLines` across), which cut the same words into paragraphs otherwise: a line break,
 * the end of a page or a column may end a paragraph in one and not in the other. What stands between equal lines is matched by
 * its characters; lines that share most of them are one entry, whatever their number.
 */
export function alignAcross(old: readonly ComparableLine[], next: readonly ComparableLine[]): readonly AlignedLine[] {
  return alignLines(old, next, alignByCharacters)
}

function alignByCharacters(old: readonly ComparableLine[], next: readonly ComparableLine[], aligned: AlignedLine[]): void {
  const size = (lines: readonly ComparableLine[]): number => lines.reduce((sum, { whole }) => sum + whole.length, 0)
  if (old.length === 0 || next.length === 0 || size(old) + size(next) > MOST_CHARACTERS) return alignByLikeness(old, next, aligned)
  let [i, j] = [0, 0]
  for (const { oldEnd, newEnd, oldStart, newStart } of [...blocksOf(old, next), { oldStart: old.length, oldEnd: old.length, newStart: next.length, newEnd: next.length }]) {
    while (i < oldStart) aligned.push({ kind: 'deleted', old: old[i++]! })
    while (j < newStart) aligned.push({ kind: 'inserted', next: next[j++]! })
    if (oldStart < oldEnd) aligned.push(entryOf(old.slice(i, oldEnd), next.slice(j, newEnd)))
    i = oldEnd
    j = newEnd
  }
}

function entryOf(olds: readonly ComparableLine[], nexts: readonly ComparableLine[]): AlignedLine {
  const [old, next] = [olds[0]!, nexts[0]!]
  const isPair = olds.length === 1 && nexts.length === 1 && old.kind === next.kind && !isSameWords(olds, nexts)
  return isPair ? { kind: 'similar', old, next } : { kind: 'recut', olds, nexts }
}

/** Lines `[oldStart, oldEnd)` that belong to the lines `[newStart, newEnd)`. */
interface Block {
  readonly oldStart: number
  readonly oldEnd: number
  readonly newStart: number
  readonly newEnd: number
}

/** Lines linked with each other and what stands between them, rising in both. */
function blocksOf(old: readonly ComparableLine[], next: readonly ComparableLine[]): readonly Block[] {
  const blocks: Block[] = []
  for (const { i, j } of linksOf(old, next)) {
    const last = blocks.at(-1)
    if (last !== undefined && (i < last.oldEnd || j < last.newEnd)) {
      blocks[blocks.length - 1] = { ...last, oldEnd: Math.max(last.oldEnd, i + 1), newEnd: Math.max(last.newEnd, j + 1) }
    } else blocks.push({ oldStart: i, oldEnd: i + 1, newStart: j, newEnd: j + 1 })
  }
  return blocks
}

/** Pairs of lines that share enough characters of the best matching of both texts; rising in both. */
function linksOf(old: readonly ComparableLine[], next: readonly ComparableLine[]): readonly { readonly i: number; readonly j: number }[] {
  const [oldLine, newLine] = [linesOfSigns(old), linesOfSigns(next)]
  const signs = (lines: readonly ComparableLine[]): readonly string[] => lines.flatMap(({ whole }) => whole.split(''))
  const shared = new Map<number, number>()
  let [at, to] = [0, 0]
  for (const { oldStart, oldEnd, newEnd } of [...matchTokens(signs(old), signs(next)), { oldStart: oldLine.length, oldEnd: oldLine.length, newEnd: newLine.length }]) {
    if (oldStart - at >= SHORTEST_STRETCH) {
      for (; at < oldStart; at += 1, to += 1) {
        const pair = oldLine[at]! * next.length + newLine[to]!
        shared.set(pair, (shared.get(pair) ?? 0) + 1)
      }
    }
    at = oldEnd
    to = newEnd
  }
  return [...shared].flatMap(([pair, count]) => {
    const [i, j] = [Math.floor(pair / next.length), pair % next.length]
    return count >= SHARED * Math.min(old[i]!.whole.length, next[j]!.whole.length) ? [{ i, j }] : []
  })
}

/** For each character of the lines in a row, the index of its line. */
function linesOfSigns(lines: readonly ComparableLine[]): readonly number[] {
  return lines.flatMap(({ whole }, index) => Array.from({ length: whole.length }, () => index))
}
