import type { Span } from '../../core/span'
import { isWide } from './mend-text'
import type { Remark } from './read-annotations'
import { multiply, toMatrix } from './read-drawing'
import { toReadingSpace } from './reading-space'
import type { PlacedRemark, TextLayer, TextRun } from './text-run'

/** Comparisons of remarks with words a page may cost; remarks beyond it are told without a place. */
const MOST_TESTS = 5_000_000

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Puts the remarks of a page on the words they are about; `unplaced` are those of a page without words. */
export function placeRemarks(remarks: readonly Remark[], view: readonly number[], layers: readonly TextLayer[]): { readonly layers: readonly TextLayer[]; readonly unplaced: readonly Remark[] } {
  const runs = layers.flatMap((layer) => layer.runs.map((run) => ({ run, angle: layer.angle })))
  if (remarks.length === 0) return { layers, unplaced: [] }
  if (runs.length === 0 || remarks.reduce((sum, remark) => sum + remark.boxes.length, 0) * runs.length > MOST_TESTS) return { layers, unplaced: remarks }
  const placed = new Map<TextRun, PlacedRemark[]>()
  const put = (run: TextRun, place: PlacedRemark): void => {
    const there = placed.get(run)
    if (there === undefined) placed.set(run, [place])
    else there.push(place)
  }
  for (const remark of remarks) {
    const marked = remark.isPoint ? [] : remark.boxes.flatMap((box) => runs.flatMap(({ run, angle }) => {
      const span = wordsUnder(run, turnBox(box, view, angle))
      return span === null ? [] : [{ run, span }]
    }))
    for (const { run, span } of marked) put(run, { ...span, remark })
    if (marked.length > 0) continue
    const { run, at } = nearest(runs, remark, view)
    put(run, { start: at, end: at, remark })
  }
  return { layers: layers.map((layer) => ({ ...layer, runs: layer.runs.map((run) => (placed.has(run) ? { ...run, remarks: placed.get(run)! } : run)) })), unplaced: [] }
}

/** A box of the file's space in the reading space of text turned by `angle`. */
function turnBox(box: readonly number[], view: readonly number[], angle: number): Box {
  const corners = [[0, 1], [2, 1], [0, 3], [2, 3]].map(([x, y]) => {
    const [, , , , e, f] = multiply(toMatrix(view), [1, 0, 0, 1, box[x!] ?? 0, box[y!] ?? 0])
    return toReadingSpace(e, f, angle)
  })
  const xs = corners.map((corner) => corner.x)
  const ys = corners.map((corner) => corner.y)
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) }
}

/** The characters of a run whose middle lies in the box; null where none does. */
function wordsUnder(run: TextRun, box: Box): Span | null {
  const top = run.y - run.size * 0.85
  const bottom = run.y + run.size * 0.15
  if (Math.min(bottom, box.bottom) - Math.max(top, box.top) < run.size * 0.5 || box.right < run.x || box.left > run.x + run.width) return null
  const edges = edgesOf(run)
  let start = -1
  let end = -1
  for (let at = 0; at < run.text.length; at += 1) {
    const middle = (edges[at]! + edges[at + 1]!) / 2
    if (middle < box.left || middle > box.right) continue
    if (start === -1) start = at
    end = at + 1
  }
  return start === -1 ? null : { start, end }
}

/** Where each character of a run begins, and the last one ends, by the usual widths of characters. */
function edgesOf(run: TextRun): number[] {
  const widths = Array.from(run.text, (sign) => (sign.length === 2 ? [1, 0] : [isWide(sign) ? 1 : 0.5])).flat()
  const total = widths.reduce((sum, width) => sum + width, 0)
  const edges = [run.x]
  for (const width of widths) edges.push(edges.at(-1)! + (width / total) * run.width)
  return edges
}

/** The run at the height of a remark that stands nearest, and the character of it. */
function nearest(runs: readonly { readonly run: TextRun; readonly angle: number }[], remark: Remark, view: readonly number[]): { readonly run: TextRun; readonly at: number } {
  let best = { run: runs[0]!.run, at: 0 }
  let least = Infinity
  for (const { run, angle } of runs) {
    const box = turnBox(remark.boxes[0] ?? [], view, angle)
    const middle = (box.top + box.bottom) / 2
    const away = Math.max(0, run.y - run.size * 0.85 - middle, middle - run.y - run.size * 0.15) * 10 + Math.max(0, run.x - box.right, box.left - run.x - run.width)
    if (away >= least) continue
    least = away
    const edges = edgesOf(run)
    const at = edges.findIndex((edge) => edge >= box.left)
    best = { run, at: at === -1 ? run.text.length : at }
  }
  return best
}
