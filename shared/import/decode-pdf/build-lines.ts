import { isWide } from './mend-text'
import type { TextRun } from './read-page'

/** One line of text in reading space. */
export interface Line {
  readonly text: string
  readonly left: number
  readonly right: number
  /** Baseline. */
  readonly y: number
  /** Font size of most of its characters. */
  readonly size: number
  readonly runs: readonly TextRun[]
}

/** Puts runs on one baseline together, from top to bottom, and each line in order from left to right. */
export function buildLines(runs: readonly TextRun[]): Line[] {
  const sorted = [...runs].sort((a, b) => a.y - b.y || a.x - b.x)
  const open: { y: number; size: number; runs: TextRun[] }[] = []
  for (const run of sorted) {
    // Runs come by baseline: a line further up than the last few cannot take this one.
    const line = open.slice(-3).find((candidate) => sharesBaseline(candidate, run))
    if (line === undefined) open.push({ y: run.y, size: run.size, runs: [run] })
    else {
      line.runs.push(run)
      if (run.size > line.size) {
        line.size = run.size
        line.y = run.y
      }
    }
  }
  return open.map((line) => closeLine(line.runs)).sort((a, b) => a.y - b.y)
}

function sharesBaseline(line: { y: number; size: number }, run: TextRun): boolean {
  const top = Math.max(line.y - line.size * 0.8, run.y - run.size * 0.8)
  const bottom = Math.min(line.y + line.size * 0.2, run.y + run.size * 0.2)
  return bottom - top > Math.min(line.size, run.size) * 0.55
}

/** The line made of these runs; they need not be sorted. */
export function closeLine(runs: readonly TextRun[]): Line {
  const sorted = dropDoubles([...runs].sort((a, b) => a.x - b.x))
  const sizes = new Map<number, number>()
  for (const run of sorted) sizes.set(run.size, (sizes.get(run.size) ?? 0) + run.text.length)
  const size = [...sizes].sort((a, b) => b[1] - a[1])[0]![0]
  const main = sorted.find((run) => run.size === size)!
  return {
    text: joinRuns(sorted),
    left: sorted[0]!.x,
    right: Math.max(...sorted.map((run) => run.x + run.width)),
    y: main.y,
    size,
    runs: sorted,
  }
}

/** Some programs print bold by setting the same words twice, a hair apart. */
function dropDoubles(runs: readonly TextRun[]): TextRun[] {
  const kept: TextRun[] = []
  for (const run of runs) {
    const twin = kept.slice(-4).some((other) => other.text === run.text && Math.abs(other.x - run.x) < run.size * 0.1 && Math.abs(other.y - run.y) < run.size * 0.1)
    if (!twin) kept.push(run)
  }
  return kept
}

/** Text of runs on one line; a gap becomes as many spaces as fit in it, so that a place to fill in stays visible. */
export function joinRuns(runs: readonly TextRun[]): string {
  const isSpread = countSpread(runs)
  let text = ''
  let previous: TextRun | null = null
  for (const run of runs) {
    if (previous !== null) text += gapBetween(previous, run, isSpread)
    text += previous === null ? run.text.trimStart() : run.text
    previous = run
  }
  return text.trimEnd()
}

function gapBetween(left: TextRun, right: TextRun, isSpread: boolean): string {
  const gap = right.x - (left.x + left.width)
  const em = Math.min(left.size, right.size)
  if (left.text.endsWith(' ') || right.text.startsWith(' ')) return gap > em ? ' '.repeat(spacesIn(gap, em) - 1) : ''
  const wide = isWide(left.text.at(-1)!) || isWide(right.text[0]!)
  if (gap >= em * 0.45) return ' '.repeat(spacesIn(gap, em))
  if (wide) return right.spaceBefore && gap >= em * 0.2 && !isSpread ? ' ' : ''
  return gap >= em * 0.15 || (right.spaceBefore && gap > em * 0.05) ? ' ' : ''
}

function spacesIn(gap: number, em: number): number {
  return Math.min(Math.max(Math.round(gap / (em * 0.5)), 1), 60)
}

/** A line whose characters were set apart one by one: its small gaps mean nothing. */
function countSpread(runs: readonly TextRun[]): boolean {
  let apart = 0
  for (let index = 1; index < runs.length; index += 1) {
    const left = runs[index - 1]!
    const gap = runs[index]!.x - (left.x + left.width)
    if (left.text.length === 1 && gap > left.size * 0.1 && gap < left.size * 0.45) apart += 1
  }
  return apart >= 3 && apart >= (runs.length - 1) * 0.4
}
