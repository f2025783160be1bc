import type { WorkCalendar } from '../law/calendar'
import type { ExportColumn, RegisterDefinition } from './definition'
import { validateRecord } from './definition'
import type { Fields } from './field'
import { findHeader, type SheetHeader } from './find-header'
import { notesOfSheet, whyTooWide, type ImportedSheet } from './imported-sheet'
import { parseCell, type ImportCell, type MoneyUnit, type ResolveReference } from './parse-cell'
import { fitsCell, PART_SEPARATOR, partsOfColumn, typeOfPart, type ColumnPart } from './sheet'
import { STATE_PATH } from './sheet-fields'

/** One thing wrong with a sheet, at its cell. */
export interface ImportError {
  /** D7; '' where it concerns the sheet as a whole. */
  readonly cell: string
  /** Row as the spreadsheet counts, from 1; 0 for the sheet as a whole. */
  readonly row: number
  readonly column: string
  /** What stands in the cell. */
  readonly value: string
  readonly message: string
}

/** What came of a sheet: all its records, or none and the errors. */
export interface SheetImport {
  /** In the order of the rows; [] as soon as there is one error, so that nothing is half-imported. */
  readonly records: readonly Fields[]
  /** The row of each record, as the spreadsheet counts. */
  readonly rows: readonly number[]
  readonly errors: readonly ImportError[]
  /** Rows that were read as records, good and bad. */
  readonly rowCount: number
  /** The letters of the column each field is read from. */
  readonly letters?: Readonly<Record<string, string>>
  /** What a person should know and that stops nothing: columns passed over, fields still to add. */
  readonly notes: readonly string[]
}

/** What an import needs to know besides the sheet. */
export interface ImportContext {
  /** Working days are counted by it: the office's own, as in the form. */
  readonly calendar: WorkCalendar
  readonly resolve: ResolveReference
}

/** More errors than this help nobody; the rest is counted. */
const MOST_ERRORS = 1000

/** Reads the rows of a sheet as records of a register: all of them, or none and an error per cell that is wrong. */
export function importSheet(definition: RegisterDefinition, sheet: ImportedSheet, context: ImportContext): SheetImport {
  const header = findHeader(definition, sheet.rows)
  const about = notesOfSheet(sheet)
  if (header === null) return refused('没有找到表头：请使用本台账的导入模板，表头须有与导出相同的列名。', about)
  const notes = [...about, ...header.notes]
  if (header.missing.length > 0) return refused(`表头缺少必填的列：${header.missing.join('、')}；请补上后重新导入。`, notes)
  if (header.repeated.length > 0) return refused(`表头有重复的列：${header.repeated.join('、')}；请删去一列后重新导入。`, notes)
  const width = sheet.rows[header.lastRow]!.length
  const reader = new RowReader(definition, { ...header, notes }, context)
  for (let index = header.lastRow + 1; index < sheet.rows.length; index += 1) {
    const row = sheet.rows[index]!
    if (isEmptyRow(row)) continue
    const tooWide = whyTooWide(row, width, sheet)
    if (isSumRow(row) || header.isRepeatedBy(row)) reader.passOver(index)
    else if (tooWide !== null) reader.refuse(row, index, width, tooWide)
    else reader.read(row, index)
  }
  return reader.finish()
}

function refused(message: string, notes: readonly string[]): SheetImport {
  return { records: [], rows: [], errors: [{ cell: '', row: 0, column: '', value: '', message }], rowCount: 0, notes }
}

function isEmptyRow(row: readonly ImportCell[]): boolean {
  return row.every((cell) => cell.kind === 'empty' || (cell.kind === 'text' && cell.text.trim() === ''))
}

/** The sum line of our own exports, and of most registers kept by hand. */
function isSumRow(row: readonly ImportCell[]): boolean {
  const first = row.find((cell) => cell.kind !== 'empty')
  return first?.kind === 'text' && /^(?:本页|本月|本季|本年|年度)?[合总小累共]\s*计(?:[(（][^()（）]{0,10}[)）])?[:：]?$/.test(first.text.trim())
}

/** A, B … Z, AA: the name of a column, from 0. */
export function columnLetters(index: number): string {
  let letters = ''
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1) letters = String.fromCharCode(65 + (rest % 26)) + letters
  return letters
}

class RowReader {
  private readonly records: Fields[] = []
  private readonly rows: number[] = []
  private readonly errors: ImportError[] = []
  private dropped = 0
  private readonly passedOver: number[] = []
  private rowCount = 0
  private readonly incomplete = new Set<string>()
  /** Field, or part of one -> column it is read from. */
  private readonly carried = new Map<string, { readonly index: number; readonly column: ExportColumn }>()

  constructor(private readonly definition: RegisterDefinition, private readonly header: SheetHeader, private readonly context: ImportContext) {
    for (const { index, column } of header.columns) {
      for (const { field, part } of partsOfColumn(definition, column)) {
        if (!fitsCell(field)) continue
        if (part !== null) this.carried.set(`${field.id}.${part}`, { index, column })
        if (!this.carried.has(field.id)) this.carried.set(field.id, { index, column })
      }
      if (column.importInto !== null) this.carried.set(column.importInto, { index, column })
    }
  }

  /** A row that is no record: a sum line, the header once more. */
  passOver(index: number): void {
    this.passedOver.push(index + 1)
  }

  /** A row whose cells are not where they belong is not read cell by cell; `at` is where that shows. */
  refuse(row: readonly ImportCell[], index: number, at: number, message: string): void {
    this.rowCount += 1
    this.report(index, at, '', row[at] ?? { kind: 'empty' }, message)
  }

