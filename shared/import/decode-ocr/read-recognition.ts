import type { PageBox } from '../../document/origin'
import type { PixelRule } from './find-rules'
import type { RecognisedLine, RecognisedPage, Turn } from './recognised-page'

/** The part of Tesseract's result that is read (tesseract.js `Page`), described by structure: hosts load the library. */
export interface Recognition {
  readonly blocks: readonly { readonly paragraphs: readonly { readonly lines: readonly RecognitionLine[] }[] }[] | null
}

interface RecognitionLine {
  readonly bbox: PixelBox
  readonly baseline: PixelBox
  readonly words: readonly { readonly text: string; readonly confidence: number; readonly bbox: PixelBox }[]
}

interface PixelBox {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

/** The page whose picture was recognised: its size in points and how many points a pixel of the picture is. */
export interface DrawnPage {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly pointsPerPixel: number
  /** How the page was turned before it was drawn; its measures are those of the turned page. */
  readonly turn?: Turn
  /** How much the lines of the page fall for each pixel to the right, where the picture was straightened by it. */
  readonly slope?: number
  /** Lines found on the picture and taken out of it, in pixels. */
  readonly rules?: readonly PixelRule[]
}

/** Turns Tesseract's result into a page in points. Blocks and paragraphs are dropped: lines are put together by place. */
export function readRecognition(recognition: Recognition, page: DrawnPage): RecognisedPage {
  const scale = page.pointsPerPixel
  const slope = page.slope ?? 0
  const lay = layAskew(page)
  const toBox = ({ x0, y0, x1, y1 }: PixelBox, slant = 0): PageBox => {
    const width = (x1 - x0) * scale
    const height = (y1 - y0) * scale + width * Math.abs(slant)
    const middle = lay(((x0 + x1) / 2) * scale, ((y0 + y1) / 2) * scale)
    return { x: round(middle.x - width / 2), y: round(middle.y - height / 2), width: round(width), height: round(height) }
  }
  const lines = (recognition.blocks ?? []).flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines))
  const rules = (page.rules ?? []).map(({ x1, y1, x2, y2 }) => {
    const [from, to] = [lay(x1 * scale, y1 * scale), lay(x2 * scale, y2 * scale)]
    return { x1: round(from.x), y1: round(from.y), x2: round(to.x), y2: round(to.y) }
  })
  return {
    number: page.number,
    width: page.width,
    height: page.height,
    ...(page.turn === undefined || page.turn === 0 ? {} : { turn: page.turn }),
    ...(rules.length === 0 ? {} : { rules }),
    lines: lines.flatMap((line): readonly RecognisedLine[] => {
      const words = line.words
        .map(({ text, confidence, bbox }) => ({ text: text.trim(), confidence: round(confidence), box: toBox(bbox) }))
        .filter(({ text }) => text !== '')
      const fall = (line.baseline.y1 - line.baseline.y0 + (line.bbox.x1 - line.bbox.x0) * slope) * scale
      return words.length === 0 ? [] : [{ words, box: toBox(line.bbox, slope), fall: round(fall) }]
    }),
  }
}

/** A point of the straightened page on the page as it lies, in points: turned about its middle. */
function layAskew({ width, height, slope = 0 }: DrawnPage): (x: number, y: number) => { readonly x: number; readonly y: number } {
  const angle = Math.atan(slope)
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return (x, y) => ({ x: width / 2 + (x - width / 2) * cos - (y - height / 2) * sin, y: height / 2 + (x - width / 2) * sin + (y - height / 2) * cos })
}

/** Tenths of a point are finer than any scan; more digits only make the stored page large. */
function round(value: number): number {
  return Math.round(value * 10) / 10
}
