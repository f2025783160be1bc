import type { ExportColumn, RegisterDefinition } from './definition'
import type { ImportCell } from './parse-cell'
import { fitsCell, partsOfColumn } from './sheet'
import { STATE_PATH } from './sheet-fields'

/** Where a sheet's header stands and which column holds what. */
export interface SheetHeader {
  /** Last row of the header, from 0; data begins below. */
  readonly lastRow: number
  readonly columns: readonly { readonly index: number; readonly column: ExportColumn }[]
  /** Titles of required columns that are not there. */
  readonly missing: readonly string[]
  /** Titles that stand twice. */
  readonly repeated: readonly string[]
  /** Columns that are passed over, in sentences. */
  readonly notes: readonly string[]
}

/** A header is looked for this far down: above it stand titles, units, remarks. */
const DEEPEST_HEADER = 20
/** So many of our columns make a row a header. */
const LEAST_COLUMNS = 2

/** A title without blanks, marks of required columns and differences of width. */
export function plainTitle(text: string): string {
  return text.normalize('NFKC').replace(/[\s*＊]/g, '').replace(/[()]/g, (sign) => (sign === '(' ? '（' : '）')).toLowerCase()
}

/** Finds the header row that names most of the register's columns, also where a group title is merged over it; null for none. */
export function findHeader(definition: RegisterDefinition, rows: readonly (readonly ImportCell[])[]): SheetHeader | null {
  const byTitle = new Map(definition.exportColumns.map((column) => [plainTitle(column.title), column]))
  let best: { row: number; titles: readonly string[]; known: number } | null = null
  for (let row = 0; row < Math.min(rows.length, DEEPEST_HEADER); row += 1) {
    const titles = titlesOf(rows, row, byTitle)
    const known = titles.filter((title) => byTitle.has(plainTitle(title))).length
    if (known >= LEAST_COLUMNS && (best === null || known > best.known)) best = { row, titles, known }
  }
  return best === null ? null : describeHeader(definition, best.row, best.titles, byTitle)
}

/** The title of each column in a row; where the row itself has none of ours, what is merged down from above. */
function titlesOf(rows: readonly (readonly ImportCell[])[], row: number, byTitle: ReadonlyMap<string, ExportColumn>): readonly string[] {
  const width = Math.max(rows[row]!.length, rows[row - 1]?.length ?? 0)
  return Array.from({ length: width }, (_, index) => {
    const own = textOf(rows[row]![index])
    if (byTitle.has(plainTitle(own))) return own
    const cell = rows[row]![index]
    const isOpen = cell === undefined || cell.kind === 'empty' || cell.kind === 'merged'
    const above = isOpen ? textOf(rows[row - 1]?.[index]) : ''
    return byTitle.has(plainTitle(above)) ? above : own
  })
}

function textOf(cell: ImportCell | undefined): string {
  return cell?.kind === 'text' ? cell.text : ''
}

function describeHeader(definition: RegisterDefinition, row: number, titles: readonly string[], byTitle: ReadonlyMap<string, ExportColumn>): SheetHeader {
  const columns: { index: number; column: ExportColumn }[] = []
  const repeated: string[] = []
  const unknown: string[] = []
  for (const [index, title] of titles.entries()) {
    const column = byTitle.get(plainTitle(title))
    if (column === undefined) {
      if (title.trim() !== '') unknown.push(title.trim())
    } else if (columns.some((one) => one.column === column)) repeated.push(column.title)
    else columns.push({ index, column })
  }
  const passed = columns.filter(({ column }) => column.importInto === null && column.fields.length > 0 && partsOfColumn(definition, column).every(({ field }) => !fitsCell(field) && field.id !== STATE_PATH))
  const notes = [
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
