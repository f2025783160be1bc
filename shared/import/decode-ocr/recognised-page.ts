import type { PageBox } from '../../document/origin'
import type { Rule } from '../decode-pdf/read-drawing'

/** A word as recognition reads it; `box` is on the page as shown, `confidence` 0 to 100. */
export interface RecognisedWord {
  readonly text: string
  readonly confidence: number
  readonly box: PageBox
}

/** A line of words from left to right. */
export interface RecognisedLine {
  readonly words: readonly RecognisedWord[]
  readonly box: PageBox
  /** How far the line's foot falls from its left to its right end, in points; below zero where it rises. */
  readonly fall: number
  /** What recognition had read before a person corrected the line; absent on lines nobody has touched. */
  readonly was?: string
}

/** By how many degrees, clockwise, a page has to be turned to be read. */
export type Turn = 0 | 90 | 180 | 270

/**
 * One page read by recognition, in PDF points with the origin at the top left. Plain data, JSON safe. A picture without
 * size on paper is taken to be as wide as an A4 sheet. All measures are those of the page turned upright.
 */
export interface RecognisedPage {
  /** One-based. */
  readonly number: number
  readonly width: number
  readonly height: number
  readonly lines: readonly RecognisedLine[]
  /** Lines drawn on the page: borders and blanks; absent where none were found. Slanted as the sheet lay. */
  readonly rules?: readonly Rule[]
  /** Absent where the page is upright as it is. */
  readonly turn?: Turn
}

/** Confidence of the words of a page, long words counting more; 0 where there are none. */
export function meanConfidence({ lines }: RecognisedPage): number {
  let sum = 0
  let length = 0
  for (const { text, confidence } of lines.flatMap((line) => line.words)) {
    sum += confidence * text.length
    length += text.length
  }
  return length === 0 ? 0 : sum / length
}
