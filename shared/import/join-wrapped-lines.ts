import { readClauseNumber } from './clause-numbering'

/** Narrowest and widest text area (in half-width columns) that programs broke lines at. */
const NARROWEST = 40
const WIDEST = 160
/** A wrapped line ends at most this far before the edge: one full-width sign and a mark that may not begin a line. */
const SLACK = 4

/**
 * Joins lines that a program broke at a fixed width. Only in texts where that is the rule: at least three in ten lines
 * end at the edge and none reach beyond it. A line that is indented, empty or begins with a clause number starts a
 * paragraph of its own.
 */
export function joinWrappedLines(lines: readonly string[]): readonly string[] {
  const widths = lines.map((line) => widthOf(line))
  const edge = widths.reduce((widest, width) => Math.max(widest, width), 0)
  const written = widths.filter((width) => width > 0).length
  const full = widths.filter((width) => width >= edge - SLACK).length
  if (edge < NARROWEST || edge > WIDEST || full < 5 || full < written * 0.3) return lines
  const joined: string[] = []
  lines.forEach((line, index) => {
    const isContinued = index > 0 && widths[index - 1]! >= edge - SLACK && /^\S/.test(line) && readClauseNumber(line) === null && !/[\u2500-\u257f]/.test(line)
    if (isContinued) joined.push(joinWords(joined.pop()!, line))
    else joined.push(line)
  })
  return joined
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
