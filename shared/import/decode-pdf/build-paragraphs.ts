import { DRAWN_BLANK, type Line } from './build-lines'
import { startsField, startsNumbered } from './line-number'
import { isWide } from './mend-text'

/** A line with the page it stands on. */
export interface PlacedLine {
  readonly page: number
  readonly line: Line
  /** 0 for text over the full width, 1 and 2 for the columns of a page. */
  readonly side: 0 | 1 | 2
}

/** Lines that make one paragraph. */
export interface LineGroup {
  readonly lines: readonly PlacedLine[]
  readonly text: string
  readonly alignment: 'start' | 'center' | 'end'
}

/** The measures of a column of text that tell a full line from a short one. */
export interface Column {
  readonly left: number
  readonly right: number
  /** Usual distance of baselines, in multiples of the font size. */
  readonly pitch: number
}

/**
 * Measures a column by its lines: the left edge where lines start, the right edge most of the long lines reach. Where
 * no line is long, the right margin is taken to be as wide as the left one; `pageWidth` is in points.
 */
export function measureColumn(lines: readonly PlacedLine[], pageWidth: number): Column {
  const all = lines.map((placed) => placed.line)
  const found = leftMargin(all.map((line) => line.left))
  // A margin wider than a fifth of the page is the white beside centred lines.
  const left = pageWidth > 0 ? Math.min(found, pageWidth * 0.2) : found
  const edges = all.filter((line) => line.right - line.left > 0).map((line) => line.right).sort((a, b) => a - b)
  const reached = edges[Math.min(edges.length - 1, Math.floor(edges.length * 0.9))] ?? left
  const right = reached < (pageWidth - left) * 0.85 ? pageWidth - left : reached
  const pitches: number[] = []
  for (let index = 1; index < lines.length; index += 1) {
    const above = lines[index - 1]!
    const below = lines[index]!
    if (above.page !== below.page || Math.abs(above.line.size - below.line.size) > 1) continue
    const pitch = (below.line.y - above.line.y) / below.line.size
    if (pitch > 0.8 && pitch < 4) pitches.push(pitch)
  }
  pitches.sort((a, b) => a - b)
  return { left: Math.min(left, right), right, pitch: pitches[Math.floor(pitches.length / 2)] ?? 1.6 }
}

/**
 * The margin: the leftmost place where a fair share of the lines begin. The most common place will not do, for in a
 * contract of short clauses most lines are the indented first ones.
 */
function leftMargin(lefts: readonly number[]): number {
  const sorted = [...lefts].sort((a, b) => a - b)
  const least = Math.max(2, sorted.length * 0.05)
  for (let index = 0; index < sorted.length; index += 1) {
    const here = sorted[index]!
    let count = 0
    while (index + count < sorted.length && sorted[index + count]! - here <= 3) count += 1
    if (count >= least) return here
  }
  return sorted[0] ?? 0
}

/** Joins the lines of a column into paragraphs; `lines` may run over several pages. */
export function buildParagraphs(lines: readonly PlacedLine[], column: Column): LineGroup[] {
  const groups: PlacedLine[][] = []
  for (const placed of lines) {
    const group = groups.at(-1)
    if (group !== undefined && continues(group, placed, column)) group.push(placed)
    else groups.push([placed])
  }
  return groups.map((group) => ({ lines: group, text: joinLines(group.map((placed) => placed.line)), alignment: alignmentOf(group, column) }))
}

/** White between a cell's border and its text on both sides together, as Word and WPS set it by default (0.19 cm each). */
const CELL_PADDING = 11

/** One or two characters to a line: a narrow cell whose words run from top to bottom. */
const STACKED = /^\p{Script=Han}{1,2}$/u

/** Whether a line goes on with the one above it; null where their measures have to tell. */
export type JoinsLines = (above: Line, below: Line) => boolean | null

/**
 * Joins the lines of a table cell `width` points wide. Its text may be centred, so a line is full by its length alone.
 * Where no borders show the cell, `joins` says what else ends or continues a paragraph.
 */
