/** A picture's pixels: red, green, blue, alpha, one byte each, row by row. */
export interface Bitmap {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array | Uint8ClampedArray
}

/** A line drawn on the picture, in pixels; from left to right, or from top to bottom. */
export interface PixelRule {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

/** Lengths in pixels at the density at which pages are recognised (240 dots per inch). */
const SHORTEST_RUN = 30
const SHORTEST_LEVEL = 100
const SHORTEST_UPRIGHT = 60
/** Thicker strokes are bars and pictures. */
const THICKEST = 8
/** How far a line may climb for each pixel of its length: a sheet laid askew. */
const STEEPEST = 0.06
/** Distance at which an upright line meets a level one. */
const NEAR = 10
/** A broken line goes on over so many light pixels. */
const GAP = 2
/** Runs of a picture that is looked at; one with more is a photograph of something else. */
const MOST_RUNS = 400_000

/**
 * Finds the lines drawn on a picture (borders of tables, blanks to fill in) and takes them out of it: letters beside a
 * border are misread, and a line alone is read as 一. Changes `pixels`; linear in their number.
 */
export function takeRules(bitmap: Bitmap): readonly PixelRule[] {
  const { width, height } = bitmap
  const paper = paperTone(bitmap)
  const isDark = darkness(bitmap, paper)
  const level = findLines((row, place) => isDark(place, row), height, width).filter((line) => line.length >= SHORTEST_LEVEL)
  const upright = findLines((column, place) => isDark(column, place), width, height).filter((line) => line.length >= SHORTEST_UPRIGHT && meetsOne(line, level))
  for (const line of level) for (const run of line.runs) for (const beside of [-1, 0, 1]) whiten(bitmap, paper, { x1: run.from - 1, y1: run.at + beside, x2: run.to + 1, y2: run.at + beside })
  for (const line of upright) for (const run of line.runs) for (const beside of [-1, 0, 1]) whiten(bitmap, paper, { x1: run.at + beside, y1: run.from - 1, x2: run.at + beside, y2: run.to + 1 })
  return [
    ...level.map((line): PixelRule => ({ x1: line.from, y1: line.first, x2: line.to, y2: line.last })),
    ...upright.map((line): PixelRule => ({ x1: line.first, y1: line.from, x2: line.last, y2: line.to })),
  ]
}

/** The tone most pixels show. */
function paperTone({ pixels }: Bitmap): number {
  const counts = new Uint32Array(256)
  for (let at = 0; at < pixels.length; at += 4 * 7) counts[grey(pixels, at)]! += 1
  let paper = 0
  for (let value = 0; value < 256; value += 1) if (counts[value]! >= counts[paper]!) paper = value
  return paper
}

/** Dark is what is well below the tone of the paper. */
function darkness({ width, pixels }: Bitmap, paper: number): (x: number, y: number) => boolean {
  const limit = Math.max(paper, 128) * 0.68
  return (x, y) => grey(pixels, (y * width + x) * 4) < limit
}

function grey(pixels: Bitmap['pixels'], at: number): number {
  return (pixels[at]! * 77 + pixels[at + 1]! * 151 + pixels[at + 2]! * 28) >> 8
}

/** Dark pixels side by side in one row (or column) of the picture. */
interface Run {
  readonly at: number
  readonly from: number
  readonly to: number
}

/** Runs that touch from row to row: `first` and `last` are the rows at its two ends. */
interface Stroke {
  readonly from: number
  readonly to: number
  readonly length: number
  readonly first: number
  readonly last: number
  readonly runs: readonly Run[]
}

/** Finds thin strokes along the rows of a picture, or of its columns where `isDark` is asked the other way. */
function findLines(isDark: (row: number, place: number) => boolean, rows: number, places: number): Stroke[] {
  const strokes: Run[][] = []
  let above: { readonly run: Run; readonly stroke: Run[] }[] = []
  let count = 0
  for (let row = 0; row < rows && count < MOST_RUNS; row += 1) {
    const here: { readonly run: Run; readonly stroke: Run[] }[] = []
    let next = 0
    for (const run of runsOf(isDark, row, places)) {
      count += 1
      while (next < above.length && above[next]!.run.to < run.from - GAP) next += 1
      const touching = above[next]
      const stroke = touching !== undefined && touching.run.from <= run.to + GAP ? touching.stroke : []
      if (stroke.length === 0) strokes.push(stroke)
      stroke.push(run)
      here.push({ run, stroke })
    }
    above = here
  }
  return strokes.flatMap(toStroke)
}

function runsOf(isDark: (row: number, place: number) => boolean, row: number, places: number): Run[] {
  const runs: Run[] = []
  let from = -1
  let last = -1
  for (let place = 0; place <= places; place += 1) {
    if (place < places && isDark(row, place)) {
      if (from === -1) from = place
      last = place
    } else if (from !== -1 && (place - last > GAP || place === places)) {
      if (last - from + 1 >= SHORTEST_RUN) runs.push({ at: row, from, to: last })
      from = -1
    }
  }
  return runs
}

/** A stroke that is a thin, nearly level line; letters that touch it are left out of its measure by the runs' length. */
function toStroke(runs: readonly Run[]): readonly Stroke[] {
  const from = runs.reduce((least, run) => Math.min(least, run.from), Infinity)
  const to = runs.reduce((most, run) => Math.max(most, run.to), -Infinity)
  const length = to - from + 1
  const thickness = runs.reduce((sum, run) => sum + run.to - run.from + 1, 0) / length
  if (thickness > THICKEST || runs.at(-1)!.at - runs[0]!.at > THICKEST + length * STEEPEST) return []
  return [{ from, to, length, first: heightAt(runs, (run) => run.from - from < length * 0.2), last: heightAt(runs, (run) => to - run.to < length * 0.2), runs }]
}

function heightAt(runs: readonly Run[], isThere: (run: Run) => boolean): number {
  const there = runs.filter(isThere).map((run) => run.at).sort((a, b) => a - b)
  return there[Math.floor(there.length / 2)]!
}

/** Upright strokes stand in letters too; borders of a table meet its level lines. */
function meetsOne(upright: Stroke, level: readonly Stroke[]): boolean {
  const x = (upright.first + upright.last) / 2
  const meets = level.filter((line) => {
    const y = (line.first + line.last) / 2
    const slack = NEAR + line.length * STEEPEST
    return x >= line.from - NEAR && x <= line.to + NEAR && (Math.abs(upright.from - y) < slack || Math.abs(upright.to - y) < slack || (y > upright.from && y < upright.to))
  })
  return meets.length > 0
}

function whiten({ width, height, pixels }: Bitmap, paper: number, { x1, y1, x2, y2 }: PixelRule): void {
  for (let y = Math.max(0, y1); y <= Math.min(height - 1, y2); y += 1) {
    for (let x = Math.max(0, x1); x <= Math.min(width - 1, x2); x += 1) pixels.fill(paper, (y * width + x) * 4, (y * width + x) * 4 + 3)
  }
}
