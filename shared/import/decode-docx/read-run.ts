import type { Story } from './docx-reading'
import type { Run, RunLook } from './run-look'
import { leaderOf, type TabLeader } from './paragraph-properties'
import { readAlternate } from './read-alternate'
import { readDrawing } from './read-drawing'
import { readFieldCharacter } from './read-fields'
import type { InlineContext } from './reading-context'
import { NO_RUN_PROPERTIES, readRunProperties, type RunProperties } from './run-properties'
import { readSymbol, readSymbolText, symbolFontOf } from './symbol-fonts'

const PROMPT_WIDTH = 4
/** Word's own default where neither style nor document says a size (17.3.2.38). */
const DEFAULT_SIZE = 20

/** How words with these direct properties look in this place. */
export function lookOf(story: Story, context: InlineContext, direct: RunProperties): RunLook {
  return runOf(story, context, direct).look
}

function runOf(story: Story, context: InlineContext, direct: RunProperties): Run {
  if (context.inserted !== null || context.deleted !== null) return makeRun(story, context, direct)
  let looks = story.looks.get(context.style)
  if (looks === undefined) story.looks.set(context.style, (looks = new Map<RunProperties, Run>()))
  let run = looks.get(direct)
  if (run === undefined) looks.set(direct, (run = makeRun(story, context, direct)))
  return run
}

function makeRun(story: Story, context: InlineContext, direct: RunProperties): Run {
  const style = story.reading.styles.runStyle(context.style, direct.style ?? null)
  const run = direct === NO_RUN_PROPERTIES ? style : { ...style, ...direct }
  const highlight = run.highlight ?? 'none'
  return {
    symbolFont: run.symbolFont ?? null,
    look: {
      hidden: run.hidden ?? false, underline: run.underline ?? 'none', bold: run.bold ?? false, size: run.size ?? DEFAULT_SIZE,
      highlight: highlight === 'none' ? null : highlight, inserted: context.inserted ?? direct.inserted ?? null,
      deleted: context.deleted ?? direct.deleted ?? null, changed: direct.changed ?? null,
    },
  }
}

/** Reads the `w:r` just entered. */
export function readRun(story: Story, context: InlineContext): void {
  const { cursor } = story
  const depth = cursor.depth
  let run: Run | null = null
  while (cursor.nextChild(depth)) {
    if (cursor.name === 'w:rPr') run = runOf(story, context, cursor.once(story.runProperties, () => readRunProperties(cursor)))
    else readRunContent(story, context, (run ??= runOf(story, context, NO_RUN_PROPERTIES)))
  }
}

function readRunContent(story: Story, context: InlineContext, run: Run): void {
  const { cursor, reading } = story
  const { look } = run
  switch (cursor.name) {
    case 'w:t': case 'w:delText': return show(story, context, readText(story, run), look)
    case 'w:tab': return showTab(story, context, nextLeader(context), look)
    case 'w:ptab': return showTab(story, context, leaderOf(cursor.attribute('w:leader')), look)
    case 'w:br': return cursor.attribute('w:type') === 'page' ? context.paragraph.addPageBreak(look) : show(story, context, '\n', look)
    case 'w:cr': return show(story, context, '\n', look)
    case 'w:noBreakHyphen': return show(story, context, '-', look)
    case 'w:sym': return show(story, context, readSign(story), look)
    case 'w16se:symEx': return show(story, context, readExtendedSign(story), look)
    case 'w:instrText': case 'w:delInstrText': return story.fields.addCode(cursor.text())
    case 'w:fldChar': return readFieldCharacter(story, context.paragraph, look)
    case 'w:footnoteReference': return referToNote(story, context, 'footnote', look)
    case 'w:endnoteReference': return referToNote(story, context, 'endnote', look)
    case 'w:commentReference': return reading.comments.refer(cursor.attribute('w:id') ?? '', context.paragraph)
    case 'w:drawing': case 'w:pict': case 'w:object': return readDrawing(story, context)
    case 'w:ruby': return readRuby(story, context, look)
    case 'mc:AlternateContent': return readAlternate(story, (depth) => {
      while (cursor.nextChild(depth)) readRunContent(story, context, run)
    })
    default:
  }
}

