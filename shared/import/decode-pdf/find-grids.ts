import type { Rule } from './read-drawing'

/** A cell drawn by rules, in grid units and in points. */
export interface GridCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A table as its borders show it. */
export interface Grid {
  /** Borders between columns and rows, from left to right and top to bottom. */
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly cells: readonly GridCell[]
}

/** Lines nearer than this, in points, meet or are one. */
const NEAR = 3
/** Grids finer than this are drawings. */
const MOST_LINES = 400
/** Comparisons of cells with rules a grid may cost. */
const MOST_TESTS = 20_000_000

/** Finds tables: rules that cross and close at least two cells. */
export function findGrids(rules: readonly Rule[]): Grid[] {
  const level = rules.filter((rule) => rule.x2 - rule.x1 >= rule.y2 - rule.y1)
  const upright = rules.filter((rule) => rule.x2 - rule.x1 < rule.y2 - rule.y1)
  if (level.length < 2 || upright.length < 2 || level.length * upright.length > 4_000_000) return []
  return groupCrossing(level, upright).flatMap((group) => {
    const grid = toGrid(group.level, group.upright)
    return grid === null ? [] : [grid]
  })
}

interface Group {
  readonly level: Rule[]
  readonly upright: Rule[]
}

function groupCrossing(level: readonly Rule[], upright: readonly Rule[]): Group[] {
  const parents = [...level, ...upright].map((_, index) => index)
  const find = (index: number): number => {
    let root = index
    while (parents[root] !== root) root = parents[root]!
    parents[index] = root
    return root
  }
  for (const [h, across] of level.entries()) {
    for (const [v, down] of upright.entries()) {
      const meets = down.x1 >= across.x1 - NEAR && down.x1 <= across.x2 + NEAR && across.y1 >= down.y1 - NEAR && across.y1 <= down.y2 + NEAR
      if (meets) parents[find(h)] = find(level.length + v)
    }
  }
  const groups = new Map<number, Group>()
  const groupOf = (index: number): Group => {
    const root = find(index)
    const known = groups.get(root) ?? { level: [], upright: [] }
    groups.set(root, known)
    return known
  }
  for (const [h, across] of level.entries()) groupOf(h).level.push(across)
  for (const [v, down] of upright.entries()) groupOf(level.length + v).upright.push(down)
  return [...groups.values()].filter((group) => group.level.length > 1 && group.upright.length > 1)
}

function toGrid(level: readonly Rule[], upright: readonly Rule[]): Grid | null {
  const xs = cluster(upright.map((rule) => rule.x1))
  const ys = cluster(level.map((rule) => rule.y1))
  if (xs.length < 2 || ys.length < 2 || xs.length > MOST_LINES || ys.length > MOST_LINES) return null
  if (xs.length * ys.length * (level.length + upright.length) > MOST_TESTS) return null
  const hasRight = borderTest(upright, (rule) => rule.x1, (rule) => [rule.y1, rule.y2])
  const hasBottom = borderTest(level, (rule) => rule.y1, (rule) => [rule.x1, rule.x2])
  const cells: GridCell[] = []
  const taken = new Set<number>()
  const columns = xs.length - 1
  const rows = ys.length - 1
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (taken.has(row * columns + column)) continue
      const middle = (ys[row]! + ys[row + 1]!) / 2
      let columnSpan = 1
      while (column + columnSpan < columns && !hasRight(xs[column + columnSpan]!, middle)) columnSpan += 1
      const centre = (xs[column]! + xs[column + 1]!) / 2
      let rowSpan = 1
      while (row + rowSpan < rows && !hasBottom(ys[row + rowSpan]!, centre)) rowSpan += 1
      for (let r = row; r < row + rowSpan; r += 1) for (let c = column; c < column + columnSpan; c += 1) taken.add(r * columns + c)
      cells.push({ row, column, rowSpan, columnSpan, left: xs[column]!, top: ys[row]!, right: xs[column + columnSpan]!, bottom: ys[row + rowSpan]! })
    }
  }
  return cells.length < 2 ? null : { xs, ys, cells }
}

function cluster(values: readonly number[]): number[] {
  const clusters: number[] = []
  for (const value of [...values].sort((a, b) => a - b)) if (clusters.length === 0 || value - clusters.at(-1)! > NEAR) clusters.push(value)
  return clusters
}

function borderTest(rules: readonly Rule[], place: (rule: Rule) => number, extent: (rule: Rule) => readonly [number, number]): (at: number, across: number) => boolean {
  const sorted = [...rules].sort((a, b) => place(a) - place(b))
  return (at, across) => sorted.some((rule) => {
    const [from, to] = extent(rule)
    // Clusters keep their lowest value, so a rule of one may lie up to twice the tolerance above.
    return place(rule) >= at - NEAR && place(rule) <= at + NEAR * 2 && from - NEAR <= across && across <= to + NEAR
  })
}
