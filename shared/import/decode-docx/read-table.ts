import type { DocumentMark } from '../../document/mark'
import type { RawBlock, RawCell } from '../raw-document'
import type { Story } from './docx-reading'
import { readWhole } from './on-off'
import { carryBlocks, holdCarried } from './carry-blocks'
import { readBlockControl } from './read-control'
import type { BlockContext } from './reading-context'
import { readAlternate } from './read-alternate'
import { readChange, type TrackedChange } from './run-properties'

type Open<T> = { -readonly [Key in keyof T]: T[Key] }

interface Grid {
  readonly cells: Open<RawCell>[]
  /** By first column: the cell that a vertical merge continues. */
  above: Map<number, Open<RawCell>>
  current: Map<number, Open<RawCell>>
  row: number
  column: number
  columns: number
}

/** Widest grid a table can have in Word (17.4.71 allows 63 columns; room for odd producers). */
const MOST_COLUMNS = 4096

interface CellProperties {
  span: number
  /** Vertical and horizontal merge: this cell starts one, continues one, or stands alone. */
  vertical: 'none' | 'restart' | 'continue'
  horizontal: 'none' | 'restart' | 'continue'
  inserted: TrackedChange | null
  deleted: TrackedChange | null
}

/** Reads the `w:tbl` just entered into `blocks`. A table whose rows are all deleted leaves only its marks. */
export function readTable(story: Story, context: BlockContext, blocks: RawBlock[]): void {
  const { cursor } = story
  const index = cursor.tableIndex
  const grid: Grid = { cells: [], above: new Map(), current: new Map(), row: 0, column: 0, columns: 0 }
  readRows(story, context, grid, cursor.depth)
  if (grid.cells.length === 0) return
  blocks.push({ kind: 'table', zone: story.zone, rows: grid.row, columns: grid.columns, cells: grid.cells, origin: { kind: 'package', part: story.part, index } })
}

function readRows(story: Story, context: BlockContext, grid: Grid, depth: number): void {
  const { cursor } = story
  while (cursor.nextChild(depth)) {
    switch (cursor.name) {
      case 'w:tr': readRow(story, context, grid); break
      case 'w:sdt': readBlockControl(story, context, (inner, at) => readRows(story, inner, grid, at)); break
      case 'w:customXml': readRows(story, context, grid, cursor.depth); break
      case 'mc:AlternateContent': readAlternate(story, (at) => readRows(story, context, grid, at)); break
      default:
    }
  }
}

interface RowProperties {
  before: number
  inserted: TrackedChange | null
  deleted: TrackedChange | null
}

function readRow(story: Story, context: BlockContext, grid: Grid): void {
  const { cursor } = story
  const depth = cursor.depth
  grid.column = 0
  grid.current = new Map()
  const properties: RowProperties = { before: 0, inserted: null, deleted: null }
  // The properties come first in a row (17.4.78), so that the cells can be read knowing them.
  let has = cursor.nextChild(depth)
  while (has && (cursor.name === 'w:trPr' || cursor.name === 'w:tblPrEx')) {
    if (cursor.name === 'w:trPr') readRowProperties(story, properties)
    has = cursor.nextChild(depth)
  }
  const first = grid.cells.length
  if (properties.deleted !== null) return dropRow(story, context, properties.deleted, depth, has)
  grid.column = properties.before
  readCells(story, context, grid, depth, has)
  if (properties.inserted !== null) markInserted(grid.cells.slice(first), properties.inserted)
  grid.columns = Math.max(grid.columns, grid.column)
  grid.above = grid.current
  grid.row += 1
}

function readRowProperties(story: Story, properties: RowProperties): void {
  const { cursor } = story
  const depth = cursor.depth
  while (cursor.nextChild(depth)) {
    if (cursor.name === 'w:gridBefore') properties.before = Math.min(Math.max(readWhole(cursor) ?? 0, 0), MOST_COLUMNS)
    else if (cursor.name === 'w:ins') properties.inserted = readChange(cursor, false)
    else if (cursor.name === 'w:del') properties.deleted = readChange(cursor, false)
  }
}

function readCells(story: Story, context: BlockContext, grid: Grid, depth: number, entered: boolean): void {
  const { cursor } = story
  for (let has = entered; has; has = cursor.nextChild(depth)) {
    switch (cursor.name) {
      case 'w:tc': readCell(story, context, grid); break
      case 'w:sdt': readBlockControl(story, context, (inner, at) => readCells(story, inner, grid, at, cursor.nextChild(at))); break
      case 'w:customXml': {
        const inner = cursor.depth
        readCells(story, context, grid, inner, cursor.nextChild(inner))
        break
      }
      default:
    }
  }
}

