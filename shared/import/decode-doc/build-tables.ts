import type { DocumentMark } from '../../document/mark'
import type { RawBlock, RawCell, RawParagraph, RawTable, RawZone } from '../raw-document'
import type { RowDefinition } from './properties'
import type { StoryParagraph } from './story-context'

interface Row {
  readonly cells: RawBlock[][]
  readonly definition: RowDefinition | null
}

interface OpenTable {
  readonly rows: Row[]
  cells: RawBlock[][]
  blocks: RawBlock[]
}

type OpenCell = { -readonly [Key in keyof RawCell]: RawCell[Key] } & { readonly blocks: RawBlock[] }

/** Edges closer than this many twips are one edge: rows drawn by hand rarely meet exactly. */
const EDGE = 40

/** Puts the paragraphs of cells into tables; everything else stays as it is ([MS-DOC] 2.4.3). */
export function buildTables(paragraphs: readonly StoryParagraph[], zone: RawZone, deepest: number): RawBlock[] {
  const blocks: RawBlock[] = []
  const open: OpenTable[] = []
  const carried: DocumentMark[] = []
  const target = (): RawBlock[] => open.at(-1)?.blocks ?? blocks
  const close = (): void => {
    const table = closeTable(open.pop()!, zone)
    if (table !== null) target().push(table)
  }
  for (const { paragraph, properties, endsCell, isDeleted } of paragraphs) {
    const depth = Math.min(properties.tableDepth, deepest)
    while (open.length > depth) close()
    while (open.length < depth) open.push({ rows: [], cells: [], blocks: [] })
    const table = open.at(-1)
    if (!properties.isRowEnd && paragraph.text !== '') settle(paragraph, carried)
    if (table === undefined) blocks.push(paragraph)
    else if (properties.isRowEnd && isDeleted && isEmptyRow(table)) carried.push(...dropRow(table))
    else if (properties.isRowEnd) endRow(table, properties.row)
    else {
      table.blocks.push(paragraph)
      if (depth === 1 ? endsCell : properties.isInnerCellEnd) endCell(table)
    }
  }
  while (open.length > 0) close()
  const last = paragraphs.findLast(({ properties }) => !properties.isRowEnd)?.paragraph
  if (last !== undefined) settle(last, carried)
  return blocks
}

function isEmptyRow(table: OpenTable): boolean {
  return [...table.cells.flat(), ...table.blocks].every((block) => block.kind === 'paragraph' && block.text === '')
}

/** Takes a deleted row out of the table; its deletions go to the next words. */
function dropRow(table: OpenTable): readonly DocumentMark[] {
  const marks = [...table.cells.flat(), ...table.blocks].flatMap((block) => (block.kind === 'paragraph' ? block.marks : []))
  table.cells = []
  table.blocks = []
  return marks
}

function settle(paragraph: RawParagraph, carried: DocumentMark[]): void {
  if (carried.length === 0) return
  const marks = carried.splice(0).map((mark) => ({ ...mark, start: 0, end: 0 }))
  Object.assign(paragraph, { marks: [...marks, ...paragraph.marks] })
}

function endCell(table: OpenTable): void {
  table.cells.push(table.blocks)
  table.blocks = []
}

function endRow(table: OpenTable, definition: RowDefinition | null): void {
  if (table.blocks.length > 0) endCell(table)
  if (table.cells.length > 0) table.rows.push({ cells: table.cells, definition })
  table.cells = []
}

function closeTable(table: OpenTable, zone: RawZone): RawTable | null {
  // A table whose last row has no end mark was cut off; its cells are kept.
  endRow(table, null)
  if (table.rows.length === 0) return null
  const edges = gridEdges(table.rows)
  const cells: OpenCell[] = []
  const above = new Map<number, OpenCell>()
  for (const [row, { cells: contents, definition }] of table.rows.entries()) {
    let previous: OpenCell | null = null
    for (const [index, content] of contents.entries()) {
      const merge = definition?.merges[index]
      const column = definition === null ? index : columnOf(edges, definition.edges[index] ?? 0)
      const after = definition === null ? index + 1 : columnOf(edges, definition.edges[index + 1] ?? 0)
      const columnSpan = Math.max(1, after - column)
      const upper = above.get(column)
      if (merge?.horizontal === 'continued' && previous !== null) {
        previous.columnSpan += columnSpan
        previous.blocks.push(...withText(content))
      } else if (merge?.vertical === 'continued' && upper !== undefined) {
        upper.rowSpan = row - upper.row + 1
        upper.blocks.push(...withText(content))
        previous = null
      } else {
        const cell: OpenCell = { row, column: Math.max(column, previous === null ? column : previous.column + 1), rowSpan: 1, columnSpan, blocks: content }
        cells.push(cell)
        above.set(column, cell)
        previous = cell
      }
    }
  }
  const columns = Math.max(edges.length - 1, ...cells.map((cell) => cell.column + cell.columnSpan))
  return { kind: 'table', zone, rows: table.rows.length, columns, cells, origin: originOf(table) }
}

function withText(blocks: readonly RawBlock[]): RawBlock[] {
  return blocks.filter((block) => block.kind === 'table' || block.text !== '')
}

function gridEdges(rows: readonly Row[]): number[] {
  const all = rows.flatMap((row) => row.definition?.edges ?? []).sort((a, b) => a - b)
  const edges: number[] = []
  for (const edge of all) if (edges.length === 0 || edge - edges.at(-1)! > EDGE) edges.push(edge)
  return edges
}

/** Index of the grid edge nearest to a position. */
function columnOf(edges: readonly number[], position: number): number {
  let best = 0
  for (const [index, edge] of edges.entries()) if (Math.abs(edge - position) < Math.abs(edges[best]! - position)) best = index
  return best
}

function originOf(table: OpenTable): RawTable['origin'] {
  const first = table.rows[0]?.cells[0]?.[0]
  return first?.origin ?? { kind: 'binary', position: 0 }
}
