import { strToU8, Zip, ZipDeflate } from 'fflate'
import { dayNumber, parseLocalDate, type LocalDate } from '../core/local-date'
import { fail, ok, type Result } from '../core/result'
import type { ExportSheet, SheetCell } from '../registers/sheet'
import { columnLetters } from '../registers/import-sheet'
import { escapeXml } from './write-xml'

/** Called after every block of rows; answers false to stop. The host may let other work run meanwhile. */
export type WriteProgress = (done: number, total: number) => Promise<boolean>

/** Why no file came out. */
export type WriteXlsxError = 'cancelled' | 'too-many-rows'

/** Rows of a worksheet (ECMA-376 Part 1, 18.3.1.73), the header and the sums among them. */
const MOST_ROWS = 1_048_576
/** Characters of a cell. */
const MOST_CHARACTERS = 32_767
const ROWS_PER_BLOCK = 500
/** Indexes into the cell formats of `STYLES`. */
const STYLE = { plain: 0, header: 1, date: 2, yuan: 3, quoted: 4, sum: 5 } as const
/** 1899-12-30 as the day 0 of the 1900 date system from March 1900 on (18.17.4.1). */
const SERIAL_OFFSET = -dayNumber('1899-12-30' as LocalDate)
/** ZIP dates begin in 1980; a fixed one keeps the bytes the same for the same records. */
const STAMP = new Date(1980, 0, 1)

/**
 * A workbook of one sheet: true dates and numbers, frozen header with filter, sums in the last line. Text is text,
 * never a formula, whatever it begins with. Rows are written as they are made, so the whole sheet is never in memory.
 */
export async function writeXlsx(sheet: ExportSheet, progress: WriteProgress = async () => true): Promise<Result<Uint8Array, WriteXlsxError>> {
  const rowCount = sheet.rowCount + 1 + (sheet.sums.length > 0 ? 1 : 0)
  if (rowCount > MOST_ROWS) return fail('too-many-rows')
  const archive = new Archive()
  for (const [name, xml] of Object.entries(partsOf(sheet))) archive.add(name, xml)
  const part = archive.open('xl/worksheets/sheet1.xml')
  part.push(strToU8(sheetHead(sheet, rowCount)))
  const letters = sheet.header.map((_, index) => columnLetters(index))
  for (let from = 0; from < sheet.rowCount; from += ROWS_PER_BLOCK) {
    const to = Math.min(from + ROWS_PER_BLOCK, sheet.rowCount)
    let xml = ''
    for (let index = from; index < to; index += 1) xml += rowXml(sheet.row(index), index + 2, letters)
    part.push(strToU8(xml))
    if (!(await progress(to, sheet.rowCount))) return fail('cancelled')
  }
  part.push(strToU8(sheetTail(sheet)), true)
  return ok(archive.end())
}

class Archive {
  private readonly chunks: Uint8Array[] = []
  private readonly zip = new Zip((error, chunk) => {
    if (error !== null) throw error
    this.chunks.push(chunk)
  })

  open(name: string): ZipDeflate {
    const part = new ZipDeflate(name, { level: 4 })
    part.mtime = STAMP
    this.zip.add(part)
    return part
  }

  add(name: string, xml: string): void {
    this.open(name).push(strToU8(xml), true)
  }

