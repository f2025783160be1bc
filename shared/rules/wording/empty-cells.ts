import type { Span } from '../../core/span'
import type { ContractDocument, TableCell } from '../../document/contract-document'
import { findSectionAt } from '../../document/find-clause'
import { isReadableAt } from '../../facts/readable'

/** Columns that may not stay empty in a row that names an item. */
const REQUIRED = /^(?:单价|数量|金额|总价|合价|小计|规格|型号|规格型号|品牌|单位|交货期|交付时间|服务期限|费用)(?:\([^()]{0,12}\))?$/
const NAMING = /名称|品名|项目|内容|货物|设备|服务/

/** An empty cell under a heading that asks for it. */
export interface EmptyCell {
  readonly span: Span
  readonly header: string
}

/** 合计人民币（大写）, 合同总价: a row that asks for one figure. */
const ASKS_FIGURE = /^(?:合计|总计|共计|总价|总金额|合同总价|投标总价)(?:金额)?(?:人民币)?(?:\((?:大写|小写|元|含税)\))?:?$/

/**
 * Empty cells of required columns in rows whose item is named, and rows of totals without any figure; tables of the
 * signature block are left out.
 */
export function findEmptyCells(document: ContractDocument, normalized: string): readonly EmptyCell[] {
  const found: EmptyCell[] = []
  for (const table of document.tables) {
    if (!isReadableAt(document, table.start) || findSectionAt(document, table.start)?.kind === 'signature') continue
    const words = (cell: TableCell): string => normalized.slice(cell.start, cell.end).replace(/\s/g, '')
    for (const cells of rowsOf(table.cells).values()) {
      const [label, ...others] = cells
      if (label !== undefined && others.length > 0 && ASKS_FIGURE.test(words(label)) && others.every((cell) => words(cell) === '')) {
        found.push({ span: { start: label.start, end: label.end }, header: words(label) })
      }
    }
    const head = table.cells.filter(({ row }) => row === 0)
    const naming = head.find((cell) => NAMING.test(words(cell)))
    const required = new Map(head.filter((cell) => REQUIRED.test(words(cell))).map((cell) => [cell.column, words(cell)]))
    if (naming === undefined || required.size < 2) continue
    const rows = rowsOf(table.cells)
    for (const cells of rows.values()) {
      const name = cells.find(({ column }) => column === naming.column)
      const filled = cells.filter((cell) => words(cell) !== '').length
      if (name === undefined || words(name) === '' || /合计|总计|小计|备注|说明/.test(cells.map(words).join('')) || filled < 2) continue
      for (const cell of cells) {
        const header = required.get(cell.column)
        // The mark stands on the item's name: an empty cell has no words to quote.
        if (header !== undefined && words(cell) === '') found.push({ span: { start: name.start, end: name.end }, header: `${words(name).slice(0, 12)}的${header}` })
      }
    }
  }
  return found
}

function rowsOf(cells: readonly TableCell[]): ReadonlyMap<number, readonly TableCell[]> {
  const rows = new Map<number, TableCell[]>()
  for (const cell of cells) {
    if (cell.row > 0) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell])
  }
  return rows
}
