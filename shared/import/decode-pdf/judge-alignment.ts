import type { Line } from './build-lines'
import type { LineGroup } from './build-paragraphs'

/** A paragraph of a column and the height it takes. */
export interface CellPart {
  readonly column: number
  readonly span: number
  readonly group: LineGroup
  readonly top: number
  readonly bottom: number
}

/** Cells that lie side by side at one height make a row. */
export function cutRows(parts: readonly CellPart[]): CellPart[][] {
  const rows: CellPart[][] = []
  let bottom = -Infinity
  for (const part of [...parts].sort((a, b) => a.top - b.top)) {
    if (rows.length === 0 || part.top >= bottom) rows.push([part])
    else rows.at(-1)!.push(part)
    bottom = Math.max(bottom, part.bottom)
  }
  return rows
}

/** True when the cells of most rows begin, end or are centred at one height; where they are not, each column is a text of its own. */
export function hasLevelRows(rows: readonly (readonly CellPart[])[]): boolean {
  const shared = rows.filter((row) => new Set(row.map((part) => part.column)).size > 1)
  return shared.length > 0 && shared.filter(isLevelRow).length >= shared.length * 0.6
}

function isLevelRow(row: readonly CellPart[]): boolean {
  const columns = new Map<number, { top: number; bottom: number; size: number }>()
  for (const { column, top, bottom, group } of row) {
    const known = columns.get(column)
    const size = group.lines[0]!.line.size
    columns.set(column, known === undefined ? { top, bottom, size } : { top: Math.min(known.top, top), bottom: Math.max(known.bottom, bottom), size })
  }
  const [first, ...others] = [...columns.values()].sort((a, b) => b.bottom - b.top - (a.bottom - a.top))
  if (first === undefined) return false
  const near = first.size * 0.2
  const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= near
  const level = others.filter((other) => isNear(first.top, other.top) || isNear(first.bottom, other.bottom) || isNear((first.top + first.bottom) / 2, (other.top + other.bottom) / 2))
  return level.length > 0 && level.length * 2 >= others.length
}

/** True when the words of every column but the first begin at one place, are centred on one or, unless they are wrapped, end at one. */
export function areColumns(parts: readonly CellPart[], columns: number): boolean {
  for (let column = 1; column < columns; column += 1) {
    const groups = parts.filter((part) => part.column === column && part.span === 1).map((part) => part.group)
    const lines = groups.flatMap((group) => group.lines.map(({ line }) => line))
    const isShared = [(line: Line) => line.left, (line: Line) => (line.left + line.right) / 2].some((place) => shareOne(lines, place))
    if (lines.length === 0 || !(isShared || (groups.length === lines.length && shareOne(lines, (line) => line.right)))) return false
  }
  return columns > 1
}

function shareOne(lines: readonly Line[], place: (line: Line) => number): boolean {
  const middle = lines.map(place).sort((a, b) => a - b)[Math.floor(lines.length / 2)] ?? 0
  return lines.filter((line) => Math.abs(place(line) - middle) < line.size * 0.6).length >= lines.length * 0.6
}

/** Tells a table from a form read across, a table of contents and chance. */
export function isTable(rows: readonly (readonly CellPart[])[], columns: number, isLevel: boolean): boolean {
  const parts = rows.flat()
  const isWrapped = parts.some((part) => part.group.lines.length > 1)
  const shared = rows.filter((row) => new Set(row.map((part) => part.column)).size > 1).length
  if (columns > 2) return shared >= 2
  if (!isLevel) return [0, 1].every((column) => parts.filter((part) => part.column === column && part.span === 1).reduce((sum, part) => sum + part.group.lines.length, 0) >= 3)
  const right = parts.filter((part) => part.column === 1)
  if (right.every((part) => /^[\divxlIVXL]{1,4}$/.test(part.group.text))) return false
  // One row is a table where the words of both its cells run over several lines.
  if (isWrapped) return shared >= 2 || (shared === 1 && [0, 1].every((column) => parts.some((part) => part.column === column && part.group.lines.length > 1)))
  const fields = parts.filter((part) => /[：:]/.test(part.group.text)).length
  return shared >= 3 && fields < parts.length * 0.3
}
