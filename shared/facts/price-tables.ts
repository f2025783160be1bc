import { Big } from 'big.js'
import type { ContractDocument } from '../document/contract-document'
import { isReadable } from './readable'
import { fenOf } from './fen-of'
import type { PriceRow, PriceTableFact, PriceTotal } from './facts'
import { plain, roundingOf } from './numbers'
import { columnKind, moneyInCell, readCellNumber, type ColumnKind } from './table-columns'
import { gridOf, type GridCell, type TableGrid } from './table-grid'

/** Every table of priced items in the sections that are read. Tables of instalments are none. Linear in the cells. */
export function findPriceTables(document: ContractDocument, normalized: string): readonly PriceTableFact[] {
  return document.tables.flatMap((table, index) => {
    if (!isReadable(document.sections[table.section]?.kind ?? 'body')) return []
    const fact = readPriceTable(gridOf(document, normalized, index), normalized, { start: table.start, end: table.end })
    return fact === null ? [] : [fact]
  })
}

interface Layout {
  readonly kinds: readonly ColumnKind[]
  /** The column whose numbers add up; -1 if none. */
  readonly amount: number
  readonly unitPrice: number
}

function readLayout(grid: TableGrid): Layout | null {
  if (grid.headingRows === 0) return readBareLayout(grid)
  const kinds = grid.headings.map(columnKind)
  const all = grid.headings.join(' ')
  if (/付款|支付|期次|收款|考核|违约|扣分|得分|评分/.test(all) && !/单价/.test(all)) return null
  const amounts = kinds.flatMap((kind, column) => (kind === 'amount' ? [column] : []))
  const summed = amounts.findLast((column) => /合价|小计|合计|总价|总额|总计|价税/.test(grid.headings[column] ?? ''))
  const amount = summed ?? amounts.at(-1) ?? -1
  const unitPrice = kinds.findLastIndex((kind) => kind === 'unit-price')
  return amount === -1 ? null : { kinds, amount, unitPrice }
}

/** A list without heading: every row ends in an amount with its 元, and one of them is the total. */
function readBareLayout(grid: TableGrid): Layout | null {
  const amount = (grid.rows[0]?.length ?? 0) - 1
  if (amount < 1 || grid.rows.length < 3) return null
  const isPriced = grid.rows.every((row) => /[\d.] ?万?元$/.test(row[amount]?.text ?? '') && !/\d/.test(row[0]?.text ?? ''))
  const hasTotal = grid.rows.some((row) => /^(?:合计|总计|共计)/.test(row[0]?.text ?? ''))
  return isPriced && hasTotal ? { kinds: grid.rows[0]!.map((_, column): ColumnKind => (column === amount ? 'amount' : column === 0 ? 'name' : 'other')), amount, unitPrice: -1 } : null
}

