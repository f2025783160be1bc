import type { DocxPackage } from '../import/decode-docx/open-package'
import type { XmlCursor } from '../import/decode-docx/xml-cursor'

/** Which cell formats of a workbook show numbers as days. */
export interface DateStyles {
  /** Whether the cell format of that index shows a day. */
  readonly isDate: (style: number) => boolean
}

/** Built-in formats that show days: 14 to 17 and 22 everywhere, 27 to 36 and 50 to 58 in East Asia (18.8.30). */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
}

/** A format code that shows years or days; quoted words, escaped signs and colours in brackets say nothing. */
function showsDay(code: string): boolean {
  const bare = code.replace(/"[^"]{0,255}"|\\.|_.|\*.|\[(?!h|m|s)[^\]]{0,100}\]/gi, '')
  return /[yd]/i.test(bare) && !/general/i.test(bare)
}

/** Reads the cell formats of the workbook's style part; no part means no dates. */
export function readStyles(file: DocxPackage, part: string | null): DateStyles {
  const cursor = part === null ? null : file.open(part)
  if (cursor === null || !cursor.enterRoot()) return { isDate: () => false }
  const codes = new Map<number, string>()
  const formats: number[] = []
  const depth = cursor.depth
  while (cursor.nextChild(depth)) {
    if (cursor.name === '?:numFmts') readCodes(cursor, codes)
    else if (cursor.name === '?:cellXfs') readFormats(cursor, formats)
  }
  const dates = new Set(formats.flatMap((id, index) => (isDateFormat(id, codes) ? [index] : [])))
  return { isDate: (style) => dates.has(style) }
}

function isDateFormat(id: number, codes: ReadonlyMap<number, string>): boolean {
  const code = codes.get(id)
  return code === undefined ? isBuiltInDate(id) : showsDay(code)
}

function readCodes(cursor: XmlCursor, codes: Map<number, string>): void {
  const depth = cursor.depth
  while (cursor.nextChild(depth)) if (cursor.name === '?:numFmt') codes.set(Number(cursor.attribute('numFmtId')), cursor.attribute('formatCode') ?? '')
}

function readFormats(cursor: XmlCursor, formats: number[]): void {
  const depth = cursor.depth
  while (cursor.nextChild(depth)) if (cursor.name === '?:xf') formats.push(Number(cursor.attribute('numFmtId') ?? 0))
}
