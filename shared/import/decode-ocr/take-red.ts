import type { Bitmap } from './find-rules'
import { meanConfidence, type RecognisedLine, type RecognisedPage } from './recognised-page'

/** How much redder than green and blue a pixel of red ink is, and how light it is at least. */
const REDDER = 45
const LIGHTEST_BLACK = 110
/** Less red than this part of a page is a speck. */
const LEAST_SHARE = 0.0004

/**
 * Takes red ink (seals, red marks) off a picture: what is printed below it stays, because it is dark in red light too.
 * False, and nothing changed, where there is next to none. Changes `pixels`; linear in their number.
 */
export function takeRed({ pixels }: Bitmap): boolean {
  let count = 0
  for (let at = 0; at < pixels.length; at += 4) if (isRed(pixels, at)) count += 1
  if (count < (pixels.length / 4) * LEAST_SHARE) return false
  for (let at = 0; at < pixels.length; at += 4) {
    if (!isRed(pixels, at)) continue
    // Through red glass red ink is as light as the paper beside it.
    pixels[at + 1] = pixels[at]!
    pixels[at + 2] = pixels[at]!
  }
  return true
}

function isRed(pixels: Bitmap['pixels'], at: number): boolean {
  const red = pixels[at]!
  return red > LIGHTEST_BLACK && red - pixels[at + 1]! > REDDER && red - pixels[at + 2]! > REDDER
}

/** Lines read with less confidence where only red stands are the drawing of a seal. */
const WORDS_IN_RED = 60

/** The words read without the red ink, and those that are printed in red themselves (the head of an official paper). */
export function addRedLines(without: RecognisedPage, withRed: RecognisedPage): RecognisedPage {
  const red = withRed.lines.filter((line) => !without.lines.some((other) => overlaps(line, other)) && meanConfidence({ ...withRed, lines: [line] }) >= WORDS_IN_RED)
  return red.length === 0 ? without : { ...without, lines: [...without.lines, ...red].toSorted((a, b) => a.box.y - b.box.y) }
}

function overlaps({ box: a }: RecognisedLine, { box: b }: RecognisedLine): boolean {
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  return down > Math.min(a.height, b.height) * 0.4 && across > 0
}
