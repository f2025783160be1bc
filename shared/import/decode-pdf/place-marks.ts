import type { Span } from '../../core/span'
import type { DocumentMark } from '../../document/mark'
import type { Doubt, PlacedRemark, TextRun } from './text-run'

/** The stretches that touch `start` to `end` of a run, counted from `start`. */
function spansWithin<T extends Span>(spans: readonly T[], start: number, end: number): readonly T[] {
  return spans.flatMap((span) => {
    const from = Math.max(span.start, start)
    const to = Math.min(span.end, end)
    return from < to || (span.start === span.end && from === to) ? [{ ...span, start: from - start, end: to - start }] : []
  })
}

/** Doubts and remarks of the part of a run from `start` to `end`. */
export function notesWithin(run: TextRun, start: number, end: number): Pick<TextRun, 'doubts' | 'remarks'> {
  return {
    ...(run.doubts === undefined ? {} : { doubts: spansWithin(run.doubts, start, end) }),
    ...(run.remarks === undefined ? {} : { remarks: spansWithin(run.remarks, start, end) }),
  }
}

/**
 * The doubts and remarks of the runs of a paragraph as marks in its text. Joining lines changes only spaces and hyphens,
 * so each run's words stand in the text in order; where they do not, the whole paragraph is doubtful rather than none of it.
 */
export function placeMarks(runs: readonly TextRun[], text: string): readonly DocumentMark[] {
  const starts = startsOf(runs, text)
  const remarks = new Map<string, PlacedRemark>()
  const doubts: Doubt[] = []
  for (const [index, run] of runs.entries()) {
    const start = starts[index]!
    const shift = start - (run.text.length - run.text.trimStart().length)
    const move = <T extends Span>(span: T): T => ({ ...span, start: within(text, start === -1 ? 0 : span.start + shift), end: within(text, start === -1 ? text.length : span.end + shift) })
    for (const placed of run.remarks ?? []) {
      const moved = move(placed)
      const known = remarks.get(placed.remark.id)
      remarks.set(placed.remark.id, known === undefined ? moved : { ...moved, start: Math.min(known.start, moved.start), end: Math.max(known.end, moved.end) })
    }
    doubts.push(...(run.doubts ?? []).map(move))
  }
  return [...doubts.map(({ start, end, confidence }) => ({ kind: 'doubtful' as const, start, end, confidence })), ...[...remarks.values()].map(toMark)]
}

/** Where each run's words stand in the text; -1 where they are not found. */
function startsOf(runs: readonly TextRun[], text: string): number[] {
  let at = 0
  return runs.map((run) => {
    const words = run.text.trim()
    const start = text.indexOf(words, at)
    if (start !== -1) at = start + words.length
    return start
  })
}

function within(text: string, at: number): number {
  return Math.min(Math.max(at, 0), text.length)
}

function toMark({ start, end, remark }: PlacedRemark): DocumentMark {
  const { id, author, date, text, replyTo, resolved, colour } = remark
  return text === '' ? { kind: 'highlight', start, end, colour: colour ?? '' } : { kind: 'comment', start, end, id, author, date, text, replyTo, resolved }
}
