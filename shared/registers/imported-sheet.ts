import { encodingName, type TextEncoding } from '../core/text-codec'
import type { ImportCell } from './parse-cell'

/** A sheet as a reader hands it over; rows and cells as they stand, empty rows included. */
export interface ImportedSheet {
  readonly name: string
  readonly rows: readonly (readonly ImportCell[])[]
  /** Names of all sheets of its workbook that may be read, in their order; it alone where absent. */
  readonly sheets?: readonly string[]
  /** Rows that are hidden and read all the same. */
  readonly hiddenRows?: number
  /** How it was read where it is no workbook but words with separators (CSV). */
  readonly readAs?: { readonly encoding: TextEncoding; readonly separator: Separator }
}

/** What stands between the cells of a sheet kept as words. */
export type Separator = ',' | ';' | '\t'

const SEPARATOR_NAMES: Readonly<Record<Separator, string>> = { ',': '逗号', ';': '分号', '\t': '制表符' }

/** What an officer may not expect of how the sheet was read, in sentences. */
export function notesOfSheet({ name, sheets = [], hiddenRows = 0, readAs }: ImportedSheet): readonly string[] {
  const others = sheets.filter((other) => other !== name)
  return [
    ...(readAs === undefined ? [] : [`按 ${encodingName(readAs.encoding)} 编码、${SEPARATOR_NAMES[readAs.separator]}分隔读取；如有乱码或错列，请用 Excel 或 WPS 打开原文件，另存为 .xlsx 后导入。`]),
    ...(others.length === 0 ? [] : [`只读了工作表“${name}”；还有${others.map((other) => `“${other}”`).join('、')}没有读，需要的请改选后逐张导入。`]),
    ...(hiddenRows === 0 ? [] : [`有 ${hiddenRows} 行在表格中是隐藏的（可能是筛选），也已读入；不需要的请删去后重新选择。`]),
  ]
}

/**
 * What is wrong with a row of CSV that has more cells than its header of `width`, empty ones included: a separator within
 * a value that is not quoted has moved all that follows, and what is moved may still read well.
 */
export function whyTooWide(row: readonly ImportCell[], width: number, { readAs }: ImportedSheet): string | null {
  if (readAs === undefined || row.length <= width) return null
  const name = SEPARATOR_NAMES[readAs.separator]
  return `本行有 ${row.length} 格，表头只有 ${width} 格：多半是内容里的${name}没有放在英文双引号中，其后各格都错了位，请加上双引号；只是行尾多了${name}的，请删去。`
}
