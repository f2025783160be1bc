import type { Span } from '../../core/span'
import { MarkupFailure } from '../edit'
import { inheritedProperties, paragraphProperties, propertiesOf } from './paragraph-mark'
import type { RevisionStamp } from './revision-stamp'
import { type ParagraphItems, REVISIONS, type RunItem } from './run-items'
import { writeRun } from './write-run'
import type { Splices } from './splices'
import { escapeXml, type XmlNode, type XmlSource } from './xml-source'

/** The end of a paragraph among inserted markup; what follows stands in a new one. */
const BREAK = Symbol('paragraph break')
type Insertion = readonly (string | typeof BREAK)[]

/** What a field is made of beside its result. */
const FIELD_CODES: ReadonlySet<string> = new Set(['w:fldChar', 'w:instrText'])

/** Where something is put in: before or after an item, or at the end of a paragraph without any. */
export type Place = { readonly item: RunItem; readonly side: 'before' | 'after' } | null

/** Gathers what is to be marked in one `w:p` and writes it into the splices once. */
export class ParagraphMarking {
  private readonly deleted = new Set<RunItem>()
  private readonly before = new Map<RunItem, Insertion[]>()
  private readonly after = new Map<RunItem, Insertion[]>()
  private readonly atEnd: Insertion[] = []
  /** Items words were put in beside. */
  private readonly typedAt = new Set<RunItem>()
  private deletesMark = false
  private breaks = 0
  private broken = 0

  constructor(private readonly source: XmlSource, private readonly splices: Splices, private readonly paragraph: ParagraphItems, private readonly stamp: RevisionStamp) {}

  get span(): Span {
    return this.paragraph.node
  }

  /** Marks items deleted, and the fields that lie wholly among them. */
  delete(items: readonly RunItem[]): void {
    for (const item of items) this.deleted.add(item)
    if (items.length > 0) this.deleteFields(items[0]!, items.at(-1)!)
  }

  /** Marks the end of the paragraph deleted: it is joined with the next one. */
  deleteMark(): void {
    this.deletesMark = true
    // A whole field goes with its paragraph.
    const { items } = this.paragraph
    if (items.length > 0 && items.every((item) => item.shown === '' || this.deleted.has(item))) this.deleteFields(items[0]!, items.at(-1)!)
  }

  /** Puts text in, marked as inserted, looking like `model`; each line break ends the paragraph. */
  insertText(place: Place, text: string, model: RunItem | null): void {
    if (place !== null && text.includes('\n') && !this.isTop(place.item.run)) throw new MarkupFailure('structure', '不能在超链接、内容控件或域的中间另起一段；请把换行放在它的前面或后面。')
    const properties = this.propertiesLike(model)
    const pieces: (string | typeof BREAK)[] = []
    text.split('\n').forEach((line, index) => {
      if (index > 0) {
        pieces.push(BREAK)
        this.breaks += 1
      }
      if (line !== '') pieces.push(`<${this.w}ins${this.stamp.attributes(this.w)}><${this.w}r>${properties}${this.runContent(line)}</${this.w}r></${this.w}ins>`)
    })
    if (place !== null) this.typedAt.add(place.item)
    this.put(place, pieces)
  }

  /** Puts markup in that is not text (the ends of a comment's range). */
  insertMarkup(place: Place, markup: string): void {
    this.put(place, [markup])
  }

  /** Writes everything. Call once. */
  finish(): void {
    this.deleteEmptiedFields()
    this.writeProperties()
    const { items } = this.paragraph
    let from = 0
    while (from < items.length) {
      let to = from + 1
      while (to < items.length && items[to]!.run === items[from]!.run) to += 1
      this.finishRun(items.slice(from, to))
      from = to
    }
    this.finishEnd()
  }

  private get w(): string {
    return this.source.prefix
  }

  private put(place: Place, insertion: Insertion): void {
    if (place === null) return void this.atEnd.push(insertion)
    const side = place.side === 'before' ? this.before : this.after
    const list = side.get(place.item)
    if (list === undefined) side.set(place.item, [insertion])
    else list.push(insertion)
  }

  private runContent(line: string): string {
    return line.split('\t').map((words) => (words === '' ? '' : `<${this.w}t xml:space="preserve">${escapeXml(words)}</${this.w}t>`)).join(`<${this.w}tab/>`)
  }

  private propertiesLike(model: RunItem | null): string {
    const node = model === null
      ? (propertiesOf(this.paragraph.node)?.children.find(({ name }) => name === 'w:rPr') ?? null)
      : (model.run.children.find(({ name }) => name === 'w:rPr') ?? null)
    return inheritedProperties(this.source, node)
  }

  /** Deletes codes and signs of each field that begins and ends between the two items and shows nothing that stays. */
  private deleteFields(first: RunItem, last: RunItem): void {
    const { items } = this.paragraph
    for (const field of this.fieldsIn(items.indexOf(first), items.indexOf(last))) {
      if (field.every((one) => one.shown === '' || this.deleted.has(one))) for (const one of field) this.deleted.add(one)
    }
  }

