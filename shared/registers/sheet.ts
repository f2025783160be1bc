import type { LocalDate } from '../core/local-date'
import type { ExportColumn, RegisterDefinition } from './definition'
import { isBlank, type Field, type Fields, type FieldType } from './field'
import { formatValue, readField } from './format-value'
import { sheetFieldOf } from './sheet-fields'

/** One cell of an exported sheet: true numbers and days, text that is never a formula. Amounts are in yuan. */
export type SheetCell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number; readonly format: 'plain' | 'yuan' }
  | { readonly kind: 'date'; readonly on: LocalDate }

/** A sheet as writers of XLSX and CSV take it; rows are made when asked for, so that large registers need little memory. */
export interface ExportSheet {
  readonly name: string
  readonly header: readonly string[]
  /** Width of each column in characters. */
  readonly widths: readonly number[]
  readonly rowCount: number
  /** Row `index`, from 0. */
  readonly row: (index: number) => readonly SheetCell[]
  readonly rows: readonly (readonly SheetCell[])[]
  /** The sum of each summed column, null for the others; [] where nothing is summed. */
  readonly sums: readonly (number | null)[]
  /** Records left out and why, for the person who exports. */
  readonly withheld: readonly { readonly id: string; readonly why: string }[]
}

/** A record as exports and reports take it. */
export interface RegisterRecord {
  readonly id: string
  readonly fields: Fields
}

/** One value of a cell: a field, or a part of one. */
export interface ColumnPart {
  readonly field: Field
  /** Part of a party, person or period; null for the field itself. */
  readonly part: string | null
}

const EMPTY: SheetCell = { kind: 'empty' }
/** What stands between the values of a cell that holds several. */
export const PART_SEPARATOR = '；'

/** What a column's cell is made of. */
export function partsOfColumn(definition: RegisterDefinition, column: ExportColumn): readonly ColumnPart[] {
  const known = PARTS.get(column)
  if (known?.definition === definition) return known.parts
  const parts = column.fields.map((path) => {
    const [id, part] = path.split('.') as [string, string?]
    return { field: sheetFieldOf(definition, id), part: part ?? null }
  })
  PARTS.set(column, { definition, parts })
  return parts
}

/** Looking fields up for every cell of a large register would take longer than writing it. */
const PARTS = new WeakMap<ExportColumn, { readonly definition: RegisterDefinition; readonly parts: readonly ColumnPart[] }>()

/** What kind of value a part is. */
export function typeOfPart({ field, part }: ColumnPart): FieldType {
  if (part === null) return field.type
  if (field.type.kind === 'period') return { kind: 'date' }
  return { kind: 'text', maxLength: 500, check: null }
}

/** Whether a cell of an imported sheet can hold the field: lists of rows and files cannot come in so, computed values need not. */
export function fitsCell(field: Field): boolean {
  return !['rows', 'file', 'computed'].includes(field.type.kind)
}

function valueOfPart({ field, part }: ColumnPart, fields: Fields): unknown {
  const value = readField(field, fields)
  if (part === null || isBlank(value)) return value
  return (value as Readonly<Record<string, unknown>>)[part]
}

/** The cells of a record in the register's column order; personal data is hidden, references are named by `nameOf`. */
export function recordToRow(definition: RegisterDefinition, fields: Fields, ordinal: number, nameOf?: (register: string, id: string) => string): readonly SheetCell[] {
  return definition.exportColumns.map((column): SheetCell => {
    const parts = partsOfColumn(definition, column)
    if (parts.length === 0) return { kind: 'number', value: ordinal, format: 'plain' }
    if (parts.length === 1) return cellOf(typeOfPart(parts[0]!), valueOfPart(parts[0]!, fields), nameOf)
    const texts = parts.map((part) => formatValue(typeOfPart(part), valueOfPart(part, fields), nameOf))
    return texts.every((text) => text === '') ? EMPTY : { kind: 'text', text: trimEnd(texts) }
  })
}

function trimEnd(texts: readonly string[]): string {
  const last = texts.findLastIndex((text) => text !== '')
  return texts.slice(0, last + 1).join(PART_SEPARATOR)
}

function cellOf(type: FieldType, value: unknown, nameOf?: (register: string, id: string) => string): SheetCell {
  if (isBlank(value)) return EMPTY
  const kind = type.kind === 'computed' ? type.as : type.kind
  if (kind === 'money') return { kind: 'number', value: (value as number) / 100, format: 'yuan' }
  if (kind === 'number') return { kind: 'number', value: value as number, format: 'plain' }
  if (kind === 'date') return { kind: 'date', on: value as LocalDate }
  return { kind: 'text', text: formatValue(type, value, nameOf) }
}

/** The sheet of a register's records, those that may not be exported left out and named. */
export function sheetOf(definition: RegisterDefinition, records: readonly RegisterRecord[], nameOf?: (register: string, id: string) => string): ExportSheet {
  const kept: RegisterRecord[] = []
  const withheld: { id: string; why: string }[] = []
  for (const record of records) {
    const why = definition.withheld(record.fields)
    if (why === null) kept.push(record)
    else withheld.push({ id: record.id, why })
  }
  const row = (index: number): readonly SheetCell[] => recordToRow(definition, kept[index]!.fields, index + 1, nameOf)
  return {
    name: definition.title,
    header: definition.exportColumns.map((column) => column.title),
    widths: definition.exportColumns.map((column) => column.width),
    rowCount: kept.length,
    row,
    get rows() { return kept.map((_, index) => row(index)) },
    sums: sumsOf(definition, kept),
    withheld,
  }
}

function sumsOf(definition: RegisterDefinition, records: readonly RegisterRecord[]): readonly (number | null)[] {
  if (!definition.exportColumns.some((column) => column.isSummed)) return []
  return definition.exportColumns.map((column) => {
    if (!column.isSummed) return null
    const [part] = partsOfColumn(definition, column)
    const kind = part!.field.type.kind === 'computed' ? part!.field.type.as : part!.field.type.kind
    // Amounts are added in fen, where sums are exact.
    const sum = records.reduce((total, { fields }) => total + ((readField(part!.field, fields) as number | null | undefined) ?? 0), 0)
    return kind === 'money' ? sum / 100 : Math.round(sum * 1e6) / 1e6
  })
}
