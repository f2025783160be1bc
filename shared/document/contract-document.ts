import type { Span } from '../core/span'
import type { DocumentMark } from './mark'
import type { Origin } from './origin'

/** The formats the program reads. `ocr` is a page picture read by recognition. */
export type SourceFormat = 'docx' | 'doc' | 'pdf' | 'text' | 'html' | 'ocr' | 'rtf' | 'odt' | 'ofd'

/**
 * What a stretch of the contract is for. Rules read `body`, `annex`, `signature`, `text-box` and `footnote`;
 * `toc`, `header`, `footer` and `guide` (使用说明、填写说明) are kept in the text but not checked
 * (review-rules.md 0.1.4), except where a rule asks for them.
 */
export type SectionKind =
  | 'cover'
  | 'toc'
  | 'guide'
  | 'body'
  | 'annex'
  | 'signature'
  | 'text-box'
  | 'footnote'
  | 'header'
  | 'footer'

/** A run of consecutive blocks with one purpose. Sections cover the text without gaps or overlap, in order. */
export interface Section extends Span {
  readonly kind: SectionKind
  /** The heading as printed (附件一 服务清单), or '' where there is none. */
  readonly title: string
  /** 附件's own number as an integer (附件二 -> 2); null for unnumbered annexes and other kinds. */
  readonly annexNumber: number | null
  /**
   * Index of the contract this section belongs to: 0 for the first. A file that holds several contracts
   * (多份合一) has more than one; everything else has 0 throughout.
   */
  readonly contract: number
}

/** How a clause is numbered on paper, in the order of review-rules.md 0.2. */
export type NumberStyle =
  | 'part' // 第一编、第一部分
  | 'chapter' // 第一章
  | 'section' // 第一节
  | 'article' // 第一条
  | 'han' // 一、
  | 'han-parenthesis' // （一）
  | 'decimal' // 1. 1、 1.1 1.1.1
  | 'decimal-parenthesis' // （1） 1)
  | 'circled' // ①
  | 'letter' // A. a) 甲、
  | 'none' // a heading without number

/** One numbered clause, or a heading without number. Clauses are listed in reading order (pre-order). */
export interface Clause extends Span {
  /**
   * Stable within one document: index of the section its numbering begins in (a text box does not end it) and numeric
   * path, e.g. `2/3.1`; equal siblings get `~2`, `~3`.
   */
  readonly id: string
  /** Id of the clause this one stands in; null at the top of its section. */
  readonly parent: string | null
  /** Depth from 0. */
  readonly depth: number
  readonly style: NumberStyle
  /** The number exactly as printed, without the words after it: 第七条, 七、, 7.2; '' for style `none`. */
  readonly label: string
  /** Numeric path from the root of its section: [7, 2]. Read from the printed number, not from position. */
  readonly path: readonly number[]
  /** Words that title it: after the number, at most 20 characters and without sentence end; '' if it has none. */
  readonly title: string
  /** The span of the heading line (number and title, or number and first sentence's paragraph). */
  readonly heading: Span
  /** True when the number was produced by the word processor's list feature and is not typed text. */
  readonly automatic: boolean
  /** Index into `sections`. */
  readonly section: number
}

/** A paragraph of the reading text; its span leaves out the line break that follows it. */
export interface Paragraph extends Span {
  readonly kind: 'paragraph'
  /** Length of the automatic number printed at its start, the space after it included; 0 where there is none. */
  readonly numberLength: number
  readonly origin: Origin
  /** Index into `sections`. */
  readonly section: number
  /** Index into `tables` and the cell's row and column when the paragraph stands in a table; else null. */
  readonly cell: { readonly table: number; readonly row: number; readonly column: number } | null
}

/** One cell. In the reading text the cells of a row are joined by a tab, the paragraphs inside a cell by a line break. */
export interface TableCell extends Span {
  /** Zero-based grid position of the top-left corner. */
  readonly row: number
  readonly column: number
  /** Grid size; at least 1. */
  readonly rowSpan: number
  readonly columnSpan: number
}

/** A table; its span reaches from its first cell to its last. A nested table is an entry of its own with `parent`. */
export interface Table extends Span {
  readonly rows: number
  readonly columns: number
  /** In reading order; a merged cell appears once, at its first grid position. */
  readonly cells: readonly TableCell[]
  readonly section: number
  /** Index of the table whose cell holds this one, or null. */
  readonly parent: number | null
  readonly origin: Origin
}

/** Facts about the file itself, for the import report (文书体检). */
export interface DocumentProperties {
  /** Program that wrote the file, as it names itself: `WPS Office`, `Microsoft Word 16`; '' if unknown. */
  readonly producer: string
  /** Pages the file claims (DOCX) or has (PDF); null if unknown. */
  readonly pages: number | null
  /** Page numbers printed in headers and footers (PDF, scans), by page; `total` as in 共12页. Absent where there are none. */
  readonly printedPages?: readonly { readonly page: number; readonly number: number; readonly total: number | null }[]
  readonly title: string
  readonly author: string
  readonly lastModifiedBy: string
  /** ISO date-times as written in the file; null if absent. */
  readonly created: string | null
  readonly modified: string | null
  /** Font names asked for. */
  readonly fonts: readonly string[]
  /** Targets of external links and pictures; never fetched. */
  readonly externalLinks: readonly string[]
  /** Names of embedded files (OLE, attachments). */
  readonly embeddedFiles: readonly string[]
  readonly hasMacros: boolean
  readonly hasSignature: boolean
  /** Editing restriction in the file: 只读, 仅批注, 仅修订, 填写窗体; null if none. */
  readonly protection: 'read-only' | 'comments' | 'tracked-changes' | 'forms' | null
}

/**
 * A contract as the office sees it: one reading text and what is known about each stretch of it.
 * Plain data (structured-clone and JSON safe); every span counts UTF-16 units in `text`.
 *
 * The reading text is the current text: tracked insertions stand in it, deletions and hidden text do not (they are
 * kept in `marks`). Automatic numbers stand where the reader sees them. Zero-width characters and soft hyphens are
 * left out, so that a normalised copy of the text has the same offsets (see `normalizeText`). Lines end with `\n`;
 * an underlined blank is written as underscores.
 */
export interface ContractDocument {
  readonly format: SourceFormat
  readonly text: string
  readonly sections: readonly Section[]
  readonly clauses: readonly Clause[]
  /** In reading order, those in table cells included. */
  readonly paragraphs: readonly Paragraph[]
  readonly tables: readonly Table[]
  /** Sorted by start. */
  readonly marks: readonly DocumentMark[]
  readonly properties: DocumentProperties
}
