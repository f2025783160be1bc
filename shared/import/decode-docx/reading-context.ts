import type { RawBlock } from '../raw-document'
import type { ParagraphBuilder } from './paragraph-builder'
import type { ParagraphProperties } from './paragraph-properties'
import type { TrackedChange } from './run-properties'
import type { ParagraphStyle } from './styles'

/** What surrounds the words being read. */
export interface InlineContext {
  readonly paragraph: ParagraphBuilder
  readonly style: ParagraphStyle
  /** Direct properties over the style's. */
  readonly properties: ParagraphProperties
  readonly inserted: TrackedChange | null
  readonly deleted: TrackedChange | null
  /** Set inside a control that shows its prompt: the prompt is a blank, put out once. */
  readonly placeholder: Placeholder | null
  /** Text boxes met in the paragraph; they follow it. */
  readonly boxes: RawBlock[]
}

/** Whether the blank of an unfilled control has been put out. */
export interface Placeholder {
  shown: boolean
  /** Takes the prompt's words, once the blank has been put out. */
  keep: (words: string) => void
}

/** The state of the blocks around a paragraph. */
export interface BlockContext {
  readonly inserted: TrackedChange | null
  readonly deleted: TrackedChange | null
  readonly placeholder: Placeholder | null
}

/** Nothing special around. */
export const PLAIN: BlockContext = { inserted: null, deleted: null, placeholder: null }
