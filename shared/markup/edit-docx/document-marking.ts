import type { EditableText } from '../editable-text'
import { MarkupFailure } from '../edit'
import { alignItems, type Unit } from './align-items'
import type { ParagraphMarking, Place } from './mark-paragraph'
import type { BlockAnchor, NewBlock } from '../block-edit'
import type { NewRow } from './mark-row'
import { type AnswerMarkup, PartMarking } from './part-marking'
import type { RevisionStamp } from './revision-stamp'
import type { RunItem } from './run-items'

/** A paragraph of the reading text in the file: its units, and the `w:p` each item stands in. */
interface OpenParagraph {
  readonly part: PartMarking
  /** One index, or several where deleted marks stand between them. */
  readonly group: readonly number[]
  readonly units: readonly Unit[]
  readonly owner: ReadonlyMap<RunItem, number>
}

/** Leads from places in the editable text to the markup that shows them. */
export class DocumentMarking {
  private readonly parts = new Map<string, PartMarking>()
  private readonly open = new Map<number, OpenParagraph>()

  constructor(private readonly text: EditableText, private readonly loadPart: (name: string) => string | null, private readonly stamp: RevisionStamp) {}

  /** The parts that were looked into. */
  get openParts(): readonly PartMarking[] {
    return [...this.parts.values()]
  }

  /** Units of the `index`-th paragraph that lie in `[start, end)` of the editable text, at least in part. */
  unitsIn(index: number, start: number, end: number): readonly Unit[] {
    const from = this.text.paragraphs[index]!.start
    return this.paragraph(index).units.filter((unit) => unit.start + from < end && unit.end + from > start)
  }

  /** The units with markup that end right before `offset` and begin right after it; null where none does, or something that is no typed text (a tick box) stands between. */
  neighbours(index: number, offset: number): { readonly left: Unit | null; readonly right: Unit | null } {
    const at = offset - this.text.paragraphs[index]!.start
    const { units } = this.paragraph(index)
    const left = units.findLast((unit) => unit.end <= at && unit.end > unit.start) ?? null
    const right = units.find((unit) => unit.start >= at && unit.end > unit.start) ?? null
    return { left: left === null || left.items.length === 0 ? null : left, right: right === null || right.items.length === 0 ? null : right }
  }

  /** The marking of the `w:p` an item stands in; of the last one of the paragraph where `item` is null. */
  markingOf(index: number, item: RunItem | null): ParagraphMarking {
    const { part, group, owner } = this.paragraph(index)
    return part.marking((item === null ? undefined : owner.get(item)) ?? group.at(-1)!)
  }

  /** True when nothing can be typed into the paragraph, because it is the prompt of a control. */
  isPrompt(index: number): boolean {
    const { part, group } = this.paragraph(index)
    return group.some((member) => part.isPrompt(member))
  }

  /** The very first item of the paragraph, shown or not. */
  firstItem(index: number): RunItem | null {
    return this.paragraph(index).owner.keys().next().value ?? null
  }

  /** Marks units deleted. */
  delete(index: number, units: readonly Unit[]): void {
    const byMarking = new Map<ParagraphMarking, RunItem[]>()
    for (const item of units.flatMap((unit) => unit.items)) {
      const marking = this.markingOf(index, item)
      const items = byMarking.get(marking)
      if (items === undefined) byMarking.set(marking, [item])
      else items.push(item)
    }
    for (const [marking, items] of byMarking) marking.delete(items)
  }

  insertText(index: number, place: Place, text: string, model: RunItem | null): void {
    this.markingOf(index, place?.item ?? null).insertText(place, text, model)
  }

  insertMarkup(index: number, place: Place, markup: (prefix: string) => string): void {
    this.markingOf(index, place?.item ?? null).insertMarkup(place, markup(this.paragraph(index).part.source.prefix))
  }

  /** Marks the paragraph's end deleted; `joinsWords`: words before it stay, or come, and are read on with the next paragraph. */
  deleteMark(index: number, joinsWords: boolean): void {
    this.markingOf(index, null).deleteMark()
    // A break to the next page at the edge of a paragraph shows no words; amid a joined one it would read as a new line.
    this.deleteUnseenBreaks(index, Infinity)
    if (joinsWords && this.canJoin(index)) this.deleteUnseenBreaks(index + 1, this.firstShown(index + 1))
  }

