import type { RawBlock } from '../raw-document'
import { settleCarried } from './carry-blocks'
import type { OpenParagraph, Story } from './docx-reading'
import { ParagraphBuilder } from './paragraph-builder'
import { NO_PARAGRAPH_PROPERTIES, type ParagraphProperties, readParagraphProperties } from './paragraph-properties'
import { closeSection, putOut } from './put-out'
import { readInline } from './read-inline'
import type { BlockContext, InlineContext } from './reading-context'
import type { ParagraphSetting } from './styles'

/** Reads the `w:p` just entered into `blocks`; its text boxes follow it. */
export function readParagraph(story: Story, context: BlockContext, blocks: RawBlock[]): void {
  const { cursor } = story
  const depth = cursor.depth
  const index = cursor.paragraphIndex
  const hasChild = cursor.nextChild(depth)
  const hasProperties = hasChild && cursor.name === 'w:pPr'
  const direct = hasProperties ? cursor.once(story.paragraphProperties, () => readParagraphProperties(cursor)) : NO_PARAGRAPH_PROPERTIES
  const { style, properties } = settingOf(story, direct)
  const paragraph = takeBuilder(story)
  // In a deleted row the words go together with the row.
  const joins = direct.mark?.deleted !== undefined && story.deletedDepth === 0
  // A deleted paragraph is gone once accepted: it does not advance its list. A hidden one does (17.9.1).
  const counts = !joins && context.deleted === null && story.deletedDepth === 0 && properties.list !== undefined && properties.list !== 0
  const number = counts && properties.list !== undefined ? story.reading.counter.count(properties.list, properties.level ?? null, properties.listStyle ?? null) : null
  const boxes: RawBlock[] = []
  const inline: InlineContext = { inserted: context.inserted, deleted: context.deleted, placeholder: context.placeholder, paragraph, style, properties, boxes }
  if (hasChild && !hasProperties) readInline(story, inline, depth, true)
  else if (hasChild) readInline(story, inline, depth, false)
  closeParagraph({ story, context: inline, direct, joins, index, number, blocks })
}

function settingOf(story: Story, direct: ParagraphProperties): ParagraphSetting {
  let setting = story.settings.get(direct)
  if (setting === undefined) story.settings.set(direct, (setting = story.reading.styles.setting(direct)))
  return setting
}

function takeBuilder(story: Story): ParagraphBuilder {
  const paragraph = story.pending ?? new ParagraphBuilder()
  story.pending = null
  if (story.carried.length > 0) settleCarried(story, paragraph)
  for (const id of story.waitingComments) story.reading.comments.begin(id, paragraph)
  story.waitingComments.length = 0
  return paragraph
}

interface Closing {
  readonly story: Story
  readonly context: InlineContext
  readonly direct: ParagraphProperties
  readonly joins: boolean
  readonly index: number
  readonly number: OpenParagraph['number']
  readonly blocks: RawBlock[]
}

function closeParagraph({ story, context, direct, joins, index, number, blocks }: Closing): void {
  const { paragraph, properties, style } = context
  const deletedMark = direct.mark?.deleted ?? context.deleted
  if (direct.mark?.inserted !== undefined && deletedMark === null) {
    paragraph.finish()
    paragraph.marks.push({ kind: 'insertion', start: paragraph.text.length, end: paragraph.text.length, ...direct.mark.inserted, paragraphMark: true })
  }
  if (direct.changed !== undefined) paragraph.marks.push({ kind: 'format', start: 0, end: paragraph.text.length, ...direct.changed })
  if (joins) paragraph.addDeletion('\n', direct.mark!.deleted!, true)
  const isHidden = (direct.mark?.hidden ?? style.run.hidden) === true && paragraph.text === ''
  if (joins || isHidden) {
    story.pending = paragraph
    if (paragraph.text !== '') paragraph.origin ??= index
  } else putOut({ story, paragraph, blocks, number, index, properties, style })
  if (direct.section !== undefined) endSection(story, direct)
  for (const box of context.boxes) blocks.push(box)
}

function endSection(story: Story, direct: ParagraphProperties): void {
  const section = direct.section!
  story.reading.sections.push(section)
  closeSection(story, section.startsPage)
}
