import type { PageTable } from './build-grid-tables'
import { closeLine, type Line } from './build-lines'
import { buildCellParagraphs, type JoinsLines, type LineGroup } from './build-paragraphs'
import type { GridCell } from './find-grids'
import { findGutters, piecesOf, type Gutter } from './find-gutters'
import { areColumns, cutRows, hasLevelRows, isTable, type CellPart } from './judge-alignment'
import { startsField } from './line-number'

/** Words of one cell on one line. */
interface CellLine {
  readonly column: number
  readonly span: number
  readonly line: Line
  /** True where no other cell has words on the line. */
  readonly isAlone: boolean
}

/** Lines between two gutters' ends, by index, and where its columns meet. */
interface Region {
  readonly first: number
  readonly last: number
  readonly boundaries: readonly number[]
}

/** Tables of one page that are looked for; a page with more is a drawing. */
const MOST_REGIONS = 40

/**
 * Finds tables set without borders: cells that stand in columns over several lines, and blocks of two parties side by
 * side. The lines of a table are taken out of the page; `lines` go from top to bottom.
 */
export function takeAlignedTables(lines: readonly Line[], page: number): { readonly tables: readonly PageTable[]; readonly rest: readonly Line[] } {
  const tables: PageTable[] = []
  const taken = new Set<Line>()
  const right = Math.max(...lines.map((line) => line.right))
  const build = (region: Region): ReturnType<typeof buildTable> => {
    const inside = lines.slice(region.first, region.last + 1)
    return inside.some((line) => taken.has(line)) ? null : buildTable(inside, region.boundaries, { page, right })
  }
  for (const region of findRegions(lines)) {
    const built = build(region)
    if (built === null) continue
    const longer = built.isLevel ? region : goOn(lines, region)
    tables.push((longer.last > region.last ? (build(longer) ?? built) : built).table)
    for (const line of lines.slice(region.first, longer.last + 1)) taken.add(line)
  }
  return { tables, rest: lines.filter((line) => !taken.has(line)) }
}

/** The gutter most lines share and those that run beside it for most of their length make one region. */
function findRegions(lines: readonly Line[]): Region[] {
  let left = findGutters(lines).sort((a, b) => b.both - a.both || a.first - b.first)
  const regions: Region[] = []
  while (left.length > 0 && regions.length < MOST_REGIONS) {
    const strongest = left[0]!
    // A gutter that few lines share is an accident beside one that many do.
    const group = left.filter((gutter) => gutter.both >= strongest.both * 0.3 && runsBeside(gutter, strongest))
    left = left.filter((gutter) => !group.includes(gutter))
    const first = Math.min(...group.map((gutter) => gutter.first))
    const last = Math.max(...group.map((gutter) => gutter.last))
    regions.push(widen(lines, { first, last, boundaries: meetingPlaces(group) }))
  }
  return regions
}

function runsBeside(gutter: Gutter, other: Gutter): boolean {
  const shared = Math.min(gutter.last, other.last) - Math.max(gutter.first, other.first) + 1
  return shared >= (gutter.last - gutter.first + 1) * 0.5
}

/** The middle of each gutter; gutters that overlap (a row between them crosses) are one. */
function meetingPlaces(gutters: readonly Gutter[]): number[] {
  const merged: { from: number; to: number }[] = []
  for (const { from, to } of [...gutters].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (last !== undefined && from < last.to) {
      last.from = Math.max(last.from, from)
      last.to = Math.min(last.to, to)
    } else merged.push({ from, to })
  }
  return merged.map(({ from, to }) => (from + to) / 2)
}

/** Takes in lines of cells that are higher or lower than the row beside them. */
function widen(lines: readonly Line[], { first, last, boundaries }: Region): Region {
  const fits = (line: Line): boolean => piecesOf(line, 0.5).every((piece) => columnAt(boundaries, piece.from) === columnAt(boundaries, piece.to))
  const touches = (above: Line, below: Line): boolean => below.y - below.size * 0.8 < above.y + above.size * 0.15
  let start = first
  while (start > 0 && fits(lines[start - 1]!) && touches(lines[start - 1]!, lines[start]!)) start -= 1
  let end = last
  while (end < lines.length - 1 && fits(lines[end + 1]!) && touches(lines[end]!, lines[end + 1]!)) end += 1
  return { first: start, last: end, boundaries }
}

function columnAt(boundaries: readonly number[], x: number): number {
  let column = 0
  while (column < boundaries.length && boundaries[column]! <= x) column += 1
  return column
}

function cutLine(line: Line, boundaries: readonly number[]): CellLine[] {
  const cells: { column: number; last: number; runs: Line['runs'][number][] }[] = []
  for (const piece of piecesOf(line, 0.5)) {
    const column = columnAt(boundaries, piece.from + line.size * 0.1)
    const last = columnAt(boundaries, piece.to - line.size * 0.1)
    const before = cells.at(-1)
    if (before !== undefined && column <= before.last) {
      before.last = Math.max(before.last, last)
      before.runs.push(...piece.runs)
    } else cells.push({ column, last, runs: [...piece.runs] })
  }
  return cells.map(({ column, last, runs }) => {
    const rules = line.rules.filter((rule) => columnAt(boundaries, (rule.x1 + rule.x2) / 2) >= column && columnAt(boundaries, (rule.x1 + rule.x2) / 2) <= last)
    return { column, span: last - column + 1, line: closeLine(runs, rules), isAlone: cells.length === 1 }
  })
}