  read(row: readonly ImportCell[], index: number): void {
    this.rowCount += 1
    const fields: Record<string, unknown> = {}
    let isRead = true
    for (const { index: at, column, unit } of this.header.columns) {
      const cell = row[at] ?? { kind: 'empty' as const }
      for (const message of this.readCell(column, unit, cell, fields)) {
        isRead = false
        this.report(index, at, column.title, cell, message)
      }
    }
    // A row whose cells could not be read would be told twice that fields are missing.
    if (isRead) this.check(row, index, fields)
  }

  private readCell(column: ExportColumn, unit: MoneyUnit, cell: ImportCell, fields: Record<string, unknown>): readonly string[] {
    const parts = partsOfColumn(this.definition, column)
    const readPart = (part: ColumnPart, own: ImportCell): readonly string[] => this.readPart(part, unit, own, fields)
    if (column.importInto !== null) {
      const field = this.definition.fields.find((one) => one.id === column.importInto)!
      return readPart({ field, part: null }, cell)
    }
    if (parts.length === 1) return readPart(parts[0]!, cell)
    if (cell.kind !== 'text') return parts.length === 0 ? [] : readPart(parts[0]!, cell)
    const texts = cell.text.normalize('NFC').split(/[；;]/)
    // What is behind the last separator belongs to the last part, whatever it holds.
    const own = [...texts.slice(0, parts.length - 1), texts.slice(parts.length - 1).join(PART_SEPARATOR)]
    return parts.flatMap((part, index) => readPart(part, { kind: 'text', text: own[index] ?? '' }))
  }

  private readPart(columnPart: ColumnPart, unit: MoneyUnit, cell: ImportCell, fields: Record<string, unknown>): readonly string[] {
    if (columnPart.field.id === STATE_PATH) return this.readState(cell, fields)
    if (!fitsCell(columnPart.field)) return []
    const { field, part } = columnPart
    const parsed = parseCell(typeOfPart(columnPart), cell, this.context.resolve, unit)
    if (!parsed.ok) return [parsed.error]
    if (parsed.value === undefined) return []
    if (part === null) fields[field.id] = parsed.value
    else fields[field.id] = { ...wholeOf(field.type.kind), ...(fields[field.id] as object | undefined), [part]: parsed.value }
    return []
  }

  /** A state is taken as the sheet names it; a blank one follows from what else the row says. */
  private readState(cell: ImportCell, fields: Record<string, unknown>): readonly string[] {
    const states = this.definition.process?.states ?? []
    const parsed = parseCell({ kind: 'choice', options: states.map(({ id, title }) => ({ code: id, label: title })), several: false }, cell, this.context.resolve)
    if (!parsed.ok) return [parsed.error]
    if (parsed.value !== undefined) fields['state'] = parsed.value
    return []
  }

  private check(row: readonly ImportCell[], index: number, fields: Fields): void {
    const { stateOnImport } = this.definition
    const stated = stateOnImport === null || 'state' in fields ? fields : { ...fields, state: stateOnImport(fields) }
    let isGood = true
    for (const { path, message } of validateRecord(this.definition, stated, this.context.calendar)) {
      const id = path.split(/[.[]/)[0]!
      const place = this.carried.get(path) ?? this.carried.get(id)
      if (place === undefined) this.incomplete.add(this.definition.fields.find((field) => field.id === id)?.label ?? id)
      else {
        isGood = false
        this.report(index, place.index, place.column.title, row[place.index] ?? { kind: 'empty' }, message)
      }
    }
    if (!isGood) return
    this.records.push({ ...stated, ...this.definition.keeps?.(stated, this.context.calendar) })
    this.rows.push(index + 1)
  }

  private report(row: number, at: number, column: string, cell: ImportCell, message: string): void {
    if (this.errors.length >= MOST_ERRORS) this.dropped += 1
    else this.errors.push({ cell: `${columnLetters(at)}${row + 1}`, row: row + 1, column, value: describeCell(cell), message })
  }

  finish(): SheetImport {
    const notes = [...this.header.notes]
    if (this.incomplete.size > 0) notes.push(`表格带不来的项目请导入后补充：${[...this.incomplete].join('、')}。`)
    if (this.dropped > 0) notes.push(`错误过多，另有 ${this.dropped} 处未列出。`)
    if (this.passedOver.length > 0) notes.push(`未当作记录的行（合计、重复的表头）：第 ${this.passedOver.slice(0, 20).join('、')}${this.passedOver.length > 20 ? ` 等 ${this.passedOver.length}` : ''} 行。`)
    if (this.rowCount === 0) return refused('表头之下没有数据行。', notes)
    const [records, rows] = this.errors.length > 0 ? [[], []] : [this.records, this.rows]
    const letters = Object.fromEntries([...this.carried].map(([field, { index }]) => [field, columnLetters(index)]))
    return { records, rows, errors: this.errors, rowCount: this.rowCount, letters, notes }
  }
}

function wholeOf(kind: string): Fields {
  if (kind === 'period') return { from: '', to: null }
  return kind === 'party' ? { name: '', creditCode: '' } : { name: '', title: '', idNumber: '', phone: '' }
}

function describeCell(cell: ImportCell): string {
  switch (cell.kind) {
    case 'text': case 'error': return cell.text.slice(0, 80)
    case 'number': return cell.shownAs?.includes('%') === true ? `${Number((cell.value * 100).toPrecision(15))}%` : String(cell.value)
    case 'boolean': return String(cell.value)
    case 'date': return cell.on
    case 'formula': return `=${cell.formula.slice(0, 80)}`
    case 'empty': case 'merged': return ''
  }
}

