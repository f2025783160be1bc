import type { Span } from '../../core/span'
import type { BlockAnchor, NewBlock } from '../block-edit'
import { findCommentSigns } from './comment-signs'
import { endsSection, hasDeletedMark } from './paragraph-mark'
import { findParagraphs, nextSibling, type ParagraphPlace, twinsOf } from './part-paragraphs'
import { ParagraphMarking } from './mark-paragraph'
import { insertedBlocks } from './inserted-blocks'
import { insertedRow, type NewRow, readRow, rowDeletion } from './mark-row'
import type { RevisionStamp } from './revision-stamp'
import { type ParagraphItems, readParagraphItems } from './run-items'
import { Splices } from './splices'
import { MarkupFailure } from '../edit'
import { XmlSource, type XmlNode } from './xml-source'

/** The signs of an answer, given the part's prefix; the run with its sign looks like that of the comment answered. */
export interface AnswerMarkup {
  readonly start: (prefix: string) => string
  readonly end: (prefix: string) => string
  readonly reference: (prefix: string, properties: string) => string
}

/** What may follow a paragraph whose mark is deleted. */
const BLOCKS = new Set(['w:p', 'w:tbl', 'w:sdt', 'w:customXml'])
/** Run content that is more than words: its paragraph is not taken out with the words. */
const OBJECTS = new Set(['w:drawing', 'w:pict', 'w:object', 'w:footnoteReference', 'w:endnoteReference', 'w:footnoteRef', 'w:endnoteRef', 'mc:AlternateContent', 'w:ruby'])

/** One part being marked: its paragraphs are looked into only when an edit touches them. */
export class PartMarking {
  readonly source: XmlSource
  readonly splices = new Splices()
  private readonly places: readonly ParagraphPlace[]
  private readonly items = new Map<number, ParagraphItems>()
  private readonly markings = new Map<number, ParagraphMarking>()
  /** Rows marked deleted, and places between paragraphs or runs where something was put in. */
  private readonly others: Span[] = []

  constructor(readonly part: string, text: string, private readonly stamp: RevisionStamp) {
    this.source = new XmlSource(part, text)
    this.places = findParagraphs(this.source)
  }

  /** The content of the `w:p` with that index; null when there is none. */
  paragraph(index: number): ParagraphItems | null {
    const place = this.places[index]
    if (place === undefined) return null
    let items = this.items.get(index)
    if (items === undefined) this.items.set(index, (items = readParagraphItems(this.source, place)))
    return items
  }

  /** True when the paragraph is the prompt of a control: what is typed there goes through the control. */
  isPrompt(index: number): boolean {
    return this.places[index]?.isPrompt ?? false
  }

  /** The `w:p` and those it is read together with, because the marks between them are deleted already. */
  group(index: number): readonly number[] {
    const group = [index]
    for (;;) {
      const last = group.at(-1)!
      const paragraph = this.paragraph(last)
      const next = paragraph !== null && hasDeletedMark(this.source, paragraph.node) ? nextSibling(this.source, this.places, last) : null
      if (next === null) return group
      group.push(next)
    }
  }

  /** True when the mark of `last` can go so that `next` continues its paragraph. */
  canJoin(last: number, next: number): boolean {
    const paragraph = this.paragraph(last)
    if (paragraph === null || endsSection(paragraph.node)) return false
    let sibling = nextSibling(this.source, this.places, last)
    while (sibling !== null && sibling < next && this.group(sibling).length > 1) sibling = nextSibling(this.source, this.places, sibling)
    return sibling === next
  }

  /** True when the paragraph can go as a whole: it holds only words, ends no section, and something stands after it. */
  canRemove(index: number): 'followed' | 'last-of-body' | 'no' {
    const paragraph = this.paragraph(index)
    const place = this.places[index]
    if (paragraph === null || place === undefined || endsSection(paragraph.node)) return 'no'
    const holdsMore = paragraph.items.some((item) => OBJECTS.has(item.node.name)) || (this.places[index + 1]?.start ?? Infinity) < place.end
    if (holdsMore) return 'no'
    for (let tag = this.source.nextTag(place.end); tag !== null; tag = this.source.nextTag(tag.end)) {
      if (tag.kind === 'close') break
      if (BLOCKS.has(this.source.nameOf(tag.raw))) return 'followed'
      if (this.source.nameOf(tag.raw) === 'w:sectPr') break
    }
    return place.containerName === 'w:body' ? 'last-of-body' : 'no'
  }

