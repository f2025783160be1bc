import type { ContractDocument } from '../../document/contract-document'
import type { BlockAnchor, BlockEdit, NewBlock } from '../block-edit'
import { alignDocuments, isAcross } from '../compare/align-documents'
import type { AlignedLine } from '../compare/align-lines'
import { type ComparableLine, isSameNumber, isSameWords, printed } from '../compare/comparable-lines'
import { diffText, type TextChange } from '../diff-text'
import { editableText, type EditableText } from '../editable-text'
import type { LocatedEdit } from '../locate-edits'
import { pairTables } from './pair-tables'
import { changesAcross } from './plan-across'
import { BlockModels, lookOf } from './plan-models'
import { rowWords, TablePlan, type UnmarkedReason } from './plan-tables'

/** One change to be marked; its span counts in the editable text of the old document. */
export interface PlannedEdit {
  readonly span: LocatedEdit['span']
  readonly changes: readonly TextChange[]
  /** What it is called in a message. */
  readonly words: string
  readonly block?: BlockEdit
  /** What is marked where the whole cannot be: a paragraph that holds a text box or is alone in a control loses its words only. */
  readonly otherwise?: PlannedEdit
}

/** A difference that is only listed, by the words concerned as printed. */
export interface UnmarkedChange {
  readonly words: string
  readonly why: UnmarkedReason
}

/** Blocks being put in at one place, with the tables of the new version they are. */
interface OpenBlocks {
  readonly anchor: BlockAnchor
  readonly blocks: NewBlock[]
  /** Of the new version, where the last block is a table: all its rows are in. */
  table: number | null
}

/** The edits that turn the old text into the new one, in reading order. */
export class ComparisonPlan {
  readonly text: EditableText
  readonly edits: readonly PlannedEdit[]
  readonly unmarked: UnmarkedChange[] = []
  private readonly planned: PlannedEdit[] = []
  /** The old line after which new ones are put in, and the new lines waiting for the next old one where there is none. */
  private last: ComparableLine | null = null
  /** A deleted paragraph since then; where nothing stays, new lines stand before it. */
  private lastDeleted: ComparableLine | null = null
  private waiting: ComparableLine[] = []
  /** Blocks put in since the last old line: everything new goes behind them. */
  private open: OpenBlocks | null = null
  /** The old row after which new rows of the same table are put in, and the new rows that wait for one where there is none. */
  private lastRow: { readonly old: ComparableLine; readonly table: number } | null = null
  private waitingRows: ComparableLine[] = []
  private readonly movedAway: ComparableLine[] = []
  private readonly tables: TablePlan
  private readonly models: BlockModels
  private readonly isAcross: boolean

  constructor(private readonly old: ContractDocument, private readonly next: ContractDocument, private readonly terms: readonly string[]) {
    this.text = editableText(old)
    this.isAcross = isAcross(old, next)
    this.models = new BlockModels(old, this.text)
    // A table is cut at the end of each page of a PDF.
    const aligned = this.isAcross ? alignDocuments(old, next) : pairTables(alignDocuments(old, next), old, next)
    this.tables = new TablePlan(old, next, aligned)
    for (const entry of aligned) this.plan(entry)
    this.closeBlocks()
    this.putWaiting(this.lastDeleted)
    for (const row of this.waitingRows) this.list(row.text, 'place')
    const kept = this.planned.length
    for (const line of this.movedAway) this.delete(line)
    const deleted = this.planned.splice(kept)
    this.edits = [...this.planned, ...deleted].map((edit, index) => ({ edit, index }))
      .sort((a, b) => a.edit.span.start - b.edit.span.start || a.index - b.index).map(({ edit }) => edit)
  }

  private plan(entry: AlignedLine): void {
    switch (entry.kind) {
      case 'same': case 'similar':
        this.putWaiting(entry.old)
        this.putWaitingRows(entry.old, entry.next)
        this.closeBlocks()
        this.replace(entry.old, entry.next)
        this.stand(entry.old)
        if (entry.next.kind === 'row') this.lastRow = { old: entry.old, table: this.tables.tableOf(entry.next) }
        return
      case 'inserted': return this.insert(entry.next)
      case 'moved':
        this.movedAway.push(entry.old)
        return this.insert(entry.next)
      case 'deleted':
        if (this.last === null && this.lastDeleted === null) this.lastDeleted = entry.old
        return this.delete(entry.old)
      case 'recut':
        this.putWaiting(entry.olds[0]!)
        this.closeBlocks()
        this.changeAcross(entry.olds, entry.nexts)
        return this.stand(entry.olds.at(-1)!)
    }
  }