function readCell(story: Story, context: BlockContext, grid: Grid): void {
  const { cursor } = story
  const depth = cursor.depth
  const properties: CellProperties = { span: 1, vertical: 'none', horizontal: 'none', inserted: null, deleted: null }
  const cell: Open<RawCell> = { row: grid.row, column: grid.column, rowSpan: 1, columnSpan: 1, blocks: [] }
  const blocks: RawBlock[] = []
  const hasChild = cursor.nextChild(depth)
  const hasProperties = hasChild && cursor.name === 'w:tcPr'
  if (hasProperties) readCellProperties(story, properties)
  const read = (): void => {
    if (hasChild && !hasProperties) story.reading.readers.block(story, context, blocks)
    story.reading.readers.blocks(story, context, depth, blocks)
  }
  if (properties.deleted !== null) return dropCell(story, blocks, properties.deleted, read)
  if (continues(grid, cell, properties)) holdCarried(story, read)
  else read()
  placeCell(story, grid, cell, properties, blocks)
  if (properties.inserted !== null) markInserted([cell], properties.inserted)
}

/** A deleted cell is kept as a deletion; the cells after it move up. */
function dropCell(story: Story, blocks: RawBlock[], change: TrackedChange, read: () => void): void {
  story.deletedDepth += 1
  holdCarried(story, read)
  story.deletedDepth -= 1
  carryBlocks(story, blocks, change)
}

/** True when the cell is only the continuation of one above or to the left; Word does not show what is in it. */
function continues(grid: Grid, cell: RawCell, properties: CellProperties): boolean {
  if (properties.horizontal === 'continue') return leftOf(grid, cell) !== null
  return properties.vertical === 'continue' && grid.above.has(cell.column)
}

function leftOf(grid: Grid, cell: RawCell): Open<RawCell> | null {
  const left = grid.cells[grid.cells.length - 1]
  return left !== undefined && left.row === cell.row && left.column + left.columnSpan === cell.column ? left : null
}

function placeCell(story: Story, grid: Grid, cell: Open<RawCell>, properties: CellProperties, blocks: RawBlock[]): void {
  const { column } = cell
  grid.column = Math.min(column + properties.span, MOST_COLUMNS)
  cell.columnSpan = Math.max(1, grid.column - column)
  const left = properties.horizontal === 'continue' ? leftOf(grid, cell) : null
  if (left !== null) {
    left.columnSpan += cell.columnSpan
    return carryBlocks(story, blocks, null)
  }
  const above = grid.above.get(column)
  if (properties.vertical === 'continue' && above !== undefined) {
    above.rowSpan = grid.row - above.row + 1
    grid.current.set(column, above)
    return carryBlocks(story, blocks, null)
  }
  cell.blocks = blocks
  grid.cells.push(cell)
  if (properties.vertical !== 'none') grid.current.set(column, cell)
}

/** A deleted row is read on a grid of its own and kept as a deletion; it leaves no gap in the table. */
function dropRow(story: Story, context: BlockContext, change: TrackedChange, depth: number, entered: boolean): void {
  const dropped: Grid = { cells: [], above: new Map(), current: new Map(), row: 0, column: 0, columns: 0 }
  story.deletedDepth += 1
  holdCarried(story, () => readCells(story, context, dropped, depth, entered))
  story.deletedDepth -= 1
  carryBlocks(story, [{ kind: 'table', zone: story.zone, rows: 1, columns: dropped.column, cells: dropped.cells, origin: { kind: 'package', part: story.part, index: 0 } }], change)
}

function readCellProperties(story: Story, properties: CellProperties): void {
  const { cursor } = story
  const depth = cursor.depth
  while (cursor.nextChild(depth)) {
    switch (cursor.name) {
      case 'w:gridSpan': properties.span = Math.min(Math.max(readWhole(cursor) ?? 1, 1), MOST_COLUMNS); break
      case 'w:vMerge': properties.vertical = cursor.attribute('w:val') === 'restart' ? 'restart' : 'continue'; break
      case 'w:hMerge': properties.horizontal = cursor.attribute('w:val') === 'restart' ? 'restart' : 'continue'; break
      case 'w:cellDel': properties.deleted = readChange(cursor, false); break
      case 'w:cellIns': properties.inserted = readChange(cursor, false); break
      default:
    }
  }
}

/** An inserted row or cell whose words bear no mark of their own is marked as a whole. */
function markInserted(cells: readonly RawCell[], change: TrackedChange): void {
  for (const cell of cells) {
    for (const block of cell.blocks) {
      if (block.kind === 'table') markInserted(block.cells, change)
      else if (!block.marks.some((mark) => mark.kind === 'insertion')) {
        (block.marks as DocumentMark[]).push({ kind: 'insertion', start: 0, end: block.text.length, ...change, paragraphMark: true })
      }
    }
  }
}
