import type { RawBlock, RawZone } from '../raw-document'
import { carryParagraph, settleCarried } from './carry-blocks'
import type { OpenParagraph, Story } from './docx-reading'
import { ParagraphBuilder } from './paragraph-builder'
import type { ParagraphProperties } from './paragraph-properties'
import type { ParagraphStyle } from './styles'

/** Applies the type of the section that ends here to its first paragraph; the first section of a story starts nothing. */
export function closeSection(story: Story, startsPage: boolean): void {
  if (startsPage && story.firstOfSection !== null) story.firstOfSection.startsPage = true
  story.firstOfSection = null
  story.sectionStarts = true
}

/** A finished paragraph and all that is said about it. */
export interface Output {
  readonly story: Story
  readonly paragraph: ParagraphBuilder
  readonly blocks: RawBlock[]
  readonly number: OpenParagraph['number']
  readonly index: number
  readonly properties: ParagraphProperties
  readonly style: ParagraphStyle
}

/** Puts a finished paragraph into its blocks. */
export function putOut({ story, paragraph, blocks, number, index, properties, style }: Output): void {
  paragraph.finish()
  const { reading } = story
  const outline = properties.outlineLevel ?? style.headingLevel
  const open: OpenParagraph = {
    kind: 'paragraph', zone: story.zone, text: paragraph.text, number,
    outlineLevel: outline !== null && outline >= 0 && outline <= 8 ? outline : null,
    alignment: properties.alignment ?? 'start',
    emphasised: false, isContentsEntry: paragraph.isContents || style.isContents || story.contentsDepth > 0,
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
  else {
    const style = story.reading.styles.paragraphStyle(null)
    putOut({ story, paragraph, blocks, number: null, index: Math.max(0, story.cursor.paragraphIndex), properties: style.paragraph, style })
  }
}

/** Gives what is still carried at the end of a story to its last paragraph, or to an empty one where there is none. */
export function flushCarried(story: Story, blocks: RawBlock[]): void {
  if (story.carried.every((carried) => carried.marks.length === 0)) return
  const paragraph = story.lastParagraph ?? new ParagraphBuilder()
  if (story.lastParagraph === null) putOutWords(story, paragraph, story.zone, blocks)
  settleCarried(story, paragraph)
}
