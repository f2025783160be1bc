import type { MarkAuthor } from '../../document/mark'
import { ListCounter } from '../decode-docx/list-counter'
import { Styles } from '../decode-docx/styles'
import type { ImportWarning } from '../import-error'
import type { ImportLimits } from '../import-limits'
import type { RawBlock, RawDocument, RawParagraph, RawZone } from '../raw-document'
import { buildTables } from './build-tables'
import { readPlc, readStrings, sliceOf } from './byte-cursor'
import type { CompoundFile } from './compound-file'
import type { Fib, FibStructure, Story } from './fib'
import { readFontNames } from './font-table'
import { readCheckBox } from './form-field'
import { readListTables } from './list-tables'
import { readCharacters, readPieces } from './piece-table'
import { readCharacterRuns, readParagraphRuns } from './property-runs'
import { placeTextBoxes, readTextBoxes } from './place-text-boxes'
import { placeComments, readComments, type WordComment } from './read-comments'
import { labelNote, readNoteNumbering, readWordNotes, type WordNote } from './read-notes'
import { readStory } from './read-story'
import type { StoryContext } from './story-context'
import { readStyles } from './style-sheet'
import { readSummaryInformation } from './summary-information'
import { WordText } from './word-text'

/** The streams of a document, opened and checked. */
export interface WordStreams {
  readonly file: CompoundFile
  readonly stream: Uint8Array
  readonly table: Uint8Array
  readonly fib: Fib
  readonly limits: ImportLimits
}

/** Reads all stories of a document. Throws RangeError where the text itself cannot be followed. */
export function readWordDocument(streams: WordStreams): RawDocument {
  const { file, stream, table, fib } = streams
  const warnings: ImportWarning[] = []
  const { text, pieces } = readWords(streams, warnings)
  const part = (structure: FibStructure): Uint8Array | null => sliceOf(table, fib.locate(structure))
  const attempt = attemptInto(warnings)
  const looks: ImportWarning = { code: 'repaired', message: '文件的格式信息有损坏，文字已读出，样式与编号可能不全，请对照原件核对。' }
  const data = file.read('Data')
  const fonts = attempt(() => readFontNames(part('fonts')), [], looks)
  const styleAt = attempt(() => readStyles(part('styles')), readStyles(null), looks)
  const numbering = attempt(
    () => readListTables(table, fib.locate('lists'), fib.locate('listOverrides'), (index) => fonts[index] ?? ''),
    { definitions: new Map(), instances: new Map() },
    { code: 'numbering-lost', message: '自动编号的定义已损坏，条款编号未能恢复，请对照原件核对条款号。' },
  )
  const wordText = new WordText({
    text, pieces, data, fib, styleAt,
    characterRuns: attempt(() => readCharacterRuns(stream, part('characterProperties')), [], looks),
    paragraphRuns: attempt(() => readParagraphRuns(stream, part('paragraphProperties')), [], looks),
  })
  const authors = attempt(() => readStrings(part('revisionAuthors')).texts, [], looks)
  const context: StoryContext = {
    text: wordText,
    counter: new ListCounter(numbering, new Styles(null)),
    fontName: (index) => fonts[index] ?? '',
    describeAuthor: ({ author, date }): MarkAuthor => ({ author: authors[author] ?? '', date: readDate(date) }),
    checkBoxAt: (offset) => readCheckBox(data, offset),
    bodySize: styleAt(0).character.size || 20,
    watched: new Map(),
    noteAt: new Map(),
    seen: { pictures: 0, oldNumbers: 0 },
  }
  const comments = attempt(() => readComments(table, fib), [], { code: 'not-read', message: '批注已损坏，未能读出，请对照原件核对。' })
  const blocks = readBlocks(streams, context, comments)
  warnings.push(...contentWarnings(context, blocks, comments))
  return { format: 'doc', blocks, properties: readProperties(streams, fonts), warnings }
}

