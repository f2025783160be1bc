import { describe, expect, it } from 'vitest'
import type { Table } from '../document/contract-document'
import { buildTree } from './build-tree'
import { rawFromLines } from './decode-text'

describe('a plain text', () => {
  it('holds a table where lines with tabs follow a line of headings', () => {
    expect(tablesOf('第二条 价款\n序号\t名称\t数量\t单价（元）\t合价（元）\n1\t草花\t1200\t3.5\t4200\n2\t乔木\t40\t860\t34400\n第三条 期限')).toEqual([
      ['序号|名称|数量|单价（元）|合价（元）', '1|草花|1200|3.5|4200', '2|乔木|40|860|34400'],
    ])
  })

  it('holds a table between uprights, without the line of dashes', () => {
    expect(tablesOf('| 期次 | 比例 |\n| --- | --- |\n| 第一期 | 30% |\n| 第二期 | 70% |')).toEqual([['期次|比例', '第一期|30%', '第二期|70%']])
  })

  it('tells a sum of few cells in the last column', () => {
    const [table] = tables('名称\t数量\t单价\t金额\n草花\t1200\t3.5\t4200\n合计\t4200')
    expect(table?.cells.slice(-2).map(({ column, columnSpan }) => [column, columnSpan])).toEqual([[0, 3], [3, 1]])
  })

  it('fills cells left out at the end of a row', () => {
    expect(tablesOf('序号\t名称\t金额\n1\t修剪\n2\t施肥\t300')).toEqual([['序号|名称|金额', '1|修剪|', '2|施肥|300']])
  })

  it.each([
    ['signatures side by side', '甲方（盖章）：\t乙方（盖章）：\n日期：\t日期：'],
    ['particulars with colons', '甲方：云溪市档案馆\t电话：0571-88000000\n乙方：青禾公司\t电话：0571-88000001'],
    ['a contents page', '第一条 范围\t1\n第二条 价款\t2'],
    ['clauses set in with a tab', '一、\t乙方负责保洁。\n二、\t甲方负责付款。'],
    ['one lone line', '名称\t金额'],
  ])('keeps %s as lines', (_, text) => {
    expect(tables(text)).toEqual([])
  })
})

function tables(text: string): readonly Table[] {
  return buildTree(rawFromLines(text)).tables
}

function tablesOf(text: string): readonly (readonly string[])[] {
  const document = buildTree(rawFromLines(text))
  return document.tables.map((table) => Array.from({ length: table.rows }, (_, row) =>
    table.cells.filter((cell) => cell.row === row).map(({ start, end }) => document.text.slice(start, end).trim()).join('|')))
}
