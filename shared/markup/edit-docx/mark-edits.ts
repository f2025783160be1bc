import type { TextChange } from '../diff-text'
import { MarkupFailure, nameEdit, type NamedItem } from '../edit'
import { paragraphAt, type EditableText } from '../editable-text'
import type { BlockEdit } from '../block-edit'
import type { LocatedEdit, LocatedEdits } from '../locate-edits'
import type { Unit } from './align-items'
import type { DocumentMarking } from './document-marking'
import type { Place } from './mark-paragraph'
import type { RunItem } from './run-items'

/** A change as it was made in the editable text, and the paragraphs whose marks went with it. */
export interface MadeChange extends TextChange {
  readonly edit: number
  readonly removedMarks: readonly number[]
  /** True when a whole numbered paragraph was to go and stays without words, because a table cell must end with a paragraph. */
  readonly keepsNumber: boolean
}

/** Markup for the two ends of a comment, given a part's prefix. */
export interface CommentMarkup {
  readonly start: (prefix: string) => string
  readonly end: (prefix: string) => string
}

/** Marks every change and comment; returns what was changed, in reading order. Throws `MarkupFailure`. */
export function markEdits(document: DocumentMarking, located: LocatedEdits, edits: readonly NamedItem[], commentFor: (edit: LocatedEdit) => CommentMarkup): readonly MadeChange[] {
  const made: MadeChange[] = []
  const marker = new EditMarker(document, located.text, edits)
  for (const edit of located.edits) {
    const comment = edit.comment === null ? null : commentFor(edit)
    if (comment !== null) marker.markCommentStart(edit, comment.start)
    if (edit.block !== undefined) made.push(marker.markBlock(edit, edit.block))
    else for (const change of edit.changes) made.push(marker.markChange(edit, change))
    if (comment !== null) marker.markCommentEnd(edit, comment.end)
  }
  return made
}

class EditMarker {
  constructor(private readonly document: DocumentMarking, private readonly text: EditableText, private readonly edits: readonly NamedItem[]) {}

  private firstParagraph(edit: LocatedEdit): number {
    return Math.max(0, paragraphAt(this.text, edit.span.start))
  }

  markCommentStart(edit: LocatedEdit, markup: (prefix: string) => string): void {
    for (let index = this.firstParagraph(edit); this.startsBefore(index, edit.span.end); index += 1) {
      const item = this.document.unitsIn(index, edit.span.start, edit.span.end).find((unit) => unit.items.length > 0)?.items[0]
      if (item !== undefined) return this.document.insertMarkup(index, { item, side: 'before' }, markup)
    }
    throw this.notEditable(edit)
  }

  markCommentEnd(edit: LocatedEdit, markup: (prefix: string) => string): void {
    for (let index = Math.max(0, paragraphAt(this.text, edit.span.end - 1)); index >= this.firstParagraph(edit); index -= 1) {
      const item = this.document.unitsIn(index, edit.span.start, edit.span.end).findLast((unit) => unit.items.length > 0)?.items.at(-1)
      if (item !== undefined) return this.document.insertMarkup(index, { item, side: 'after' }, markup)
    }
    throw this.notEditable(edit)
  }

  markBlock(edit: LocatedEdit, block: BlockEdit): MadeChange {
    try {
      if (block.kind === 'insert-blocks') this.document.insertBlocks(block.anchor, block.blocks)
      else if (block.kind === 'insert-row') this.document.insertRow(block.paragraph, block.side, block)
      else {
        this.document.deleteRow(block.paragraphs[0]!)
        for (const index of block.paragraphs) {
          const { start, end } = this.text.paragraphs[index]!
          this.document.delete(index, this.document.unitsIn(index, start, end))
        }
      }
    } catch (error) {
      throw this.named(error, edit)
    }
    return { ...edit.changes[0]!, edit: edit.number, removedMarks: [], keepsNumber: false }
  }

  markChange(edit: LocatedEdit, wanted: TextChange): MadeChange {
    const { change, marks } = this.settleMarks(edit, wanted)
    const keepsNumber = this.keepsNumber(change, marks)
    const first = Math.max(0, paragraphAt(this.text, change.start))
    let { insert } = change
    let after = ''
    let last = first
    let deleted: readonly Unit[] = []
    for (let index = first; this.startsBefore(index, change.end); index += 1) {
      const units = this.document.unitsIn(index, change.start, change.end)
      if (units.some((unit) => unit.items.length === 0)) throw this.notEditable(edit)
      this.document.delete(index, units)
      const from = this.text.paragraphs[index]!.start
      const head = units[0]
      const tail = units.at(-1)
      // A unit that is changed only in part goes as a whole; the rest of it is typed again.
      if (head !== undefined && head.start + from < change.start) insert = this.text.text.slice(head.start + from, change.start) + insert
      if (tail !== undefined && tail.end + from > change.end) after = this.text.text.slice(change.end, tail.end + from)
      if (index === first) deleted = units
      last = index
      if (marks.includes(index)) this.document.deleteMark(index, insert !== '' || change.start > this.text.paragraphs[first]!.start)
    }
    if (first === last) insert += after
    else if (after !== '') this.insert(edit, last, { ...change, start: change.end }, after, this.document.unitsIn(last, change.start, change.end))
    if (insert !== '') this.insert(edit, first, change, insert, deleted)
    return { ...change, edit: edit.number, removedMarks: marks, keepsNumber }
  }

  private keepsNumber({ start, end, insert }: TextChange, marks: readonly number[]): boolean {
    const last = Math.max(0, paragraphAt(this.text, end - 1))
    const paragraph = this.text.paragraphs[last]!
    return insert === '' && paragraph.number !== '' && paragraph.end > paragraph.start && start <= paragraph.start && end >= paragraph.end && !marks.includes(last)
  }

