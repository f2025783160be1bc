import type { DocumentMark } from '../document/mark'
import { removeInvisible } from '../document/normalize-text'
import { textParagraph } from './decode-text'
import type { HtmlAttributes } from './html-attributes'
import { HtmlLists } from './html-lists'
import { HtmlTable } from './html-table'
import type { RawBlock, RawNumber, RawParagraph } from './raw-document'

const BLOCKS = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details', 'div', 'dl', 'dt', 'fieldset', 'figcaption',
  'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'html', 'legend', 'li', 'main', 'menu', 'nav', 'ol', 'option', 'p',
  'pre', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul',
])
const VOID = new Set(['br', 'hr', 'img', 'input', 'meta', 'link', 'area', 'base', 'col', 'embed', 'source', 'track', 'wbr', 'param'])
const BOLD = new Set(['b', 'strong', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const WIDE = /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/

/** What an open element sets for the words inside it; inherited from the element around it. */
interface Frame {
  readonly name: string
  readonly hidden: boolean
  readonly bold: boolean
  readonly preformatted: boolean
  readonly alignment: RawParagraph['alignment']
  readonly outlineLevel: number | null
  readonly change: 'insertion' | 'deletion' | null
}

const ROOT: Frame = { name: '', hidden: false, bold: false, preformatted: false, alignment: 'start', outlineLevel: null, change: null }

/**
 * Gathers the events of an HTML parser into raw blocks. A line break element ends the paragraph: pages made from contracts use it
 * as the end of a paragraph. Layout tables (one column, or one cell with most of the page) are dissolved into their blocks.
 */
export class HtmlBlocks {
  /** Visible characters gathered so far. */
  characters = 0
  hiddenCharacters = 0
  deepestTable = 0
  private readonly frames: Frame[] = [ROOT]
  private readonly top: RawBlock[] = []
  private readonly tables: HtmlTable[] = []
  private readonly lists = new HtmlLists()
  private words = ''
  private isBold = true
  private marks: DocumentMark[] = []
  private number: RawNumber | null = null
  private startsPage = false
  private paragraphs = 0

  open(name: string, attributes: HtmlAttributes): void {
    if (BLOCKS.has(name) || name === 'br') this.endParagraph()
    const style = (attributes['style'] ?? '').toLowerCase().replace(/\s/g, '')
    if (/page-break-before:always|break-before:page/.test(style)) this.startsPage = true
    if (name === 'input') this.addField(attributes)
    if (VOID.has(name)) return
    this.frames.push(this.frameOf(name, attributes, style))
    if (name === 'table') this.openTable()
    else if (name === 'tr') this.tables.at(-1)?.openRow()
    else if (name === 'td' || name === 'th') this.tables.at(-1)?.openCell(attributes)
    else if (name === 'ol' || name === 'ul') this.lists.open(name, attributes, style)
    else if (name === 'li') this.number = this.lists.next(attributes)
  }

  text(text: string): void {
    const frame = this.frames.at(-1)!
    const seen = removeInvisible(text)
    if (frame.hidden) return this.addHidden(seen)
    if (frame.change === 'deletion') return this.addMark({ kind: 'deletion', text: seen, move: false, paragraphMark: false, author: '', date: null }, 0)
    if (!frame.preformatted) return this.addWords(seen, frame)
    seen.split(/\r\n|[\r\n]/).forEach((line, index) => {
      if (index > 0) this.endParagraph()
      this.words += line
      if (line.trim() !== '') this.isBold &&= frame.bold
    })
  }

  close(name: string): void {
    const position = this.frames.findLastIndex((frame) => frame.name === name)
    if (position <= 0) return
    if (BLOCKS.has(name)) this.endParagraph()
    this.frames.length = position
    if (name === 'table') this.closeTable()
    else if (name === 'td' || name === 'th') this.tables.at(-1)?.closeCell()
    else if (name === 'ol' || name === 'ul') this.lists.close()
    else if (name === 'li') this.number = null
  }

  /** How many elements are open. */
  get depth(): number {
    return this.frames.length
  }

  /** The blocks in reading order; call once, at the end. */
  finish(): readonly RawBlock[] {
    this.endParagraph()
    while (this.tables.length > 0) this.closeTable()
    return this.top
  }

  private frameOf(name: string, attributes: HtmlAttributes, style: string): Frame {
    const outer = this.frames.at(-1)!
    const align = /text-align:(center|right|justify)/.exec(style)?.[1] ?? (attributes['align'] ?? '').toLowerCase()
    const heading = /^h([1-6])$/.exec(name)?.[1]
    return {
      name,
      hidden: outer.hidden || 'hidden' in attributes || /display:none|visibility:hidden|mso-hide:all/.test(style),
      bold: outer.bold || BOLD.has(name) || /font-weight:(?:bold|[6-9]00)/.test(style),
      preformatted: outer.preformatted || name === 'pre' || /white-space:pre/.test(style),
      alignment: name === 'center' || align === 'center' ? 'center' : align === 'right' ? 'end' : align === 'justify' ? 'justify' : align === 'left' ? 'start' : outer.alignment,
      outlineLevel: heading === undefined ? outer.outlineLevel : Number(heading) - 1,
      change: name === 'del' ? 'deletion' : name === 'ins' ? 'insertion' : outer.change,
    }
  }

  private addWords(text: string, frame: Frame): void {
    // A line break of the source between two Chinese signs is no space (CSS Text 3, segment break transformation).
    let words = text.replace(/[ \t\f]{0,200}[\r\n][ \t\r\n\f]{0,2000}/g, '\n').replace(/[ \t\f]{1,2000}/g, ' ')
    words = words.replace(/\n/g, (_, at: number) => {
      const before = at > 0 ? words[at - 1]! : (this.words.at(-1) ?? '')
      return WIDE.test(before) && WIDE.test(words[at + 1] ?? '') ? '' : ' '
    })
    if (this.words === '' || this.words.endsWith(' ')) words = words.replace(/^ /, '')
    if (words === '') return
    if (words.trim() !== '') this.isBold &&= frame.bold
    const start = this.words.length
    this.words += words
    if (frame.change === 'insertion') this.marks.push({ kind: 'insertion', start, end: this.words.length, move: false, paragraphMark: false, author: '', date: null })
  }

  private addHidden(text: string): void {
    const words = text.trim()
    if (words === '') return
    this.hiddenCharacters += words.length
    this.addMark({ kind: 'hidden', text: words }, 0)
  }

  private addField(attributes: HtmlAttributes): void {
    const type = (attributes['type'] ?? 'text').toLowerCase()
    if (type === 'checkbox' || type === 'radio') this.words += 'checked' in attributes ? '☑' : '☐'
    if (!['text', 'date', 'number', 'tel', 'email'].includes(type)) return
    const value = removeInvisible(attributes['value'] ?? '')
    this.words += value === '' ? '____' : value
    if (value === '') this.addMark({ kind: 'blank', from: 'form-field' }, 4)
  }

  private addMark(mark: Bare<DocumentMark>, length: number): void {
    this.marks.push({ ...mark, start: this.words.length - length, end: this.words.length } as DocumentMark)
  }

  private endParagraph(): void {
    const frame = this.frames.at(-1)!
    const indent = this.words.length - this.words.trimStart().length
    const text = this.words.trim()
    const isEmpty = text === '' && this.marks.length === 0
    if (!isEmpty) {
      const clamp = (offset: number): number => Math.min(Math.max(offset - indent, 0), text.length)
      const marks = this.marks.map((mark) => ({ ...mark, start: clamp(mark.start), end: clamp(mark.end) }))
      const { alignment, outlineLevel } = frame
      const plain = textParagraph(text, this.paragraphs, { startsPage: this.startsPage, alignment })
      this.add({ ...plain, number: this.number, outlineLevel, emphasised: text !== '' && this.isBold, marks })
      this.paragraphs += 1
      this.characters += text.length
      this.number = null
      this.startsPage = false
    }
    this.words = ''
    this.marks = []
    this.isBold = true
  }

  private add(block: RawBlock): void {
    const table = this.tables.at(-1)
    if (table === undefined) this.top.push(block)
    else for (const outside of table.add(block)) this.addOutside(outside)
  }

  /** Words between the rows of a table stand before it, as browsers show them. */
  private addOutside(block: RawBlock): void {
    const outer = this.tables.at(-2)
    if (outer === undefined) this.top.push(block)
    else outer.add(block)
  }

  private openTable(): void {
    this.tables.push(new HtmlTable(this.paragraphs))
    this.deepestTable = Math.max(this.deepestTable, this.tables.length)
  }

  private closeTable(): void {
    const table = this.tables.pop()
    for (const block of table?.finish() ?? []) this.add(block)
  }
}

/** A mark without its place. */
type Bare<M> = M extends DocumentMark ? Omit<M, 'start' | 'end'> : never
