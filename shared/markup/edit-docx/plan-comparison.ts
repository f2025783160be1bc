import type { ContractDocument } from '../../document/contract-document'
import { alignLines, type AlignedLine } from '../compare/align-lines'
import { comparableLines, type ComparableLine, printed } from '../compare/comparable-lines'
import { diffText, type TextChange } from '../diff-text'
import { editableText, type EditableText } from '../editable-text'
import type { LocatedEdit, RowEdit } from '../locate-edits'

/** One change to be marked; its span counts in the editable text of the old document. */
export interface PlannedEdit {
  readonly span: LocatedEdit['span']
  readonly changes: readonly TextChange[]
  /** What it is called in a message. */
  readonly words: string
  readonly row?: RowEdit
}

/** The edits that turn the old text into the new one, in reading order. */
export class ComparisonPlan {
  readonly text: EditableText
  readonly edits: readonly PlannedEdit[]
  readonly unmarked: string[] = []
  private readonly planned: PlannedEdit[] = []
  /** The old line after which new ones are put in, and the new lines waiting for the next old one where there is none. */
  private last: ComparableLine | null = null
  /** A deleted paragraph since then; where nothing else is near, new lines stand before it. */
  private lastDeleted: ComparableLine | null = null
  private waiting: string[] = []
  /** The old row after which new rows of the same table are put in, and the new rows that wait for one where there is none. */
  private lastRow: { readonly old: ComparableLine; readonly table: number } | null = null
  private waitingRows: ComparableLine[] = []
  private readonly mergedRows: ReadonlySet<string>

  constructor(private readonly old: ContractDocument, private readonly next: ContractDocument, private readonly terms: readonly string[]) {
    this.text = editableText(old)
    this.mergedRows = mergedRowsOf(old)
    for (const entry of alignLines(comparableLines(old), comparableLines(next))) this.plan(entry)
    this.unmarked.push(...this.waiting, ...this.waitingRows.map(({ text }) => text))
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
        this.putWaitingRows(entry.old, entry.next)
        this.replace(entry.old, entry.next)
        this.stand(entry.old)
        if (entry.next.kind === 'row') this.lastRow = { old: entry.old, table: this.tableOf(entry.next) }
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
    if (old.paragraphs.length !== next.paragraphs.length) {
      // Cells with more or fewer paragraphs: the row goes and comes as a whole.
      if (this.sharesCells(old)) return void this.unmarked.push(next.text)
      this.insertRow(next, old, 'after')
      return this.deleteRow(old)
    }
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
    if (next.kind === 'row') {
      if (this.lastRow?.table === this.tableOf(next)) this.insertRow(next, this.lastRow.old, 'after')
      else this.waitingRows.push(next)
      return
    }
    const words = this.wordsFor(this.last, next).replaceAll('\n', '')
    if (this.last === null || this.last.kind === 'row') {
      if (this.lastDeleted === null) return void this.waiting.push(words)
      return this.put(this.text.paragraphs[this.lastDeleted.paragraphs[0]!]!.start, `${words}\n`, words)
    }
    this.put(this.text.paragraphs[this.last.paragraphs.at(-1)!]!.end, `\n${words}`, words)
  }

  private tableOf(line: ComparableLine): number {
    return this.next.paragraphs[line.paragraphs[0]!]!.cell!.table
  }

  private putWaitingRows(before: ComparableLine, next: ComparableLine): void {
    for (const row of this.waitingRows) {
      if (next.kind === 'row' && this.tableOf(next) === this.tableOf(row)) this.insertRow(row, before, 'before')
      else this.unmarked.push(row.text)
    }
    this.waitingRows = []
  }

  private insertRow(next: ComparableLine, beside: ComparableLine, side: 'before' | 'after'): void {
    if (this.sharesCells(beside)) return void this.unmarked.push(next.text)
    const paragraph = side === 'before' ? beside.paragraphs[0]! : beside.paragraphs.at(-1)!
    const at = side === 'before' ? this.text.paragraphs[paragraph]!.start : this.text.paragraphs[paragraph]!.end
    const cells = this.cellsOf(next)
    const words = cells.map((cell) => cell.map(({ text }) => text).join('\n')).join('\t')
    const insert = side === 'before' ? `${words}\n` : `\n${words}`
    this.planned.push({ span: { start: at, end: at }, words: next.text, changes: [{ start: at, end: at, insert }], row: { kind: 'insert', paragraph, side, cells } })
  }

  /** The cells of a new row with their paragraphs, empty cells included; automatic numbers are left to the list. */
  private cellsOf(next: ComparableLine): Extract<RowEdit, { kind: 'insert' }>['cells'] {
    const members = next.paragraphs.map((index) => this.next.paragraphs[index]!)
    const { table, row } = members[0]!.cell!
    return this.next.tables[table]!.cells.filter((cell) => cell.row === row).map(({ column }) => (
      members.filter(({ cell }) => cell!.column === column).map(({ start, end, numberLength }) => ({ text: this.next.text.slice(start + numberLength, end).replaceAll('\n', ''), isNumbered: numberLength > 0 }))
    ))
  }

  /** Rows joined to their neighbours by merged cells cannot go or be copied by themselves. */
  private sharesCells(line: ComparableLine): boolean {
    const { table, row } = this.old.paragraphs[line.paragraphs[0]!]!.cell!
    return this.mergedRows.has(`${table} ${row}`)
  }

  private deleteRow(old: ComparableLine): void {
    if (this.sharesCells(old)) return void this.unmarked.push(old.text)
    const span = { start: this.text.paragraphs[old.paragraphs[0]!]!.start, end: this.text.paragraphs[old.paragraphs.at(-1)!]!.end }
    this.planned.push({ span, words: old.text, changes: [{ ...span, insert: '' }], row: { kind: 'delete', paragraphs: old.paragraphs } })
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
    if (previous !== undefined && previous.row === undefined && previous.span.start === at && previous.span.end === at) {
      this.planned[this.planned.length - 1] = { ...previous, changes: [{ start: at, end: at, insert: previous.changes[0]!.insert + insert }] }
    } else this.planned.push({ span: { start: at, end: at }, words, changes: [{ start: at, end: at, insert }] })
  }

  private delete(old: ComparableLine): void {
    if (old.kind === 'row') return this.deleteRow(old)
    const { start, end } = this.text.paragraphs[old.paragraphs[0]!]!
    const isFollowed = this.text.text[end] === '\n'
    const span = isFollowed ? { start, end: end + 1 } : { start: Math.max(0, start - 1), end }
    this.planned.push({ span, words: printed(this.old, old), changes: [{ ...span, insert: '' }] })
  }
}

/** Table and row, joined by a space, of every row that holds a part of a cell of several rows. */
function mergedRowsOf(document: ContractDocument): ReadonlySet<string> {
  const rows = new Set<string>()
  document.tables.forEach(({ cells }, table) => {
    for (const { row, rowSpan } of cells) if (rowSpan > 1) for (let one = row; one < row + rowSpan; one += 1) rows.add(`${table} ${one}`)
  })
  return rows
}
