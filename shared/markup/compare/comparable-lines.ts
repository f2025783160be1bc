import type { ContractDocument, Paragraph } from '../../document/contract-document'
import { comparableText } from '../../document/comparable-text'
import { describePlace } from '../../document/find-clause'
import { isPageNumberAlone } from '../../import/decode-pdf/printed-page-number'

/** One thing that is compared as a whole: a paragraph, or a row of a table. */
export interface ComparableLine {
  readonly kind: 'paragraph' | 'row'
  /** The words without the number at the beginning; cells of a row joined by tabs. */
  readonly text: string
  /** The number printed before the words, typed or automatic; ''. */
  readonly number: string
  readonly isAutomatic: boolean
  /** What must be equal for two lines to say the same: width, spaces and the length of blanks folded, number left out. */
  readonly key: string
  /** Span in the reading text, number included. */
  readonly start: number
  readonly end: number
  /** Indexes into `ContractDocument.paragraphs`. */
  readonly paragraphs: readonly number[]
}

/** The lines of a document in reading order; empty ones, those of a table of contents and page numbers of headers and footers are left out. */
export function comparableLines(document: ContractDocument): readonly ComparableLine[] {
  const labels = new Map(document.clauses.filter(({ automatic }) => !automatic).map((clause) => [clause.heading.start, clause.label]))
  const lines: ComparableLine[] = []
  let row: { table: number; row: number; members: number[] } | null = null
  const closeRow = (): void => {
    if (row !== null) push(lines, readRow(document, row.members))
    row = null
  }
  document.paragraphs.forEach((paragraph, index) => {
    const kind = document.sections[paragraph.section]?.kind
    if (kind === 'toc') return
    if ((kind === 'header' || kind === 'footer') && isPageNumberAlone(document.text.slice(paragraph.start, paragraph.end))) return
    const { cell } = paragraph
    if (cell === null) {
      closeRow()
      push(lines, readParagraph(document, paragraph, index, labels))
    } else if (row !== null && row.table === cell.table && row.row === cell.row) row.members.push(index)
    else {
      closeRow()
      row = { table: cell.table, row: cell.row, members: [index] }
    }
  })
  closeRow()
  return lines
}

function push(lines: ComparableLine[], line: ComparableLine): void {
  if (line.key !== '' || line.number !== '') lines.push(line)
}

function readParagraph(document: ContractDocument, paragraph: Paragraph, index: number, labels: ReadonlyMap<number, string>): ComparableLine {
  const { start, end, numberLength } = paragraph
  const typed = numberLength > 0 ? '' : (labels.get(start) ?? '')
  const numberEnd = start + (numberLength > 0 ? numberLength : typed.length)
  const text = document.text.slice(numberEnd, end)
  return {
    kind: 'paragraph', text, number: document.text.slice(start, numberEnd).trim(), isAutomatic: numberLength > 0,
    key: keyOf(text), start, end, paragraphs: [index],
  }
}

function readRow(document: ContractDocument, members: readonly number[]): ComparableLine {
  const cells: string[] = []
  let column = -1
  for (const index of members) {
    const { start, end, cell } = document.paragraphs[index]!
    const words = document.text.slice(start, end)
    if (cell!.column === column) cells[cells.length - 1] += `\n${words}`
    else cells.push(words)
    column = cell!.column
  }
  const text = cells.join('\t')
  const first = document.paragraphs[members[0]!]!
  const last = document.paragraphs[members.at(-1)!]!
  // Cells are told apart: 甲|乙丙 is not 甲乙|丙.
  const key = cells.map(keyOf).join('\u001f').replace(/^\u001f+$/, '')
  return { kind: 'row', text, number: '', isAutomatic: false, key, start: first.start, end: last.end, paragraphs: members }
}

/** A blank to be filled in is as long as the page leaves room for it. */
function keyOf(words: string): string {
  return comparableText(words).text.replace(/_{2,}/g, '_')
}

/** How a lawyer names the line's place. */
export function placeOf(document: ContractDocument, line: ComparableLine): string {
  return describePlace(document, { start: line.start, end: line.end })
}

/** Number and words as printed. */
export function printed(document: ContractDocument, line: ComparableLine): string {
  return line.kind === 'row' ? line.text : document.text.slice(line.start, line.end)
}
