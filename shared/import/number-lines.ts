import type { Span } from '../core/span'
import type { Section } from '../document/contract-document'
import { acceptNumbers } from './accept-numbers'
import { readClauseNumber, readListNumber, type ClauseNumber } from './clause-numbering'
import { findGluedNumbers } from './glued-numbers'
import { isHeadingLine } from './heading-line'
import type { RawNumber } from './raw-document'
import type { WrittenParagraph, WrittenText } from './write-reading-text'

/** A line that starts with a clause number, or a heading without one (`number` is null). */
export interface NumberedLine extends Span {
  readonly number: ClauseNumber | null
  /** Family of a heading without number: its outline level, or how it is set. */
  readonly headingFamily: string
  readonly automatic: boolean
  readonly section: number
  /** A clause that starts here ends with its cell or table at this offset; infinite outside tables. */
  readonly scopeEnd: number
  /** True when it starts inside a line: the line of the clause before it ends here. */
  readonly isGlued: boolean
}

/** Numberings that make a table part of the text: a contract laid out as a form. */
const TABLE_STYLES: ReadonlySet<string> = new Set(['part', 'chapter', 'section', 'article', 'han'])

/** A line of a drawn table that could not be read as one: what looks like a number may begin a cell anywhere. */
const DRAWN = /[│┃║]/

/** Lists that may open on the line of the clause they stand in. */
const SECOND_STYLES: ReadonlySet<string> = new Set(['han-parenthesis', 'decimal', 'decimal-parenthesis', 'circled'])

/** Finds the lines that begin a clause in body and annexes, by section. Linear. */
export function findNumberedLines(written: WrittenText, sections: readonly Section[], sectionOfParagraph: readonly number[]): readonly NumberedLine[] {
  const isBoldRare = isEmphasisRare(written.paragraphs)
  const lines: NumberedLine[] = []
  written.paragraphs.forEach((paragraph, index) => {
    const section = sectionOfParagraph[index]!
    const { kind } = sections[section]!
    if (kind !== 'body' && kind !== 'annex') return
    const place = { section, scopeEnd: Number.POSITIVE_INFINITY }
    for (const line of splitParagraph(written.text, paragraph)) {
      if (DRAWN.test(written.text.slice(line.start, line.end))) continue
      const automatic = line.start === paragraph.start && paragraph.numberLength > 0
      const numbered = readNumbersOfLine(written.text, line, automatic ? paragraph.raw.number : null, place)
      lines.push(...numbered)
      if (numbered.length === 0 && paragraph.cell === null) {
        const family = isHeadingLine(written.text.slice(line.start, line.end), paragraph.raw, isBoldRare)
        if (family !== null) lines.push({ ...line, ...place, number: null, headingFamily: family, automatic: false, isGlued: false })
      }
      if (paragraph.cell !== null) continue
      for (const { start, number } of findGluedNumbers(written.text, { start: numbered.at(-1)?.start ?? line.start, end: line.end })) {
        lines.push({ ...place, start, end: line.end, number, automatic: false, headingFamily: '', isGlued: true })
      }
    }
  })
  return keepClausesOfTables(written, acceptLines(dropTitles(lines)))
}

/** The lines of a paragraph: a manual line break begins a new one. */
function splitParagraph(text: string, paragraph: Span): readonly Span[] {
  const lines: Span[] = []
  let start = paragraph.start
  while (start < paragraph.end) {
    const lineBreak = text.indexOf('\n', start)
    const end = lineBreak === -1 || lineBreak > paragraph.end ? paragraph.end : lineBreak
    lines.push({ start, end })
    start = end + 1
  }
  return lines
}

/** The numbers a line starts with: one, or a second that opens a list at once (十四、（一）…). */
function readNumbersOfLine(text: string, line: Span, list: RawNumber | null, place: Pick<NumberedLine, 'section' | 'scopeEnd'>): readonly NumberedLine[] {
  const number = readClauseNumber(text.slice(line.start, line.end), list !== null) ?? (list === null ? null : readListNumber(list))
  if (number === null) return []
  const first = { ...place, start: line.start, end: line.end, number, automatic: list !== null, headingFamily: '', isGlued: false }
  const start = line.start + number.length
  const second = readClauseNumber(text.slice(start, line.end))
  const opens = second !== null && !second.isDoubtful && second.family !== number.family && second.values.length === 1 && second.values[0] === 1
  return opens && SECOND_STYLES.has(second.style) ? [first, { ...first, start, number: second, automatic: false }] : [first]
}