const TOTAL_ROW = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）、.]? ?)?(?:以上|本页|各项|投标|报价|费用|价税|工程|合同|项目|金额|服务费|含税|总)?(?:合计|总计|共计|小计|总价|总金额|总额|总费用|总报价|计)(?:金额|价|费用)?(?:[（(:：].{0,40})?$/
const SUBTOTAL_ROW = /小计|本页|合计$/
const ADJUSTMENT_ROW = /税金|税额|增值税|优惠|下浮|让利|折扣|抹零|暂列|暂估|规费|管理费|利润|措施费|安全文明/

function readPriceTable(grid: TableGrid, text: string, span: { readonly start: number; readonly end: number }): PriceTableFact | null {
  const layout = readLayout(grid)
  if (layout === null) return null
  const rows: PriceRow[] = []
  const totals: PriceTotal[] = []
  const levels: (number | null)[] = []
  for (const row of grid.rows.slice(grid.headingRows)) {
    const label = labelOf(row, layout)
    if (isTotalLabel(row, label)) {
      const total = readTotal(grid, row, layout, text, label, rows.map((_, index) => index))
      if (total !== null) totals.push(total)
      continue
    }
    const item = readRow(grid, row, layout, text, label)
    // 其中: part of the row above, not one more item.
    if (item === null || (item.unitPrice === null && /^(?:其中|内含)/.test(label))) continue
    rows.push(item)
    levels.push(indexLevel(row, layout))
  }
  const folded = foldParents(rows, levels, rankTotals(totals))
  if (folded.rows.length === 0) return null
  return { span, table: grid.table, rows: folded.rows, totals: folded.totals, inTenThousands: isInTenThousands(grid, layout) }
}

function isInTenThousands(grid: TableGrid, layout: Layout): boolean {
  return /万元/.test(grid.headings[layout.amount] ?? '') || (!/元/.test(grid.headings[layout.amount] ?? '') && grid.unit === '万元')
}

function labelOf(row: readonly (GridCell | null)[], layout: Layout): string {
  const own = row.find((cell, column) => cell !== null && cell.text !== '' && column !== layout.amount && /[^\d.,%、()（）\s]/.test(cell.text))
  const isName = (cell: GridCell | null, column: number): boolean => layout.kinds[column] === 'name' && cell !== null && /[^\d.,%\s]/.test(cell.text)
  // 类别 set beside several rows names none of them.
  const single = row.find((cell, column) => isName(cell, column) && cell?.isOrigin === true && cell.rowSpan === 1)
  return (single ?? row.find(isName) ?? own)?.text ?? ''
}

function isTotalLabel(row: readonly (GridCell | null)[], label: string): boolean {
  const first = row.find((cell) => cell !== null && /[^\d.,%\s]/.test(cell.text))?.text ?? ''
  return [label, first].some((words) => /^(?:grand|sub)?total/i.test(words.replace(/\s/g, '')) || TOTAL_ROW.test(words.replace(/\s/g, '')) || /^.{0,12}(?:合计|小计|总计)$/.test(words.replace(/\s/g, '')))
}

function readTotal(grid: TableGrid, row: readonly (GridCell | null)[], layout: Layout, text: string, label: string, rows: readonly number[]): PriceTotal | null {
  const cell = row[layout.amount]
  const number = readCellNumber(cell, text) ?? readCellNumber(row.findLast((other) => other !== null && other.columnSpan > 1 && readCellNumber(other, text) !== null), text)
  if (number === null) return null
  const money = moneyInCell(number, grid, layout.amount)
  const fen = fenOf(money.yuan)
  return fen === null ? null : { label, fen, tolerance: roundingOf(money), span: number.span, kind: 'total', rows }
}

/** The last total adds up everything; one before it adds up what came since the one before. */
function rankTotals(totals: readonly PriceTotal[]): readonly PriceTotal[] {
  let from = 0
  return totals.map((total, index) => {
    const isLast = index === totals.length - 1
    const isSubtotal = !isLast || (totals.length === 1 && /小计|本页/.test(total.label))
    if (!isSubtotal || !SUBTOTAL_ROW.test(total.label.replace(/\s/g, ''))) return total
    const rows = total.rows.filter((row) => row >= from)
    from = total.rows.length
    return { ...total, kind: 'subtotal' as const, rows }
  })
}

function readRow(grid: TableGrid, row: readonly (GridCell | null)[], layout: Layout, text: string, label: string): PriceRow | null {
  const cell = row[layout.amount] ?? null
  const number = readCellNumber(cell, text)
  const factors = row.flatMap((other, column) => readFactor(grid, layout, other, column, text))
  const unitPrice = readPrice(grid, row[layout.unitPrice], layout.unitPrice, text)
  const isShared = cell !== null && (!cell.isOrigin || cell.columnSpan > 1)
  const isFree = cell !== null && /^(?:赠送|免费|已?包含|含|不计费|[-—/0]+)$/.test(cell.text)
  const first = row.find((other) => other !== null && other.text !== '')
  if (first === undefined || (number === null && unitPrice === null && !isFree && (cell?.text ?? '') === '')) return null
  const money = number === null || isShared ? null : moneyInCell(number, grid, layout.amount)
  const yuan = money?.yuan ?? (isFree ? new Big(0) : null)
  const fen = yuan === null ? null : fenOf(yuan)
  return {
    label, factors, unitPrice,
    kind: ADJUSTMENT_ROW.test(label) && unitPrice === null ? 'adjustment' : 'item',
    adjustments: row.flatMap((other, column) => readAdjustment(grid, layout, other, column, text)),
    amount: yuan === null || fen === null || cell === null ? null
      : { yuan: plain(yuan), fen, tolerance: money === null ? '0' : roundingOf(money), span: number?.span ?? cell.span },
    isAmountUnreadable: yuan === null,
    span: { start: first!.span.start, end: Math.max(...row.map((other) => (other?.isOrigin ? other.span.end : 0)), first!.span.end) },
  }
}

function readFactor(grid: TableGrid, layout: Layout, cell: GridCell | null, column: number, text: string): PriceRow['factors'] {
  if (layout.kinds[column] !== 'factor' || cell === null) return []
  const number = readCellNumber(cell, text)
  return number === null ? [] : [{ value: plain(number.reading.value), span: number.span, name: grid.headings[column] ?? '' }]
}

function readPrice(grid: TableGrid, cell: GridCell | null | undefined, column: number, text: string): PriceRow['unitPrice'] {
  const number = readCellNumber(cell, text)
  if (number === null) return null
  const money = moneyInCell(number, grid, column)
  return { yuan: plain(money.yuan), tolerance: money.decimals === 0 ? '0' : plain(money.lastDigit.div(2)), span: number.span }
}

function readAdjustment(grid: TableGrid, layout: Layout, cell: GridCell | null, column: number, text: string): PriceRow['adjustments'] {
  const kind = layout.kinds[column]
  if ((kind !== 'adjustment' && kind !== 'tax' && kind !== 'net') || cell === null) return []
  const number = readCellNumber(cell, text)
  if (number === null) return []
  const heading = grid.headings[column] ?? ''
  const isShare = number.unit === '%' || (kind === 'adjustment' && /率|%/.test(heading))
  const hasSign = number.unit === '%' || /%/.test(heading) || number.reading.value.gt(1)
  const value = isShare ? (hasSign ? number.reading.value.div(100) : number.reading.value) : moneyInCell(number, grid, column).yuan
  return [{ name: heading, value: plain(value), isShare, span: number.span }]
}

/** Depth of a row's number: 一 above 1 above 1.1 and (1); null where the row has none. */
function indexLevel(row: readonly (GridCell | null)[], layout: Layout): number | null {
  const column = layout.kinds.indexOf('index')
  const words = (row[column === -1 ? 0 : column]?.text ?? '').replace(/\s/g, '')
  if (/^[一二三四五六七八九十]{1,3}[、.]?$/.test(words)) return 0
  const decimal = /^\d{1,3}((?:[.-]\d{1,3}){0,4})[、.]?$/.exec(words)
  if (decimal !== null) return 1 + ((decimal[1] ?? '').match(/[.-]/g)?.length ?? 0)
  return /^[(（]\d{1,3}[)）]$/.test(words) ? 2 : null
}

/** A numbered row without a unit price over deeper rows is their subtotal: it leaves the items and becomes a total. */
function foldParents(rows: readonly PriceRow[], levels: readonly (number | null)[], totals: readonly PriceTotal[]): { readonly rows: readonly PriceRow[]; readonly totals: readonly PriceTotal[] } {
  const isParent = rows.map((row, index) => {
    const own = levels[index]
    const next = levels[index + 1]
    return own !== null && own !== undefined && next !== null && next !== undefined && next > own && row.unitPrice === null
  })
  if (!isParent.includes(true)) return { rows, totals }
  const newIndex: number[] = []
  let count = 0
  for (const parent of isParent) newIndex.push(parent ? -1 : count++)
  const parents = rows.flatMap((row, index): readonly PriceTotal[] => {
    if (!isParent[index] || row.amount === null) return []
    const end = levels.findIndex((level, other) => other > index && level !== null && level <= levels[index]!)
    const children = newIndex.slice(index + 1, end === -1 ? rows.length : end).filter((child) => child !== -1)
    return [{ label: row.label, fen: row.amount.fen, tolerance: row.amount.tolerance, span: row.amount.span, kind: 'subtotal', rows: children }]
  })
  const moved = totals.map((total) => ({ ...total, rows: total.rows.map((row) => newIndex[row] ?? -1).filter((row) => row !== -1) }))
  return { rows: rows.filter((_, index) => !isParent[index]), totals: [...parents, ...moved] }
}
