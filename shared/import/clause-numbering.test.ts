import { describe, expect, it } from 'vitest'
import { readClauseNumber } from './clause-numbering'

describe('a number at the start of a line', () => {
  it.each([
    ['第一编 总则', 'part', '第一编', [1]],
    ['第二部分　通用条款', 'part', '第二部分', [2]],
    ['第一章 总则', 'chapter', '第一章', [1]],
    ['第三节 付款', 'section', '第三节', [3]],
    ['第十二条 付款方式', 'article', '第十二条', [12]],
    ['第 三 条 付款', 'article', '第 三 条', [3]],
    ['第3条　付款', 'article', '第3条', [3]],
    ['第３条：付款', 'article', '第３条', [3]],
    ['第一百零五条 附则', 'article', '第一百零五条', [105]],
    ['十一、争议', 'han', '十一、', [11]],
    ['（二）乙方义务', 'han-parenthesis', '（二）', [2]],
    ['(十二) 其他', 'han-parenthesis', '(十二)', [12]],
    ['1、货物名称', 'decimal', '1、', [1]],
    ['１．货物名称', 'decimal', '１．', [1]],
    ['3.2 预付款', 'decimal', '3.2', [3, 2]],
    ['1.2.3. 预付款', 'decimal', '1.2.3.', [1, 2, 3]],
    ['4.2 项目概况', 'decimal', '4.2', [4, 2]],
    ['（1）验收', 'decimal-parenthesis', '（1）', [1]],
    ['2）验收', 'decimal-parenthesis', '2）', [2]],
    ['⑶验收', 'decimal-parenthesis', '⑶', [3]],
    ['②验收', 'circled', '②', [2]],
    ['a) 验收', 'letter', 'a)', [1]],
    ['甲、乙方负责', 'letter', '', []],
    ['丙、其他约定', 'letter', '丙、', [3]],
    ['　　第五条 保密', 'article', '第五条', [5]],
  ] as const)('%s', (line, style, label, values) => {
    const number = readClauseNumber(line)
    if (label === '') return expect(number).toBeNull()
    expect(number).toMatchObject({ style, label, values })
  })

  it.each([
    '3.5万元整，于验收后支付。', '2026年3月1日前交付。', '1.2米以上的货架。', '50%的余款在期满后支付。', '010-66550000', '3.05版',
    '12个月为一个周期。', '86-10-66550000', '5元一份', '1:100的图纸', '20.5℃', '100㎡', '3—5日内', '甲、乙双方同意',
  ])('%s is no certain clause number', (line) => {
    const number = readClauseNumber(line)
    expect(number === null || number.isDoubtful).toBe(true)
  })

  it('doubts what may be a reference', () => {
    expect(readClauseNumber('第三条的约定不影响前款。')).toMatchObject({ isDoubtful: true })
    expect(readClauseNumber('第三条、第四条约定的事项')).toMatchObject({ isDoubtful: true })
    expect(readClauseNumber('第三条 约定事项')).toMatchObject({ isDoubtful: false })
  })

  it('takes a number of the word processor without punctuation', () => {
    expect(readClauseNumber('3 付款', true)).toMatchObject({ style: 'decimal', label: '3', isDoubtful: false })
    expect(readClauseNumber('● 付款', true)).toBeNull()
  })

  it('knows where the words begin', () => {
    const line = '第三条：  付款方式'
    expect(line.slice(readClauseNumber(line)!.length)).toBe('付款方式')
  })
})
