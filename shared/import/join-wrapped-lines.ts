import { readClauseNumber } from './clause-numbering'

/** Narrowest and widest text area (in half-width columns) that programs broke lines at. */
const NARROWEST = 40
const WIDEST = 160
/** A wrapped line ends at most this far before the edge: one full-width sign and a mark that may not begin a line. */
const SLACK = 4
/** What no program breaks: a figure or word in Latin letters, or one sign, with the marks that may not leave it. */
const UNBROKEN = /^[（《“‘「『【〔]{0,3}(?:[0-9A-Za-z.,%‰@/_¥-]{1,60}|.)[，。；：、！？）》」』”’】〕]{0,3}/u

/**
 * Joins lines that a program broke at a fixed width. Only in texts where that is the rule: no line reaches beyond the
 * edge, and of the lines longer than half of it at least three in ten end there (short lines tell nothing). A line that
 * is indented, empty, a row of a table or begins with a clause number starts a paragraph of its own, and so does a short
 * one without a full stop behind one (a heading, the line of a party).
 */
export function joinWrappedLines(lines: readonly string[]): readonly string[] {
  const widths = lines.map((line) => (isRow(line) ? 0 : widthOf(line)))
  const edge = widths.reduce((widest, width) => Math.max(widest, width), 0)
  const long = widths.filter((width) => width > edge / 2).length
  const full = widths.filter((width) => width >= edge - SLACK).length
  if (edge < NARROWEST || edge > WIDEST || full < 5 || full < long * 0.3) return lines
  const joined: string[] = []
  lines.forEach((line, index) => {
    const last = lines[index - 1] ?? ''
    const room = edge - (widths[index - 1] ?? 0)
    const isCut = index > 0 && widths[index - 1]! > edge / 2 && (room <= SLACK || widthOf(UNBROKEN.exec(line)?.[0] ?? '') > room)
    const isOwn = startsClause(line, last) || (isClosed(last) && widths[index]! <= edge / 2 && !isClosed(line))
    if (isCut && /^\S/.test(line) && !isRow(line) && !isOwn) joined.push(joinWords(joined.pop()!, line))
    else joined.push(line)
  })
  return joined
}

/** Cells apart by tabs, or drawn with box characters. */
function isRow(line: string): boolean {
  return /\S\t+\S/.test(line) || /[\u2500-\u257f]/.test(line)
}

/** A quantity at the head of a line (30日内) is no number where the line before leaves its sentence open. */
function startsClause(line: string, last: string): boolean {
  const number = readClauseNumber(line)
  return number !== null && (!number.isDoubtful || isClosed(last))
}

function isClosed(line: string): boolean {
  return /[。；：！？.;:!?]$/.test(line.trimEnd())
}

/** Two words in Latin letters need the space that the line break stood for. */
function joinWords(line: string, next: string): string {
  const head = line.trimEnd()
  return /[A-Za-z,;]$/.test(head) && /^[A-Za-z]/.test(next) ? `${head} ${next}` : head + next
}

function widthOf(line: string): number {
  let width = 0
  for (const sign of line.trimEnd()) width += /[\u0000-\u00ff\uff61-\uff9f]/.test(sign) ? 1 : 2
  return width
}
