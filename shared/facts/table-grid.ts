import type { Span } from '../core/span'
import type { ContractDocument, Table } from '../document/contract-document'
import { findParagraphAt } from '../document/find-clause'

/** One grid position of a table; a merged cell stands at each position it covers. */
export interface GridCell {
  /** Width-folded words, line breaks inside the cell as spaces, trimmed. */
  readonly text: string
  readonly span: Span
  /** True at the top-left position of the cell. */
  readonly isOrigin: boolean
  readonly columnSpan: number
  readonly rowSpan: number
}

/** A table laid out by rows and columns, with its heading rows told apart. */
export interface TableGrid {
  readonly table: number
  readonly rows: readonly (readonly (GridCell | null)[])[]
  /** How many rows at the top are headings (0 for a form of label and value). */
  readonly headingRows: number
  /** Words above each column, of all heading rows, outermost first. */
  readonly headings: readonly string[]
  /** Unit named in the line before the table or in its heading (单位：万元), '' if none. */
  readonly unit: string
}

const HEADING_WORDS =
  /序号|名称|品名|项目|内容|数量|单价|单位|金额|小计|合计|合价|总价|总额|型号|规格|品牌|备注|人数|月数|面积|比例|期数|期次|时间|费用|税率|税额|说明|岗位|条件|节点|阶段|标准|租金|报价|分值|费(?=[（(]|$)|^(?:no\.?|items?|description|quantity|qty|unit(?: ?price)?|amount|total)\b/i
const NUMBER_CELL = /^[¥]? ?-?\d[\d, ]{0,20}(?:\.\d{1,8})?(?: ?(?:%|元|万元|人|个|台|套|月|年|项|次|㎡|平方米))?$/

/** Lays out one table. Linear in its grid positions. */
function layOutTable(document: ContractDocument, text: string, index: number): TableGrid {
  const table = document.tables[index]!
  const rows = fillGrid(table, text)
  const headingRows = countHeadingRows(rows)
  const headings = headingsOf(rows, headingRows, table.columns)
  return { table: index, rows, headingRows, headings, unit: captionUnit(table, text, rows, headingRows) }
}

function fillGrid(table: Table, text: string): readonly (readonly (GridCell | null)[])[] {
  const rows: (GridCell | null)[][] = Array.from({ length: table.rows }, () => Array.from({ length: table.columns }, () => null))
  for (const cell of table.cells) {
    const words = text.slice(cell.start, cell.end).replace(/\s+/g, ' ').trim()
    for (let row = cell.row; row < Math.min(cell.row + cell.rowSpan, table.rows); row += 1) {
      for (let column = cell.column; column < Math.min(cell.column + cell.columnSpan, table.columns); column += 1) {
        const isOrigin = row === cell.row && column === cell.column
        rows[row]![column] = { text: words, span: { start: cell.start, end: cell.end }, isOrigin, columnSpan: cell.columnSpan, rowSpan: cell.rowSpan }
      }
    }
  }
  return rows
}

function countHeadingRows(rows: TableGrid['rows']): number {
  let count = 0
  for (const row of rows.slice(0, 4)) {
    const texts = row.filter((cell) => cell !== null && cell.isOrigin && cell.text !== '').map((cell) => cell!.text)
    const isCaption = texts.length === 1 && count === 0 && row.length > 1 && row[0]!== null && row[0]?.columnSpan === row.length
    if (texts.some((words) => NUMBER_CELL.test(words))) break
    const known = texts.filter((words) => words.length <= 24 && HEADING_WORDS.test(words)).length
    const continues = count > 0 && row.some((cell) => cell !== null && !cell.isOrigin) && known >= 1
    if (!isCaption && !continues && (known < 2 || /^(?:合计|总计|小计)/.test(texts[0] ?? ''))) break
    if (count > 0 && !continues && rowsAreAlike(rows[count - 1], row)) break
    count += 1
  }
  const last = rows[count - 1]
  // A caption alone is no heading of columns.
  return count === 1 && last !== undefined && last.filter((cell) => cell?.isOrigin).length === 1 ? 0 : count
}

/** Two full rows of the same shape, the second without new heading words, are heading and data. */
function rowsAreAlike(first: readonly (GridCell | null)[] | undefined, second: readonly (GridCell | null)[]): boolean {
  if (first === undefined) return false
  const full = (row: readonly (GridCell | null)[]): number => row.filter((cell) => cell?.isOrigin).length
  return full(first) === full(second) && full(first) === first.length
}

function headingsOf(rows: TableGrid['rows'], headingRows: number, columns: number): readonly string[] {
  return Array.from({ length: columns }, (_, column) => {
    const words: string[] = []
    for (const row of rows.slice(0, headingRows)) {
      const cell = row[column]
      if (cell !== null && cell !== undefined && cell.text !== '' && cell.columnSpan < columns && words.at(-1) !== cell.text) words.push(cell.text)
    }
    return words.join(' ')
  })
}

const UNIT_NOTE = /(?:金额)?单位 ?[:：] ?(?:人民币)?(亿元|万元|千元|元)|[(（](?:人民币)?(亿元|万元|千元|元)[)）]/

function captionUnit(table: Table, text: string, rows: TableGrid['rows'], headingRows: number): string {
  const before = text.slice(Math.max(0, table.start - 60), table.start)
  const lines = before.split('\n').slice(-3).join('\n')
  const above = /单位 ?[:：] ?(?:人民币)?(亿元|万元|千元|元)/.exec(lines)
  if (above !== null) return above[1] ?? ''
  const caption = rows.slice(0, Math.max(1, headingRows)).flatMap((row) => row.filter((cell) => cell?.columnSpan === row.length))
  const noted = UNIT_NOTE.exec(caption[0]?.text ?? '')
  return noted?.[1] ?? noted?.[2] ?? ''
}

/** Words that label the cell at `offset`: its column's heading and its row's first words; null outside tables. */
export function cellLabelAt(document: ContractDocument, text: string, offset: number): string | null {
  const place = findParagraphAt(document, offset)?.cell ?? null
  if (place === null) return null
  const grid = gridOf(document, text, place.table)
  return cellLabel(grid, place.row, place.column)
}

/** As {@link cellLabelAt}, for a known grid position. */
export function cellLabel(grid: TableGrid, row: number, column: number): string {
  const own = grid.rows[row]?.[column]?.span.start
  const cells = (grid.rows[row] ?? []).slice(0, column).filter((cell) => cell !== null && cell.span.start !== own && /[^\d.,% ]/.test(cell.text))
  const left = (grid.headingRows > 0 ? cells[0] : cells.at(-1))?.text ?? ''
  const heading = row >= grid.headingRows ? (grid.headings[column] ?? '') : ''
  return `${left.slice(0, 12)}${left !== '' && heading !== '' ? ' ' : ''}${heading}`.slice(0, 24)
}

const grids = new WeakMap<ContractDocument, Map<number, TableGrid>>()

/** The laid-out table, kept for as long as the document lives: amounts and price tables read the same grids. */
export function gridOf(document: ContractDocument, text: string, table: number): TableGrid {
  let known = grids.get(document)
  if (known === undefined) {
    known = new Map()
    grids.set(document, known)
  }
  let grid = known.get(table)
  if (grid === undefined) {
    grid = layOutTable(document, text, table)
    known.set(table, grid)
  }
  return grid
}
