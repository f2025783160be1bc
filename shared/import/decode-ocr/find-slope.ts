import type { Bitmap } from './find-rules'

/** Every this many pixels one is looked at, each way. */
const STEP = 3
/** Steepest slope that is looked for: a sheet further askew was laid so. */
const STEEPEST = 0.05
const COARSE = 0.005
const FINE = 0.001
/** The rows of a page have to stand out by so much more than they do unturned. */
const CLEARER = 1.04
const MOST_POINTS = 400_000

/**
 * How much the lines of a page fall for each pixel to the right (below zero where they rise): the slope at which its ink
 * lies in the clearest rows. 0 where no slope is clearly better than none. Linear in the pixels.
 */
export function findSlope(bitmap: Bitmap): number {
  const points = inkOf(bitmap)
  const rows = Math.ceil(bitmap.height / STEP)
  const level = clearness(points, rows, 0)
  let best = { slope: 0, clearness: level }
  const look = (from: number, to: number, by: number): void => {
    for (let slope = from; slope <= to; slope += by) {
      const here = clearness(points, rows, slope)
      if (here > best.clearness) best = { slope, clearness: here }
    }
  }
  look(-STEEPEST, STEEPEST, COARSE)
  look(best.slope - COARSE, best.slope + COARSE, FINE)
  return best.clearness > level * CLEARER ? best.slope : 0
}

/** Places of dark pixels, x and y in turn, in steps. */
function inkOf({ width, height, pixels }: Bitmap): readonly number[] {
  const points: number[] = []
  for (let y = 0; y < height; y += STEP) {
    for (let x = 0; x < width; x += STEP) {
      // Green: red ink is dark in it like black, and paper of any tone is light.
      if (pixels[(y * width + x) * 4 + 1]! < 110) points.push(x / STEP, y / STEP)
      if (points.length > MOST_POINTS) return points
    }
  }
  return points
}

/** Sum of the squares of the ink of each row: greatest where words and white lie in rows. */
function clearness(points: readonly number[], rows: number, slope: number): number {
  const ink = new Float64Array(rows * 2)
  const middle = rows / 2
  for (let at = 0; at < points.length; at += 2) {
    const row = Math.round(points[at + 1]! - points[at]! * slope + middle)
    if (row >= 0 && row < ink.length) ink[row]! += 1
  }
  return ink.reduce((sum, value) => sum + value * value, 0)
}
