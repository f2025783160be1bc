import type { FontSet } from '../letters/fonts'
import type { Face, LetterBlock, LetterCell, LetterParagraph, LetterTable, Run } from '../letters/letter'
import { CHARACTER, PAGE, SIZE, twips } from '../letters/page'
import { escapeXml } from './write-xml'

/**
 * The blocks of a letter as WordprocessingML (ECMA-376 part 1, 17.3 and 17.4). They are written as text: building a tree
 * of objects for each of them took two thirds of the time of a letter.
 */

const JUSTIFICATION = { left: 'left', center: 'center', right: 'right', justify: 'both' } as const
/** Word joins tables that nothing stands between, and wants a paragraph after the last; twips. */
const AFTER_TABLE = 60
/** Millimetres. */
const LOWEST_ROW = 7.5
const CELL_MARGINS = '<w:tcMar><w:top w:type="dxa" w:w="40"/><w:left w:type="dxa" w:w="80"/><w:bottom w:type="dxa" w:w="40"/><w:right w:type="dxa" w:w="80"/></w:tcMar>'
const TABLE_BORDERS = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:color="000000" w:sz="4"/>`).join('')}</w:tblBorders>`

/** All blocks in order; a table is followed by a thin empty paragraph, which also stands for no blocks at all. */
export function blocksXml(blocks: readonly LetterBlock[], fonts: FontSet): string {
  if (blocks.length === 0) return emptyParagraphXml(AFTER_TABLE)
  return blocks.map((block) => (block.kind === 'paragraph' ? paragraphXml(block, fonts) : `${tableXml(block, fonts)}${emptyParagraphXml(AFTER_TABLE)}`)).join('')
}

/** An empty paragraph of exactly `height` twips. */
function emptyParagraphXml(height: number): string {
  return `<w:p><w:pPr>${exactly(height)}<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr></w:pPr></w:p>`
}

function paragraphXml(block: LetterParagraph, fonts: FontSet): string {
  const { linesBefore = 0, linesAfter = 0, left = 0, right = 0 } = block
  const hanging = block.hanging === undefined ? '' : ` w:hanging="${Math.round(block.hanging * CHARACTER)}"`
  const firstLine = block.firstLine === undefined ? '' : ` w:firstLine="${block.firstLine * CHARACTER}" w:firstLineChars="${block.firstLine * 100}"`
  const properties = [
    block.keepWithNext === true ? '<w:keepNext/>' : '<w:keepNext w:val="false"/>',
    block.startsPage === true ? '<w:pageBreakBefore/>' : '',
    // A file name or code at the end of a line is broken rather than stretching the line before it.
    block.align === 'justify' ? '<w:wordWrap w:val="0"/>' : '',
    `<w:spacing w:after="${lines(linesAfter)}" w:before="${lines(linesBefore)}" w:line="${Math.round((block.lineHeight ?? PAGE.linePitch / 20) * 20)}" w:lineRule="exact"/>`,
    `<w:ind w:left="${Math.round(left * CHARACTER)}" w:right="${Math.round(right * CHARACTER)}"${hanging}${firstLine}/>`,
    `<w:jc w:val="${JUSTIFICATION[block.align]}"/>`,
  ].join('')
  return `<w:p><w:pPr>${properties}</w:pPr>${block.runs.map((run) => runXml(run, fonts)).join('')}</w:p>`
}

/** One run; a line break in its text becomes a forced line break. */
function runXml({ text, face, size }: Run, fonts: FontSet): string {
  const properties = runProperties(fonts[face], size, size === SIZE.three ? `<w:spacing w:val="${PAGE.characterSpacing}"/>` : '')
  return text.split('\n').map((line, index) => `<w:r>${properties}${index > 0 ? '<w:br/>' : ''}${textXml(line)}</w:r>`).join('')
}

/** The same font for all kinds of script, so that digits come from the same font as the text. */
function runProperties(font: string, size: number, spacing: string): string {
  const name = escapeXml(font)
  return `<w:rPr><w:rFonts w:ascii="${name}" w:cs="${name}" w:eastAsia="${name}" w:hAnsi="${name}"/>${spacing}<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/></w:rPr>`
}

function textXml(text: string): string {
  return text === '' ? '' : `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`
}

function tableXml(table: LetterTable, fonts: FontSet): string {
  const widths = table.columns.map(twips)
  const look: RowLook = { widths, size: table.size, fonts }
  const grid = `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`
  const header = table.header.length === 0 ? '' : rowXml(table.header.map((text) => ({ text, isLabel: true })), look, true)
  const rows = table.rows.map((cells) => rowXml(cells.map((cell): LetterCell => (typeof cell === 'string' ? { text: cell } : cell)), look, false)).join('')
  return `<w:tbl><w:tblPr><w:tblW w:type="dxa" w:w="${sum(widths)}"/><w:jc w:val="center"/>${TABLE_BORDERS}<w:tblLayout w:type="fixed"/></w:tblPr>${grid}${header}${rows}</w:tbl>`
}

interface RowLook {
  readonly widths: readonly number[]
  readonly size: number
  readonly fonts: FontSet
}

function rowXml(cells: readonly LetterCell[], look: RowLook, isHeader: boolean): string {
  const height = twips(Math.max(LOWEST_ROW, ...cells.map((cell) => cell.height ?? 0)))
  let column = 0
  const written = cells.map((cell) => {
    const span = cell.columnSpan ?? 1
    const width = sum(look.widths.slice(column, column + span))
    column += span
    return cellXml(cell, width, look)
  })
  return `<w:tr><w:trPr><w:cantSplit/>${isHeader ? '<w:tblHeader/>' : ''}<w:trHeight w:val="${height}" w:hRule="atLeast"/></w:trPr>${written.join('')}</w:tr>`
}

function cellXml(cell: LetterCell, width: number, { size, fonts }: RowLook): string {
  const isLabel = cell.isLabel === true
  const face: Face = isLabel ? 'heiti' : 'fangsong'
  const start = `<w:p><w:pPr>${exactly(size * 27)}<w:jc w:val="${cell.align ?? (isLabel ? 'center' : 'left')}"/></w:pPr><w:r>${runProperties(fonts[face], size, '')}`
  const span = cell.columnSpan === undefined ? '' : `<w:gridSpan w:val="${cell.columnSpan}"/>`
  const paragraphs = cell.text.split('\n').map((line) => `${start}${textXml(line)}</w:r></w:p>`)
  return `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${width}"/>${span}${CELL_MARGINS}<w:vAlign w:val="center"/></w:tcPr>${paragraphs.join('')}</w:tc>`
}

/** Line spacing of exactly so many twips. */
function exactly(height: number): string {
  return `<w:spacing w:line="${Math.round(height)}" w:lineRule="exact"/>`
}

function lines(count: number): number {
  return Math.round(count * PAGE.linePitch)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
