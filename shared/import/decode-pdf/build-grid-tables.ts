import type { Origin, PageBox } from '../../document/origin'
import type { RawCell, RawParagraph, RawTable } from '../raw-document'
import { buildLines } from './build-lines'
import { buildCellParagraphs, type LineGroup } from './build-paragraphs'
import type { Grid, GridCell } from './find-grids'
import type { Rule } from './read-drawing'
import type { TextRun } from './text-run'

/** Comparisons of words with cells a page may cost; beyond it the drawing is not read as a table. */
const MOST_TESTS = 20_000_000

/** A table found on one page, before tables that run over pages are put together. */
export interface PageTable {
  readonly page: number
  readonly top: number
  readonly bottom: number
  readonly grid: Grid
  readonly cells: readonly { readonly cell: GridCell; readonly groups: readonly LineGroup[] }[]
  /** True when the columns were found by alignment, without borders. */
  readonly isAligned?: true
}

/** Takes the runs that lie inside a grid's cells out of the page and sets them in the cells; grids without words are dropped. */
export function fillGrid(grid: Grid, runs: readonly TextRun[], page: number, rules: readonly Rule[]): { table: PageTable; rest: TextRun[] } | null {
  if (grid.cells.length * runs.length > MOST_TESTS) return null
  const perCell = new Map<GridCell, TextRun[]>()
  const rest: TextRun[] = []
  for (const run of runs) {
    const cell = grid.cells.find((candidate) => holds(candidate, run))
    if (cell === undefined) rest.push(run)
    else {
      const inside = perCell.get(cell)
      if (inside === undefined) perCell.set(cell, [run])
      else inside.push(run)
    }
  }
  if (perCell.size < 2) return null
  const cells = grid.cells.map((cell) => {
    const lines = buildLines(perCell.get(cell) ?? [], rules).map((line) => ({ page, line, side: 0 as const }))
    return { cell, groups: buildCellParagraphs(lines, cell.right - cell.left) }
  })
  return { table: { page, top: grid.ys[0]!, bottom: grid.ys.at(-1)!, grid, cells }, rest }
}

function holds(cell: GridCell, run: TextRun): boolean {
  const x = run.x + Math.min(run.width / 2, run.size)
  const y = run.y - run.size * 0.35
  return x >= cell.left && x <= cell.right && y >= cell.top && y <= cell.bottom
}

/** True when `next` is the same table going on: the columns agree and nothing stands between but the page's end. */
export function continuesTable(previous: PageTable, next: PageTable): boolean {
  const a = previous.grid.xs
  const b = next.grid.xs
  // The middle of the white between columns moves with the words beside it.
  const near = previous.isAligned === true ? 30 : 6
  return next.page === previous.page + 1 && previous.isAligned === next.isAligned && a.length === b.length && a.every((x, index) => Math.abs(x - b[index]!) < near)
}

/** One table from its parts on consecutive pages; a heading row that is repeated on a new page stands once. */
export function joinTables(parts: readonly PageTable[], toParagraph: (group: LineGroup) => RawParagraph, toShown: (page: number, box: PageBox) => PageBox): RawTable {
  const cells: RawCell[] = []
  let offset = 0
  const heading = rowText(parts[0]!, 0)
  for (const [index, part] of parts.entries()) {
    const skipped = index > 0 && heading !== '' && rowText(part, 0) === heading ? 1 : 0
    for (const { cell, groups } of part.cells) {
      if (cell.row < skipped) continue
      const { row, column, rowSpan, columnSpan } = cell
      cells.push({ row: row + offset - skipped, column, rowSpan, columnSpan, blocks: groups.map(toParagraph) })
    }
    offset += part.grid.ys.length - 1 - skipped
  }
  const first = parts[0]!
  const { xs, ys } = first.grid
  const origin: Origin = { kind: 'page', page: first.page, box: toShown(first.page, { x: xs[0]!, y: ys[0]!, width: xs.at(-1)! - xs[0]!, height: ys.at(-1)! - ys[0]! }) }
  return { kind: 'table', zone: 'body', rows: offset, columns: xs.length - 1, cells, origin }
}

function rowText(table: PageTable, row: number): string {
  return table.cells.filter(({ cell }) => cell.row === row && cell.rowSpan === 1).map(({ groups }) => groups.map((group) => group.text).join('')).join('\t').trim()
}
