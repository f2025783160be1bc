import type { Span } from '../../core/span'
import type { Remark } from './read-annotations'

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
  /** Name the file gives the font, without the mark of a subset; '' if unknown. */
  readonly font: string
  /** True when white space stood before it in the file or pdf.js saw a gap. */
  readonly spaceBefore: boolean
  /** Stretches of `text` that recognition is not sure of, in order; absent where the words come from the file. */
  readonly doubts?: readonly Doubt[]
  /** Notes of readers on these words; absent where there are none. */
  readonly remarks?: readonly PlacedRemark[]
}

/** A stretch read from a picture with less certainty than the gate; `confidence` is 0 to 100. */
export interface Doubt extends Span {
  readonly confidence: number
}

/** Runs that are read in one direction; `angle` is the clockwise turn of their lines on the page as shown, in degrees. */
export interface TextLayer {
  readonly angle: number
  readonly runs: readonly TextRun[]
}

/** Part of a run that a remark is about; empty where the remark marks a place. */
export interface PlacedRemark extends Span {
  readonly remark: Remark
}