function readWords({ stream, table, fib }: WordStreams, warnings: ImportWarning[]) {
  const clx = sliceOf(table, fib.locate('pieces'))
  if (clx === null) throw new RangeError('no piece table')
  const pieces = readPieces(clx)
  const total = Object.values(fib.counts).reduce((sum, count) => sum + count, 0)
  const { text, missing } = readCharacters(stream, pieces, total)
  if (missing > 0) warnings.push({ code: 'not-read', message: `文件自称有 ${total} 个字符，其中 ${missing} 个未能读出，请对照原件核对。` })
  return { text, pieces }
}

/** Reads what may be damaged: what cannot be followed is replaced, with a warning. */
function attemptInto(warnings: ImportWarning[]): <T>(read: () => T, otherwise: T, warning: ImportWarning) => T {
  return (read, otherwise, warning) => {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      warnings.push(warning)
      return otherwise
    }
  }
}

function readBlocks(streams: WordStreams, context: StoryContext, comments: readonly WordComment[]): RawBlock[] {
  const { fib, table, limits } = streams
  for (const comment of comments) context.watched.set(comment.start, null).set(comment.end, null)
  const read: ReadStretch = (story, zone, from, to) => {
    const range = context.text.range(story)
    const end = to === undefined ? range.end : Math.min(range.start + to, range.end)
    return buildTables(readStory(context, range.start + (from ?? 0), end, zone), zone, limits.depth)
  }
  const properties = sliceOf(table, fib.locate('documentProperties'))
  const notes = [
    ...readWordNotes(sliceOf(table, fib.locate('footnoteReferences')), sliceOf(table, fib.locate('footnoteTexts')), 'footnote', readNoteNumbering(properties, 'footnote')),
    ...readWordNotes(sliceOf(table, fib.locate('endnoteReferences')), sliceOf(table, fib.locate('endnoteTexts')), 'endnote', readNoteNumbering(properties, 'endnote')),
  ]
  for (const note of notes) context.noteAt.set(note.reference, note.id)
  const body = read('main', 'body')
  const commentText = (comment: WordComment): string => linesOf(read('comments', 'body', comment.text.start, comment.text.end)).join('\n')
  placeComments(comments, context.watched, commentText)
  const boxes = readTextBoxes(sliceOf(table, fib.locate('textBoxTexts')), sliceOf(table, fib.locate('drawings')))
  const placed = boxes.map(({ start, end, anchor }) => ({ anchor, blocks: withoutEmpty(read('textBoxes', 'text-box', start, end)) }))
  // Without the table of boxes their text is still there, one after the other.
  if (boxes.length === 0) placed.push({ anchor: null, blocks: withoutEmpty(read('textBoxes', 'text-box')) })
  return [
    ...placeTextBoxes(body, placed),
    ...readNoteTexts(read, notes, 'footnote'),
    ...readNoteTexts(read, notes, 'endnote'),
    ...readHeaders(sliceOf(table, fib.locate('headerTexts')), read),
    ...withoutEmpty(read('headerTextBoxes', 'text-box')),
  ]
}

type ReadStretch = (story: Story, zone: RawZone, from?: number, to?: number) => RawBlock[]

/** The notes of one kind, each with its sign; without a table of them their words one after the other. */
function readNoteTexts(read: ReadStretch, notes: readonly WordNote[], kind: WordNote['kind']): RawBlock[] {
  const story = kind === 'footnote' ? 'footnotes' as const : 'endnotes' as const
  const own = notes.filter((note) => note.kind === kind)
  if (own.length === 0) return withoutEmpty(read(story, kind))
  return own.flatMap((note) => labelNote(note, withoutEmpty(read(story, kind, note.start, note.end))))
}

/**
 * Headers and footers ([MS-DOC] 2.8.22): six separators of notes, then six stories for each section, of which the
 * third, fourth and sixth are footers. The same words are given once.
 */
