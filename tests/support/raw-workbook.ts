import { strToU8, zipSync } from 'fflate'

/** A cell as other programs write it: words, a number, a day (serial of the 1900 system), a formula with or without its result, an error. */
export type RawCell =
  | string
  | number
  | null
  | { readonly serial: number }
  | { readonly formula: string; readonly result?: number }
  | { readonly error: string }

const letters = (index: number): string => (index < 26 ? String.fromCharCode(65 + index) : `${String.fromCharCode(64 + Math.floor(index / 26))}${String.fromCharCode(65 + (index % 26))}`)
const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function cellXml(cell: RawCell, place: string): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escape(cell)}</t></is></c>`
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`
  if ('serial' in cell) return `<c r="${place}" s="1"><v>${cell.serial}</v></c>`
  if ('error' in cell) return `<c r="${place}" t="e"><v>${cell.error}</v></c>`
  return `<c r="${place}"><f>${escape(cell.formula)}</f>${cell.result === undefined ? '' : `<v>${cell.result}</v>`}</c>`
}

type RawRows = readonly (readonly RawCell[])[]

/** A workbook in raw markup, so that it can hold what our own writer never writes: a sheet 台账 whose `merged` are areas (B1:C1), and the `further` sheets by name. */
export function rawWorkbook(rows: RawRows, merged: readonly string[] = [], further: Readonly<Record<string, RawRows>> = {}): Buffer {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const links = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const kind = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const sheetXml = (own: RawRows, after: string): string => `${head}<worksheet xmlns="${main}"><sheetData>${own.map((row, at) => `<row r="${at + 1}">${row.map((cell, column) => cellXml(cell, `${letters(column)}${at + 1}`)).join('')}</row>`).join('')}</sheetData>${after}</worksheet>`
  const sheets = ['台账', ...Object.keys(further)]
  const areas = merged.length === 0 ? '' : `<mergeCells count="${merged.length}">${merged.map((area) => `<mergeCell ref="${area}"/>`).join('')}</mergeCells>`
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${sheets.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${kind}"><Relationship Id="r1" Type="${links}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${links}"><sheets>${sheets.map((name, at) => `<sheet name="${escape(name)}" sheetId="${at + 1}" r:id="s${at + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${kind}">${sheets.map((_, at) => `<Relationship Id="s${at + 1}" Type="${links}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}<Relationship Id="r2" Type="${links}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${head}<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    ...Object.fromEntries([sheetXml(rows, areas), ...Object.values(further).map((own) => sheetXml(own, ''))].map((xml, at) => [`xl/worksheets/sheet${at + 1}.xml`, xml])),
  }
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), { level: 1 }))
}
