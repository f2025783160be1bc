import { describe, expect, it } from 'vitest'
import { documentFromText } from '../../tests/support/document-from-text'
import { buildTree } from '../import/build-tree'
import { rawFromLines, textParagraph } from '../import/decode-text'
import type { RawCell } from '../import/raw-document'
import { extractFacts } from './extract-facts'
import type { PriceTableFact } from './facts'

function tablesIn(text: string): readonly PriceTableFact[] {
  return extractFacts(documentFromText(text)).priceTables
}
const amountsOf = (table: PriceTableFact | undefined): readonly (string | null)[] => (table?.rows ?? []).map((row) => row.amount?.yuan ?? null)

describe('price tables', () => {
  it('reads quantity, unit price, amount and total', () => {
    const [table] = tablesIn('附件一 报价表\n| 序号 | 名称 | 数量 | 单价（元） | 小计（元） |\n| 1 | 会议桌 | 4 | 1,250.00 | 5,000.00 |\n| 2 | 座椅 | 20 | 300 | 6000 |\n| 合计 | | | | 11,000.00 |')
    expect(amountsOf(table)).toEqual(['5000', '6000'])
    expect(table?.rows.map((row) => [row.label, row.unitPrice?.yuan, row.factors.map((factor) => factor.value)])).toEqual([['会议桌', '1250', ['4']], ['座椅', '300', ['20']]])
    expect(table?.totals.map((total) => [total.kind, total.fen, total.rows])).toEqual([['total', 1_100_000, [0, 1]]])
  })

  it('carries 万元 from the caption', () => {
    const [table] = tablesIn('报价明细（单位：万元）\n| 项目 | 金额 |\n| 人工费 | 30.5 |\n| 材料费 | 66 |\n| 总计 | 96.5 |')
    expect(amountsOf(table)).toEqual(['305000', '660000'])
    expect([table?.inTenThousands, table?.totals[0]?.fen, table?.totals[0]?.tolerance]).toEqual([true, 96_500_000, '500'])
  })

  it('reads 2.5万 in a cell as yuan, beside cells in yuan and under a heading in 万元', () => {
    const [table] = tablesIn('| 项目 | 数量 | 单价 | 合计 |\n| 修剪 | 2 | 1.5万 | 30000 |\n| 施肥 | 4 | 2.5万元 | 10万 |')
    expect(table?.rows.map((row) => [row.unitPrice?.yuan, row.amount?.yuan])).toEqual([['15000', '30000'], ['25000', '100000']])
    expect(amountsOf(tablesIn('| 项目 | 金额（万元） |\n| 修剪 | 3万 |\n| 施肥 | 10 |')[0])).toEqual(['30000', '100000'])
  })

  it('tells subtotals from the total', () => {
    const [table] = tablesIn('| 名称 | 数量 | 单价 | 合价 |\n| 甲 | 1 | 10 | 10 |\n| 乙 | 2 | 10 | 20 |\n| 小计 | | | 30 |\n| 丙 | 3 | 10 | 30 |\n| 小计 | | | 30 |\n| 合计 | | | 60 |')
    expect(table?.totals.map((total) => [total.kind, total.rows])).toEqual([['subtotal', [0, 1]], ['subtotal', [2]], ['total', [0, 1, 2]]])
  })

  it('takes a numbered head over deeper numbers for their subtotal', () => {
    const [table] = tablesIn('| 序号 | 项目 | 金额（元） |\n| 1 | 硬件 | 300 |\n| 1.1 | 主机 | 200 |\n| 1.2 | 屏幕 | 100 |\n| 2 | 软件 | 50 |\n| 合计 | | 350 |')
    expect(amountsOf(table)).toEqual(['200', '100', '50'])
    expect(table?.totals.map((total) => [total.kind, total.rows])).toEqual([['subtotal', [0, 1]], ['total', [0, 1, 2]]])
  })

  it('keeps tax rows and discount columns apart', () => {
    const [table] = tablesIn('| 名称 | 数量 | 单价 | 下浮率 | 小计 |\n| 保洁 | 10 | 100 | 5% | 950 |\n| 税金 | | | | 57 |\n| 总价 | | | | 1007 |')
    expect(table?.rows.map((row) => [row.kind, row.adjustments.map((entry) => [entry.value, entry.isShare])])).toEqual([['item', [['0.05', true]]], ['adjustment', []]])
  })

  it.each(['| 期次 | 付款比例 | 付款金额 |\n| 一 | 30% | 300 |\n| 二 | 70% | 700 |', '| 项目 | 分值 |\n| 态度 | 10 |', '| 名称 | 金额 |\n| 合计 | ____ |'])(
    'is none: %s', (text) => expect(tablesIn(text)).toEqual([]))
})

