import type { Span } from '../core/span'
import type { Paragraph, Table, TableCell } from '../document/contract-document'
import type { DocumentMark } from '../document/mark'
import type { RawBlock, RawParagraph, RawTable } from './raw-document'

/** A paragraph with its place in the reading text and what the decoder knew about it. */
export interface WrittenParagraph extends Span {
  readonly raw: RawParagraph
  /** Length of the automatic number and its gap at the start. */
  readonly numberLength: number
  readonly cell: Paragraph['cell']
}

/** A block of the top level with the paragraphs it holds: `paragraphs[firstParagraph]` up to `endParagraph`, exclusive. */
export interface WrittenBlock extends Span {
  readonly raw: RawBlock
  readonly firstParagraph: number
  readonly endParagraph: number
}

/** The reading text and where everything stands in it. */
export interface WrittenText {
  readonly text: string
  readonly blocks: readonly WrittenBlock[]
  readonly paragraphs: readonly WrittenParagraph[]
  readonly tables: readonly Omit<Table, 'section'>[]
  readonly marks: readonly DocumentMark[]
}

/**
 * Writes the reading text: automatic number, gap and text of each paragraph; blocks and the rows of a table joined by a
 * line break, the cells of a row by a tab, the blocks inside a cell by a line break. Linear.
 */
export function writeReadingText(raw: readonly RawBlock[]): WrittenText {
  const writer = new TextWriter()
  raw.forEach((block, index) => {
    if (index > 0) writer.write('\n')
    writer.writeTopBlock(block)
  })
  return writer.finish()
}

class TextWriter {
  private readonly pieces: string[] = []
  private length = 0
  private readonly blocks: WrittenBlock[] = []
  private readonly paragraphs: WrittenParagraph[] = []
  private readonly tables: (Omit<Table, 'section'> | null)[] = []
  private readonly marks: DocumentMark[] = []

  write(piece: string): void {
    this.pieces.push(piece)
    this.length += piece.length
  }

  writeTopBlock(raw: RawBlock): void {
    const start = this.length
    const firstParagraph = this.paragraphs.length
    this.writeBlock(raw, null, null)
    this.blocks.push({ raw, start, end: this.length, firstParagraph, endParagraph: this.paragraphs.length })
  }

  finish(): WrittenText {
    return {
      text: this.pieces.join(''),
      blocks: this.blocks,
      paragraphs: this.paragraphs,
      tables: this.tables.filter((table) => table !== null),
      marks: this.linkNotes().toSorted((a, b) => a.start - b.start || a.end - b.end),
    }
  }

  /** Gives each note sign the place of its note in the text. */
  private linkNotes(): readonly DocumentMark[] {
    const notes = new Map<string, Span>()
    for (const { raw, start, end } of this.paragraphs) {
      if (raw.note !== undefined) notes.set(raw.note, { start: notes.get(raw.note)?.start ?? start, end })
    }
    return this.marks.map((mark) => (mark.kind === 'note' && mark.id !== undefined ? { ...mark, note: notes.get(mark.id) ?? mark.note } : mark))
  }

  private writeBlock(raw: RawBlock, cell: Paragraph['cell'], parent: number | null): void {
    if (raw.kind === 'paragraph') this.writeParagraph(raw, cell)
    else this.writeTable(raw, parent)
  }

  private writeParagraph(raw: RawParagraph, cell: Paragraph['cell']): void {
    const start = this.length
    const number = raw.number === null ? '' : raw.number.text + raw.number.gap
    this.write(number)
    this.write(raw.text)
    this.paragraphs.push({ raw, start, end: this.length, numberLength: number.length, cell })
    for (const mark of raw.marks) this.marks.push(shiftMark(mark, start + number.length))
  }

  private writeTable(raw: RawTable, parent: number | null): void {
    const index = this.tables.push(null) - 1
    const start = this.length
    const cells: TableCell[] = []
    let row = -1
    for (const cell of raw.cells) {
      if (row !== -1) this.write(cell.row === row ? '\t' : '\n')
      row = cell.row
      const cellStart = this.length
      cell.blocks.forEach((block, position) => {
        if (position > 0) this.write('\n')
        this.writeBlock(block, { table: index, row: cell.row, column: cell.column }, index)
      })
      const { column, rowSpan, columnSpan } = cell
      cells.push({ start: cellStart, end: this.length, row, column, rowSpan, columnSpan })
    }
    const { rows, columns, origin } = raw
    this.tables[index] = { start, end: this.length, rows, columns, cells, parent, origin }
  }
}

function shiftMark(mark: DocumentMark, by: number): DocumentMark {
  return { ...mark, start: mark.start + by, end: mark.end + by }
}
