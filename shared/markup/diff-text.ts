import { matchTokens, type Hunk } from './match-tokens'
import { tokenize } from './tokenize'

/** A replacement in a text: the units `[start, end)` of the old text become `insert`. Either may be empty, not both. */
export interface TextChange {
  readonly start: number
  readonly end: number
  readonly insert: string
}

/** What may be marked beyond the least, as a share of it, so that no lone character is left standing between changes. */
const SPARE = 0.1
/** Changes around a lone character must come to this many characters for the character to be drowned. */
const DROWNING = 8

/**
 * What a careful person would mark to turn `old` into `next`: whole numbers, amounts, dates, codes and terms, else single
 * characters; never more than a tenth above the least possible. Sorted, apart from each other by at least one character.
 */
export function diffText(old: string, next: string, terms: readonly string[] = []): readonly TextChange[] {
  if (old === next) return []
  const oldTokens = tokenize(old, terms)
  const newTokens = tokenize(next, terms)
  const hunks = drownLoneTokens(matchTokens(oldTokens, newTokens), oldTokens, newTokens)
  const oldOffsets = offsetsOf(oldTokens)
  const newOffsets = offsetsOf(newTokens)
  return hunks.map(({ oldStart, oldEnd, newStart, newEnd }) => (
    { start: oldOffsets[oldStart]!, end: oldOffsets[oldEnd]!, insert: next.slice(newOffsets[newStart]!, newOffsets[newEnd]!) }
  ))
}

function offsetsOf(tokens: readonly string[]): readonly number[] {
  const offsets = [0]
  for (const token of tokens) offsets.push(offsets.at(-1)! + token.length)
  return offsets
}

/** Joins two changes over a single character (的, a comma) that says nothing on its own, as far as the spare allows. */
function drownLoneTokens(hunks: readonly Hunk[], old: readonly string[], next: readonly string[]): readonly Hunk[] {
  const sizes = hunks.map(({ oldStart, oldEnd, newStart, newEnd }) => lengthOf(old, oldStart, oldEnd) + lengthOf(next, newStart, newEnd))
  let spare = Math.floor(sizes.reduce((sum, size) => sum + size, 0) * SPARE)
  const joined: Hunk[] = []
  let size = 0
  hunks.forEach((hunk, index) => {
    const before = joined.at(-1)
    const isLone = before !== undefined && hunk.oldStart - before.oldEnd === 1 && old[before.oldEnd]!.length === 1 && old[before.oldEnd] !== '\n'
    const isReplaced = before !== undefined && before.oldEnd > before.oldStart && before.newEnd > before.newStart && hunk.oldEnd > hunk.oldStart && hunk.newEnd > hunk.newStart
    if (isLone && isReplaced && spare >= 2 && size + sizes[index]! >= DROWNING) {
      spare -= 2
      size += sizes[index]! + 2
      joined[joined.length - 1] = { ...before, oldEnd: hunk.oldEnd, newEnd: hunk.newEnd }
    } else {
      joined.push(hunk)
      size = sizes[index]!
    }
  })
  return joined
}

function lengthOf(tokens: readonly string[], start: number, end: number): number {
  let length = 0
  for (let index = start; index < end; index += 1) length += tokens[index]!.length
  return length
}
