import type { ContractDocument, Paragraph, Table } from '../../document/contract-document'
import type { NewCell, NewTable } from '../block-edit'
import type { AlignedLine } from '../compare/align-lines'
import type { ComparableLine } from '../compare/comparable-lines'
import { tableOf } from './pair-tables'

/** Why a difference is only listed: `merged`, `columns`: the rows beside share cells, or have other columns; `merging`: cells were merged or parted, which Word does not track; `nested`: a table in a table; `place`: nothing near stays to put it beside; `words`: no typed text. */
export type UnmarkedReason = 'merged' | 'columns' | 'merging' | 'nested' | 'place' | 'words'

/** What becomes of the rows of two documents, and which of them can be marked. */
export class TablePlan {
  private readonly kept = new Set<string>()
  private readonly deleted = new Set<string>()
  private readonly keptTables = new Set<number>()
  private byRow: ReadonlyMap<string, readonly Paragraph[]> | null = null

  constructor(private readonly old: ContractDocument, private readonly next: ContractDocument, aligned: readonly AlignedLine[]) {
    for (const entry of aligned) {
      if ((entry.kind === 'deleted' || entry.kind === 'moved') && entry.old.kind === 'row') this.deleted.add(rowKey(old, entry.old))
      if ((entry.kind === 'same' || entry.kind === 'similar') && entry.next.kind === 'row') {
        this.kept.add(rowKey(next, entry.next))
        this.keptTables.add(tableOf(next, entry.next))
      }
      if (entry.kind === 'recut') for (const line of entry.nexts) if (line.kind === 'row') this.keptTables.add(tableOf(next, line))
    }
  }

  /** Index of the table of the new version a line stands in. */
  tableOf(next: ComparableLine): number {
    return tableOf(this.next, next)
  }

  columnsOf(next: ComparableLine): number {
    return this.next.tables[this.tableOf(next)]!.columns
  }

  /** True when no row of the line's table is one of the old version. */
  isNewTable(next: ComparableLine): boolean {
    return !this.keptTables.has(this.tableOf(next))
  }

  /** True for rows that hold a table, and rows of such a table. */
  isNested(next: ComparableLine): boolean {
    const table = this.tableOf(next)
    return this.next.tables[table]!.parent !== null || this.next.tables.some(({ parent }) => parent === table)
  }

  /** The cells of a row of the new version, empty ones and those that continue one above included; automatic numbers are left to the list. */
  cellsOf(next: ComparableLine): readonly NewCell[] {
    return this.rowOf(this.tableOf(next), rowOf(this.next, next))
  }

  /** The rows of the table a line of the new version stands in, those without words included. */
  rowsOf(next: ComparableLine): readonly (readonly NewCell[])[] {
    const table = this.tableOf(next)
    return Array.from({ length: this.next.tables[table]!.rows }, (_, row) => this.rowOf(table, row)).filter((cells) => cells.length > 0)
  }

  private rowOf(table: number, row: number): readonly NewCell[] {
    this.byRow ??= groupByRow(this.next)
    const members = this.byRow.get(`${table} ${row}`) ?? []
    return shapeOf(this.next, table, row).map(({ column, span, merge }) => ({
      column, span, merge,
      paragraphs: merge === 'continue' ? [] : members.filter(({ cell }) => cell!.column === column)
        .map(({ start, end, numberLength }) => ({ text: this.next.text.slice(start + numberLength, end).replaceAll('\n', ''), isNumbered: numberLength > 0 })),
    }))
  }