  /** Marks the table row deleted that the paragraph stands in. */
  deleteRow(index: number): void {
    const row = this.row(index)
    const { start, end, text } = rowDeletion(this.source, row, this.stamp)
    this.splices.replace({ start, end }, [text])
    this.others.push({ start: row.start, end: row.end })
  }

  /** Puts a row in before or after the one the paragraph stands in, set like that one. */
  insertRow(index: number, side: 'before' | 'after', added: NewRow): void {
    const row = this.row(index)
    this.insertAt(side === 'before' ? row.start : row.end, insertedRow(this.source, row, added, this.stamp))
  }

  /** Puts tables and paragraphs in as wholes; models are indexes of `w:p`. */
  insertBlocks({ paragraph, at }: BlockAnchor, blocks: readonly NewBlock[]): void {
    const place = this.places[paragraph]!
    if (at.endsWith('table') && place.table === -1) throw new MarkupFailure('structure', '这一段不在表格中，不能在表格旁插入。')
    const beside: Span = at.endsWith('table') ? this.source.readElement(place.table, () => false) : place
    const offset = at.startsWith('before') ? beside.start : beside.end
    const models = new Map(blocks.flatMap(({ model }) => (model === null ? [] : [[model, this.paragraph(model)!.node] as const])))
    const tables = new Map([...models.keys()].flatMap((model) => (this.places[model]!.table === -1 ? [] : [[model, this.places[model]!.table] as const])))
    this.insertAt(offset, insertedBlocks(this.source, { offset, models, tables, like: this.paragraph(paragraph)!.node }, blocks, this.stamp))
  }

  private insertAt(at: number, text: string): void {
    this.splices.insert(at, text)
    this.others.push({ start: at, end: at })
  }

  /**
   * Puts signs in on the words of a comment that stands in this part; of several, on those of the last. Says which signs:
   * none when none of them stands here, the whole range only where the comment has one.
   */
  answer(ids: readonly string[], markup: AnswerMarkup): readonly (keyof AnswerMarkup)[] {
    const found = findCommentSigns(this.source, new Set(ids))
    const signs = found.get(ids.findLast((id) => (found.get(id)?.reference ?? null) !== null) ?? '')
    if (signs === undefined || signs.reference === null) return []
    const w = this.source.prefix
    this.insertAt(signs.reference.at, markup.reference(w, signs.reference.properties))
    if (signs.start === null || signs.end === null) return ['reference']
    this.insertAt(signs.start, markup.start(w))
    this.insertAt(signs.end, markup.end(w))
    return ['start', 'end', 'reference']
  }

  private row(index: number): XmlNode {
    const start = this.places[index]?.row ?? -1
    if (start === -1) throw new MarkupFailure('structure', '这一行不在表格中，不能标注增删。')
    return readRow(this.source, start)
  }

  marking(index: number): ParagraphMarking {
    let marking = this.markings.get(index)
    if (marking === undefined) this.markings.set(index, (marking = new ParagraphMarking(this.source, this.splices, this.paragraph(index)!, this.stamp)))
    return marking
  }

  /** Stretches of the source that were changed, in order. */
  get touched(): readonly Span[] {
    const own: Span[] = [...this.markings.values()].map(({ span }) => span)
    const copies = [...this.markings.keys()].flatMap((index) => this.twins(index))
    return own.concat(copies, this.others).map(({ start, end }) => ({ start, end })).toSorted((a, b) => a.start - b.start || b.end - a.end)
  }

  /** The part with everything marked. Call once. */
  render(): string {
    const marked = [...this.markings].toSorted(([a], [b]) => a - b)
    for (const [, marking] of marked) marking.finish()
    for (const [index, { span }] of marked) {
      const twins = this.twins(index)
      const words = twins.length === 0 ? '' : this.splices.renderStretch(this.source.text, span)
      // Last come the copies for older programs: changed alike, under numbers of their own, without the comments.
      for (const twin of twins) this.splices.replace(twin, [this.stamp.renumber(words)])
    }
    return this.splices.render(this.source.text)
  }

  /** The same paragraph in other branches of its alternative; none once it is one of those that are marked themselves. */
  private twins(index: number): readonly Span[] {
    return twinsOf(this.source, this.places, index)
  }
}