function readHeaders(bytes: Uint8Array | null, read: ReadStretch): RawBlock[] {
  const { positions } = readPlc(bytes, 0)
  const found: Record<'header' | 'footer', RawBlock[]> = { header: [], footer: [] }
  const seen = new Set<string>()
  for (let index = 6; index + 1 < positions.length; index += 1) {
    const start = positions[index]!
    const end = positions[index + 1]!
    const zone = [2, 3, 5].includes(index % 6) ? 'footer' as const : 'header' as const
    if (end <= start) continue
    const blocks = withoutEmpty(read('headers', zone, start, end))
    const key = `${zone}\n${linesOf(blocks).join('\n')}`
    if (blocks.length === 0 || seen.has(key)) continue
    seen.add(key)
    found[zone].push(...blocks)
  }
  return [...found.header, ...found.footer]
}

function withoutEmpty(blocks: readonly RawBlock[]): RawBlock[] {
  return blocks.filter((block) => block.kind === 'table' || block.text.trim() !== '' || block.number !== null || block.marks.length > 0)
}

function linesOf(blocks: readonly RawBlock[]): string[] {
  return paragraphsOf(blocks).map((paragraph) => paragraph.text).filter((text) => text !== '')
}

function paragraphsOf(blocks: readonly RawBlock[]): RawParagraph[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : block.cells.flatMap((cell) => paragraphsOf(cell.blocks))))
}

function contentWarnings(context: StoryContext, blocks: readonly RawBlock[], comments: readonly WordComment[]): ImportWarning[] {
  const warnings: ImportWarning[] = []
  const marks = paragraphsOf(blocks).flatMap((paragraph) => paragraph.marks)
  const count = (...kinds: readonly string[]): number => marks.filter((mark) => kinds.includes(mark.kind)).length
  const changes = count('insertion', 'deletion')
  const placed = count('comment')
  const hidden = count('hidden')
  if (changes > 0) warnings.push({ code: 'tracked-changes', message: `文件含 ${changes} 处修订，按接受全部修订后的文字审查，删去的文字另行列出。` })
  if (placed > 0) warnings.push({ code: 'comments', message: `文件含 ${placed} 条批注。` })
  if (placed < comments.length) warnings.push({ code: 'not-read', message: `有 ${comments.length - placed} 条批注找不到所指文字，未列出，请对照原件核对。` })
  if (hidden > 0) warnings.push({ code: 'hidden-text', message: `文件含 ${hidden} 处隐藏文字，未并入正文，另行列出。` })
  if (context.counter.missing || context.seen.oldNumbers > 0) warnings.push({ code: 'numbering-lost', message: '部分自动编号未能恢复，请对照原件核对条款号。' })
  if (context.seen.pictures > 0) warnings.push({ code: 'not-read', message: `文件含 ${context.seen.pictures} 处图片或图形，其中如有文字未读出，请对照原件核对。` })
  return warnings
}

function readProperties({ file, fib }: WordStreams, fonts: readonly string[]): RawDocument['properties'] {
  const summary = readSummaryInformation(file.read('\u0005SummaryInformation'))
  return {
    producer: summary.application,
    pages: summary.pages !== null && summary.pages > 0 ? summary.pages : null,
    title: summary.title,
    author: summary.author,
    lastModifiedBy: summary.lastModifiedBy,
    created: summary.created,
    modified: summary.modified,
    fonts: [...new Set(fonts)],
    externalLinks: [],
    embeddedFiles: file.names.filter((name) => /^_\d{6,}$/.test(name)),
    hasMacros: file.names.some((name) => /^(_VBA_PROJECT|VBA)$/i.test(name)),
    hasSignature: file.names.some((name) => /^_(xml)?signatures$/i.test(name)),
    protection: fib.isReadOnlyRecommended ? 'read-only' : null,
  }
}

/** DTTM ([MS-DOC] 2.9.67): minute, hour, day, month and year since 1900 in 32 bits. Null for zero. */
function readDate(packed: number): string | null {
  const year = ((packed >>> 20) & 0x1ff) + 1900
  const parts = [(packed >>> 16) & 0xf, (packed >>> 11) & 0x1f, (packed >>> 6) & 0x1f, packed & 0x3f].map((part) => String(part).padStart(2, '0'))
  return packed === 0 ? null : `${year}-${parts[0]!}-${parts[1]!}T${parts[2]!}:${parts[3]!}:00`
}
