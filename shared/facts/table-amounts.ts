import type { ContractDocument } from '../document/contract-document'
import type { RawAmount } from './raw-amount'
import { columnKind, moneyInCell, readCellNumber, unitFactor } from './table-columns'
import { cellLabel, gridOf, type TableGrid } from './table-grid'

/** Bare numbers that a table's heading or caption makes amounts of money (合计（万元） | 96.5). */
export function findTableAmounts(document: ContractDocument, text: string): readonly RawAmount[] {
  return document.tables.flatMap((_, index) => amountsOfGrid(gridOf(document, text, index), text))
}

function amountsOfGrid(grid: TableGrid, text: string): readonly RawAmount[] {
  const found: RawAmount[] = []
  grid.rows.forEach((row, rowIndex) => {
    if (rowIndex < grid.headingRows) return
    row.forEach((cell, column) => {
      if (cell === null || !cell.isOrigin || !isMoneyPlace(grid, rowIndex, column)) return
      const number = readCellNumber(cell, text)
      // A number with its own 元 or ¥ is found in the running text.
      if (number === null || number.unit !== '' || /[¥$]/.test(cell.text)) return
      const money = moneyInCell(number, grid, column)
      const heading = placeHeading(grid, rowIndex, column)
      found.push({
        ...number.span,
        reading: { value: money.yuan, lastDigit: money.lastDigit, decimals: money.decimals, writing: 'figures' },
        upTo: null, currency: 'CNY',
        unit: /[亿万千]?元/.exec(heading)?.[0] ?? grid.unit,
        label: cellLabel(grid, rowIndex, column),
      })
    })
  })
  return found
}

/** The heading of a column, or the label beside the value in a table without headings. */
function placeHeading(grid: TableGrid, row: number, column: number): string {
  if (grid.headingRows > 0) return grid.headings[column] ?? ''
  const left = grid.rows[row]?.slice(0, column).findLast((cell) => cell !== null && cell.isOrigin)
  return left?.text ?? ''
}

function isMoneyPlace(grid: TableGrid, row: number, column: number): boolean {
  const heading = placeHeading(grid, row, column)
  const kind = columnKind(heading)
  if (kind !== 'amount' && kind !== 'unit-price' && kind !== 'net' && kind !== 'tax') return false
  return unitFactor(heading, grid.unit) !== null
}
