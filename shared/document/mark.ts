import type { Span } from '../core/span'

/** Who made a change or remark and when, as the file says; '' and null where it does not. */
export interface MarkAuthor {
  readonly author: string
  /** ISO date-time as written in the file. */
  readonly date: string | null
}

/** Words that are in the text only because a tracked insertion is read as accepted. `move`: the target of a move. */
export interface InsertionMark extends Span, MarkAuthor {
  readonly kind: 'insertion'
  readonly move: boolean
  /** True when it is the paragraph mark at `end` that was inserted. */
  readonly paragraphMark: boolean
}

/** Words a tracked deletion takes out. They are not in the text: `start` = `end` is where they stood. */
export interface DeletionMark extends Span, MarkAuthor {
  readonly kind: 'deletion'
  readonly move: boolean
  readonly text: string
  /** True when it is a paragraph mark (two paragraphs are read as one) or a table row that was deleted. */
  readonly paragraphMark: boolean
}

/** A tracked change of formatting only. */
export interface FormatMark extends Span, MarkAuthor {
  readonly kind: 'format'
}

/** A margin comment; its span is the words commented on (empty where the comment marks a place). */
export interface CommentMark extends Span, MarkAuthor {
  readonly kind: 'comment'
  readonly id: string
  readonly text: string
  /** Id of the comment it answers, or null. */
  readonly replyTo: string | null
  readonly resolved: boolean
}

/** Text formatted as hidden. It is not in the text: `start` = `end` is where it stands. */
export interface HiddenMark extends Span {
  readonly kind: 'hidden'
  readonly text: string
}

/** A place left to be filled in: underscores in the text that the file holds as underlined space, tab leader or empty control. */
export interface BlankMark extends Span {
  readonly kind: 'blank'
  readonly from: 'underlined-space' | 'tab-leader' | 'content-control' | 'form-field'
  /** The words an unfilled control shows in its place (单击此处输入文字); absent where it shows none. */
  readonly prompt?: string
  /** Underlined words right beside underlined space: what was filled in, or print of the form; absent where none stand there. */
  readonly beside?: string
}

/** The printed result of a field; `code` is its instruction (REF, PAGE, HYPERLINK …). */
export interface FieldMark extends Span {
  readonly kind: 'field'
  readonly code: string
}

/** Highlighted words. */
export interface HighlightMark extends Span {
  readonly kind: 'highlight'
  readonly colour: string
}

/** Where the reference sign of a note stands, and the note's text span elsewhere in the reading text (null if empty). */
export interface NoteMark extends Span {
  readonly kind: 'note'
  readonly note: Span | null
  /** Which note it is, where the file names notes; the paragraphs of the note bear the same (`RawParagraph.note`). */
  readonly id?: string
}

/** Words read from a picture with less certainty than the gate; `confidence` is 0 to 100. */
export interface DoubtfulMark extends Span {
  readonly kind: 'doubtful'
  readonly confidence: number
}

/** Something known about a stretch of the reading text beyond its characters. */
export type DocumentMark =
  | InsertionMark
  | DeletionMark
  | FormatMark
  | CommentMark
  | HiddenMark
  | BlankMark
  | FieldMark
  | HighlightMark
  | NoteMark
  | DoubtfulMark