  private insert(edit: LocatedEdit, index: number, change: TextChange, text: string, deleted: readonly Unit[]): void {
    if (this.document.isPrompt(index)) throw this.notEditable(edit)
    const { start, end } = this.text.paragraphs[index]!
    const items = deleted.flatMap((unit) => unit.items)
    const model = items[0] ?? null
    try {
      if (items.length > 0) return this.document.insertText(index, placeBeside(items), text, model)
      const { left, right } = this.document.neighbours(index, change.start)
      const place = choosePlace(left, right, change.start === edit.span.start)
      const like = place?.item ?? null
      // A new paragraph goes before or after everything that is in this one, signs and marks included.
      if (change.start === end && text.startsWith('\n')) return this.document.insertText(index, null, text, like)
      const firstItem = this.document.firstItem(index)
      if (change.start === start && text.endsWith('\n') && firstItem !== null) return this.document.insertText(index, { item: firstItem, side: 'before' }, text, like)
      if (place === null && change.start !== end) throw this.notEditable(edit)
      this.document.insertText(index, place, text, like)
    } catch (error) {
      throw this.named(error, edit)
    }
  }

  /** Decides which paragraph marks go with a deletion, and shifts it so that paragraphs go with their own marks. */
  private settleMarks(edit: LocatedEdit, change: TextChange): { change: TextChange; marks: readonly number[] } {
    const { paragraphs, text } = this.text
    const first = Math.max(0, paragraphAt(this.text, change.start))
    if (change.end === change.start) return { change, marks: [] }
    let last = first
    while (this.startsBefore(last + 1, change.end)) last += 1
    const ended = Array.from({ length: last - first + 1 }, (_, offset) => first + offset).filter((index) => paragraphs[index]!.end < change.end)
    const endsWhole = paragraphs[last]!.end === change.end
    const startsAtMark = change.start === paragraphs[first]!.end && first < last
    const isWhole = change.insert === '' && endsWhole && (startsAtMark || (change.start === paragraphs[first]!.start && paragraphs[last]!.number !== ''))
    const way = isWhole ? this.document.canRemove(last) : 'no'
    if (way === 'no') {
      // Across a border nothing is joined: everything before it must go, and nothing come.
      const leavesNothing = change.insert === '' && change.start <= paragraphs[first]!.start
      for (const index of ended) if (!this.document.canJoin(index) && !(leavesNothing && this.goesWhole(index, change))) throw this.structure(edit)
      return { change, marks: ended }
    }
    const whole = Array.from({ length: last - first + (startsAtMark ? 0 : 1) }, (_, offset) => last - offset)
    for (const index of whole) if (index !== last && !this.document.canJoin(index) && !this.goesWhole(index, change)) throw this.structure(edit)
    if (startsAtMark) return { change: text[change.end] === '\n' && way === 'followed' ? { ...change, start: change.start + 1, end: change.end + 1 } : change, marks: whole }
    // The separator goes with the paragraph: the one after it, or before it at the end of the text.
    if (text[change.end] === '\n') return { change: { ...change, end: change.end + 1 }, marks: whole }
    return { change: { ...change, start: Math.max(0, change.start - 1) }, marks: whole }
  }

  private goesWhole(index: number, change: TextChange): boolean {
    return change.start <= this.text.paragraphs[index]!.start && this.text.text[this.text.paragraphs[index]!.end] === '\n' && this.document.canRemove(index) !== 'no'
  }

  private startsBefore(index: number, end: number): boolean {
    const paragraph = this.text.paragraphs[index]
    return paragraph !== undefined && paragraph.start < end
  }

  private named(error: unknown, edit: LocatedEdit): unknown {
    if (!(error instanceof MarkupFailure) || error.error.edits.length > 0) return error
    return new MarkupFailure(error.error.code, `${nameEdit(this.edits, edit.number)}：${error.error.message}`, [edit.number])
  }

  private notEditable(edit: LocatedEdit): MarkupFailure {
    return new MarkupFailure('not-editable', `${nameEdit(this.edits, edit.number)}涉及的文字不是普通正文（控件提示、图形或公式等），不能标注修订；请在 Word 中直接修改，或避开这部分文字。`, [edit.number])
  }

  private structure(edit: LocatedEdit): MarkupFailure {
    return new MarkupFailure('structure', `${nameEdit(this.edits, edit.number)}跨越了表格单元格、节或文本框的边界，不能作为一处修订；请按单元格或段落分开写。`, [edit.number])
  }
}

/** Behind what is deleted, unless that ends in a deeper container (a hyperlink, a field) than it begins in. */
function placeBeside(items: readonly RunItem[]): Place {
  const first = items[0]!
  const last = items.at(-1)!
  return last.depth > first.depth ? { item: first, side: 'before' } : { item: last, side: 'after' }
}

/** Beside the neighbour that stands outside hyperlinks, controls and fields; else inside the words found. */
function choosePlace(left: Unit | null, right: Unit | null, prefersRight: boolean): Place {
  const leftItem = left?.items.at(-1)
  const rightItem = right?.items[0]
  if (leftItem === undefined && rightItem === undefined) return null
  if (leftItem === undefined) return { item: rightItem!, side: 'before' }
  if (rightItem === undefined) return { item: leftItem, side: 'after' }
  const takesRight = rightItem.depth === leftItem.depth ? prefersRight : rightItem.depth < leftItem.depth
  return takesRight ? { item: rightItem, side: 'before' } : { item: leftItem, side: 'after' }
}