export function buildCellParagraphs(lines: readonly PlacedLine[], width: number, joins?: JoinsLines): LineGroup[] {
  const isStacked = joins === undefined && lines.length > 2 && lines.every(({ line }) => STACKED.test(line.text))
  const groups: PlacedLine[][] = []
  for (const placed of lines) {
    const above = groups.at(-1)?.at(-1)?.line
    const below = placed.line
    const isFull = (line: Line): boolean => width - CELL_PADDING - (line.right - line.left) < firstWordWidth(below) + below.size * 0.4
    const goesOn = above !== undefined && !startsNumbered(below.text) && Math.abs(above.size - below.size) <= below.size * 0.12
    if (goesOn && (joins?.(above, below) ?? (isStacked || isFull(above)))) groups.at(-1)!.push(placed)
    else groups.push([placed])
  }
  return groups.map((group) => ({ lines: group, text: joinLines(group.map((placed) => placed.line)), alignment: 'start' }))
}

function continues(group: readonly PlacedLine[], next: PlacedLine, column: Column): boolean {
  const previous = group.at(-1)!
  const above = previous.line
  const below = next.line
  if (Math.abs(above.size - below.size) > Math.max(above.size, below.size) * 0.12) return false
  if (previous.page === next.page && (below.y - above.y) / below.size > column.pitch * 1.35) return false
  if (isCentred(above, column) || isCentred(below, column)) return false
  if (!isFull(above, below, column)) return false
  const indent = (below.left - column.left) / below.size
  if (startsNumbered(below.text)) return indent < 0.7 && above.left - column.left > below.size * 1.4 && !endsSentence(above.text)
  if (indent < 0.7) return true
  // Lines set in: a hanging indent goes on where the text after the number began, or where the line above began.
  const first = group[0]!.line
  if (group.length > 1) return Math.abs(below.left - above.left) < below.size * 0.5
  // A paragraph set in as a whole, its first line further: what is left of that line goes on with it.
  if (indent < 3 && first.left - below.left > below.size * 1.4 && !endsSentence(above.text)) return true
  if (!startsNumbered(first.text) || first.left > below.left - below.size * 0.5) return false
  return !endsSentence(above.text) || first.runs.slice(1).some((run) => Math.abs(run.x - below.left) < 2.5)
}

/** True when the first word of the line below would not have fitted on the line above. */
function isFull(above: Line, below: Line, column: Column): boolean {
  if (startsField(below.text) && startsField(above.text)) return false
  const room = column.right - above.right
  // A blank drawn to the margin goes on below.
  if (above.text.endsWith(DRAWN_BLANK) && below.text.startsWith(DRAWN_BLANK)) return room < below.size * 4
  return room < firstWordWidth(below) + below.size * 0.4
}

function firstWordWidth(line: Line): number {
  const first = line.text[0]
  if (first === undefined) return 0
  if (!isWide(first)) return (/^[!-~]{1,60}/.exec(line.text)?.[0].length ?? 1) * line.size * 0.55
  // A mark that may not begin a line is drawn over together with the character before it.
  return line.size * (/^.[，。；：、！？）》”’]/.test(line.text) ? 2 : 1)
}

function endsSentence(text: string): boolean {
  return /[。；;：:！？!?]$/.test(text)
}

function isCentred(line: Line, column: Column): boolean {
  const before = line.left - column.left
  const after = column.right - line.right
  return before > line.size * 2.6 && after > line.size * 2.6 && Math.abs(before - after) < line.size * 1.2
}

function alignmentOf(group: readonly PlacedLine[], column: Column): LineGroup['alignment'] {
  const { line } = group[0]!
  if (group.length > 1) return 'start'
  if (isCentred(line, column)) return 'center'
  return line.left - column.left > (column.right - column.left) * 0.45 && column.right - line.right < line.size * 4 ? 'end' : 'start'
}

/** Words over a line's end: nothing between wide characters, a space between Latin words, a hyphenated word made whole. */
function joinLines(lines: readonly Line[]): string {
  let text = ''
  for (const { text: next } of lines) {
    if (text === '') text = next
    else if (/[a-z]-$/.test(text) && /^[a-z]/.test(next)) text = text.slice(0, -1) + next
    else text += needsSpace(text, next) ? ` ${next}` : next
  }
  return text
}

function needsSpace(before: string, after: string): boolean {
  const last = before.at(-1) ?? ''
  const first = after[0] ?? ''
  if (/\d/.test(last) && /\d/.test(first)) return false
  return /[A-Za-z\d,.;:)%]/.test(last) && /[A-Za-z\d(]/.test(first)
}
