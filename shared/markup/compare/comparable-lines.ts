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
  /** Number and words, folded the same way, as one text: typed numbers are told from words otherwise in each format. */
  readonly whole: string
  /** Span in the reading text, number included. */
  readonly start: number
  readonly end: number
  /** Indexes into `ContractDocument.paragraphs`. */
  readonly paragraphs: readonly number[]
}

/** How words are reduced to what two files share. */
type Fold = (words: string) => string

/**
 * The lines of a document in reading order; empty ones, those of a table of contents and page numbers of headers and footers
 * are left out. `isAcross` for files of two formats: blanks to be filled in, which are signs in one and room in the other, are
 * left out, and boxes to be ticked are told by their tick alone.
 */
export function comparableLines(document: ContractDocument, isAcross = false): readonly ComparableLine[] {
  const fold = isAcross ? foldAcross : foldBlanks
  const labels = new Map(document.clauses.filter(({ automatic }) => !automatic).map((clause) => [clause.heading.start, clause.label]))
  const lines: ComparableLine[] = []
  let row: { table: number; row: number; members: number[] } | null = null
  const closeRow = (): void => {
    if (row !== null) push(lines, readRow(document, row.members, fold))
    row = null
  }
  document.paragraphs.forEach((paragraph, index) => {
    const kind = document.sections[paragraph.section]?.kind
    if (kind === 'toc') return
    const words = document.text.slice(paragraph.start, paragraph.end)
    // Outside headers and footers a figure alone may be anything; 第9页 is the page number wherever another format puts it.
    if ((kind === 'header' || kind === 'footer' || (isAcross && words.includes('页'))) && isPageNumberAlone(words)) return
    const { cell } = paragraph
    if (cell === null) {
      closeRow()
      push(lines, readParagraph(document, { paragraph, index }, labels, fold))
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

function readParagraph(document: ContractDocument, { paragraph, index }: { readonly paragraph: Paragraph; readonly index: number }, labels: ReadonlyMap<number, string>, fold: Fold): ComparableLine {
  const { start, end, numberLength } = paragraph
  const typed = numberLength > 0 ? '' : (labels.get(start) ?? '')
  const numberEnd = start + (numberLength > 0 ? numberLength : typed.length)
  const text = document.text.slice(numberEnd, end)
  return {
    kind: 'paragraph', text, number: document.text.slice(start, numberEnd).trim(), isAutomatic: numberLength > 0,
    key: fold(text), whole: fold(document.text.slice(start, end)), start, end, paragraphs: [index],
  }
}

function readRow(document: ContractDocument, members: readonly number[], fold: Fold): ComparableLine {
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
  const key = cells.map(fold).join('\u001f').replace(/^\u001f+$/, '')
  return { kind: 'row', text, number: '', isAutomatic: false, key, whole: key.replaceAll('\u001f', ''), start: first.start, end: last.end, paragraphs: members }
}

/** A blank to be filled in is as long as the page leaves room for it. */
function foldBlanks(words: string): string {
  return comparableText(words).text.replace(/_{2,}/g, '_')
}

/** A blank to be filled in, as Word files have them. */
export const BLANK_SIGN = '_'

function foldAcross(words: string): string {
  return comparableText(words).text.replace(/[_☐▢◻☒✓✔√]/g, signAcross)
}

/** A sign as files of two formats share it: '' for one of a blank, one sign for every open box and one for every ticked one. */
export function signAcross(sign: string): string {
  if (sign === BLANK_SIGN) return ''
  return /[☐▢◻]/.test(sign) ? '□' : /[☒✓✔√]/.test(sign) ? '☑' : sign
}

/** True when both numbers are the same but for room: 第 一 条 and 第一条. */
export function isSameNumber(old: ComparableLine, next: ComparableLine): boolean {
  return old.number.replace(/\s/g, '') === next.number.replace(/\s/g, '')
}

/** True when two stretches of lines are the same words, however they are cut into lines. */
export function isSameWords(olds: readonly ComparableLine[], nexts: readonly ComparableLine[]): boolean {
  return olds.map(({ whole }) => whole).join('') === nexts.map(({ whole }) => whole).join('')
}

/** How a lawyer names the line's place. */
export function placeOf(document: ContractDocument, line: ComparableLine): string {
  return describePlace(document, { start: line.start, end: line.end })
}

/** Number and words as printed. */
export function printed(document: ContractDocument, line: ComparableLine): string {
  return line.kind === 'row' ? line.text : document.text.slice(line.start, line.end)
}
