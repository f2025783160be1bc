import { fail, ok, type Result } from '../../core/result'
import { alignLines, type AlignedLine } from '../compare/align-lines'
import { comparableLines, type ComparableLine, printed } from '../compare/comparable-lines'
import type { ContractDocument } from '../../document/contract-document'
import { definedTerms } from '../defined-terms'
import { diffText, type TextChange } from '../diff-text'
import type { MarkupError } from '../edit'
import { editableText, type EditableText } from '../editable-text'
import type { LocatedEdit } from '../locate-edits'
import { markLocated, type OpenedDocx, type Redline, type RedlineOptions } from './redline-docx'

/** The old file with the differences to the new one marked, and the places of those that could not be marked. */
export interface MarkedComparison extends Redline {
  /** The words concerned, as printed. */
  readonly unmarked: readonly string[]
}

/** Differences that cannot be marked are left out one by one, up to this many; more speak of a file that cannot be marked. */
const MOST_LEFT_OUT = 40

/**
 * Marks in the old DOCX what the new version (of any format) says differently, as tracked changes. Rows put in or taken
 * out and words that are no typed text are not marked but listed.
 */
export function markComparison(old: OpenedDocx, next: ContractDocument, options: RedlineOptions): Result<MarkedComparison, MarkupError> {
  const plan = new ComparisonPlan(old.document, next, options.terms ?? definedTerms(old.document))
  let { edits } = plan
  const unmarked = [...plan.unmarked]
  for (let attempt = 0; ; attempt += 1) {
    const names = edits.map(({ words }) => ({ find: words }))
    const located = edits.map((edit, index): LocatedEdit => ({ number: index + 1, span: edit.span, changes: edit.changes, comment: null }))
    const marked = markLocated(old, () => ({ text: plan.text, edits: located }), names, options)
    if (marked.ok) return ok({ ...marked.value, unmarked })
    const failed = new Set(marked.error.edits)
    if (failed.size === 0 || attempt >= MOST_LEFT_OUT) return fail(marked.error)
    unmarked.push(...edits.filter((_, index) => failed.has(index + 1)).map(({ words }) => words))
    edits = edits.filter((_, index) => !failed.has(index + 1))
  }
}

interface PlannedEdit {
  readonly span: LocatedEdit['span']
  readonly changes: readonly TextChange[]
  /** What it is called in a message. */
  readonly words: string
}

/** The edits that turn the old text into the new one, in reading order. */
class ComparisonPlan {
  readonly text: EditableText
  readonly edits: readonly PlannedEdit[]
  readonly unmarked: string[] = []
  private readonly planned: PlannedEdit[] = []
  /** The old line after which new ones are put in, and the new lines waiting for the next old one where there is none. */
  private last: ComparableLine | null = null
  /** A deleted paragraph since then; where nothing else is near, new lines stand before it. */
  private lastDeleted: ComparableLine | null = null
  private waiting: string[] = []

  constructor(private readonly old: ContractDocument, private readonly next: ContractDocument, private readonly terms: readonly string[]) {
    this.text = editableText(old)
    for (const entry of alignLines(comparableLines(old), comparableLines(next))) this.plan(entry)
    this.unmarked.push(...this.waiting)
    const deleted = this.planMoved()
    this.edits = [...this.planned, ...deleted].map((edit, index) => ({ edit, index }))
      .sort((a, b) => a.edit.span.start - b.edit.span.start || a.index - b.index).map(({ edit }) => edit)
  }

  private readonly movedAway: ComparableLine[] = []

  private planMoved(): readonly PlannedEdit[] {
    const kept = this.planned.length
    for (const line of this.movedAway) this.delete(line)
    return this.planned.splice(kept)
  }

