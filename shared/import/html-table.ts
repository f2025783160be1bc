import { textParagraph } from './decode-text'
import type { HtmlAttributes } from './html-attributes'
import type { RawBlock, RawCell, RawTable } from './raw-document'

/** The greatest span the HTML standard allows (4.9.11). */
const WIDEST = 1000
const TALLEST = 65_534
/** Columns of one table; hostile spans could ask for millions. What stands further right joins the cell before it. */
const MOST_COLUMNS = 2000
/** A cell with more words than this is a column of a page, not of a table. */
const LAYOUT_LENGTH = 2000

interface OpenCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly blocks: RawBlock[]
}

/** Lays the cells of one HTML table on its grid (HTML standard, "forming a table"). */
export class HtmlTable {
  private readonly cells: OpenCell[] = []
  private cell: OpenCell | null = null
  private row = -1
  private column = 0
  /** For each column, the first row that is free below the cells that reach down into it. */
  private readonly freeFrom: number[] = []

  constructor(private readonly line: number) {}

  openRow(): void {
    this.row += 1
    this.column = 0
    this.cell = null
  }

  openCell(attributes: HtmlAttributes): void {
    if (this.row < 0) this.openRow()
    while ((this.freeFrom[this.column] ?? 0) > this.row) this.column += 1
    const before = this.cells.at(-1)
    if (this.column >= MOST_COLUMNS && before !== undefined) {
      this.cell = before
      return
    }
    const columnSpan = Math.min(readSpan(attributes['colspan'], WIDEST), MOST_COLUMNS - this.column)
    const rowSpan = readSpan(attributes['rowspan'], TALLEST)
    for (let column = this.column; column < this.column + columnSpan; column += 1) this.freeFrom[column] = this.row + rowSpan
    this.cell = { row: this.row, column: this.column, rowSpan, columnSpan, blocks: [] }
    this.cells.push(this.cell)
    this.column += columnSpan
  }

  closeCell(): void {
    this.cell = null
  }

  /** Takes a block into the open cell; returns it when no cell is open. */
  add(block: RawBlock): readonly RawBlock[] {
    if (this.cell === null) return [block]
    this.cell.blocks.push(block)
    return []
  }

  /** The table, or the blocks of its cells when it only lays out the page; nothing when it has no words. */
  finish(): readonly RawBlock[] {
    if (this.cells.every((cell) => cell.blocks.length === 0)) return []
    const columns = this.cells.reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan), 0)
    const isLayout = columns === 1 || this.cells.some((cell) => lengthOf(cell.blocks) > LAYOUT_LENGTH)
    if (isLayout) return this.cells.flatMap((cell) => cell.blocks)
    const origin = { kind: 'line', line: this.line } as const
    const rows = this.row + 1
    const cells = this.cells.map((cell): RawCell => ({
      ...cell,
      rowSpan: Math.min(cell.rowSpan, rows - cell.row),
      blocks: cell.blocks.length > 0 ? cell.blocks : [textParagraph('', this.line)],
    }))
    const table: RawTable = { kind: 'table', zone: 'body', rows, columns, cells, origin }
    return [table]
  }
}

function readSpan(value: string | undefined, most: number): number {
  const span = Number.parseInt(value ?? '1', 10)
  return Number.isNaN(span) || span < 1 ? 1 : Math.min(span, most)
}

function lengthOf(blocks: readonly RawBlock[]): number {
  return blocks.reduce((sum, block) => sum + (block.kind === 'paragraph' ? block.text.length : block.cells.reduce((inner, cell) => inner + lengthOf(cell.blocks), 0)), 0)
}
