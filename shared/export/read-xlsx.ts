import { addDays, parseLocalDate, type LocalDate } from '../core/local-date'
import { fail, ok, type Result } from '../core/result'
import { ImportFailure } from '../import/decode-docx/import-failure'
import { openPackage, type DocxPackage } from '../import/decode-docx/open-package'
import type { XmlCursor } from '../import/decode-docx/xml-cursor'
import { DEFAULT_LIMITS, type ImportLimits } from '../import/import-limits'
import type { ImportedSheet } from '../registers/imported-sheet'
import type { ImportCell } from '../registers/parse-cell'
import { readStyles, type CellStyles } from './read-xlsx-styles'
import type { SheetRefusal } from './sheet-refusal'

/** Rows of a worksheet, and columns beyond which nobody keeps a register. */
const MOST_ROWS = 1_048_576
const MOST_COLUMNS = 1_000
/** Registers of a hundred thousand rows unpack to several hundred megabytes of markup. */
const SHEET_LIMITS: ImportLimits = { ...DEFAULT_LIMITS, unpackedBytes: 1024 * 1024 * 1024 }

/**
 * Reads the sheet of that name of an XLSX workbook (ECMA-376 Part 1, 18.3), the first visible one where none is named, and
 * names the visible sheets that hold anything.
 * Formulas come with their last result, merged areas with their first cell only, dates by their format, hidden rows too. Vocabulary of spreadsheets is not among the reader's
 * own prefixes, so names come as `?:row`.
 */
export function readXlsx(bytes: Uint8Array, name: string | null = null): Result<ImportedSheet, SheetRefusal> {
  try {
    const file = openPackage(bytes, SHEET_LIMITS)
    const workbook = file.related('', 'officeDocument')
    if (workbook === null || !file.has('[Content_Types].xml')) return fail(notAWorkbook())
    const { sheets, uses1904 } = readWorkbook(file, workbook)
    const chosen = sheets.find((sheet) => sheet.name === name) ?? sheets[0]
    if (chosen === undefined) return fail(notAWorkbook())
    const choices = sheets.filter((sheet) => sheet === chosen || (!sheet.isHidden && holdsCells(file, sheet.part)))
    return ok({ ...readSheet(file, workbook, chosen, uses1904), sheets: choices.map((sheet) => sheet.name) })
  } catch (error) {
    if (!(error instanceof ImportFailure)) throw error
    const { code, message } = error.error
    if (code === 'wrong-extension') return fail({ code, message: '文件内容是旧版工作簿（.xls、.et 等），扩展名却是 .xlsx；请用 Excel 或 WPS 打开后另存为 .xlsx 再导入。' })
    return fail({ code, message: message.replaceAll('Word 文档', 'Excel 工作簿').replaceAll('.docx', '.xlsx').replaceAll('Word', 'Excel') })
  }
}

function notAWorkbook(): SheetRefusal {
  return { code: 'not-a-workbook', message: '文件不是 Excel 工作簿（.xlsx），也不是 CSV；请用 Excel 或 WPS 打开后另存为 .xlsx 再导入。' }
}

interface SheetEntry {
  readonly name: string
  readonly part: string
  readonly isHidden: boolean
}

/** The sheets of a workbook, those that are shown first, and whether its days count from 1904. */
interface Workbook {
  readonly sheets: readonly SheetEntry[]
  readonly uses1904: boolean
}

function readWorkbook(file: DocxPackage, workbook: string): Workbook {
  const cursor = file.open(workbook)
  if (cursor === null || !cursor.enterRoot()) return { sheets: [], uses1904: false }
  const links = new Map(file.relationships(workbook).map((link) => [link.id, link.target]))
  let uses1904 = false
  const sheets: SheetEntry[] = []
  const depth = cursor.depth
  while (cursor.nextChild(depth)) {
    if (cursor.name === '?:workbookPr') uses1904 = ['1', 'true'].includes(cursor.attribute('date1904') ?? '')
    if (cursor.name !== '?:sheets') continue
    const inner = cursor.depth
    while (cursor.nextChild(inner)) {
      const part = links.get(cursor.attribute('r:id') ?? '')
      if (part !== undefined && file.has(part)) sheets.push({ name: cursor.attribute('name') ?? '', part, isHidden: (cursor.attribute('state') ?? 'visible') !== 'visible' })
    }
  }
  return { sheets: sheets.toSorted((a, b) => Number(a.isHidden) - Number(b.isHidden)), uses1904 }
}