  private plan(entry: AlignedLine): void {
    switch (entry.kind) {
      case 'same': case 'similar':
        this.putWaiting(entry.old)
        this.replace(entry.old, entry.next)
        this.stand(entry.old)
        return
      case 'inserted': return this.insert(entry.next)
      case 'moved':
        this.movedAway.push(entry.old)
        return this.insert(entry.next)
      case 'deleted':
        if (entry.old.kind === 'paragraph') {
          this.putWaiting(entry.old)
          this.lastDeleted = entry.old
        }
        return this.delete(entry.old)
      case 'recut':
        this.putWaiting(entry.olds[0]!)
        this.stand(entry.olds.at(-1)!)
        return
    }
  }

  private stand(line: ComparableLine): void {
    this.last = line
    this.lastDeleted = null
  }

  /** New words for an old line: typed numbers are part of them, automatic ones are not. */
  private wordsFor(old: ComparableLine | null, next: ComparableLine): string {
    return old?.isAutomatic === true || next.isAutomatic ? next.text : printed(this.next, next)
  }

  private replace(old: ComparableLine, next: ComparableLine): void {
    if (old.key === next.key && (old.isAutomatic || next.isAutomatic || old.number === next.number)) return
    if (old.kind === 'paragraph') return this.change(old.paragraphs[0]!, this.wordsFor(old, next))
    if (old.paragraphs.length !== next.paragraphs.length) return void this.unmarked.push(next.text)
    old.paragraphs.forEach((index, position) => {
      const { start, end, numberLength } = this.next.paragraphs[next.paragraphs[position]!]!
      this.change(index, this.next.text.slice(start + numberLength, end))
    })
  }

  private change(index: number, words: string): void {
    const { start, end } = this.text.paragraphs[index]!
    const now = this.text.text.slice(start, end)
    // A line break inside a paragraph of the new file need not be a paragraph here.
    const changes = diffText(now, now.includes('\n') ? words : words.replaceAll('\n', ''), this.terms)
    if (changes.length > 0) this.planned.push({ span: { start, end }, words: words === '' ? now : words, changes: changes.map((change) => ({ start: change.start + start, end: change.end + start, insert: change.insert })) })
  }

  private insert(next: ComparableLine): void {
    if (next.kind === 'row') return void this.unmarked.push(next.text)
    const words = this.wordsFor(this.last, next).replaceAll('\n', '')
    if (this.last === null || this.last.kind === 'row') {
      if (this.lastDeleted === null) return void this.waiting.push(words)
      return this.put(this.text.paragraphs[this.lastDeleted.paragraphs[0]!]!.start, `${words}\n`, words)
    }
    this.put(this.text.paragraphs[this.last.paragraphs.at(-1)!]!.end, `\n${words}`, words)
  }

  private putWaiting(before: ComparableLine): void {
    if (this.waiting.length === 0) return
    if (before.kind === 'row') this.unmarked.push(...this.waiting)
    else this.put(this.text.paragraphs[before.paragraphs[0]!]!.start, `${this.waiting.join('\n')}\n`, this.waiting[0]!)
    this.waiting = []
  }

  private put(at: number, insert: string, words: string): void {
    const previous = this.planned.at(-1)
    // Lines put in at one place are one change, in their order.
    if (previous !== undefined && previous.span.start === at && previous.span.end === at) {
      this.planned[this.planned.length - 1] = { ...previous, changes: [{ start: at, end: at, insert: previous.changes[0]!.insert + insert }] }
    } else this.planned.push({ span: { start: at, end: at }, words, changes: [{ start: at, end: at, insert }] })
  }

  private delete(old: ComparableLine): void {
    if (old.kind === 'row') return void this.unmarked.push(old.text)
    const { start, end } = this.text.paragraphs[old.paragraphs[0]!]!
    const isFollowed = this.text.text[end] === '\n'
    const span = isFollowed ? { start, end: end + 1 } : { start: Math.max(0, start - 1), end }
    this.planned.push({ span, words: printed(this.old, old), changes: [{ ...span, insert: '' }] })
  }
}