function readText(story: Story, run: Run): string {
  const { cursor } = story
  const keepsSpace = cursor.attribute('xml:space') === 'preserve'
  let text = cursor.text()
  if (!keepsSpace && text !== '' && (isBlank(text, 0) || isBlank(text, text.length - 1))) text = text.replace(/^[ \t\r\n]+/, '').replace(/[ \t\r\n]+$/, '')
  if (text.includes('\n') || text.includes('\t') || text.includes('\r')) text = text.replace(/[\r\n\t]+/g, ' ')
  return run.symbolFont === null ? text : readSymbolText(run.symbolFont, text)
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d
}

/** Puts words where they belong: into a field's code, a prompt's blank, or the text. */
function show(story: Story, context: InlineContext, text: string, look: RunLook): void {
  if (text === '') return
  const { paragraph } = context
  if (story.fields.inCode) return story.fields.swallow(text)
  if (context.placeholder !== null) {
    if (!context.placeholder.shown) context.placeholder.keep = paragraph.addPrompt(PROMPT_WIDTH, look)
    context.placeholder.shown = true
    context.placeholder.keep(text)
    return
  }
  paragraph.add(text, look)
  if (story.fields.inContents) paragraph.isContents = true
  if (story.zone === 'body' && look.deleted === null) story.reading.sizes.set(look.size, (story.reading.sizes.get(look.size) ?? 0) + text.length)
}

function showTab(story: Story, context: InlineContext, leader: TabLeader, look: RunLook): void {
  if (story.fields.inCode || context.placeholder !== null) return
  if (story.fields.inContents || story.contentsDepth > 0 || context.style.isContents) return context.paragraph.add('\t', { ...look, underline: 'none' })
  context.paragraph.addTab(leader, look)
}

/** The n-th tab of a paragraph is taken to land on its n-th stop; past the last stop there is no leader. */
function nextLeader(context: InlineContext): TabLeader {
  const stops = context.properties.tabs
  const index = context.paragraph.tabs
  context.paragraph.tabs += 1
  return stops?.[index]?.leader ?? 'none'
}

function readSign(story: Story): string {
  const { cursor } = story
  const code = Number.parseInt(cursor.attribute('w:char') ?? '', 16)
  if (!(code >= 0x20 && code <= 0xffff)) return ''
  const font = symbolFontOf(cursor.attribute('w:font') ?? '')
  const sign = font === null ? (code >= 0xe000 && code <= 0xf8ff ? null : String.fromCharCode(code)) : readSymbol(font, code)
  if (sign === null) story.reading.warn('not-read', '有符号字体中的字符没有对应的文字，以“�”表示，请对照原件。')
  return sign ?? '\ufffd'
}

/** A character outside the font's own range ([MS-DOCX] 2.14): emoji and the like. */
function readExtendedSign(story: Story): string {
  const code = Number.parseInt(story.cursor.attribute('w16se:char') ?? '', 16)
  return code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ''
}

function referToNote(story: Story, context: InlineContext, kind: 'footnote' | 'endnote', look: RunLook): void {
  if (look.deleted !== null || look.hidden || story.deletedDepth > 0) return
  const id = story.cursor.attribute('w:id') ?? ''
  const { paragraph } = context
  story.reading.notes.push({ kind, id })
  paragraph.marks.push({ kind: 'note', start: paragraph.text.length, end: paragraph.text.length, note: null, id: `${kind}-${id}` })
}

/** The base text, followed by the phonetic guide in brackets. */
function readRuby(story: Story, context: InlineContext, look: RunLook): void {
  const { cursor } = story
  const depth = cursor.depth
  let guide = ''
  while (cursor.nextChild(depth)) {
    if (cursor.name === 'w:rubyBase') story.reading.readers.inline(story, context, cursor.depth)
    else if (cursor.name === 'w:rt') guide = cursor.text()
  }
  if (guide.trim() !== '') show(story, context, `（${guide.trim()}）`, look)
}
