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
  /** Lines found on the picture and taken out of it, in pixels. */
  readonly rules?: readonly PixelRule[]
}

/** Turns Tesseract's result into a page in points. Blocks and paragraphs are dropped: lines are put together by place. */
export function readRecognition(recognition: Recognition, page: DrawnPage): RecognisedPage {
  const scale = page.pointsPerPixel
  const toBox = ({ x0, y0, x1, y1 }: PixelBox): PageBox => ({ x: round(x0 * scale), y: round(y0 * scale), width: round((x1 - x0) * scale), height: round((y1 - y0) * scale) })
  const lines = (recognition.blocks ?? []).flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines))
  return {
    number: page.number,
    width: page.width,
    height: page.height,
    ...(page.turn === undefined || page.turn === 0 ? {} : { turn: page.turn }),
    ...(page.rules === undefined || page.rules.length === 0 ? {} : { rules: page.rules.map(({ x1, y1, x2, y2 }) => ({ x1: round(x1 * scale), y1: round(y1 * scale), x2: round(x2 * scale), y2: round(y2 * scale) })) }),
    lines: lines.flatMap((line): readonly RecognisedLine[] => {
      const words = line.words
        .map(({ text, confidence, bbox }) => ({ text: text.trim(), confidence: round(confidence), box: toBox(bbox) }))
        .filter(({ text }) => text !== '')
      return words.length === 0 ? [] : [{ words, box: toBox(line.bbox), fall: round((line.baseline.y1 - line.baseline.y0) * scale) }]
    }),
  }
}

/** Tenths of a point are finer than any scan; more digits only make the stored page large. */
function round(value: number): number {
  return Math.round(value * 10) / 10
}
