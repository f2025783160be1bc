import { Big } from 'big.js'
import type { Span } from '../core/span'
import type { ContractDocument } from '../document/contract-document'
import { isReadable } from './readable'
import { columnKind, moneyInCell, readCellNumber } from './table-columns'
import { gridOf, type TableGrid } from './table-grid'

/** One row of a table whose last money column says what the columns before it come to. */
export interface ColumnSum {
  readonly label: string
  /** Yuan in the columns that are added up. */
  readonly parts: readonly Big[]
  readonly total: Big
  readonly totalSpan: Span
  /** Yuan that rounding may account for. */
  readonly tolerance: Big
}

const TOTAL_HEADING = /合计|总计|小计|共计|总额$/
const PART_HEADING = /费|款|金额|价|年|月|季|期|标段|部分|薪|工资|津贴|社保|奖/
const NO_PART = /单价|单位|数量|人数|限价|预算|不含税|税|序号|备注|比例|率|面积|型号|规格|期限|时间|日期|品牌/

/** Tables with a column of row totals (人工费 | 材料费 | 合计), each as its rows. Tables with a unit price multiply instead and are none. */
export function findColumnSums(document: ContractDocument, normalized: string): readonly (readonly ColumnSum[])[] {
  return document.tables.flatMap((table, index) => {
    if (!isReadable(document.sections[table.section]?.kind ?? 'body')) return []
    const rows = readColumnSums(gridOf(document, normalized, index), normalized)
    return rows.length === 0 ? [] : [rows]
  })
}

function readColumnSums(grid: TableGrid, text: string): readonly ColumnSum[] {
  const kinds = grid.headings.map(columnKind)
  if (kinds.some((kind) => kind === 'unit-price' || kind === 'net' || kind === 'tax' || kind === 'adjustment' || kind === 'share')) return []
  const headings = grid.headings.map((heading) => heading.replace(/\s|[(（][^()（）]{0,8}元[)）]/g, ''))
  const total = headings.findLastIndex((heading) => TOTAL_HEADING.test(heading))
  const parts = headings.flatMap((heading, column) => (column < total && PART_HEADING.test(heading) && !NO_PART.test(heading) && kinds[column] !== 'factor' && !TOTAL_HEADING.test(heading) ? [column] : []))
  if (total < 2 || parts.length < 2) return []
  return grid.rows.slice(grid.headingRows).flatMap((row): readonly ColumnSum[] => {
    const cells = [...parts, total].map((column) => ({ column, cell: row[column] ?? null }))
    if (cells.some(({ cell }) => cell === null || !cell.isOrigin)) return []
    const moneys = cells.map(({ cell, column }) => {
      const number = readCellNumber(cell, text)
      return number === null ? null : { ...moneyInCell(number, grid, column), span: number.span }
    })
    const sum = moneys.at(-1)
    // An empty or dashed part counts nothing; words in one leave the row open.
    if (sum === null || sum === undefined || cells.slice(0, -1).some(({ cell }, index) => moneys[index] === null && !/^[-—/／0]?$/.test(cell!.text))) return []
    const own = moneys.slice(0, -1).filter((money) => money !== null)
    if (own.length < 2) return []
    return [{
      label: row.find((cell) => cell !== null && /[^\d.,%\s]/.test(cell.text))?.text ?? '',
      parts: own.map(({ yuan }) => yuan), total: sum.yuan, totalSpan: sum.span,
      tolerance: [...own, sum].reduce((all, { lastDigit, decimals }) => (decimals === 0 ? all : all.plus(lastDigit.div(2))), new Big('0.01')),
    }]
  })
}
