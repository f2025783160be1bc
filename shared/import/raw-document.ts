import type { DocumentProperties, SourceFormat } from '../document/contract-document'
import type { DocumentMark } from '../document/mark'
import type { Origin } from '../document/origin'
import type { ImportWarning } from './import-error'

/** Which story of the file a block belongs to. `body` is refined into sections by `buildTree`. */
export type RawZone = 'body' | 'text-box' | 'footnote' | 'endnote' | 'header' | 'footer'

/** The number a word processor prints before a paragraph. */
export interface RawNumber {
  /** As printed, without the gap after it: 第三条, 一、, 3.2. Never empty. */
  readonly text: string
  /** What separates it from the text: nothing, or a space (Word's space and tab are both read as one space). */
  readonly gap: '' | ' '
  /** List level from 0. */
  readonly level: number
  /** Values of this level and all above it: level 1 of `3.2` is [3, 2]. */
  readonly values: readonly number[]
  /** Which list it belongs to; equal for paragraphs that count together. */
  readonly list: string
}

/** One paragraph as the decoder found it. Mark spans count within `text` (the number not included). */
export interface RawParagraph {
  readonly kind: 'paragraph'
  readonly zone: RawZone
  /** Current text without the automatic number; no line breaks except `\n` for a manual line break. */
  readonly text: string
  readonly number: RawNumber | null
  /** 0 to 8 for headings by style or outline level; null for body text. */
  readonly outlineLevel: number | null
  readonly alignment: 'start' | 'center' | 'end' | 'justify'
  /** True when the paragraph is set apart by bold or larger type throughout; a hint for titles. */
  readonly emphasised: boolean
  /** True when the file itself says the paragraph belongs to a table of contents. */
  readonly isContentsEntry: boolean
  /** True when a page break stands before it. */
  readonly startsPage: boolean
  readonly marks: readonly DocumentMark[]
  readonly origin: Origin
  /** In zones `footnote` and `endnote`: the `id` of the `NoteMark` that refers to this paragraph's note. */
  readonly note?: string
}

/** One cell with its grid position; a merged cell stands once. Blocks inside may be tables again. */
export interface RawCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly blocks: readonly RawBlock[]
}

/** One table. `cells` are in reading order. */
export interface RawTable {
  readonly kind: 'table'
  readonly zone: RawZone
  readonly rows: number
  readonly columns: number
  readonly cells: readonly RawCell[]
  readonly origin: Origin
}

/** What a decoder puts out for each paragraph or table, in reading order. */
export type RawBlock = RawParagraph | RawTable

/**
 * What every decoder yields: blocks in reading order (body with its text boxes after the paragraph that anchors them,
 * then footnotes, endnotes, headers, footers), untouched by any idea of clauses. `buildTree` turns it into the document.
 */
export interface RawDocument {
  readonly format: SourceFormat
  readonly blocks: readonly RawBlock[]
  readonly properties: DocumentProperties
  readonly warnings: readonly ImportWarning[]
  /** One-based numbers of the pages that are pictures (or empty) and were not read; absent for formats without pages. */
  readonly pagesWithoutText?: readonly number[]
}
