import type { DocumentMark } from '../../document/mark'
import type { ImportWarning, ImportWarningCode } from '../import-error'
import type { ImportLimits } from '../import-limits'
import type { RawBlock, RawParagraph, RawZone } from '../raw-document'
import type { Comments } from './comments'
import { FieldStack } from './field-stack'
import { ImportFailure } from './import-failure'
import type { ListCounter } from './list-counter'
import type { DocxPackage } from './open-package'
import type { ParagraphBuilder } from './paragraph-builder'
import type { Run } from './run-look'
import type { ParagraphProperties, SectionProperties } from './paragraph-properties'
import type { BlockContext, InlineContext } from './reading-context'
import type { RunProperties } from './run-properties'
import type { ParagraphSetting, ParagraphStyle, Styles } from './styles'
import type { XmlCursor } from './xml-cursor'

type Open<T> = { -readonly [Key in keyof T]: T[Key] }

/** A paragraph put out, whose emphasis and page start are settled only once the whole document is known. */
export type OpenParagraph = Open<RawParagraph>

/** A note met in the text, to be read after the body in this order. */
export interface NoteReference {
  readonly kind: 'footnote' | 'endnote'
  readonly id: string
}

/**
 * The readers that content calls for again from inside (a text box in a run holds blocks, a phonetic guide holds runs).
 * They are handed in, so that no file imports one that imports it.
 */
export interface Readers {
  /** Reads the inline content of the element at `depth`. */
  readonly inline: (story: Story, context: InlineContext, depth: number) => void
  /** Reads the block the cursor stands on. */
  readonly block: (story: Story, context: BlockContext, blocks: RawBlock[]) => void
  /** Reads the block content of the element at `depth` to its end. */
  readonly blocks: (story: Story, context: BlockContext, depth: number, blocks: RawBlock[]) => void
  /** Reads a whole story whose root is at `depth`. */
  readonly story: (story: Story, depth: number, blocks: RawBlock[]) => void
}

/** What is common to reading all parts of one document. */
export class DocxReading {
  readonly paragraphs: { readonly open: OpenParagraph; readonly builder: ParagraphBuilder }[] = []
  readonly sections: SectionProperties[] = []
  readonly notes: NoteReference[] = []
  /** Characters by type size (half points) in the body: the commonest is the size of plain text. */
  readonly sizes = new Map<number, number>()
  private readonly warned = new Map<string, ImportWarning>()
  private characters = 0

  constructor(readonly container: DocxPackage, readonly styles: Styles, readonly counter: ListCounter, readonly comments: Comments, readonly limits: ImportLimits, readonly readers: Readers) {}

  get warnings(): readonly ImportWarning[] {
    return [...this.warned.values()]
  }

  /** Notes a warning; the same sentence is said once. */
  warn(code: ImportWarningCode, message: string): void {
    this.warned.set(message, { code, message })
  }

  /** Counts characters put out; refuses the file once there are more than the limit. */
  spendCharacters(count: number): void {
    this.characters += count
    if (this.characters > this.limits.characters) throw new ImportFailure('too-large', `文件正文超过 ${this.limits.characters} 字的上限，已停止读取；请拆分后再导入。`)
  }
}

/** What was left out of the text: its words and the comments on them, as marks that need a new place. */
export interface Carried {
  readonly marks: readonly DocumentMark[]
  readonly builders: readonly ParagraphBuilder[]
}

/** State of reading one part (document, header, note …) from start to end. */
export class Story {
  readonly fields = new FieldStack()
  /** A paragraph whose mark was deleted or hidden: the next one continues it. */
  pending: ParagraphBuilder | null = null
  /** Paragraphs, rows and cells left out of the text, to be noted at the start of the next paragraph. */
  carried: Carried[] = []
  /** True when the next paragraph starts a page. */
  startsPage = false
  /** The first paragraph of the current section, once there is one. */
  firstOfSection: OpenParagraph | null = null
  lastParagraph: ParagraphBuilder | null = null
  /** Comments that begin between paragraphs: they start with the next one. */
  readonly waitingComments: string[] = []
  contentsDepth = 0
  /** True when the next paragraph is the first of a section (not of the first one). */
  sectionStarts = false
  /** Greater than 0 inside a deleted row or cell: nothing counts there. */
  deletedDepth = 0

  /** Properties read before in this part, by their markup; and what they come to in a place, by what they are. */
  readonly runProperties = new Map<string, RunProperties>()
  readonly paragraphProperties = new Map<string, ParagraphProperties>()
  readonly looks = new Map<ParagraphStyle, Map<RunProperties, Run>>()
  readonly settings = new Map<ParagraphProperties, ParagraphSetting>()

  constructor(readonly reading: DocxReading, readonly cursor: XmlCursor, readonly part: string, readonly zone: RawZone) {}
}
