import { closeLine, type Line } from './build-lines'

/** Lines that are read one after the other; `side` tells the columns of a page apart, 0 for text over the full width. */
export interface ColumnPart {
  readonly side: 0 | 1 | 2
  readonly lines: readonly Line[]
}

/** Fewer lines side by side than this are a form or a signature block, which is read across. */
const LEAST_LINES = 8
/** How much of its column the usual line must fill; entries of a form are short. */
const LEAST_FILL = 0.7

/**
 * Finds text set in two columns: a white gutter that no word crosses over many full lines. The left column is read
 * before the right one; lines above and below stay where they are.
 */
export function splitColumns(lines: readonly Line[]): ColumnPart[] {
  const gutter = findGutter(lines)
  if (gutter === null) return [{ side: 0, lines }]
  let from = 0
  let best: readonly Line[] = []
  for (let index = 0; index <= lines.length; index += 1) {
    if (index < lines.length && !crosses(lines[index]!, gutter)) continue
    if (index - from > best.length) best = lines.slice(from, index)
    from = index + 1
  }
  const left = best.flatMap((line) => sideOf(line, (x) => x < gutter))
  const right = best.flatMap((line) => sideOf(line, (x) => x >= gutter))
  if (!isColumn(left, Math.min(...left.map((line) => line.left)), gutter) || !isColumn(right, gutter, Math.max(...right.map((line) => line.right)))) return [{ side: 0, lines }]
  const start = lines.indexOf(best[0]!)
  return [
    { side: 0 as const, lines: lines.slice(0, start) },
    { side: 1 as const, lines: left },
    { side: 2 as const, lines: right },
    { side: 0 as const, lines: lines.slice(start + best.length) },
  ].filter((part) => part.lines.length > 0)
}

/** The place most lines have a gap at; null when few do. */
function findGutter(lines: readonly Line[]): number | null {
  const edges: { at: number; step: 1 | -1 }[] = []
  for (const line of lines) {
    for (const [index, run] of line.runs.entries()) {
      const next = line.runs[index + 1]
      const end = run.x + run.width
      if (next !== undefined && next.x - end >= line.size * 1.2) edges.push({ at: end, step: 1 }, { at: next.x, step: -1 })
    }
  }
  edges.sort((a, b) => a.at - b.at || a.step - b.step)
  let open = 0
  let most = 0
  let place = 0
  for (const [index, edge] of edges.entries()) {
    open += edge.step
    if (open > most) {
      most = open
      place = (edge.at + (edges[index + 1]?.at ?? edge.at)) / 2
    }
  }
  return most >= LEAST_LINES ? place : null
}

function crosses(line: Line, gutter: number): boolean {
  return line.runs.some((run) => run.x < gutter && run.x + run.width > gutter + line.size * 0.2)
}

function sideOf(line: Line, belongs: (x: number) => boolean): Line[] {
  const runs = line.runs.filter((run) => belongs(run.x))
  return runs.length === 0 ? [] : [closeLine(runs, line.rules.filter((rule) => belongs((rule.x1 + rule.x2) / 2)))]
}

function isColumn(lines: readonly Line[], left: number, right: number): boolean {
  if (lines.length < LEAST_LINES) return false
  const fills = lines.map((line) => (line.right - line.left) / (right - left)).sort((a, b) => a - b)
  return fills[Math.floor(fills.length / 2)]! >= LEAST_FILL
}
