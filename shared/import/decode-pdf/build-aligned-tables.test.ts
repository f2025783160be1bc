import { describe, expect, it } from 'vitest'
import type { Line } from './build-lines'
import { buildLines } from './build-lines'
import { takeAlignedTables } from './build-aligned-tables'
import type { TextRun } from './text-run'

/** Words at x on a baseline, 12 points a character. */
function words(y: number, ...placed: readonly (readonly [number, string])[]): TextRun[] {
  return placed.map(([x, text]) => ({ text, x, y, width: [...text].reduce((sum, sign) => sum + (sign > '~' ? 12 : 6), 0), size: 12, font: '', spaceBefore: false }))
}

const linesOf = (...runs: readonly TextRun[][]): Line[] => buildLines(runs.flat(), [])
const read = (lines: readonly Line[]) => {
  const { tables, rest } = takeAlignedTables(lines, 1)
  return { tables: tables.map((table) => table.cells.map(({ cell, groups }) => [cell.row, cell.column, groups.map((group) => group.text).join('/')])), rest: rest.map((line) => line.text) }
}
const nothingTaken = (lines: readonly Line[]): void => expect(read(lines)).toEqual({ tables: [], rest: lines.map((line) => line.text) })

const FULL = '本合同价款包含乙方为履行本合同所需的全部费用，甲方不再支付其他费用'

describe('a table without borders', () => {
  it('is read row by row, an empty cell kept and a wrapped one whole', () => {
    const { tables, rest } = read(linesOf(
      words(80, [90, FULL]),
      words(110, [90, '名称'], [250, '数量'], [330, '单价'], [430, '备注']),
      words(134, [90, '办公楼日常保洁服'], [250, '12'], [330, '9,800元'], [430, '含耗材']),
      words(150, [90, '务']),
      words(174, [90, '绿化养护'], [250, '4'], [330, '1,200元']),
      words(200, [90, FULL]),
    ))
    expect(rest).toEqual([FULL, FULL])
    expect(tables).toEqual([[
      [0, 0, '名称'], [0, 1, '数量'], [0, 2, '单价'], [0, 3, '备注'],
      [1, 0, '办公楼日常保洁服务'], [1, 1, '12'], [1, 2, '9,800元'], [1, 3, '含耗材'],
      [2, 0, '绿化养护'], [2, 1, '4'], [2, 2, '1,200元'], [2, 3, ''],
    ]])
  })

  it('keeps a cell with its row where the others are centred beside it', () => {
    const { tables } = read(linesOf(
      words(110, [90, '一'], [140, '每日清扫公共区域并保持地'], [320, '9,800元']),
      words(144, [140, '定期养护绿地并修剪树木，']),
      words(152, [90, '二'], [320, '1,200元']),
      words(160, [140, '补种枯死的苗木']),
      words(190, [90, '三'], [140, '看护车辆'], [320, '600元']),
    ))
    expect(tables[0]?.filter(([row]) => row === 1)).toEqual([[1, 0, '二'], [1, 1, '定期养护绿地并修剪树木，补种枯死的苗木'], [1, 2, '1,200元']])
  })

  it('takes two parties side by side as two texts where their lines are not level', () => {
    const { tables } = read(linesOf(
      words(100, [90, '甲方：云溪市机关事务管理局'], [330, '乙方：青禾物业服务有限公司']),
      words(124, [90, '地址：云溪市和平区人民路']), words(118, [330, '地址：云溪市开发区一号']),
      words(140, [90, '一百号综合楼']), words(136, [330, '电话：0000-1234']),
      words(160, [90, '电话：0000-5678']), words(154, [330, '开户银行：云溪银行']),
      words(178, [90, '日期：2026年5月6日']), words(172, [330, '日期：2026年5月6日']),
    ))
    expect(tables).toEqual([[
      [0, 0, '甲方：云溪市机关事务管理局/地址：云溪市和平区人民路/一百号综合楼/电话：0000-5678/日期：2026年5月6日'],
      [0, 1, '乙方：青禾物业服务有限公司/地址：云溪市开发区一号/电话：0000-1234/开户银行：云溪银行/日期：2026年5月6日'],
    ]])
  })

  it('reads a form with a wrapped entry by its cells', () => {
    const { tables } = read(linesOf(
      words(100, [90, '法定代表人：云溪市机关事务管'], [290, '委托代理人：青禾物业服务有限']),
      words(124, [90, '理局局长'], [290, '公司经理']),
      words(148, [90, '联系人：甲某'], [290, '联系电话：0000-1234']),
    ))
    expect(tables[0]?.map(([, , text]) => text)).toEqual(['法定代表人：云溪市机关事务管理局局长', '委托代理人：青禾物业服务有限公司经理', '联系人：甲某', '联系电话：0000-1234'])
  })
})

describe('what only looks like a table', () => {
  it('is a form of single lines, which is read across', () => {
    nothingTaken(linesOf(words(100, [90, '甲方（盖章）：'], [330, '乙方（盖章）：']), words(130, [90, '法定代表人：'], [330, '法定代表人：']), words(160, [90, '日期：'], [330, '日期：'])))
  })

  it('is a list with its numbers set apart', () => {
    nothingTaken(linesOf(...['1.', '2.', '3.', '（4）', '5.1'].map((number, index) => words(100 + index * 24, [90, number], [126, FULL.slice(0, 30)]))))
  })

  it('is a table of contents', () => {
    nothingTaken(linesOf(...['总则', '价款与支付', '验收', '违约责任'].map((title, index) => words(100 + index * 24, [90, title], [480, String(index + 1)]))))
  })

  it('is words set apart to fill the line, and dates still to be filled in', () => {
    nothingTaken(linesOf(words(100, [90, '户'], [150, '名'], [210, '：']), words(124, [90, '账'], [150, '号'], [210, '：']), words(148, [90, '地'], [150, '址'], [210, '：'])))
    nothingTaken(linesOf(words(100, [300, '年'], [360, '月'], [420, '日']), words(130, [300, '年'], [360, '月'], [420, '日'])))
  })

  it('is a text with wide spaces in it', () => {
    nothingTaken(linesOf(words(100, [90, FULL.slice(0, 15)], [300, FULL.slice(0, 15)]), words(124, [90, FULL.slice(0, 15)], [320, FULL.slice(0, 13)]), words(148, [90, FULL])))
  })
})
