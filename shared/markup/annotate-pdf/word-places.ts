import type { PdfPage, PdfTextItem } from '../../import/decode-pdf/pdf-engine'
import { isWide } from '../../import/decode-pdf/mend-text'

/** A point in the space of a PDF page: points from its origin, upwards. */
export type Point = readonly [x: number, y: number]

/** A four-sided stretch of a line: upper left, upper right, lower left, lower right as the line is read, the order viewers expect of `QuadPoints`. */
export type Quad = readonly [Point, Point, Point, Point]

/** The words of a page as the file holds them, and where each unit stands. */
export interface PageWords {
  readonly text: string
  /** Quadrilaterals of the stretch `[start, end)` of `text`, one for each piece of a line. */
  quads(start: number, end: number): readonly Quad[]
}

/** A piece of text and where it begins in the page's words. */
interface PlacedItem {
  readonly start: number
  readonly item: PdfTextItem
  readonly isVertical: boolean
}

/** Letters reach this far above and below their baseline, as shares of the size. */
const ABOVE = 0.86
const BELOW = 0.16

/** Reads the words of a page with their places. */
export async function readPageWords(page: PdfPage): Promise<PageWords> {
  const content = await page.getTextContent()
  const placed: PlacedItem[] = []
  const pieces: string[] = []
  let length = 0
  for (const item of content.items) {
    if (!('str' in item) || typeof item.str !== 'string' || item.str === '') continue
    const text = item as PdfTextItem
    placed.push({ start: length, item: text, isVertical: content.styles[text.fontName]?.vertical === true })
    pieces.push(text.str)
    length += text.str.length
  }
  return {
    text: pieces.join(''),
    quads: (start, end) => placed.flatMap(({ start: at, item, isVertical }) => {
      const from = Math.max(start, at) - at
      const to = Math.min(end, at + item.str.length) - at
      return from < to && item.str.slice(from, to).trim() !== '' ? [quadOf(item, isVertical, from, to)] : []
    }),
  }
}

/** Signs of one piece are told apart by their usual widths: the file's own are not at hand. */
function quadOf({ str, transform, width, height }: PdfTextItem, isVertical: boolean, from: number, to: number): Quad {
  const [a, b, c, d, e, f] = transform as readonly [number, number, number, number, number, number]
  const size = Math.max(Math.hypot(c, d), 1)
  const up: Point = [c / size, d / size]
  const stride = Math.max(Math.hypot(a, b), 1e-6)
  // In vertical fonts pdf.js gives the length of the piece as its height, and the signs run down the d-axis, centred on it.
  const along: Point = isVertical ? [-up[0], -up[1]] : [a / stride, b / stride]
  const outward: Point = isVertical ? [a / stride, b / stride] : up
  const length = Math.abs(isVertical ? height : width)
  const [above, below] = isVertical ? [size / 2, size / 2] : [size * ABOVE, size * BELOW]
  const total = widthOf(str)
  const [start, end] = [widthOf(str.slice(0, from)), widthOf(str.slice(0, to))].map((part) => (total === 0 ? 0 : (part / total) * length)) as [number, number]
  const corner = (run: number, rise: number): Point => [e + along[0] * run + outward[0] * rise, f + along[1] * run + outward[1] * rise]
  return [corner(start, above), corner(end, above), corner(start, -below), corner(end, -below)]
}

function widthOf(text: string): number {
  let width = 0
  for (const sign of text) width += isWide(sign) ? 1 : 0.5
  return width
}
