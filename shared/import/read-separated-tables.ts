import { normalizeText } from '../document/normalize-text'
import { readClauseNumber } from './clause-numbering'
import { textParagraph } from './decode-text'
import type { RawBlock, RawCell, RawParagraph, RawTable } from './raw-document'
import { replaceLines } from './replace-lines'

/**
 * Recognises tables that plain texts write line by line with tabs between the cells (as pasted from a word processor)
 * or between uprights (| a | b |), and puts a table in the place of the lines. Only clear ones: at least two rows, the
 * first of them headings without a gap; other lines with tabs stay lines of text. Linear.
 */
export function readSeparatedTables(blocks: readonly RawBlock[]): readonly RawBlock[] {
  return replaceLines(blocks, { isLine: isRow, leastLines: 2, read: readTable })
}

const PIPED = /^\|.+\|$/
const RULE = /^:?-{2,}:?$/

function isRow({ text }: RawParagraph, first: RawParagraph): boolean {
  return PIPED.test(text) ? PIPED.test(first.text) : text.includes('\t') && !PIPED.test(first.text)
}

function readTable(lines: readonly RawParagraph[]): RawTable | null {
  const rows = lines.map(({ text }) => cellsOf(text)).filter((row) => !row.every((cell) => RULE.test(cell)))
  const headings = rows[0] ?? []
  if (!areHeadings(headings) || rows.length < 2 || rows.some((row) => row.length < 2 || row.length > headings.length)) return null
  const cells = rows.flatMap((row, at) => cellsOfRow(row, at, headings.length))
  return { kind: 'table', zone: 'body', rows: rows.length, columns: headings.length, cells, origin: lines[0]!.origin }
}

function cellsOf(line: string): readonly string[] {
  const cells = PIPED.test(line) ? line.slice(1, -1).split('|') : line.split('\t')
  return cells.map((cell) => cell.trim())
}

/** Names of columns; two columns are many things (signatures side by side, a contents page), so both must be named as columns. */
const NAME_OF_COLUMN = /序号|编号|项目|名称|品名|内容|类别|事项|岗位|姓名|人员|期次|期数|批次|阶段|节点|时间|日期|条件|比例|金额|价|费用?|数量|单位|等级|得分|分值|标准|要求|备注|说明|税率|税额/

function areHeadings(row: readonly string[]): boolean {
  if (row.length < 2 || row.some((cell) => cell === '' || cell.length > 20 || /[。;；:]|[_＿]{2}/.test(normalizeText(cell)))) return false
  // 200箱, 65元: a priced line, not the names of its columns.
  if (row.some((cell) => /^[¥￥]?\d[\d,.]*\s?(?![年月]|季度)[\u4e00-\u9fff]{0,3}(?:\/[\u4e00-\u9fff]{1,3})?$/.test(cell) && /[元箱台套件个支盒把张只批块本册包桶瓶袋卷]/.test(cell))) return false
  if (/^(?:第|\()/.test(normalizeText(row[0]!)) && readClauseNumber(row[0]!) !== null) return false
  return row.length > 2 ? row.filter((cell) => /[\u4e00-\u9fa5]/.test(cell)).length >= 2 : row.every((cell) => NAME_OF_COLUMN.test(cell))
}

/** A row with cells missing at its end; a sum told with fewer cells (合计, 382000) reaches over the columns between. */
function cellsOfRow(row: readonly string[], at: number, columns: number): readonly RawCell[] {
  const isSum = row.length < columns && /^(?:合计|总计|小计|共计|总价)/.test(row[0]!) && row.slice(1, -1).every((text) => text === '')
  if (isSum) return [cellOf(at, 0, columns - 1, row[0]!), cellOf(at, columns - 1, 1, row.at(-1)!)]
  return Array.from({ length: columns }, (_, column) => cellOf(at, column, 1, row[column] ?? ''))
}

function cellOf(row: number, column: number, columnSpan: number, text: string): RawCell {
  return { row, column, rowSpan: 1, columnSpan, blocks: [textParagraph(text, 0)] }
}
