import {
  AlignmentType, BorderStyle, HeightRule, LineRuleType, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlign, WidthType,
  type IBorderOptions,
} from 'docx'
import type { FontSet } from '../letters/fonts'
import type { Face, LetterBlock, LetterCell, LetterParagraph, LetterTable, Run } from '../letters/letter'
import { CHARACTER, PAGE, SIZE, twips } from '../letters/page'

/** A paragraph's alignment in the library's words. */
export const ALIGNMENT = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT, justify: AlignmentType.BOTH } as const

/** The font of a face for all kinds of script, so that digits come from the same font as the text. */
export function fontOf(fonts: FontSet, face: Face): { readonly eastAsia: string; readonly ascii: string; readonly hAnsi: string; readonly cs: string } {
  const name = fonts[face]
  return { eastAsia: name, ascii: name, hAnsi: name, cs: name }
}

/** Line spacing of exactly so many points. */
export function exactly(points: number): { readonly line: number; readonly lineRule: typeof LineRuleType.EXACT } {
  return { line: Math.round(points * 20), lineRule: LineRuleType.EXACT }
}

/** One block of a letter as the library's object. */
export function writeBlock(block: LetterBlock, fonts: FontSet): Paragraph | Table {
  return block.kind === 'paragraph' ? writeParagraph(block, fonts) : writeTable(block, fonts)
}

/** One paragraph with its indents, spacing and runs. */
export function writeParagraph(block: LetterParagraph, fonts: FontSet): Paragraph {
  return new Paragraph({
    alignment: ALIGNMENT[block.align],
    keepNext: block.keepWithNext ?? false,
    pageBreakBefore: block.startsPage ?? false,
    // A file name or code at the end of a line is broken rather than stretching the line before it.
    wordWrap: block.align === 'justify',
    indent: {
      left: Math.round((block.left ?? 0) * CHARACTER),
      right: Math.round((block.right ?? 0) * CHARACTER),
      ...(block.hanging === undefined ? {} : { hanging: Math.round(block.hanging * CHARACTER) }),
      ...(block.firstLine === undefined ? {} : { firstLine: block.firstLine * CHARACTER, firstLineChars: block.firstLine * 100 }),
    },
    spacing: {
      before: Math.round((block.linesBefore ?? 0) * PAGE.linePitch),
      after: Math.round((block.linesAfter ?? 0) * PAGE.linePitch),
      ...exactly(block.lineHeight ?? PAGE.linePitch / 20),
    },
    children: block.runs.flatMap((run) => writeRun(run, fonts)),
  })
}

/** One run; a line break in its text becomes a forced line break. */
export function writeRun(run: Run, fonts: FontSet): TextRun[] {
  return run.text.split('\n').map((text, index) => new TextRun({
    text,
    font: fontOf(fonts, run.face),
    size: run.size * 2,
    ...(index > 0 ? { break: 1 } : {}),
    ...(run.size === SIZE.three ? { characterSpacing: PAGE.characterSpacing } : {}),
  }))
}

/** Millimetres. */
const LOWEST_ROW = 7.5

const LINE: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: '000000' }

function writeTable(table: LetterTable, fonts: FontSet): Table {
  const widths = table.columns.map(twips)
  const header = table.header.length === 0 ? [] : [writeRow(table.header, { table, widths, fonts, isHeader: true })]
  return new Table({
    width: { size: sum(widths), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    rows: [...header, ...table.rows.map((cells) => writeRow(cells, { table, widths, fonts, isHeader: false }))],
  })
}

interface RowContext {
  readonly table: LetterTable
  readonly widths: readonly number[]
  readonly fonts: FontSet
  readonly isHeader: boolean
}

function writeRow(cells: readonly (string | LetterCell)[], context: RowContext): TableRow {
  const full = cells.map((cell): LetterCell => (typeof cell === 'string' ? { text: cell } : cell))
  let column = 0
  const written = full.map((cell) => {
    const span = cell.columnSpan ?? 1
    const width = sum(context.widths.slice(column, column + span))
    column += span
    return writeCell(cell, width, context)
  })
  return new TableRow({
    tableHeader: context.isHeader,
    cantSplit: true,
    height: { value: twips(Math.max(LOWEST_ROW, ...full.map((cell) => cell.height ?? 0))), rule: HeightRule.ATLEAST },
    children: written,
  })
}

function writeCell(cell: LetterCell, width: number, context: RowContext): TableCell {
  const isLabel = context.isHeader || cell.isLabel === true
  const { size } = context.table
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(cell.columnSpan === undefined ? {} : { columnSpan: cell.columnSpan }),
    ...(cell.rowSpan === undefined ? {} : { rowSpan: cell.rowSpan }),
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    children: cell.text.split('\n').map((text) => new Paragraph({
      alignment: ALIGNMENT[cell.align ?? (isLabel ? 'center' : 'left')],
      spacing: exactly(size * 1.35),
      children: [new TextRun({ text, font: fontOf(context.fonts, isLabel ? 'heiti' : 'fangsong'), size: size * 2 })],
    })),
  })
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