function acceptLines(lines: readonly NumberedLine[]): readonly NumberedLine[] {
  const numbered = lines.filter((line) => line.number !== null)
  const accepted = acceptNumbers(numbered.map((line) => line.number!))
  const kept = new Set(numbered.filter((_, index) => accepted[index]))
  return cutLines(lines.filter((line) => line.number === null || kept.has(line)))
}

/** A line ends where the number glued into it begins. */
function cutLines(lines: readonly NumberedLine[]): readonly NumberedLine[] {
  return lines.map((line, index) => {
    const next = lines[index + 1]
    return next !== undefined && next.isGlued && next.start < line.end ? { ...line, end: next.start } : line
  })
}

/** Where no line has a number, fewer headings than this are titles. */
const FEWEST_HEADINGS = 3

/** Headings above the first number of a section are its title, except the name of a part. */
function dropTitles(lines: readonly NumberedLine[]): readonly NumberedLine[] {
  const firstNumber = new Map<number, number>()
  const headings = new Map<number, number>()
  for (const line of lines) {
    if (line.number === null) headings.set(line.section, (headings.get(line.section) ?? 0) + 1)
    else if (!line.isGlued && !firstNumber.has(line.section)) firstNumber.set(line.section, line.start)
  }
  return lines.filter((line) => {
    if (line.number !== null || line.headingFamily === 'part') return true
    const first = firstNumber.get(line.section)
    return first === undefined ? headings.get(line.section)! >= FEWEST_HEADINGS : line.start > first
  })
}

/**
 * Numbers in table cells: those of chapters and articles count and reach to the end of the table; a list counts when at
 * least two of its items stand in one cell, and ends with the cell. The running numbers of rows do not count.
 */
function keepClausesOfTables(written: WrittenText, lines: readonly NumberedLine[]): readonly NumberedLine[] {
  const cells = written.tables.flatMap((table) => table.cells.map((cell) => ({ start: cell.start, end: cell.end, tableEnd: table.end })))
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
  if (cells.length === 0) return lines
  const cellOf = matchCells(cells, lines)
  const counts = new Map<string, number>()
  const keyOf = (line: NumberedLine, index: number): string => `${cellOf[index]} ${line.number?.family}`
  lines.forEach((line, index) => counts.set(keyOf(line, index), (counts.get(keyOf(line, index)) ?? 0) + 1))
  return lines.flatMap((line, index) => {
    const cell = cells[cellOf[index]!]
    if (cell === undefined) return [line]
    if (line.number !== null && TABLE_STYLES.has(line.number.style)) return [{ ...line, scopeEnd: cell.tableEnd + 1 }]
    return counts.get(keyOf(line, index))! > 1 ? [{ ...line, scopeEnd: cell.end + 1 }] : []
  })
}

/** For each line the innermost cell that holds it, or -1. Both are sorted by start; linear with the depth of nesting. */
function matchCells(cells: readonly Span[], lines: readonly NumberedLine[]): readonly number[] {
  const open: number[] = []
  let next = 0
  return lines.map((line) => {
    for (; next < cells.length && cells[next]!.start <= line.start; next += 1) {
      while (open.length > 0 && cells[open.at(-1)!]!.end < cells[next]!.start) open.pop()
      open.push(next)
    }
    while (open.length > 0 && cells[open.at(-1)!]!.end < line.end) open.pop()
    return open.at(-1) ?? -1
  })
}

/** Where most paragraphs are bold, bold says nothing. */
function isEmphasisRare(paragraphs: readonly WrittenParagraph[]): boolean {
  const written = paragraphs.filter((paragraph) => paragraph.end > paragraph.start)
  return written.filter((paragraph) => paragraph.raw.emphasised).length * 2 < written.length
}
