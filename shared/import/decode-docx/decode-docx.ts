import { fail, ok, type Result } from '../../core/result'
import type { ImportError } from '../import-error'
import type { ImportLimits } from '../import-limits'
import type { RawBlock, RawDocument } from '../raw-document'
import { Comments } from './comments'
import { DocxReading, Story } from './docx-reading'
import { ImportFailure } from './import-failure'
import { ListCounter } from './list-counter'
import { type DocxPackage, openPackage } from './open-package'
import { readNoteFormat } from './paragraph-properties'
import { READERS, readStory } from './read-blocks'
import { readNotes } from './read-notes'
import { readNumbering } from './read-numbering'
import { readProperties, readSettings, type Settings } from './read-properties'
import { settleParagraphs } from './settle-paragraphs'
import { Styles } from './styles'
import { addWarnings } from './add-warnings'
import type { XmlCursor } from './xml-cursor'

/**
 * Reads a DOCX (ECMA-376 transitional or ISO/IEC 29500 strict, also .docm and .dotx) into blocks in reading order, with
 * the numbers, blanks, revisions, comments and notes a reader of the page sees. Nothing outside the file is fetched and
 * nothing in it is run. Errors: `empty`, `truncated`, `damaged`, `encrypted`, `not-a-document`, `unsupported`,
 * `too-large`, `too-deep`, `unsafe`, `wrong-extension`.
 */
export function decodeDocx(bytes: Uint8Array, limits: ImportLimits): Result<RawDocument, ImportError> {
  try {
    return ok(readPackage(openPackage(bytes, limits), limits))
  } catch (error) {
    if (error instanceof ImportFailure) return fail(error.error)
    throw error
  }
}

/** `decodeDocx` for a package that is open already; throws `ImportFailure`. */
export function readPackage(container: DocxPackage, limits: ImportLimits): RawDocument {
  const part = findMainPart(container)
  const related = (type: string): string | null => container.related(part, type)
  const open = (type: string): XmlCursor | null => openRelated(container, related(type))
  const styles = new Styles(open('styles'))
  const counter = new ListCounter(readNumbering(open('numbering')), styles)
  const comments = new Comments(open('comments'), open('commentsExtended'))
  const settings = readSettings(open('settings'), readNoteFormat)
  const reading = new DocxReading(container, styles, counter, comments, limits, READERS)
  const blocks = readBody(reading, part)
  readNoteParts(reading, settings, related, blocks)
  readMargins(reading, part, blocks)
  settleParagraphs(reading)
  const properties = readProperties(container, part, settings.protection)
  addWarnings(reading, properties)
  return { format: 'docx', blocks, properties, warnings: reading.warnings }
}

function openRelated(container: DocxPackage, part: string | null): XmlCursor | null {
  return part === null ? null : container.open(part)
}

const NOT_A_DOCUMENT = '文件内没有 Word 正文（可能是其他格式改了扩展名）；请确认是否选错文件，或在 Word、WPS 中另存为 .docx 后再导入。'

function findMainPart(container: DocxPackage): string {
  const part = container.related('', 'officeDocument') ?? 'word/document.xml'
  if (!container.has(part)) throw new ImportFailure('not-a-document', NOT_A_DOCUMENT)
  return container.nameOf(part)
}

/** Reads every body of the main part: files joined by careless tools have more than one. */
function readBody(reading: DocxReading, part: string): RawBlock[] {
  const blocks: RawBlock[] = []
  const cursor = reading.container.open(part)
  if (cursor === null || !cursor.enterRoot() || !isDocument(cursor)) throw new ImportFailure('not-a-document', NOT_A_DOCUMENT)
  const story = new Story(reading, cursor, part, 'body')
  const depth = cursor.depth
  while (cursor.nextChild(depth)) if (cursor.name === 'w:body') readStory(story, cursor.depth, blocks)
  reading.comments.finish(story.lastParagraph)
  return blocks
}

function isDocument(cursor: XmlCursor): boolean {
  return cursor.name === 'w:document'
}

function readNoteParts(reading: DocxReading, settings: Settings, related: (type: string) => string | null, blocks: RawBlock[]): void {
  const section = reading.sections[0]
  const footnotes = related('footnotes')
  const endnotes = related('endnotes')
  if (footnotes !== null) readNotes(reading, footnotes, 'footnote', section?.footnoteFormat ?? settings.footnoteFormat ?? 'decimal', blocks)
  if (endnotes !== null) readNotes(reading, endnotes, 'endnote', section?.endnoteFormat ?? settings.endnoteFormat ?? 'lowerRoman', blocks)
}

/** Reads each header and footer part once, all headers first, in the order the sections refer to them. */
function readMargins(reading: DocxReading, part: string, blocks: RawBlock[]): void {
  const links = new Map(reading.container.relationships(part).map((link) => [link.id, link]))
  const done = new Set<string>()
  for (const zone of ['header', 'footer'] as const) {
    for (const section of reading.sections) {
      for (const id of zone === 'header' ? section.headers : section.footers) {
        const target = links.get(id)?.target
        if (target === undefined || done.has(target)) continue
        done.add(target)
        readMargin(reading, target, zone, blocks)
      }
    }
  }
}

function readMargin(reading: DocxReading, part: string, zone: 'header' | 'footer', blocks: RawBlock[]): void {
  const cursor = reading.container.open(part)
  if (cursor === null || !cursor.enterRoot()) return
  const content: RawBlock[] = []
  readStory(new Story(reading, cursor, reading.container.nameOf(part), zone), cursor.depth, content)
  // Word keeps empty parts for every kind of page; they print nothing.
  if (content.some(hasContent)) for (const block of content) blocks.push(block)
}

function hasContent(block: RawBlock): boolean {
  return block.kind === 'table' || block.text.trim() !== '' || block.marks.length > 0
}
