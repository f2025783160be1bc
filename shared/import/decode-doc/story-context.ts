import type { MarkAuthor } from '../../document/mark'
import type { ListCounter } from '../decode-docx/list-counter'
import type { ParagraphBuilder } from '../decode-docx/paragraph-builder'
import type { RawParagraph } from '../raw-document'
import type { ParagraphProperties } from './properties'
import type { WordText } from './word-text'

/** A paragraph with what its table needs to know of it. */
export interface StoryParagraph {
  readonly paragraph: RawParagraph
  readonly properties: ParagraphProperties
  /** True when it ends a cell of the outermost table. */
  readonly endsCell: boolean
  /** True when its mark is a tracked deletion. */
  readonly isDeleted: boolean
}

/** What reading a story needs beside its text. */
export interface StoryContext {
  readonly text: WordText
  readonly counter: ListCounter
  readonly fontName: (index: number) => string
  /** Tells who made a change and when. */
  readonly describeAuthor: (change: { readonly author: number; readonly date: number }) => MarkAuthor
  /** Sign of the form check box whose data lie at this place of the Data stream. */
  readonly checkBoxAt: (offset: number | null) => string
  /** Half-points of body text. */
  readonly bodySize: number
  /** Positions whose place in the reading text somebody wants to know; filled while reading. */
  readonly watched: Map<number, WatchedPlace | null>
  /** Ids of notes by the position of their sign in the main text. */
  readonly noteAt: Map<number, string>
  /** Counts pictures and drawings passed over. */
  readonly seen: { pictures: number; oldNumbers: number }
}

/** Where a character position came to lie. */
export interface WatchedPlace {
  readonly offset: number
  readonly text: ParagraphBuilder
}
