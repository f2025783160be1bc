import type { RawBlock } from '../raw-document'
import type { Readers, Story } from './docx-reading'
import { readAlternate } from './read-alternate'
import { readBlockControl } from './read-control'
import { ParagraphBuilder } from './paragraph-builder'
import { PLAIN_LOOK } from './run-look'
import { closeSection, flushCarried, flushPending, putOutWords } from './put-out'
import { readInline } from './read-inline'
import { readParagraph } from './read-paragraph'
import { type BlockContext, PLAIN } from './reading-context'
import { readSectionProperties } from './paragraph-properties'
import { readTable } from './read-table'

/** Reads the block content of the element at `depth` (body, cell, header, note, text box) to its end. */
function readBlocks(story: Story, context: BlockContext, depth: number, blocks: RawBlock[]): void {
  readChildren(story, context, depth, blocks)
  flushPending(story, blocks)
}

/** Reads a whole story whose root is at `depth`; what broken fields would swallow is put out at its end. */
export function readStory(story: Story, depth: number, blocks: RawBlock[]): void {
  readBlocks(story, PLAIN, depth, blocks)
  flushCarried(story, blocks)
  const words = story.fields.abandon().trim()
  if (words === '') return
  const paragraph = new ParagraphBuilder()
  paragraph.add(words, PLAIN_LOOK)
  putOutWords(story, paragraph, story.zone, blocks)
  story.reading.warn('repaired', '文件中有域代码没有结束标记，其后的文字已集中读到所在部分的末尾，请对照原件核对。')
}

function readChildren(story: Story, context: BlockContext, depth: number, blocks: RawBlock[]): void {
  const { cursor } = story
  while (cursor.nextChild(depth)) readBlock(story, context, blocks)
}

/** Reads the block the cursor stands on. */
function readBlock(story: Story, context: BlockContext, blocks: RawBlock[]): void {
  const { cursor, reading } = story
  switch (cursor.name) {
    case 'w:p': return readParagraph(story, context, blocks)
    case 'w:tbl':
      flushPending(story, blocks)
      return readTable(story, context, blocks)
    case 'w:sdt': return readBlockControl(story, context, (inner, depth) => readChildren(story, inner, depth, blocks))
    case 'w:customXml': case 'w:ins': case 'w:moveTo': case 'w:del': case 'w:moveFrom': return readChildren(story, context, cursor.depth, blocks)
    case 'mc:AlternateContent': return readAlternate(story, (depth) => readChildren(story, context, depth, blocks))
    case 'w:commentRangeStart':
      story.waitingComments.push(cursor.attribute('w:id') ?? '')
      return
    case 'w:commentRangeEnd':
      if (story.lastParagraph !== null) reading.comments.end(cursor.attribute('w:id') ?? '', story.lastParagraph)
      return
    case 'w:altChunk': return reading.warn('not-read', '文件嵌入了外部格式的内容块（altChunk），其内容未读取；请用 Word 打开并另存后再导入。')
    case 'w:sectPr': {
      const section = readSectionProperties(cursor)
      reading.sections.push(section)
      return closeSection(story, section.startsPage)
    }
    default:
  }
}

/** The readers of this program, for `DocxReading`. */
export const READERS: Readers = {
  inline: (story, context, depth) => readInline(story, context, depth, false),
  block: readBlock,
  blocks: readBlocks,
  story: readStory,
}
