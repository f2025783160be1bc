import type { Span } from '../core/span'
import type { Clause, Section } from '../document/contract-document'
import { acceptNumbers } from './accept-numbers'
import { readClauseNumber, type ClauseNumber } from './clause-numbering'
import { readClauseTitle } from './clause-title'
import { nestClauses } from './nest-clauses'
import type { WrittenText } from './write-reading-text'

/** A line that starts with a clause number. */
export interface NumberedLine extends Span {
  readonly number: ClauseNumber
  readonly automatic: boolean
  readonly section: number
}

/** Finds the clauses of the sections that have any (body and annexes), in reading order. Linear. */
export function findClauses(written: WrittenText, sections: readonly Section[], sectionOfParagraph: readonly number[]): readonly Clause[] {
  const lines = findNumberedLines(written, sections, sectionOfParagraph)
  const clauses: Clause[] = []
  let from = 0
  while (from < lines.length) {
    let to = from + 1
    while (to < lines.length && lines[to]!.section === lines[from]!.section) to += 1
    clauses.push(...nestLines(written.text, acceptLines(lines.slice(from, to)), sections))
    from = to
  }
  return clauses
}

function acceptLines(lines: readonly NumberedLine[]): readonly NumberedLine[] {
  const accepted = acceptNumbers(lines.map((line) => line.number))
  return lines.filter((_, index) => accepted[index])
}

function findNumberedLines(written: WrittenText, sections: readonly Section[], sectionOfParagraph: readonly number[]): readonly NumberedLine[] {
  const lines: NumberedLine[] = []
  written.paragraphs.forEach((paragraph, index) => {
    const section = sectionOfParagraph[index]!
    const { kind } = sections[section]!
    if (paragraph.cell !== null || (kind !== 'body' && kind !== 'annex')) return
    let start = paragraph.start
    while (start < paragraph.end) {
      const lineBreak = written.text.indexOf('\n', start)
      const end = lineBreak === -1 ? paragraph.end : Math.min(lineBreak, paragraph.end)
      const automatic = start === paragraph.start && paragraph.numberLength > 0
      lines.push(...readNumbersOfLine(written.text, { start, end }, automatic).map((line) => ({ ...line, section })))
      start = end + 1
    }
  })
  return lines
}

/** The numbers a line starts with: one, or a second that opens a list at once (十四、（一）…). */
function readNumbersOfLine(text: string, line: Span, automatic: boolean): readonly Omit<NumberedLine, 'section'>[] {
  const number = readClauseNumber(text.slice(line.start, line.end), automatic)
  if (number === null) return []
  const first = { start: line.start, end: line.end, number, automatic }
  const start = line.start + number.length
  const second = readClauseNumber(text.slice(start, line.end))
  const opens = second !== null && !second.isDoubtful && second.family !== number.family && second.values.length === 1 && second.values[0] === 1
  return opens && second.style !== 'letter' ? [first, { start, end: line.end, number: second, automatic: false }] : [first]
}

function nestLines(text: string, lines: readonly NumberedLine[], sections: readonly Section[]): readonly Clause[] {
  const parents = nestClauses(lines.map((line) => ({ ...line.number, opensList: /[:：]\s{0,4}$/.test(text.slice(Math.max(line.start, line.end - 6), line.end)) })))
  const ends = findEnds(lines, parents, sections)
  const clauses: Clause[] = []
  const taken = new Map<string, number>()
  lines.forEach((line, index) => {
    const parent = clauses[parents[index]!] ?? null
    const { style, label, values } = line.number
    const path = parent === null ? values : [...parent.path, ...valuesBelow(lines[parents[index]!]!.number.values, values)]
    const plain = `${line.section}/${path.join('.')}`
    const count = (taken.get(plain) ?? 0) + 1
    taken.set(plain, count)
    clauses.push({
      id: count === 1 ? plain : `${plain}~${count}`,
      parent: parent?.id ?? null,
      depth: parent === null ? 0 : parent.depth + 1,
      style,
      label,
      path,
      title: readClauseTitle(text.slice(line.start + line.number.length, line.end)),
      heading: { start: line.start, end: line.end },
      automatic: line.automatic,
      section: line.section,
      start: line.start,
      end: ends[index]!,
    })
  })
  return clauses
}

/** What a number adds to the one it stands in: `5.1` in `5.` adds 1, in 第四条 it adds both. */
function valuesBelow(holder: readonly number[], values: readonly number[]): readonly number[] {
  const isContinued = values.length > holder.length && holder.every((value, level) => value === values[level])
  return isContinued ? values.slice(holder.length) : values
}

/** A clause ends where the next one that does not stand in it starts, or with its section. */
function findEnds(lines: readonly NumberedLine[], parents: readonly number[], sections: readonly Section[]): readonly number[] {
  const ends = lines.map((line) => sections[line.section]!.end)
  const open: number[] = []
  lines.forEach((line, index) => {
    while (open.length > 0 && open.at(-1) !== parents[index]) ends[open.pop()!] = line.start
    open.push(index)
  })
  return ends
}