  private stand(line: ComparableLine): void {
    this.last = line
    this.lastDeleted = null
  }

  private list(words: string, why: UnmarkedReason): void {
    this.unmarked.push({ words, why })
  }

  /** New words for an old line: typed numbers are part of them, automatic ones are not. */
  private wordsFor(old: ComparableLine | null, next: ComparableLine): string {
    return old?.isAutomatic === true || next.isAutomatic ? next.text : printed(this.next, next)
  }

  /** What another format says differently; nothing of its own cut and room is taken over. */
  private changeAcross(olds: readonly ComparableLine[], nexts: readonly ComparableLine[]): void {
    if (!isSameWords(olds, nexts)) this.planned.push(...changesAcross(this.text, olds, { document: this.next, lines: nexts }, this.terms))
  }

  private replace(old: ComparableLine, next: ComparableLine): void {
    if (this.isAcross) return old.key === next.key && isSameNumber(old, next) ? undefined : this.changeAcross([old], [next])
    if (old.kind === 'row' && this.tables.isMergedOtherwise(old, next)) this.list(next.text, 'merging')
    if (old.key === next.key && (old.isAutomatic || next.isAutomatic || old.number === next.number)) return
    if (old.kind === 'paragraph') return this.change(old.paragraphs[0]!, this.wordsFor(old, next))
    if (old.paragraphs.length !== next.paragraphs.length) {
      // Cells with more or fewer paragraphs: the row goes and comes as a whole.
      const why = this.tables.whyNotDeleted(old) ?? this.tables.whyNotInserted(next, old, 'after')
      if (why !== null) return this.list(next.text, why)
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
    if (next.kind === 'row' && !this.tables.isNewTable(next)) {
      if (this.lastRow?.table === this.tables.tableOf(next)) this.insertRow(next, this.lastRow.old, 'after')
      else this.waitingRows.push(next)
      return
    }
    const { last } = this
    if (last === null) return void this.waiting.push(next)
    const isContinued = next.kind === 'paragraph' && last.kind === 'paragraph' && this.open === null && lookOf(next.number) === lookOf(last.number)
    if (!isContinued) return this.insertBlock(next, { paragraph: last.paragraphs.at(-1)!, at: last.kind === 'row' ? 'after-table' : 'after-paragraph' })
    const words = this.wordsFor(last, next).replaceAll('\n', '')
    this.put(this.text.paragraphs[last.paragraphs.at(-1)!]!.end, `\n${words}`, words)
  }

  private insertBlock(next: ComparableLine, anchor: BlockAnchor): void {
    if (next.kind === 'row' && this.tables.isNested(next)) return this.list(next.text, 'nested')
    this.open ??= { anchor, blocks: [], table: null }
    const { open } = this
    if (next.kind === 'paragraph') {
      const near = anchor.paragraph
      const like = this.models.numberedLike(next.number, near)
      // A number no list of the file makes is typed.
      const text = (like !== null && this.models.isAutomatic(like) ? next.text : printed(this.next, next)).replaceAll('\n', '')
      open.blocks.push({ kind: 'paragraph', text, model: like ?? this.models.plainLike(text, near) })
      open.table = null
    } else if (open.table !== this.tables.tableOf(next)) {
      open.blocks.push({ kind: 'table', columns: this.tables.columnsOf(next), rows: this.tables.rowsOf(next), model: this.models.tableNear(anchor.paragraph) })
      open.table = this.tables.tableOf(next)
    }
  }

  private closeBlocks(): void {
    const { open } = this
    this.open = null
    if (open === null) return
    const { anchor, blocks } = open
    const own = this.text.paragraphs[anchor.paragraph]!
    const at = anchor.at.startsWith('before') ? own.start : own.end
    const words = blocks.map((block) => (block.kind === 'paragraph' ? block.text : block.rows.map(rowWords).join('\n'))).join('\n')
    this.planned.push({ span: { start: at, end: at }, words, changes: [{ start: at, end: at, insert: anchor.at.startsWith('before') ? `${words}\n` : `\n${words}` }], block: { kind: 'insert-blocks', anchor, blocks } })
  }

  private putWaitingRows(before: ComparableLine, next: ComparableLine): void {
    for (const row of this.waitingRows) {
      if (next.kind === 'row' && this.tables.tableOf(next) === this.tables.tableOf(row)) this.insertRow(row, before, 'before')
      else this.list(row.text, 'place')
    }
    this.waitingRows = []
  }

  private insertRow(next: ComparableLine, beside: ComparableLine, side: 'before' | 'after'): void {
    const why = this.tables.whyNotInserted(next, beside, side)
    if (why !== null) return this.list(next.text, why)
    const paragraph = side === 'before' ? beside.paragraphs[0]! : beside.paragraphs.at(-1)!
    const at = side === 'before' ? this.text.paragraphs[paragraph]!.start : this.text.paragraphs[paragraph]!.end
    const cells = this.tables.cellsOf(next)
    const insert = side === 'before' ? `${rowWords(cells)}\n` : `\n${rowWords(cells)}`
    const { columns } = this.old.tables[this.old.paragraphs[paragraph]!.cell!.table]!
    this.planned.push({ span: { start: at, end: at }, words: next.text, changes: [{ start: at, end: at, insert }], block: { kind: 'insert-row', paragraph, side, columns, cells } })
  }

  private deleteRow(old: ComparableLine): void {
    const why = this.tables.whyNotDeleted(old)
    if (why !== null) return this.list(old.text, why)
    const span = { start: this.text.paragraphs[old.paragraphs[0]!]!.start, end: this.text.paragraphs[old.paragraphs.at(-1)!]!.end }
    this.planned.push({ span, words: old.text, changes: [{ ...span, insert: '' }], block: { kind: 'delete-row', paragraphs: old.paragraphs } })
  }

  /** Lines that came before any old one stand before the first: in it where they are like it, else as blocks. */
  private putWaiting(before: ComparableLine | null): void {
    const { waiting } = this
    if (waiting.length === 0) return
    this.waiting = []
    // A file without words still has a paragraph.
    const first = before?.paragraphs[0] ?? 0
    const own = this.text.paragraphs[first]
    if (own === undefined) return waiting.forEach(({ text }) => this.list(text, 'place'))
    if (before?.kind === 'paragraph' && waiting.every((line) => line.kind === 'paragraph' && lookOf(line.number) === lookOf(before.number))) {
      const words = waiting.map((line) => this.wordsFor(before, line).replaceAll('\n', ''))
      return this.put(this.text.paragraphs[first]!.start, `${words.join('\n')}\n`, words[0]!)
    }
    for (const line of waiting) this.insertBlock(line, { paragraph: first, at: own.paragraph.cell === null ? 'before-paragraph' : 'before-table' })
    this.closeBlocks()
  }

  private put(at: number, insert: string, words: string): void {
    const previous = this.planned.at(-1)
    // Lines put in at one place are one change, in their order.
    if (previous !== undefined && previous.block === undefined && previous.span.start === at && previous.span.end === at) {
      this.planned[this.planned.length - 1] = { ...previous, changes: [{ start: at, end: at, insert: previous.changes[0]!.insert + insert }] }
    } else this.planned.push({ span: { start: at, end: at }, words, changes: [{ start: at, end: at, insert }] })
  }

  private delete(old: ComparableLine): void {
    if (old.kind === 'row') return this.deleteRow(old)
    const { start, end } = this.text.paragraphs[old.paragraphs[0]!]!
    const isFollowed = this.text.text[end] === '\n'
    const span = isFollowed ? { start, end: end + 1 } : { start: Math.max(0, start - 1), end }
    const words = printed(this.old, old)
    const otherwise: PlannedEdit = { span: { start, end }, words, changes: [{ start, end, insert: '' }] }
    this.planned.push({ span, words, changes: [{ ...span, insert: '' }], ...(start < end ? { otherwise } : {}) })
  }
}
