import { expect, it } from 'vitest'
import { breakLines, writePastedLines } from './pasted-lines'
import { readPlanted } from './read-twin'

const linesOf = (body: string): readonly string[] => new TextDecoder().decode(writePastedLines(readPlanted(body)).bytes).split('\n')

it('types the numbers, and parts the cells of a row by tabs', () => {
  expect(linesOf('# 租期\n## 租期三年。\n### 自交付之日起算。\n# 租金\n## 按季支付。\n| 序号 | 名称 |')).toEqual([
    '第一条 租期', '1.1 租期三年。', '（1）自交付之日起算。', '第二条 租金', '2.1 按季支付。', '序号\t名称',
  ])
})

it('cuts a paragraph at 38 full-width signs', () => {
  expect(breakLines('甲'.repeat(80)).map(({ length }) => length)).toEqual([38, 38, 4])
})

it('breaks neither a figure nor before a closing mark', () => {
  expect(breakLines(`${'甲'.repeat(36)}0023118号。`)).toEqual(['甲'.repeat(36), '0023118号。'])
  expect(breakLines(`${'甲'.repeat(38)}。乙`)).toEqual(['甲'.repeat(37), '甲。乙'])
})
