import type { Span } from '../core/span'
import { readClauseNumber, type ClauseNumber } from './clause-numbering'

/** A clause number inside a line, and where it starts. */
export interface GluedNumber {
  readonly start: number
  readonly number: ClauseNumber
}

/** Longest number with its signs; what follows it need not be read. */
const REACH = 64
const FIRST_SIGN = /[第(（\d０-９①-⑳一二三四五六七八九十]/
const SENTENCE_END = /[。；;！!]/
/** 一 before a space counts at the start of a line only. */
const HAN_SIGN = /[、.．,，]$/
const GAP = /[ \t\u00a0\u3000]/

/**
 * Numbers inside a line before which a new line was meant: after the end of a sentence or a wide gap (…执行。 2、乙方…).
 * Each is doubtful: whether it is a number only the list it would continue can tell. Text pasted without its line
 * breaks reads like this. Linear.
 */
export function findGluedNumbers(text: string, { start, end }: Span): readonly GluedNumber[] {
  const found: GluedNumber[] = []
  let at = start
  while (at < end && GAP.test(text[at]!)) at += 1
  for (at += 1; at < end; at += 1) {
    if (!FIRST_SIGN.test(text[at]!) || !isLineMeant(text, start, at)) continue
    const number = readClauseNumber(text.slice(at, Math.min(end, at + REACH)))
    if (number === null || number.style === 'letter' || (number.style === 'han' && !HAN_SIGN.test(number.label))) continue
    found.push({ start: at, number: { ...number, isDoubtful: true } })
    at += number.label.length - 1
  }
  return found
}

/** True after the end of a sentence, with or without a space between, and after a gap wider than one space. */
function isLineMeant(text: string, start: number, at: number): boolean {
  const before = text[at - 1]!
  if (SENTENCE_END.test(before)) return true
  if (!GAP.test(before) || at - 2 < start) return false
  return before === '\u3000' || SENTENCE_END.test(text[at - 2]!) || GAP.test(text[at - 2]!)
}
