import type { DocxPackage } from '../import/decode-docx/open-package'
import type { XmlCursor } from '../import/decode-docx/xml-cursor'

/** How the cell formats of a workbook show numbers. */
export interface CellStyles {
  /** Whether the cell format of that index shows a day. */
  readonly isDate: (style: number) => boolean
  /** The format code where it adds to the digits it shows: per cent, words around them, zeros before them; null for others. */
  readonly wording: (style: number) => string | null
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

/** Signs of amounts and of negative numbers, which say nothing about the number. */
const MERE_SIGNS = /[\s¥￥$€元()（）+\-.,!]/g

/** The part of a format code for positive numbers, where it adds to the digits; `0!.0` only moves the point and counts as well. */
function wordingOf(code: string): string | null {
  const positive = code.split(';', 1)[0]!.replace(/\[[^\]]{0,100}\]|_.|\*./g, '')
  const words = [...positive.matchAll(/"([^"]{0,255})"|\\(.)|([\u4e00-\u9fff]+)/g)].map((match) => match[1] ?? match[2] ?? match[3] ?? '').join('')
  const isWorded = words.replace(MERE_SIGNS, '') !== '' || /^[^.]{0,100}00/.test(positive.replace(/"[^"]{0,255}"|\\./g, ''))
  return isWorded || positive.includes('%') ? positive : null
}

/** Built-in formats that show per cent: 9 and 10. */
function codeOf(id: number, codes: ReadonlyMap<number, string>): string {
  return codes.get(id) ?? (id === 9 || id === 10 ? '0%' : '')
}

/** Reads the cell formats of the workbook's style part; no part means numbers and nothing else. */
export function readStyles(file: DocxPackage, part: string | null): CellStyles {
  const cursor = part === null ? null : file.open(part)
  if (cursor === null || !cursor.enterRoot()) return { isDate: () => false, wording: () => null }
  const codes = new Map<number, string>()
  const formats: number[] = []
  const depth = cursor.depth
  while (cursor.nextChild(depth)) {
    if (cursor.name === '?:numFmts') readCodes(cursor, codes)
    else if (cursor.name === '?:cellXfs') readFormats(cursor, formats)
  }
  const dates = new Set(formats.flatMap((id, index) => (isDateFormat(id, codes) ? [index] : [])))
  const wordings = formats.map((id, index) => (dates.has(index) ? null : wordingOf(codeOf(id, codes))))
  return { isDate: (style) => dates.has(style), wording: (style) => wordings[style] ?? null }
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