  /** A field whose words all went and none came goes as a whole: kept, it would show a blank, or its words again when updated. */
  private deleteEmptiedFields(): void {
    if (this.deleted.size === 0) return
    for (const field of this.fieldsIn(0, this.paragraph.items.length - 1)) {
      const showsNothing = field.every((one) => this.deleted.has(one) || FIELD_CODES.has(one.node.name))
      if (showsNothing && field.some((one) => one.shown !== '') && !field.some((one) => this.typedAt.has(one))) for (const one of field) this.deleted.add(one)
    }
  }

  /** The items of each field that begins and ends between two places among the items, the inner fields first. */
  private fieldsIn(from: number, to: number): readonly (readonly RunItem[])[] {
    const { items } = this.paragraph
    const open: number[] = []
    const fields: (readonly RunItem[])[] = []
    for (let index = from; index <= to; index += 1) {
      const { node } = items[index]!
      if (node.name !== 'w:fldChar') continue
      const type = this.source.attribute(node, 'w:fldCharType')
      if (type === 'begin') open.push(index)
      const start = type === 'end' ? open.pop() : undefined
      if (start !== undefined) fields.push(items.slice(start, index + 1))
    }
    return fields
  }

  private writeProperties(): void {
    if (this.breaks === 0 && !this.deletesMark) return
    const { node } = this.paragraph
    const properties = propertiesOf(node)
    const text = paragraphProperties(this.source, node, {
      inserted: this.breaks > 0 ? this.markState('ins') : '',
      deleted: this.breaks === 0 ? this.markState('del') : '',
      isLast: this.breaks === 0,
    })
    if (properties !== null) this.splices.replace(properties, [text])
    else if (node.openEnd !== node.end) this.splices.insert(node.openEnd, text)
    else this.atEnd.unshift([text])
  }

  private markState(name: 'ins' | 'del'): string {
    return `<${this.w}${name}${this.stamp.attributes(this.w)}/>`
  }

  private finishRun(items: readonly RunItem[]): void {
    const first = items[0]!
    const last = items.at(-1)!
    this.putAtEdge(first.run, 'start', this.before.get(first) ?? [])
    const at = (item: RunItem, side: 'before' | 'after'): Insertion[] | undefined => {
      if (item === (side === 'before' ? first : last)) return undefined
      return (side === 'before' ? this.before : this.after).get(item)
    }
    const pieces = writeRun(this.source, items, {
      deleted: this.deleted,
      cuts: (item, side) => at(item, side) !== undefined,
      hook: (item, side) => this.render(at(item, side) ?? [], first.run),
      stamp: this.stamp,
    })
    if (pieces !== null) this.splices.replace(first.run, pieces)
    this.putAtEdge(first.run, 'end', this.after.get(last) ?? [])
  }

  /** Insertions beside a run; at the edge of another's insertion they go outside it. */
  private putAtEdge(run: XmlNode, edge: 'start' | 'end', insertions: readonly Insertion[]): void {
    if (insertions.length === 0) return
    let node = run
    for (let parent = node.parent; parent !== null && REVISIONS.has(parent.name); parent = node.parent) {
      const outermost = edge === 'start' ? parent.children[0] : parent.children.at(-1)
      if (outermost !== node) break
      node = parent
    }
    this.splices.insert(edge === 'start' ? node.start : node.end, this.render(insertions, node))
  }

  /** Insertions as markup beside `beside`; others' changes around it are closed before and opened again after. */
  private render(insertions: readonly Insertion[], beside: XmlNode): string {
    let closing = ''
    let opening = ''
    for (let around = beside.parent!; REVISIONS.has(around.name); around = around.parent!) {
      closing += `</${around.raw}>`
      opening = this.source.text.slice(around.start, around.openEnd).replace(/(:id=)"[^"]*"/, `$1"${this.stamp.id()}"`) + opening
    }
    const text = insertions.flat().map((piece) => (typeof piece === 'string' ? piece : this.paragraphBreak())).join('')
    return closing + text + opening
  }

  /** Whether a run stands in the paragraph itself or in others' changes alone: there a paragraph may end. */
  private isTop(run: XmlNode): boolean {
    let around = run.parent!
    while (REVISIONS.has(around.name)) around = around.parent!
    return around === this.paragraph.node
  }

  /** Ends the paragraph and begins the next; the last one keeps the section and the state of the old mark. */
  private paragraphBreak(): string {
    this.broken += 1
    const { node } = this.paragraph
    const isLast = this.broken === this.breaks
    const properties = paragraphProperties(this.source, node, {
      inserted: isLast ? '' : this.markState('ins'),
      deleted: isLast && this.deletesMark ? this.markState('del') : '',
      isLast,
    })
    // Paragraph ids are unique ([MS-DOCX] 2.5.4): the new paragraph goes without.
    const tag = this.source.text.slice(node.start, node.openEnd).replace(/\s[\w.-]{1,40}:(?:paraId|textId)="[^"]*"/g, '').replace(/\/>$/, '>')
    return `</${node.raw}>${tag}${properties}`
  }

  private finishEnd(): void {
    if (this.atEnd.length === 0) return
    const { node } = this.paragraph
    const text = this.atEnd.flat().map((piece) => (typeof piece === 'string' ? piece : this.paragraphBreak())).join('')
    if (node.openEnd !== node.end) return this.splices.insert(node.closeStart, text)
    const tag = this.source.text.slice(node.start, node.openEnd).replace(/\s*\/>$/, '>')
    this.splices.replace(node, [`${tag}${text}</${node.raw}>`])
  }
}