/** Whether anything stands in a sheet. One that cannot be opened may hold something. */
function holdsCells(file: DocxPackage, part: string): boolean {
  try {
    return /<(?:\w{1,20}:)?(?:v|is)[ >]/.test(file.text(part)?.text ?? '')
  } catch (error) {
    if (error instanceof ImportFailure) return true
    throw error
  }
}

function readSheet(file: DocxPackage, workbook: string, entry: SheetEntry, uses1904: boolean): ImportedSheet {
  const strings = readStrings(file, file.related(workbook, 'sharedStrings'))
  const styles = readStyles(file, file.related(workbook, 'styles'))
  const cells = new CellReader(strings, styles, uses1904)
  const rows: ImportCell[][] = []
  const merges: string[] = []
  let hiddenRows = 0
  const cursor = file.open(entry.part)!
  if (cursor.enterRoot()) {
    const depth = cursor.depth
    while (cursor.nextChild(depth)) {
      if (cursor.name === '?:sheetData') hiddenRows += readRows(cursor, cells, rows)
      else if (cursor.name === '?:mergeCells') readMerges(cursor, merges)
    }
  }
  for (const area of merges) markMerged(rows, area)
  return { name: entry.name, rows, hiddenRows }
}

/** How many of the rows are hidden, by hand or by a filter. */
function readRows(cursor: XmlCursor, cells: CellReader, rows: ImportCell[][]): number {
  const depth = cursor.depth
  let hidden = 0
  while (cursor.nextChild(depth)) {
    if (cursor.name !== '?:row') continue
    // A row without its number follows the one before (18.3.1.73).
    const given = Number(cursor.attribute('r') ?? rows.length + 1)
    const number = Number.isInteger(given) && given > rows.length && given <= MOST_ROWS ? given : rows.length + 1
    while (rows.length < number - 1) rows.push([])
    const isHidden = ['1', 'true'].includes(cursor.attribute('hidden') ?? '')
    const row = readCells(cursor, cells)
    if (isHidden && row.some(({ kind }) => kind !== 'empty')) hidden += 1
    rows.push(row)
  }
  return hidden
}

function readCells(cursor: XmlCursor, cells: CellReader): ImportCell[] {
  const row: ImportCell[] = []
  const depth = cursor.depth
  while (cursor.nextChild(depth)) {
    if (cursor.name !== '?:c') continue
    const at = columnIndex(cursor.attribute('r')) ?? row.length
    const cell = cells.read(cursor)
    if (at >= MOST_COLUMNS) continue
    while (row.length < at) row.push({ kind: 'empty' })
    row[at] = cell
  }
  return row
}

/** C7 -> 2; null where the reference is missing or odd. */
function columnIndex(reference: string | null): number | null {
  const letters = /^([A-Z]{1,3})\d{0,7}$/.exec(reference ?? '')?.[1]
  if (letters === undefined) return null
  let index = 0
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64
  return index - 1
}

function readMerges(cursor: XmlCursor, merges: string[]): void {
  const depth = cursor.depth
  while (cursor.nextChild(depth)) if (cursor.name === '?:mergeCell') merges.push(cursor.attribute('ref') ?? '')
}