/** A table with merged cells: [row, column, words, rows covered, columns covered]. */
function mergedTable(rows: number, columns: number, cells: readonly (readonly [number, number, string, number?, number?])[]): PriceTableFact | undefined {
  const raw = rawFromLines('报价表')
  const made = cells.map(([row, column, text, rowSpan = 1, columnSpan = 1]): RawCell => ({ row, column, rowSpan, columnSpan, blocks: [textParagraph(text, row + 1)] }))
  const table = { kind: 'table' as const, zone: 'body' as const, rows, columns, cells: made, origin: { kind: 'line' as const, line: 1 } }
  return extractFacts(buildTree({ ...raw, blocks: [...raw.blocks, table] })).priceTables[0]
}

describe('price tables with merged cells', () => {
  it('joins heading rows and reads a total set across columns', () => {
    const table = mergedTable(5, 5, [
      [0, 0, '序号', 2], [0, 1, '货物名称', 2], [0, 2, '数量', 2], [0, 3, '报价（元）', 1, 2], [1, 3, '单价'], [1, 4, '合价'],
      [2, 0, '1'], [2, 1, '台式机'], [2, 2, '50'], [2, 3, '5200'], [2, 4, '260000'],
      [3, 0, '2'], [3, 1, '打印机'], [3, 2, '10'], [3, 3, '2350'], [3, 4, '23500'],
      [4, 0, '合计', 1, 4], [4, 4, '283500'],
    ])
    expect(table?.rows.map((row) => [row.label, row.unitPrice?.yuan, row.factors[0]?.value, row.amount?.yuan])).toEqual([
      ['台式机', '5200', '50', '260000'], ['打印机', '2350', '10', '23500']])
    expect(table?.totals.map((total) => [total.kind, total.fen, total.rows])).toEqual([['total', 28_350_000, [0, 1]]])
  })

  it('marks an amount that several rows share as unreadable for each of them', () => {
    const table = mergedTable(4, 3, [
      [0, 0, '名称'], [0, 1, '数量'], [0, 2, '金额（元）'], [1, 0, '培训'], [1, 1, '2'], [1, 2, '5000', 2], [2, 0, '教材'], [2, 1, '30'], [3, 0, '合计'], [3, 1, ''], [3, 2, '5000'],
    ])
    expect(table?.rows.at(-1)?.isAmountUnreadable).toBe(true)
  })

  it('does not take a category set beside several rows for their name', () => {
    const table = mergedTable(3, 4, [
      [0, 0, '类别'], [0, 1, '名称'], [0, 2, '数量'], [0, 3, '金额（元）'], [1, 0, '设备', 2], [1, 1, '主机'], [1, 2, '1'], [1, 3, '800'], [2, 1, '屏幕'], [2, 2, '1'], [2, 3, '200'],
    ])
    expect(table?.rows.map((row) => row.label)).toEqual(['主机', '屏幕'])
  })
})

describe('priced items in a sentence', () => {
  it.each([
    ['保洁员12人，单价4,500元/人·月，服务期12个月，合计648,000元。', ['12', '12'], '648000'],
    ['租赁面积500平方米，租金每平方米每月40元，月租金合计20,000元。', ['500'], '20000'],
    ['单价为每台3500元，共20台，总价70000元。', ['20'], '70000'],
  ])('%s', (text, factors, amount) => {
    const [table] = tablesIn(text)
    expect(table?.rows[0]?.amount?.yuan).toBe(amount)
    if (amount !== undefined) expect(table?.rows[0]?.factors.map((factor) => factor.value)).toEqual(factors)
  })
})
