import { isWide } from './mend-text'
import type { Rule } from './read-drawing'
import { notesWithin } from './place-marks'
import type { TextRun } from './text-run'

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
  /** Level rules drawn where its underline would be. */
  readonly rules: readonly Rule[]
}

/** Stands for one underscore of a blank that is drawn as a rule, until the paragraph is made; a noncharacter of Unicode. */
export const DRAWN_BLANK = '\ufdd0'

/**
 * Puts runs on one baseline together, from top to bottom, and each line in order from left to right. Where a level rule
 * of `rules` runs under a gap, the gap is a blank to fill in.
 */
export function buildLines(runs: readonly TextRun[], rules: readonly Rule[]): Line[] {
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
  const sortedRules = [...rules].sort((a, b) => a.y1 - b.y1)
  return open.map((line) => closeLine(line.runs, rulesUnder(line, sortedRules))).sort((a, b) => a.y - b.y)
}

function sharesBaseline(line: { y: number; size: number }, run: TextRun): boolean {
  const top = Math.max(line.y - line.size * 0.8, run.y - run.size * 0.8)
  const bottom = Math.min(line.y + line.size * 0.2, run.y + run.size * 0.2)
  return bottom - top > Math.min(line.size, run.size) * 0.55
}

/** Rules drawn where an underline of this line would be. */
function rulesUnder(line: { y: number; size: number }, sorted: readonly Rule[]): Rule[] {
  let low = 0
  let high = sorted.length
  const top = line.y - line.size * 0.08
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle]!.y1 < top) low = middle + 1
    else high = middle
  }
  const found: Rule[] = []
  for (let index = low; index < sorted.length && sorted[index]!.y1 <= line.y + line.size * 0.4; index += 1) found.push(sorted[index]!)
  return found
}

/** The line made of these runs, which need not be sorted; `rules` are those drawn under it. */
export function closeLine(runs: readonly TextRun[], rules: readonly Rule[]): Line {
  const sorted = dropDoubles(splitOverlapping([...runs].sort((a, b) => a.x - b.x)))
  const sizes = new Map<number, number>()
  for (const run of sorted) sizes.set(run.size, (sizes.get(run.size) ?? 0) + run.text.length)
  const size = [...sizes].sort((a, b) => b[1] - a[1])[0]![0]
  const main = sorted.find((run) => run.size === size)!
  const left = sorted[0]!.x
  const right = Math.max(...sorted.map((run) => run.x + run.width))
  const before = Math.min(left, ...rules.map((rule) => rule.x1))
  const after = Math.max(right, ...rules.map((rule) => rule.x2))
  return {
    text: blankUnder(before, left, rules, size) + joinRuns(sorted, rules) + blankUnder(right, after, rules, size),
    left: left - before > size ? before : left,
    right: after - right > size ? after : right,
    y: main.y,
    size,
    runs: sorted,
    rules,
  }
}

/** Signs for the part of a gap that a rule runs under; '' where it is short or there is none. */
function blankUnder(from: number, to: number, rules: readonly Rule[], em: number): string {
  let covered = 0
  for (const rule of rules) covered += Math.max(0, Math.min(rule.x2, to) - Math.max(rule.x1, from))
  return covered < em * 0.8 ? '' : DRAWN_BLANK.repeat(Math.min(Math.round(covered / (em * 0.5)), 120))
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

/**
 * pdf.js joins what one font sets, over words that another font sets in between: 甲方（ 云溪）with “ in the gap. A run
 * that another one begins inside is taken apart at its spaces, each part placed by the width of its characters.
 */
function splitOverlapping(sorted: readonly TextRun[]): TextRun[] {
  const pieces: TextRun[] = []
  for (const [index, run] of sorted.entries()) {
    const next = sorted[index + 1]
    const overlaps = next !== undefined && next.x < run.x + run.width - run.size * 0.3 && run.text.trim().includes(' ')
    if (overlaps) pieces.push(...splitAtSpaces(run))
    else pieces.push(run)
  }
  return pieces.sort((a, b) => a.x - b.x)
}

function splitAtSpaces(run: TextRun): TextRun[] {
  const words = run.text.split(/ +/).filter((word) => word !== '')
  const widths = words.map((word) => [...word].reduce((sum, sign) => sum + (isWide(sign) ? run.size : run.size * 0.52), 0))
  const gap = Math.max(0, run.width - widths.reduce((sum, width) => sum + width, 0)) / Math.max(1, words.length - 1)
  let x = run.x
  const pieces: TextRun[] = []
  let at = 0
  for (const [index, text] of words.entries()) {
    at = run.text.indexOf(text, at)
    pieces.push({ ...run, text, x, width: widths[index]!, spaceBefore: index === 0 ? run.spaceBefore : true, ...notesWithin(run, at, at + text.length) })
    x += widths[index]! + gap
    at += text.length
  }
  return pieces
}

/** Text of runs on one line; a gap becomes as many spaces as fit in it, so that a place to fill in stays visible. */
function joinRuns(runs: readonly TextRun[], rules: readonly Rule[]): string {
  const isSpread = hasSmallGaps(runs)
  if (isDistributed(runs)) return runs.map((run) => run.text.trim()).join('')
  let text = ''
  let previous: TextRun | null = null
  for (const run of runs) {
    if (previous !== null) text += blankUnder(previous.x + previous.width, run.x, rules, Math.min(previous.size, run.size)) || gapBetween(previous, run, isSpread)
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
function hasSmallGaps(runs: readonly TextRun[]): boolean {
  let apart = 0
  for (let index = 1; index < runs.length; index += 1) {
    const left = runs[index - 1]!
    const gap = runs[index]!.x - (left.x + left.width)
    if (left.text.length === 1 && gap > left.size * 0.1 && gap < left.size * 0.45) apart += 1
  }
  return apart >= 3 && apart >= (runs.length - 1) * 0.4
}

/** A line distributed over its full width: many single characters, all the same distance apart. */
function isDistributed(runs: readonly TextRun[]): boolean {
  if (runs.length < 7 || runs.filter((run) => run.text.trim().length === 1).length < runs.length * 0.8) return false
  const gaps = runs.slice(1).map((run, index) => run.x - (runs[index]!.x + runs[index]!.width))
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length
  return mean > 0 && gaps.every((gap) => Math.abs(gap - mean) < Math.max(mean * 0.2, 0.8))
}
