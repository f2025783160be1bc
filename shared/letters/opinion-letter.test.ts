import { describe, expect, it } from 'vitest'
import { sampleOpinion } from '../../tests/support/sample-opinion'
import { hanOrdinal, officialDate } from './official-writing'
import type { LocalDate } from '../core/local-date'
import type { LetterBlock } from './page'
import { opinionLetter } from './opinion-letter'

const textOf = (block: LetterBlock): string => (block.kind === 'table' ? '' : block.runs.map((run) => run.text).join(''))
const lines = (more = {}) => opinionLetter(sampleOpinion(more)).sections[0]!.blocks.map(textOf)

describe('the legality-review opinion (D1)', () => {
  it('has the chapters of the standard order and the number in angled brackets', () => {
    const text = lines()
    expect(text[0]).toBe('云机事法审〔2026〕5号')
    expect(text[1]).toBe('关于《云溪市机关办公区物业服务合同》的合法性审查意见书')
    expect(text.filter((line) => /^[一二三四五]、/.test(line))).toEqual(['一、基本情况', '二、审查依据', '三、审查意见', '四、审查结论', '五、其他说明'])
    expect(text.filter((line) => line.startsWith('（'))).toEqual(['（一）主体资格', '（二）内容合法性', '（三）权利义务与风险'])
  })

  it('writes each remark in four parts with its grade and place', () => {
    const text = lines()
    const start = text.findIndex((line) => line.includes('DIS') || line.includes('第十二条'))
    expect(text[start]).toMatch(/^2\.【应当修改】第十二条：原文“可以向仲裁委员会申请仲裁，也可以向人民法院起诉”。同时约定/)
    expect(text.slice(start + 1, start + 4).map((line) => line.split('：')[0])).toEqual(['依据', '后果或风险', '修改建议'])
  })

  it('ends with issuer and a date without leading zeros', () => {
    expect(lines({ issuedOn: '2026-02-03' as LocalDate }).slice(-2)).toEqual(['政策法规处', '2026年2月3日'])
  })

  it('adds the list of problems as a landscape annex with nine columns', () => {
    const annex = opinionLetter(sampleOpinion()).sections[1]!
    const table = annex.blocks.find((block) => block.kind === 'table')!
    expect(annex.orientation).toBe('landscape')
    expect(table.kind === 'table' && [table.header.length, table.rows.length, table.columns.reduce((sum, width) => sum + width, 0)]).toEqual([9, 3, 225])
  })

  it('says so when there is nothing to remark, and has no annex then', () => {
    const letter = opinionLetter(sampleOpinion({ items: [], conclusion: 'agree' }))
    expect(letter.sections).toHaveLength(1)
    expect(letter.sections[0]!.blocks.map(textOf)).toContain('经审查，未发现需要提出修改意见的问题。')
  })
})

it('writes ordinals and dates as official documents do', () => {
  expect([1, 10, 11, 20, 35].map(hanOrdinal)).toEqual(['一', '十', '十一', '二十', '三十五'])
  expect(officialDate('2026-11-02' as LocalDate)).toBe('2026年11月2日')
})
