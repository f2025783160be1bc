import type { RawBlock, RawZone } from '../raw-document'
import { Story } from './docx-reading'
import { ParagraphBuilder } from './paragraph-builder'
import { PLAIN_LOOK } from './run-look'
import { readAlternate } from './read-alternate'
import { putOutWords } from './put-out'
import type { InlineContext } from './reading-context'

/**
 * Reads the `w:drawing`, `w:pict` or `w:object` just entered: the paragraphs of its text boxes go after the paragraph,
 * each once; charts, diagrams and embedded objects are named in a warning.
 */
export function readDrawing(story: Story, context: InlineContext): void {
  const { cursor } = story
  const depth = cursor.depth
  while (cursor.nextChild(depth)) readDrawingElement(story, context)
}

function readDrawingElement(story: Story, context: InlineContext): void {
  const { cursor, reading } = story
  switch (cursor.name) {
    case 'w:txbxContent': return readBox(story, context)
    case 'mc:AlternateContent': return readAlternate(story, (depth) => {
      while (cursor.nextChild(depth)) readDrawingElement(story, context)
    })
    case 'a:p': return readShapeLine(story, context)
    case 'v:textpath': return readWordArt(story, context)
    case 'c:chart': case 'cx:chart': return reading.warn('not-read', '文件含有图表，图表中的文字（标题、数据）未读取，请对照原件。')
    case 'dgm:relIds': return reading.warn('not-read', '文件含有 SmartArt 图形，其中的文字未读取，请对照原件。')
    case 'o:OLEObject': return reading.warn('not-read', '文件嵌有其他程序的对象（如 Excel 表格），其内容未读取，请对照原件。')
    default: return readDrawing(story, context)
  }
}

function readBox(story: Story, context: InlineContext): void {
  if (context.deleted !== null || story.deletedDepth > 0) return
  const box = new Story(story.reading, story.cursor, story.part, boxZone(story))
  const blocks: RawBlock[] = []
  story.reading.readers.story(box, story.cursor.depth, blocks)
  for (const block of blocks) context.boxes.push(block)
}

function readShapeLine(story: Story, context: InlineContext): void {
  const { cursor } = story
  const depth = cursor.depth
  let text = ''
  const read = (parent: number): void => {
    while (cursor.nextChild(parent)) {
      if (cursor.name === 'a:t') text += cursor.text()
      else read(cursor.depth)
    }
  }
  read(depth)
  addLine(story, context, text)
}

/** WordArt, as in watermarks: the words are an attribute of the path they run along. */
function readWordArt(story: Story, context: InlineContext): void {
  addLine(story, context, story.cursor.attribute('string') ?? '')
}

function addLine(story: Story, context: InlineContext, text: string): void {
  if (text.trim() === '' || context.deleted !== null) return
  const builder = new ParagraphBuilder()
  builder.add(text, PLAIN_LOOK)
  putOutWords(story, builder, boxZone(story), context.boxes)
}

/** A box in a header or note belongs to that; one in the text stands on its own. */
function boxZone(story: Story): RawZone {
  return story.zone === 'body' ? 'text-box' : story.zone
}