  /** Place among the paragraph's items of the first that is read; past them all where none is. */
  private firstShown(index: number): number {
    const { owner, units } = this.paragraph(index)
    const first = units.find(({ items }) => items.length > 0)?.items[0]
    return first === undefined ? owner.size : [...owner.keys()].indexOf(first)
  }

  private deleteUnseenBreaks(index: number, before: number): void {
    const { owner, units } = this.paragraph(index)
    const shown = new Set(units.flatMap(({ items }) => items))
    const breaks = [...owner.keys()].filter((item, place) => place < before && item.shown === '\n' && !shown.has(item))
    for (const item of breaks) this.markingOf(index, item).delete([item])
  }

  /** Puts the signs of an answer on the words of the last of these comments that stands in one of the parts; says which. */
  answer(parts: readonly string[], ids: readonly string[], markup: AnswerMarkup): readonly (keyof AnswerMarkup)[] {
    for (const name of parts) {
      const made = this.part(name).answer(ids, markup)
      if (made.length > 0) return made
    }
    return []
  }

  /** Marks the table row deleted that the paragraph stands in. */
  deleteRow(index: number): void {
    const { part, group } = this.paragraph(index)
    part.deleteRow(group[0]!)
  }

  /** Puts a table row in before or after the one the paragraph stands in. */
  insertRow(index: number, side: 'before' | 'after', row: NewRow): void {
    const { part, group } = this.paragraph(index)
    part.insertRow(group[0]!, side, row)
  }

  /** Puts tables and paragraphs in as wholes. */
  insertBlocks({ paragraph, at }: BlockAnchor, blocks: readonly NewBlock[]): void {
    const { part, group } = this.paragraph(paragraph)
    // A model in another part (a header) is none.
    const inPart = (model: number | null): number | null => {
      const found = model === null ? null : this.paragraph(model)
      return found?.part === part ? found.group.at(-1)! : null
    }
    part.insertBlocks({ paragraph: at.startsWith('after') ? group.at(-1)! : group[0]!, at }, blocks.map((block) => ({ ...block, model: inPart(block.model) })))
  }

  /** True when the paragraph's mark can go so that the next paragraph of the text continues it. */
  canJoin(index: number): boolean {
    const here = this.paragraph(index)
    const next = this.text.paragraphs[index + 1]
    if (next === undefined || this.text.text[this.text.paragraphs[index]!.end] !== '\n') return false
    const there = this.paragraph(index + 1)
    return there.part === here.part && here.part.canJoin(here.group.at(-1)!, there.group[0]!)
  }

  /** Whether the paragraph can be taken out with its mark. */
  canRemove(index: number): 'followed' | 'last-of-body' | 'no' {
    const { part, group } = this.paragraph(index)
    return group.length === 1 ? part.canRemove(group[0]!) : 'no'
  }

  private paragraph(index: number): OpenParagraph {
    let open = this.open.get(index)
    if (open === undefined) this.open.set(index, (open = this.openParagraph(index)))
    return open
  }

  private openParagraph(index: number): OpenParagraph {
    const { start, end, paragraph: { origin } } = this.text.paragraphs[index]!
    if (origin.kind !== 'package') throw new Error('a DOCX has package origins')
    const part = this.part(origin.part)
    const group = part.group(origin.index)
    const owner = new Map<RunItem, number>()
    const items: RunItem[] = []
    for (const member of group) {
      for (const item of part.paragraph(member)?.items ?? []) {
        items.push(item)
        owner.set(item, member)
      }
    }
    if (part.paragraph(group[0]!) === null) throw part.source.damaged()
    return { part, group, owner, units: alignItems(items, this.text.text.slice(start, end)) }
  }

  private part(name: string): PartMarking {
    let part = this.parts.get(name)
    if (part !== undefined) return part
    const text = this.loadPart(name)
    if (text === null) throw new MarkupFailure('damaged', `文件缺少部件 ${name}；请在 Word 或 WPS 中打开并另存后再试。`)
    part = new PartMarking(name, text, this.stamp)
    this.parts.set(name, part)
    return part
  }
}
