import { encodeUtf8 } from '../core/text-codec'
import type { ExportSheet, SheetCell } from '../registers/sheet'
import { guardText } from './csv-text'

/**
 * A sheet as CSV (RFC 4180): UTF-8 with byte order mark, because spreadsheet programs take files without one for GBK;
 * a text that begins as a formula does is kept from being one by an apostrophe before it. `readCsv` gives the same cells again.
 */
export function writeCsv(sheet: ExportSheet): Uint8Array {
  const lines = [sheet.header.map((title) => quote(guardText(title))).join(',')]
  for (let index = 0; index < sheet.rowCount; index += 1) lines.push(sheet.row(index).map((cell) => quote(textOf(cell))).join(','))
  return encodeUtf8(`\ufeff${lines.join('\r\n')}\r\n`)
}

function textOf(cell: SheetCell): string {
  switch (cell.kind) {
    case 'empty': return ''
    case 'number': return cell.format === 'yuan' ? cell.value.toFixed(2) : String(cell.value)
    case 'date': return cell.on
    case 'text': return guardText(cell.text)
  }
}

/** Semicolons and tabs too: outside quotes nothing but commas then looks like a separator. */
function quote(text: string): string {
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