/** All cells of a merged area but its first are marked; areas beyond what was read mark nothing. */
function markMerged(rows: ImportCell[][], area: string): void {
  const match = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(area)
  if (match === null) return
  const [left, right] = [columnIndex(match[1]!)!, Math.min(columnIndex(match[3]!)!, MOST_COLUMNS - 1)]
  const [top, bottom] = [Number(match[2]) - 1, Math.min(Number(match[4]) - 1, rows.length - 1)]
  for (let row = top; row <= bottom; row += 1) {
    const cells = rows[row]!
    for (let column = left; column <= right; column += 1) {
      while (cells.length < column) cells.push({ kind: 'empty' })
      if (row !== top || column !== left) cells[column] = { kind: 'merged' }
    }
  }
}

class CellReader {
  constructor(private readonly strings: readonly string[], private readonly styles: CellStyles, private readonly uses1904: boolean) {}

  /** The cell just entered (18.3.1.4). */
  read(cursor: XmlCursor): ImportCell {
    const type = cursor.attribute('t') ?? 'n'
    const style = Number(cursor.attribute('s') ?? 0)
    let formula: string | null = null
    let value: string | null = null
    const depth = cursor.depth
    while (cursor.nextChild(depth)) {
      if (cursor.name === '?:f') formula = cursor.text()
      else if (cursor.name === '?:v') value = cursor.text()
      else if (cursor.name === '?:is') value = readRichText(cursor)
    }
    const plain = this.valueOf(type, value, style)
    return formula === null ? plain : { kind: 'formula', formula, cached: plain }
  }

  private valueOf(type: string, value: string | null, style: number): ImportCell {
    if (value === null) return { kind: 'empty' }
    switch (type) {
      case 's': return textCell(this.strings[Number(value)] ?? '')
      case 'str': case 'inlineStr': return textCell(value)
      case 'b': return { kind: 'boolean', value: value === '1' }
      case 'e': return { kind: 'error', text: value }
      case 'd': return parseLocalDate(value.slice(0, 10)) === null ? textCell(value) : { kind: 'date', on: value.slice(0, 10) }
      default: return this.numberOf(value, style)
    }
  }

  private numberOf(value: string, style: number): ImportCell {
    if (value.trim() === '') return { kind: 'empty' }
    const number = Number(value)
    if (!Number.isFinite(number)) return textCell(value)
    const wording = this.styles.wording(style)
    if (wording !== null) return { kind: 'number', value: number, shownAs: wording }
    if (!this.styles.isDate(style)) return { kind: 'number', value: number }
    const day = this.dayOf(number)
    return day === null ? { kind: 'number', value: number } : { kind: 'date', on: day }
  }

  /** Serial number of the 1900 or 1904 system as a day; its time of day is left out (18.17.4.1). */
  private dayOf(serial: number): LocalDate | null {
    const whole = Math.floor(serial)
    if (this.uses1904) return whole >= 0 && whole < 2_957_004 ? addDays('1904-01-01' as LocalDate, whole) : null
    // The 1900 system counts a 29 February 1900 that never was.
    if (whole < 1 || whole > 2_958_465 || whole === 60) return null
    return addDays('1899-12-30' as LocalDate, whole < 60 ? whole + 1 : whole)
  }
}

function textCell(text: string): ImportCell {
  // Signs that XML cannot hold are written _x000D_ (22.9.2.19); what is left of them here are line ends.
  return text === '' ? { kind: 'empty' } : { kind: 'text', text: text.replaceAll('_x000D_', '').replaceAll('\r\n', '\n') }
}

/** Text of an item, phonetic readings left out (18.4.8). */
function readRichText(cursor: XmlCursor): string {
  let text = ''
  const depth = cursor.depth
  while (cursor.nextChild(depth)) {
    if (cursor.name === '?:t') text += cursor.text()
    else if (cursor.name === '?:r') text += readRichText(cursor)
  }
  return text
}

function readStrings(file: DocxPackage, part: string | null): readonly string[] {
  const cursor = part === null ? null : file.open(part)
  if (cursor === null || !cursor.enterRoot()) return []
  const strings: string[] = []
  const depth = cursor.depth
  while (cursor.nextChild(depth)) if (cursor.name === '?:si') strings.push(readRichText(cursor))
  return strings
}

