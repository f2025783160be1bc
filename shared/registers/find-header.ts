import type { ExportColumn, RegisterDefinition } from './definition'
import type { ImportCell, MoneyUnit } from './parse-cell'
import { fitsCell, partsOfColumn, typeOfPart } from './sheet'
import { STATE_PATH } from './sheet-fields'

/** Where a sheet's header stands and which column holds what. */
export interface SheetHeader {
  /** Last row of the header, from 0; data begins below. */
  readonly lastRow: number
  readonly columns: readonly HeaderColumn[]
  /** Titles of required columns that are not there. */
  readonly missing: readonly string[]
  /** Titles that stand twice. */
  readonly repeated: readonly string[]
  /** Columns that are passed over, units other than 元, in sentences. */
  readonly notes: readonly string[]
  /** Whether a row of the sheet is the header once more, as on every page of a printed register. */
  readonly isRepeatedBy: (row: readonly ImportCell[]) => boolean
}

/** A column of a sheet that is one of the register's. */
export interface HeaderColumn {
  readonly index: number
  readonly column: ExportColumn
  /** What amounts in it are in where they bear no unit of their own. */
  readonly unit: MoneyUnit
}

/** A header is looked for this far down: above it stand titles, units, remarks. */
const DEEPEST_HEADER = 20
/** So many of our columns make a row a header. */
const LEAST_COLUMNS = 2

/** A title without blanks, marks of required columns and differences of width. */
function plainTitle(text: string): string {
  return text.normalize('NFKC').replace(/[\s*＊]/g, '').replace(/[()]/g, (sign) => (sign === '(' ? '（' : '）')).toLowerCase()
}

/** 合同金额（万元）, 合同金额（单位：万元）, 合同金额/万元: as plain titles. */
const TITLE_UNIT = /(?:（(?:单位:?)?(?:人民币)?(元|千元|万元|百万元|亿元)）|\/(元|千元|万元|百万元|亿元))$/
/** 单位：万元 above a table, or （万元） in the title of a group of columns. */
const CAPTION_UNIT = /单位:?(?:人民币)?(千元|万元|百万元|亿元)|（(?:人民币)?(千元|万元|百万元|亿元)）/

/** The register's columns by their plain titles; those of amounts also without the unit their title bears. */
function columnsByTitle(definition: RegisterDefinition): ReadonlyMap<string, ExportColumn> {
  const exact = definition.exportColumns.map((column) => [plainTitle(column.title), column] as const)
  const bare = exact.filter(([, column]) => isMoney(definition, column)).map(([title, column]) => [title.replace(TITLE_UNIT, ''), column] as const)
  return new Map([...bare, ...exact])
}

function isMoney(definition: RegisterDefinition, column: ExportColumn): boolean {
  return partsOfColumn(definition, column).some((part) => {
    const type = typeOfPart(part)
    return type.kind === 'money' || (type.kind === 'computed' && type.as === 'money')
  })
}

/** The column a title of a sheet names, whatever unit it says; the register's own titles first. */
function columnOf(title: string, byTitle: ReadonlyMap<string, ExportColumn>): ExportColumn | undefined {
  const plain = plainTitle(title)
  return byTitle.get(plain) ?? byTitle.get(plain.replace(TITLE_UNIT, ''))
}

/** Finds the header row that names most of the register's columns, also where a group title is merged over it; null for none. */
export function findHeader(definition: RegisterDefinition, rows: readonly (readonly ImportCell[])[]): SheetHeader | null {
  const byTitle = columnsByTitle(definition)
  let best: { row: number; titles: readonly string[]; known: number } | null = null
  for (let row = 0; row < Math.min(rows.length, DEEPEST_HEADER); row += 1) {
    const titles = titlesOf(rows, row, byTitle)
    const known = titles.filter((title) => columnOf(title, byTitle) !== undefined).length
    if (known >= LEAST_COLUMNS && (best === null || known > best.known)) best = { row, titles, known }
  }
  if (best === null) return null
  const { titles } = best
  const plain = titles.map(plainTitle)
  const above = rows.slice(0, best.row + 1).flat().map(textOf).filter((text) => columnOf(text, byTitle) === undefined)
  const unit = above.map((text) => unitIn(CAPTION_UNIT, text)).find((one) => one !== null) ?? '元'
  return { ...describeHeader(definition, best.row, { titles, unit }, byTitle), isRepeatedBy: (row) => isRowOf(plain, row) }
}

