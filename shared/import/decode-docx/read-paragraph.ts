import type { RawBlock, RawZone } from '../raw-document'
import { carryParagraph, settleCarried } from './carry-blocks'
import type { OpenParagraph, Story } from './docx-reading'
import { ParagraphBuilder } from './paragraph-builder'
import { NO_PARAGRAPH_PROPERTIES, type ParagraphProperties, readParagraphProperties } from './paragraph-properties'
import { readInline } from './read-inline'
import type { TrackedChange } from './run-properties'
import type { ParagraphSetting, ParagraphStyle } from './styles'

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
}

/** The state of the blocks around a paragraph. */
export interface BlockContext {
  readonly inserted: TrackedChange | null
  readonly deleted: TrackedChange | null
  readonly placeholder: Placeholder | null
}

/** Nothing special around. */
export const PLAIN: BlockContext = { inserted: null, deleted: null, placeholder: null }

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
  const joins = direct.mark?.deleted !== undefined
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
  } else putOut({ story, paragraph, blocks, number, index, properties, heading: style.headingLevel })
  if (direct.section !== undefined) endSection(story, direct)
  for (const box of context.boxes) blocks.push(box)
}

function endSection(story: Story, direct: ParagraphProperties): void {
  const section = direct.section!
  story.reading.sections.push(section)
  closeSection(story, section.startsPage)
}

/** Applies the type of the section that ends here to its first paragraph; the first section of a story starts nothing. */
export function closeSection(story: Story, startsPage: boolean): void {
  if (startsPage && story.firstOfSection !== null) story.firstOfSection.startsPage = true
  story.firstOfSection = null
  story.sectionStarts = true
}

interface Output {
  readonly story: Story
  readonly paragraph: ParagraphBuilder
  readonly blocks: RawBlock[]
  readonly number: OpenParagraph['number']
  readonly index: number
  readonly properties: ParagraphProperties
  readonly heading: number | null
}

function putOut({ story, paragraph, blocks, number, index, properties, heading }: Output): void {
  paragraph.finish()
  const { reading } = story
  const outline = properties.outlineLevel ?? heading
  const open: OpenParagraph = {
    kind: 'paragraph', zone: story.zone, text: paragraph.text, number,
    outlineLevel: outline !== null && outline >= 0 && outline <= 8 ? outline : null,
    alignment: properties.alignment ?? 'start',
    emphasised: false, isContentsEntry: paragraph.isContents || story.contentsDepth > 0,
    startsPage: paragraph.startsPage || story.startsPage || properties.startsPage === true,
    marks: paragraph.marks, origin: { kind: 'package', part: story.part, index: paragraph.origin ?? index },
  }
  story.startsPage = paragraph.breaksAfter
  if (story.sectionStarts) {
    story.sectionStarts = false
    story.firstOfSection = open
  }
  story.lastParagraph = paragraph
  reading.spendCharacters(paragraph.text.length + 1)
  reading.paragraphs.push({ open, builder: paragraph })
  blocks.push(open)
}

/** Puts out words that stand outside paragraphs (in a drawing) as a paragraph of their own. */
export function putOutWords(story: Story, paragraph: ParagraphBuilder, zone: RawZone, blocks: RawBlock[]): void {
  const { reading, cursor } = story
  const open: OpenParagraph = {
    kind: 'paragraph', zone, text: paragraph.text, number: null, outlineLevel: null, alignment: 'start', emphasised: false,
    isContentsEntry: false, startsPage: false, marks: paragraph.marks, origin: { kind: 'package', part: story.part, index: Math.max(0, cursor.paragraphIndex) },
  }
  reading.spendCharacters(paragraph.text.length + 1)
  reading.paragraphs.push({ open, builder: paragraph })
  blocks.push(open)
}

/** Ends what a deleted or hidden paragraph left open when no paragraph follows here that could take it up. */
export function flushPending(story: Story, blocks: RawBlock[]): void {
  const paragraph = story.pending
  if (paragraph === null) return
  story.pending = null
  if (paragraph.text === '') carryParagraph(story, paragraph)
  else putOut({ story, paragraph, blocks, number: null, index: Math.max(0, story.cursor.paragraphIndex), properties: story.reading.styles.paragraphStyle(null).paragraph, heading: null })
}

/** Gives what is still carried at the end of a story to its last paragraph, or to an empty one where there is none. */
export function flushCarried(story: Story, blocks: RawBlock[]): void {
  if (story.carried.every((carried) => carried.marks.length === 0)) return
  const paragraph = story.lastParagraph ?? new ParagraphBuilder()
  if (story.lastParagraph === null) putOutWords(story, paragraph, story.zone, blocks)
  settleCarried(story, paragraph)
}
