import { Big } from 'big.js'
import type { ContractDocument } from '../document/contract-document'
import { fenOf } from './fen-of'
import { plain, readNumber } from './numbers'
import type { Instalment, PaymentScheduleFact } from './price-facts'
import { isReadable } from './readable'
import { moneyInCell, readCellNumber } from './table-columns'
import { gridOf, type GridCell, type TableGrid } from './table-grid'

/** Tables that list the instalments: a column of shares or amounts headed 付款比例, 支付金额 and the like. */
export function findInstalmentTables(document: ContractDocument, text: string): readonly PaymentScheduleFact[] {
  return document.tables.flatMap((table, index) => {
    if (!isReadable(document.sections[table.section]?.kind ?? 'body')) return []
    const grid = gridOf(document, text, index)
    const columns = readColumns(grid)
    if (columns === null) return []
    const rows = grid.rows.slice(grid.headingRows).filter((row) => !/合计|总计|小计/.test(firstWords(row)))
    const instalments = rows.flatMap((row) => readInstalment(grid, row, columns, text))
    const isIncomplete = instalments.length < rows.length
    if (instalments.length < 2) return []
    return [{ span: { start: table.start, end: table.end }, instalments, hasOpenAlternatives: false, isIncomplete, clause: `table:${index}` }]
  })
}

interface Columns {
  readonly share: number
  readonly amount: number
  readonly isCumulative: boolean
}

function readColumns(grid: TableGrid): Columns | null {
  if (grid.headingRows === 0) return null
  const all = grid.headings.join(' ')
  if (!/付款|支付|收款|期次|期数|付费/.test(all) || /单价|考核|违约|扣/.test(all)) return null
  const share = grid.headings.findIndex((heading) => /比例|占比|百分比|%/.test(heading))
  const amount = grid.headings.findIndex((heading) => /金额|款额|应付|款项\(|\(元\)|万元/.test(heading))
  if (share === -1 && amount === -1) return null
  return { share, amount, isCumulative: /累计/.test(grid.headings[share] ?? '') }
}

function firstWords(row: readonly (GridCell | null)[]): string {
  return row.find((cell) => cell !== null && cell.text !== '')?.text ?? ''
}

const SHARE = /^(?:合同(?:总价|价款|金额|总额)的?|总价的?|支付|付至|至)? ?(\d{1,3}(?:\.\d{1,4})?) ?(%)?$/

function readInstalment(grid: TableGrid, row: readonly (GridCell | null)[], columns: Columns, text: string): readonly Instalment[] {
  const shareCell = row[columns.share] ?? null
  const match = shareCell === null ? null : SHARE.exec(shareCell.text)
  const number = match === null ? null : readNumber(match[1] ?? '')
  const hasSign = match?.[2] !== undefined || /%/.test(grid.headings[columns.share] ?? '') || (number?.value.gt(1) ?? false)
  const fraction = number === null ? null : plain(hasSign ? number.value.div(new Big(100)) : number.value)
  const money = readCellNumber(row[columns.amount], text)
  const fen = money === null ? null : fenOf(moneyInCell(money, grid, columns.amount).yuan)
  const span = shareCell !== null && fraction !== null ? shareCell.span : (money?.span ?? null)
  if (span === null) return []
  const isCumulative = columns.isCumulative || /付至/.test(shareCell?.text ?? '')
  return [{ span, kind: isCumulative ? 'cumulative' : 'step', fraction, fen, base: '合同总价', trigger: firstWords(row) }]
}