  end(): Uint8Array {
    this.zip.end()
    const bytes = new Uint8Array(this.chunks.reduce((length, chunk) => length + chunk.length, 0))
    let at = 0
    for (const chunk of this.chunks) {
      bytes.set(chunk, at)
      at += chunk.length
    }
    return bytes
  }
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Formats: plain, header, date, amount, text that looks like a formula, sum. 14 and 4 are built-in number formats (18.8.30). */
const STYLES = `${DECLARATION}<styleSheet xmlns="${MAIN}">
<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>
<fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts>
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF4"/><bgColor indexed="64"/></patternFill></fill></fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/><xf numFmtId="4" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs>
<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>
</styleSheet>`

function partsOf(sheet: ExportSheet): Readonly<Record<string, string>> {
  const name = escapeXml(sheetName(sheet.name))
  const filter = `'${name.replaceAll("'", "''")}'!$A$1:$${columnLetters(sheet.header.length - 1)}$${sheet.rowCount + 1}`
  return {
    '[Content_Types].xml': `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
    '_rels/.rels': `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/_rels/workbook.xml.rels': `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONSHIPS}/styles" Target="styles.xml"/></Relationships>`,
    // The filter has to stand as a defined name too, or spreadsheet programs call the file damaged.
    'xl/workbook.xml': `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${filter}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">'${name.replaceAll("'", "''")}'!$1:$1</definedName></definedNames></workbook>`,
    'xl/styles.xml': STYLES,
  }
}

/** At most 31 characters, none of those a name may not hold (18.2.19). */
function sheetName(name: string): string {
  const bare = name.replace(/[\\/?*:[\]]/g, '').slice(0, 31)
  return bare === '' ? '台账' : bare
}

function sheetHead(sheet: ExportSheet, rowCount: number): string {
  const last = columnLetters(sheet.header.length - 1)
  const columns = sheet.widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')
  const header = sheet.header.map((title, index) => textXml(title, `${columnLetters(index)}1`, STYLE.header)).join('')
  return `${DECLARATION}<worksheet xmlns="${MAIN}"><dimension ref="A1:${last}${rowCount}"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns}</cols><sheetData><row r="1">${header}</row>`
}

function rowXml(cells: readonly SheetCell[], row: number, letters: readonly string[]): string {
  let xml = `<row r="${row}">`
  for (let index = 0; index < cells.length; index += 1) xml += cellXml(cells[index]!, `${letters[index]!}${row}`)
  return `${xml}</row>`
}

function cellXml(cell: SheetCell, at: string): string {
  switch (cell.kind) {
    case 'empty': return ''
    case 'number': return `<c r="${at}" s="${cell.format === 'yuan' ? STYLE.yuan : STYLE.plain}"><v>${cell.value}</v></c>`
    case 'date': return dateXml(cell.on, at)
    case 'text': return textXml(cell.text, at, /^[=+\-@＝＋－＠\t\r\n]/.test(cell.text) ? STYLE.quoted : STYLE.plain)
  }
}

function dateXml(on: string, at: string): string {
  const day = parseLocalDate(on)
  // The 1900 system has a day too many before March 1900; earlier days stay text.
  if (day === null || day < '1900-03-01') return textXml(on, at, STYLE.plain)
  return `<c r="${at}" s="${STYLE.date}"><v>${dayNumber(day) + SERIAL_OFFSET}</v></c>`
}

function textXml(text: string, at: string, style: number): string {
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text.slice(0, MOST_CHARACTERS))}</t></is></c>`
}

function sheetTail(sheet: ExportSheet): string {
  const last = columnLetters(sheet.header.length - 1)
  const sums = sheet.sums.length === 0 || sheet.rowCount === 0 ? '' : sumRow(sheet)
  return `${sums}</sheetData><autoFilter ref="A1:${last}${sheet.rowCount + 1}"/><pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape"/></worksheet>`
}

/** Sums of what the filter shows, with the value of all rows until a program works it out. */
function sumRow(sheet: ExportSheet): string {
  const row = sheet.rowCount + 2
  const cells = sheet.sums.map((sum, index) => {
    const column = columnLetters(index)
    if (sum === null) return index === 0 ? textXml('合计', `A${row}`, STYLE.sum) : ''
    return `<c r="${column}${row}" s="${STYLE.sum}"><f>SUBTOTAL(109,${column}2:${column}${row - 1})</f><v>${sum}</v></c>`
  })
  return `<row r="${row}">${cells.join('')}</row>`
}