function unitIn(pattern: RegExp, text: string): MoneyUnit | null {
  const match = pattern.exec(plainTitle(text))
  return (match?.[1] ?? match?.[2] ?? null) as MoneyUnit | null
}

function isRowOf(plain: readonly string[], row: readonly ImportCell[]): boolean {
  const filled = [...row.entries()].filter(([, cell]) => cell.kind !== 'empty' && cell.kind !== 'merged')
  return filled.length >= LEAST_COLUMNS && filled.every(([index, cell]) => cell.kind === 'text' && plainTitle(cell.text) === plain[index])
}

/** The title of each column in a row; where the row itself has none of ours, what is merged down from above. */
function titlesOf(rows: readonly (readonly ImportCell[])[], row: number, byTitle: ReadonlyMap<string, ExportColumn>): readonly string[] {
  const width = Math.max(rows[row]!.length, rows[row - 1]?.length ?? 0)
  return Array.from({ length: width }, (_, index) => {
    const own = textOf(rows[row]![index])
    if (columnOf(own, byTitle) !== undefined) return own
    const cell = rows[row]![index]
    const isOpen = cell === undefined || cell.kind === 'empty' || cell.kind === 'merged'
    const above = isOpen ? textOf(rows[row - 1]?.[index]) : ''
    return columnOf(above, byTitle) === undefined ? own : above
  })
}

function textOf(cell: ImportCell | undefined): string {
  return cell?.kind === 'text' ? cell.text : ''
}

function describeHeader(definition: RegisterDefinition, row: number, { titles, unit }: { readonly titles: readonly string[]; readonly unit: MoneyUnit }, byTitle: ReadonlyMap<string, ExportColumn>): Omit<SheetHeader, 'isRepeatedBy'> {
  const columns: HeaderColumn[] = []
  const repeated: string[] = []
  const unknown: string[] = []
  for (const [index, title] of titles.entries()) {
    const column = columnOf(title, byTitle)
    if (column === undefined) {
      if (title.trim() !== '') unknown.push(title.trim())
    } else if (columns.some((one) => one.column === column)) repeated.push(column.title)
    else columns.push({ index, column, unit: unitIn(TITLE_UNIT, title) ?? unit })
  }
  const passed = columns.filter(({ column }) => column.importInto === null && column.fields.length > 0 && partsOfColumn(definition, column).every(({ field }) => !fitsCell(field) && field.id !== STATE_PATH))
  const other = columns.filter((one) => one.unit !== '元' && isMoney(definition, one.column))
  const contrary = unit === '元' ? [] : columns.filter(({ index }) => unitIn(TITLE_UNIT, titles[index]!) === '元')
  const notes = [
    ...(contrary.length === 0 ? [] : [`表中注明的单位是“${unit}”，列名却注明“元”，已按列名以元读入，请核对：${contrary.map(({ index }) => titles[index]!.trim()).join('、')}。`]),
    ...[...new Set(other.map((one) => one.unit))].map((one) => `金额按“${one}”读入的列（表中注明的单位）：${other.filter((column) => column.unit === one).map(({ index }) => titles[index]!.trim()).join('、')}。`),
    ...(unknown.length === 0 ? [] : [`未导入的列（本台账没有）：${unknown.join('、')}。`]),
    ...(passed.length === 0 ? [] : [`未导入的列（由系统计算或须逐条登记）：${passed.map(({ column }) => column.title).join('、')}。`]),
  ]
  return { lastRow: row, columns, missing: missingColumns(definition, columns), repeated, notes }
}

function missingColumns(definition: RegisterDefinition, columns: readonly { readonly column: ExportColumn }[]): readonly string[] {
  const there = new Set(columns.map(({ column }) => column))
  return definition.exportColumns
    .filter((column) => !there.has(column) && column.fields.length > 0)
    .filter((column) => {
      const { field, part } = partsOfColumn(definition, column)[0]!
      // Of a party the name is required, its code is not.
      return field.required === true && fitsCell(field) && (part === null || part === 'name' || part === 'from')
    })
    .map((column) => column.title)
}
