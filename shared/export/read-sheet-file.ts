import { fail, type Result } from '../core/result'
import { sniffFormat } from '../import/sniff-format'
import type { ImportedSheet } from '../registers/imported-sheet'
import { readCsv } from './read-csv'
import { readXlsx } from './read-xlsx'
import type { SheetRefusal } from './sheet-refusal'

/** Reads a register sheet, told by its bytes and not by its name: an XLSX workbook (its sheet `name`, as `readXlsx`) or CSV. */
export function readSheetFile(bytes: Uint8Array, name: string | null = null): Result<ImportedSheet, SheetRefusal> {
  switch (sniffFormat(bytes)) {
    // Bytes of no known format are words with a fault in them, which the reader of words names.
    case 'text': case 'unknown': return beginsAsMarkup(bytes) ? fail(MARKUP) : isCompound(bytes) ? readXlsx(bytes, name) : readCsv(bytes)
    // Words that hold a tag are no page.
    case 'html': return beginsAsMarkup(bytes) ? fail(MARKUP) : readCsv(bytes)
    case 'pdf': case 'picture': case 'rtf': case 'mht': case 'program': return fail(NO_SHEET)
    default: return readXlsx(bytes, name)
  }
}

const NO_SHEET: SheetRefusal = { code: 'not-a-sheet', message: '文件不是表格；请选择 Excel 工作簿（.xlsx）或 CSV 文件。' }
const MARKUP: SheetRefusal = { code: 'markup', message: '文件其实是网页或 XML（有些系统导出的 .xls 就是这样）；请用 Excel 或 WPS 打开后另存为 .xlsx 再导入。' }

const ENCODING_MARKS: ReadonlySet<number> = new Set([0xef, 0xbb, 0xbf, 0xfe, 0xff])

/** By the first signs, without marks of encodings, zeros of UTF-16 and blanks. */
function beginsAsMarkup(bytes: Uint8Array): boolean {
  const [first = 0, second = 0] = bytes.subarray(0, 200).filter((byte) => byte > 32 && !ENCODING_MARKS.has(byte))
  return first === 0x3c && /[!?a-z]/i.test(String.fromCharCode(second))
}

function isCompound(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0
}
