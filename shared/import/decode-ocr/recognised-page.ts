import type { PageBox } from '../../document/origin'

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

/**
 * One page read by recognition, in PDF points with the origin at the top left. Plain data, JSON safe. A picture without
 * size on paper is taken to be as wide as an A4 sheet.
 */
export interface RecognisedPage {
  /** One-based. */
  readonly number: number
  readonly width: number
  readonly height: number
  readonly lines: readonly RecognisedLine[]
}
