import type { DoubtfulMark } from '../../document/mark'
import type { Doubt, TextRun } from './read-page'

/** The doubts that touch `start` to `end` of a run, counted from `start`. */
export function doubtsWithin(doubts: readonly Doubt[], start: number, end: number): readonly Doubt[] {
  return doubts.flatMap((doubt) => {
    const from = Math.max(doubt.start, start)
    const to = Math.min(doubt.end, end)
    return from < to ? [{ start: from - start, end: to - start, confidence: doubt.confidence }] : []
  })
}

/**
 * The doubts of the runs of a paragraph as marks in its text. Joining lines changes only spaces and hyphens, so each
 * run's words stand in the text in order; where they do not, the whole paragraph is doubtful rather than none of it.
 */
export function placeDoubts(runs: readonly TextRun[], text: string): readonly DoubtfulMark[] {
  const marks: DoubtfulMark[] = []
  let at = 0
  for (const run of runs) {
    const words = run.text.trim()
    const start = text.indexOf(words, at)
    if (start !== -1) at = start + words.length
    if (run.doubts === undefined) continue
    if (start === -1) return [{ kind: 'doubtful', start: 0, end: text.length, confidence: Math.min(...runs.flatMap((other) => other.doubts ?? []).map((doubt) => doubt.confidence)) }]
    const lead = run.text.length - run.text.trimStart().length
    for (const doubt of run.doubts) marks.push({ kind: 'doubtful', start: start + doubt.start - lead, end: start + doubt.end - lead, confidence: doubt.confidence })
  }
  return marks
}
