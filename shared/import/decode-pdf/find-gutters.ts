import type { Line } from './build-lines'
import type { TextRun } from './text-run'

/** A stretch of the page's width, in points. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** White between two columns of cells, with the lines (by index) that have words on both its sides. */
export interface Gutter extends Stretch {
  readonly first: number
  readonly last: number
  /** Number of lines with words on both sides. */
  readonly both: number
}

/** Narrower white, in font sizes, is space between words. */
const LEAST_GAP = 0.8
/** A gutter that the lines have closed in to less than this many points is none. */
const LEAST_GUTTER = 6
/** Lines further apart than this many font sizes do not belong to one table. */
const FARTHEST = 6
/** Gutters followed at a time; a page with more is a drawing. */
const MOST_GUTTERS = 60

/** Clause numbers, bullets and tick boxes: the white after them is a tab, not a column. */
const LIST_SIGN = /^(?:第.{1,6}[编章节条款]|[（(]?[\d一二三四五六七八九十]{1,4}[）)、.．]|\d{1,2}(?:[.．]\d{1,2}){1,4}[.．、]?|[①-⑳●•◆■□☐☑√✓\-–—*])$/
/** A choice to tick is part of its sentence. */
const CHOICE = /^[☐☑☒□■√✓]/
/** A date with its figures still to be filled in. */
const DATE_SIGN = /^[年月日][，。]?$/
const PUNCTUATION = /^\p{P}+$/u
const SINGLE_SIGN = /^[\p{Script=Han}\p{P}]$/u
const HAN_NUMBER = /^[一二三四五六七八九十]$/

/**
 * Follows white from line to line, from top to bottom: where several lines leave the same stretch white and have words
 * on both its sides, their cells stand in columns. Linear in the lines.
 */
export function findGutters(lines: readonly Line[]): Gutter[] {
  const found: Gutter[] = []
  let open: Gutter[] = []
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1]
    if (above !== undefined && line.y - above.y > Math.max(line.size, above.size) * FARTHEST) {
      found.push(...open)
      open = []
    }
    const gaps = gapsOf(line)
    const next: Gutter[] = []
    for (const gutter of open) {
      const children = narrow(gutter, line, gaps, { index, isPair: above !== undefined && isPair(above, line, gutter) })
      if (children.length === 0) found.push(gutter)
      next.push(...children)
    }
    for (const gap of gaps) {
      // A narrow gutter must not hide the wide gap it lies in: that one may go on where it ends.
      if (!next.some((gutter) => overlap(gutter, gap) > (gap.to - gap.from) * 0.6)) next.push({ from: gap.from, to: gap.to, first: index, last: index, both: 1 })
    }
    open = next.slice(0, MOST_GUTTERS)
  }
  found.push(...open)
  return found.filter((gutter) => gutter.both >= 2)
}

function narrow(gutter: Gutter, line: Line, gaps: readonly Stretch[], { index, isPair }: { index: number; isPair: boolean }): Gutter[] {
  const children: Gutter[] = []
  const keep = (white: Stretch, hasBoth: boolean): void => {
    if (overlap(gutter, white) < LEAST_GUTTER) return
    const kept = { ...gutter, from: Math.max(gutter.from, white.from), to: Math.min(gutter.to, white.to) }
    children.push(hasBoth ? { ...kept, last: index, both: gutter.both + 1 } : kept)
  }
  for (const white of whiteOf(line)) keep(white, gaps.some((gap) => overlap(gap, white) > 0))
  keep({ from: -Infinity, to: line.left }, isPair)
  keep({ from: line.right, to: Infinity }, isPair)
  return children
}

/** All white inside a line that is wider than a space. */
function whiteOf(line: Line): Stretch[] {
  const pieces = piecesOf(line, 0.5)
  return pieces.slice(1).map((piece, index) => ({ from: pieces[index]!.to, to: piece.from }))
}

/** Cells whose lines are not level: one line ends left of the gutter, the next begins right of it at nearly the same height. */
function isPair(above: Line, below: Line, gutter: Stretch): boolean {
  if (below.y - above.y > Math.min(above.size, below.size) * 0.7) return false
  const middle = (gutter.from + gutter.to) / 2
  return (above.right < middle && below.left > middle) || (below.right < middle && above.left > middle)
}

function overlap(a: Stretch, b: Stretch): number {
  return Math.min(a.to, b.to) - Math.max(a.from, b.from)
}

/** A piece of a line between two gaps. */
export interface Piece extends Stretch {
  readonly text: string
  readonly runs: readonly TextRun[]
}

/** The white inside a line that may part two cells: not the space of a letter-spaced word, a tab after a number or a blank to fill in. */
function gapsOf(line: Line): Stretch[] {
  const pieces = piecesOf(line, LEAST_GAP)
  const gaps = pieces.slice(1).map((piece, index) => ({ from: pieces[index]!.to, to: piece.from, left: pieces[index]!.text, right: piece.text }))
  // Where characters are set apart one by one to fill the line, only wider white parts cells.
  const spacing = Math.max(0, ...gaps.map((gap) => (isSign(gap.left) && isSign(gap.right) ? gap.to - gap.from : 0)))
  return gaps.filter((gap) => gap.to - gap.from >= spacing * 1.3 && partsCells(gap.left, gap.right, (gap.to - gap.from) / line.size) && !isUnderlined(line, gap))
}

/** One character that is no figure. */
function isSign(text: string): boolean {
  return SINGLE_SIGN.test(text)
}

function partsCells(left: string, right: string, ems: number): boolean {
  if (LIST_SIGN.test(left) || DATE_SIGN.test(right) || CHOICE.test(right) || PUNCTUATION.test(left) || PUNCTUATION.test(right)) return false
  if (isSign(left) && !HAN_NUMBER.test(left) && ems < 4) return false
  // After a label stands its value; only another label begins a column there.
  return !/[：:]$/.test(left) || /[：:]/.test(right)
}

/** A gap with a rule under it is a blank to fill in. */
function isUnderlined(line: Line, gap: Stretch): boolean {
  return line.rules.some((rule) => Math.min(rule.x2, gap.to) - Math.max(rule.x1, gap.from) > (gap.to - gap.from) * 0.5)
}

/** The line cut at white of at least `ems` font sizes. */
export function piecesOf(line: Line, ems: number): Piece[] {
  const pieces: { from: number; to: number; runs: TextRun[] }[] = []
  for (const run of line.runs) {
    const last = pieces.at(-1)
    const end = run.x + run.width
    if (last === undefined || run.x - last.to >= line.size * ems) pieces.push({ from: run.x, to: end, runs: [run] })
    else {
      last.runs.push(run)
      last.to = Math.max(last.to, end)
    }
  }
  return pieces.map(({ from, to, runs }) => ({ from, to, runs, text: runs.map((run) => run.text).join('').trim() }))
}
