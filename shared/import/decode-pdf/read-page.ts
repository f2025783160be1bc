import type { PageBox } from '../../document/origin'
import { closeLetterSpacing, mendText } from './mend-text'
import type { PdfPage, PdfTextItem, PdfTextStyle } from './pdf-engine'

/**
 * A piece of text in reading space: x runs along the line, y from line to line, whatever way the page shows them.
 * For upright text that is the page itself; for vertical or rotated text it is the page turned.
 */
export interface TextRun {
  readonly text: string
  readonly x: number
  /** Baseline. */
  readonly y: number
  readonly width: number
  readonly size: number
  readonly font: string
  /** True when white space stood before it in the file or pdf.js saw a gap. */
  readonly spaceBefore: boolean
}

/** Runs that are read in one direction; `angle` is the clockwise turn of their lines on the page as shown, in degrees. */
export interface TextLayer {
  readonly angle: number
  readonly runs: readonly TextRun[]
}

/** One page as text, layers with most characters first. */
export interface PageText {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly layers: readonly TextLayer[]
  readonly characters: number
}

/** Reads the words of a page with their places. */
export async function readPage(page: PdfPage, number: number): Promise<PageText> {
  const viewport = page.getViewport({ scale: 1 })
  const content = await page.getTextContent()
  const layers = new Map<number, TextRun[]>()
  let space = false
  for (const item of content.items) {
    if (!isTextItem(item)) continue
    if (item.str.trim() === '') {
      space = space || item.str !== ''
      continue
    }
    const { angle, run } = placeItem(item, content.styles[item.fontName], viewport.transform, space)
    space = false
    if (run.text.trim() === '') continue
    const layer = layers.get(angle)
    if (layer === undefined) layers.set(angle, [run])
    else layer.push(run)
  }
  const sorted = [...layers].map(([angle, runs]) => ({ angle, runs, characters: countCharacters(runs) })).sort((a, b) => b.characters - a.characters)
  return {
    number,
    width: viewport.width,
    height: viewport.height,
    layers: sorted,
    characters: sorted.reduce((sum, layer) => sum + layer.characters, 0),
  }
}

function isTextItem(item: object): item is PdfTextItem {
  return 'str' in item && typeof item.str === 'string' && 'transform' in item && Array.isArray(item.transform)
}

function countCharacters(runs: readonly TextRun[]): number {
  return runs.reduce((sum, run) => sum + run.text.length, 0)
}

function placeItem(item: PdfTextItem, style: PdfTextStyle | undefined, view: readonly number[], space: boolean): { angle: number; run: TextRun } {
  const [a, b, c, d, e, f] = multiply(view, item.transform)
  const vertical = style?.vertical === true
  // In vertical fonts pdf.js gives the length of the run as its height; the glyphs run against the d-axis.
  const angle = vertical ? turnOf(-c, -d) : turnOf(a, b)
  const size = Math.max(Math.hypot(c, d), 1)
  const width = Math.abs(vertical ? item.height : item.width)
  const at = toReadingSpace(e, f, angle)
  const text = closeLetterSpacing(mendText(item.str), width, size)
  return { angle, run: { text, x: at.x, y: at.y, width, size, font: item.fontName, spaceBefore: space || text.startsWith(' ') } }
}

/** Clockwise angle on the page as shown, rounded so that the lines of one text agree. */
function turnOf(x: number, y: number): number {
  const degrees = Math.round((Math.atan2(y, x) * 180) / Math.PI / 5) * 5
  return (degrees + 360) % 360
}

function multiply(m: readonly number[], n: readonly number[]): [number, number, number, number, number, number] {
  const at = (list: readonly number[], index: number): number => list[index] ?? 0
  return [
    at(m, 0) * at(n, 0) + at(m, 2) * at(n, 1), at(m, 1) * at(n, 0) + at(m, 3) * at(n, 1),
    at(m, 0) * at(n, 2) + at(m, 2) * at(n, 3), at(m, 1) * at(n, 2) + at(m, 3) * at(n, 3),
    at(m, 0) * at(n, 4) + at(m, 2) * at(n, 5) + at(m, 4), at(m, 1) * at(n, 4) + at(m, 3) * at(n, 5) + at(m, 5),
  ]
}

function toReadingSpace(x: number, y: number, angle: number): { x: number; y: number } {
  const [cos, sin] = unit(angle)
  return { x: x * cos + y * sin, y: y * cos - x * sin }
}

/** The box on the page as shown of a rectangle in reading space. */
export function toPageBox(rectangle: PageBox, angle: number): PageBox {
  if (angle === 0) return rectangle
  const [cos, sin] = unit(angle)
  const corners = [[0, 0], [1, 0], [0, 1], [1, 1]].map(([right, down]) => {
    const x = rectangle.x + rectangle.width * right!
    const y = rectangle.y + rectangle.height * down!
    return { x: x * cos - y * sin, y: x * sin + y * cos }
  })
  const left = Math.min(...corners.map((corner) => corner.x))
  const top = Math.min(...corners.map((corner) => corner.y))
  return { x: left, y: top, width: Math.max(...corners.map((corner) => corner.x)) - left, height: Math.max(...corners.map((corner) => corner.y)) - top }
}

function unit(angle: number): [number, number] {
  // Exact for the four upright directions, so that boxes do not drift by rounding.
  const table: Readonly<Record<number, [number, number]>> = { 0: [1, 0], 90: [0, 1], 180: [-1, 0], 270: [0, -1] }
  return table[angle] ?? [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)]
}