function buildTable(lines: readonly Line[], boundaries: readonly number[], { page, right }: { page: number; right: number }): { readonly isLevel: boolean; readonly table: PageTable } | null {
  const left = Math.min(...lines.map((line) => line.left))
  const xs = [left, ...boundaries, right]
  const parts = groupCells(lines.flatMap((line) => cutLine(line, boundaries)), xs, page)
  const rows = cutRows(parts)
  const isLevel = hasLevelRows(rows)
  const table = isLevel ? rows : [parts]
  if (!areColumns(parts, xs.length - 1) || !isTable(table, boundaries.length + 1, isLevel)) return null
  return { isLevel, table: toPageTable(table, { xs, page, bottom: Math.max(...parts.map((part) => part.bottom)) }) }
}

/** Lines of the texts side by side that go on below the last place where both have words. */
function goOn(lines: readonly Line[], { first, last, boundaries }: Region): Region {
  const seen = new Map<number, Line>()
  for (const line of lines.slice(first, last + 1)) for (const { column } of cutLine(line, boundaries)) seen.set(column, line)
  let end = last
  for (let index = last + 1; index < lines.length; index += 1) {
    const line = lines[index]!
    const column = columnAt(boundaries, line.left)
    const above = seen.get(column)
    if (above === undefined || columnAt(boundaries, line.right) !== column || line.y - above.y > line.size * 3.5) break
    if (column === 0 && !startsField(line.text)) break
    seen.set(column, line)
    end = index
  }
  return { first, last: end, boundaries }
}

/** The paragraphs of each column. Cells that lie over several columns stand by themselves. */
function groupCells(cut: readonly CellLine[], xs: readonly number[], page: number): CellPart[] {
  const columns = new Map<string, CellLine[]>()
  const pitch = rowPitch(cut)
  for (const cell of cut) {
    const key = `${cell.column}/${cell.span}`
    const column = columns.get(key)
    if (column === undefined) columns.set(key, [cell])
    else column.push(cell)
  }
  return [...columns.values()].flatMap((cells) => {
    const { column, span } = cells[0]!
    const start = Math.min(...cells.map(({ line }) => line.left))
    const placed = cells.map(({ line }) => ({ page, line, side: 0 as const }))
    return buildCellParagraphs(placed, widthOf(cells, xs[column + span]!, start), joinsWithin(cells, pitch)).map((group): CellPart => {
      const first = group.lines[0]!.line
      const last = group.lines.at(-1)!.line
      return { column, span, group, top: first.y - first.size * 0.8, bottom: last.y + last.size * 0.15 }
    })
  })
}

/** The usual distance of lines on which several cells have words, in points; 0 where there is none. */
function rowPitch(cut: readonly CellLine[]): number {
  const heights = [...new Set(cut.filter((cell) => !cell.isAlone).map((cell) => cell.line.y))].sort((a, b) => a - b)
  const steps = heights.slice(1).map((y, index) => y - heights[index]!).sort((a, b) => a - b)
  return steps[Math.floor(steps.length / 2)] ?? 0
}

/** In one column: a field name, the end of a sentence or wider white begins a paragraph; a line alone and close below goes on. */
function joinsWithin(cells: readonly CellLine[], rows: number): JoinsLines {
  const pitch = Math.min(...cells.slice(1).map(({ line }, index) => line.y - cells[index]!.line.y))
  const alone = new Set(cells.filter((cell) => cell.isAlone).map((cell) => cell.line))
  return (above, below) => {
    if (startsField(below.text) || /[。；：:]$/.test(above.text) || below.y - above.y > pitch * 1.35) return false
    return alone.has(below) && !/[：:]/.test(below.text) && below.y - above.y < rows * 0.8 ? true : null
  }
}

/**
 * The width of a cell, which nothing draws: its words may run to the middle of the white beside it. Where one line does,
 * the others are measured by it; a column of short words is never full.
 */
function widthOf(cells: readonly CellLine[], right: number, left: number): number {
  const longest = Math.max(...cells.map(({ line }) => line.right - line.left))
  const size = cells[0]!.line.size
  return longest > size * 5 && right - left - longest < size * 2.5 ? longest + 11 : Infinity
}

function toPageTable(rows: readonly (readonly CellPart[])[], { xs, page, bottom }: { xs: readonly number[]; page: number; bottom: number }): PageTable {
  const tops = rows.map((row) => Math.min(...row.map((part) => part.top)))
  const ys = [...tops, bottom]
  const cells = rows.flatMap((parts, row) => {
    const byColumn = new Map<number, { span: number; groups: LineGroup[] }>()
    for (const part of [...parts].sort((a, b) => a.top - b.top)) {
      const known = byColumn.get(part.column)
      if (known === undefined) byColumn.set(part.column, { span: part.span, groups: [part.group] })
      else {
        known.groups.push(part.group)
        known.span = Math.max(known.span, part.span)
      }
    }
    return completeRow(byColumn, xs.length - 1).map(({ column, span, groups }) => {
      const cell: GridCell = { row, column, rowSpan: 1, columnSpan: span, left: xs[column]!, right: xs[column + span]!, top: ys[row]!, bottom: ys[row + 1]! }
      return { cell, groups }
    })
  })
  return { page, top: ys[0]!, bottom, grid: { xs, ys, cells: cells.map(({ cell }) => cell) }, cells, isAligned: true }
}

/** Every column of a row once: what a cell lies over is not repeated, what is empty is an empty cell. */
function completeRow(byColumn: ReadonlyMap<number, { readonly span: number; readonly groups: readonly LineGroup[] }>, columns: number): { column: number; span: number; groups: readonly LineGroup[] }[] {
  const row: { column: number; span: number; groups: readonly LineGroup[] }[] = []
  for (let column = 0; column < columns;) {
    const cell = byColumn.get(column)
    let span = 1
    while (span < (cell?.span ?? 1) && column + span < columns && !byColumn.has(column + span)) span += 1
    row.push({ column, span, groups: cell?.groups ?? [] })
    column += span
  }
  return row
}
