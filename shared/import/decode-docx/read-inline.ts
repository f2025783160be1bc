import type { Story } from './docx-reading'
import { readAlternate } from './read-alternate'
import { readMath } from './read-math'
import type { InlineContext } from './reading-context'
import { lookOf, readRun } from './read-run'
import { closeField } from './read-fields'
import { readInlineControl } from './read-control'
import { NO_RUN_PROPERTIES, readChange } from './run-properties'

/**
 * Reads the inline content of the element at `depth` (paragraph, hyperlink, insertion …). `entered` says that the cursor
 * already stands on the first child.
 */
export function readInline(story: Story, context: InlineContext, depth: number, entered: boolean): void {
  const { cursor } = story
  for (let has = entered || cursor.nextChild(depth); has; has = cursor.nextChild(depth)) readInlineElement(story, context)
}

function readInlineElement(story: Story, context: InlineContext): void {
  const { cursor, reading } = story
  switch (cursor.name) {
    case 'w:r': return readRun(story, context)
    case 'w:ins': return readInline(story, { ...context, inserted: readChange(cursor, false) }, cursor.depth, false)
    case 'w:moveTo': return readInline(story, { ...context, inserted: readChange(cursor, true) }, cursor.depth, false)
    case 'w:del': return readInline(story, { ...context, deleted: readChange(cursor, false) }, cursor.depth, false)
    case 'w:moveFrom': return readInline(story, { ...context, deleted: readChange(cursor, true) }, cursor.depth, false)
    case 'w:hyperlink': case 'w:smartTag': case 'w:customXml': case 'w:dir': case 'w:bdo':
      return readInline(story, context, cursor.depth, false)
    case 'w:fldSimple': return readSimpleField(story, context)
    case 'w:sdt': return readInlineControl(story, context, (inner, depth) => readInline(story, inner, depth, false))
    case 'w:commentRangeStart': return reading.comments.begin(cursor.attribute('w:id') ?? '', context.paragraph)
    case 'w:commentRangeEnd': return reading.comments.end(cursor.attribute('w:id') ?? '', context.paragraph)
    case 'm:oMath': case 'm:oMathPara': return context.paragraph.add(readMath(story), lookOf(story, context, NO_RUN_PROPERTIES))
    case 'mc:AlternateContent': return readAlternate(story, (depth) => readInline(story, context, depth, false))
    case 'w:subDoc': return reading.warn('not-read', '文件引用了子文档（主控文档），子文档的内容未读取；请合并后另存再导入。')
    default:
  }
}

function readSimpleField(story: Story, context: InlineContext): void {
  const { cursor, fields } = story
  const code = cursor.attribute('w:instr') ?? ''
  fields.begin(context.paragraph, null)
  fields.addCode(code)
  fields.separate(context.paragraph)
  readInline(story, context, cursor.depth, false)
  const field = fields.end()
  if (field !== null && !fields.inCode) closeField(story, context.paragraph, field, lookOf(story, context, NO_RUN_PROPERTIES))
}