  /** Why a row cannot be put in beside one of the old version; null when it can. */
  whyNotInserted(next: ComparableLine, beside: ComparableLine, side: 'before' | 'after'): UnmarkedReason | null {
    const table = this.old.tables[tableOf(this.old, beside)]!
    const inNext = this.tableOf(next)
    const from = rowOf(this.next, next)
    const cells = shapeOf(this.next, inNext, from)
    if (cells.some(({ column, span }) => column + span > table.columns)) return 'columns'
    const row = rowOf(this.old, beside)
    const continued = new Set(cells.filter(({ merge }) => merge === 'continue').map(({ column }) => column))
    // Cells that reach over the place must be continued by the new row.
    const last = side === 'after' ? row : row - 1
    const reaching = table.cells.filter((cell) => cell.row <= last && cell.row + cell.rowSpan > last + 1)
    if (reaching.some(({ column }) => !continued.has(column))) return 'merged'
    const merged = new Set(table.cells.filter((cell) => cell.rowSpan > 1 && cell.row <= last && cell.row + cell.rowSpan > last).map(({ column }) => column))
    for (const { column, origin, end } of cells) {
      if (origin !== null && this.kept.has(`${inNext} ${origin}`) && !merged.has(column)) return 'merged'
      // A cell that begins here must not reach into rows that are there already.
      if (origin === null) for (let at = from + 1; at < end; at += 1) if (this.kept.has(`${inNext} ${at}`)) return 'merged'
    }
    return null
  }

  /** Why a row of the old version cannot go by itself; null when it can: cells that begin in it must go with all their rows. */
  whyNotDeleted(old: ComparableLine): UnmarkedReason | null {
    const table = tableOf(this.old, old)
    const row = rowOf(this.old, old)
    for (const cell of this.old.tables[table]!.cells) {
      if (cell.row !== row) continue
      for (let at = row + 1; at < row + cell.rowSpan; at += 1) if (!this.deleted.has(`${table} ${at}`) && this.hasWords(table, at)) return 'merged'
    }
    return null
  }

  /** True when cells of a row that stays were merged or parted. */
  isMergedOtherwise(old: ComparableLine, next: ComparableLine): boolean {
    if (this.old.format !== 'docx' || this.next.format !== 'docx') return false
    const signature = (document: ContractDocument, line: ComparableLine): string => shapeOf(document, tableOf(document, line), rowOf(document, line)).map(({ column, span, merge }) => `${column} ${span} ${merge}`).join()
    return signature(this.old, old) !== signature(this.next, next)
  }

  /** Rows without words are no lines: nothing says whether they go. */
  private hasWords(table: number, row: number): boolean {
    return this.old.tables[table]!.cells.some((cell) => cell.row === row && cell.end > cell.start)
  }
}

interface CellShape {
  readonly column: number
  readonly span: number
  readonly merge: NewCell['merge']
  /** The row where a cell that continues begins; else null. */
  readonly origin: number | null
  /** The row after its last. */
  readonly end: number
}

function shapeOf(document: ContractDocument, table: number, row: number): readonly CellShape[] {
  const { cells }: Table = document.tables[table]!
  return cells.filter((cell) => cell.row <= row && cell.row + cell.rowSpan > row).map((cell): CellShape => ({
    column: cell.column, span: cell.columnSpan, end: cell.row + cell.rowSpan, origin: cell.row < row ? cell.row : null,
    merge: cell.row < row ? 'continue' : cell.rowSpan > 1 ? 'restart' : 'none',
  })).toSorted((a, b) => a.column - b.column)
}

function rowOf(document: ContractDocument, line: ComparableLine): number {
  return document.paragraphs[line.paragraphs[0]!]!.cell!.row
}

function groupByRow(document: ContractDocument): ReadonlyMap<string, readonly Paragraph[]> {
  const rows = new Map<string, Paragraph[]>()
  for (const paragraph of document.paragraphs) {
    if (paragraph.cell === null) continue
    const key = `${paragraph.cell.table} ${paragraph.cell.row}`
    const row = rows.get(key)
    if (row === undefined) rows.set(key, [paragraph])
    else row.push(paragraph)
  }
  return rows
}

function rowKey(document: ContractDocument, line: ComparableLine): string {
  return `${tableOf(document, line)} ${rowOf(document, line)}`
}

/** The words of a new row as they are read: its cells by tabs, their paragraphs by line breaks. */
export function rowWords(cells: NewTable['rows'][number]): string {
  return cells.filter(({ merge }) => merge !== 'continue').map(({ paragraphs }) => paragraphs.map(({ text }) => text).join('\n')).join('\t')
}
