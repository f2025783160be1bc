import { describe, expect, it } from 'vitest'
import { documentFromText } from '../../tests/support/document-from-text'
import { describePlace, findClauseAt, findSectionAt } from './find-clause'

/** The place of the first occurrence of `words`. */
function placeOf(text: string, words: string): string {
  const document = documentFromText(text)
  const start = document.text.indexOf(words)
  expect(start).toBeGreaterThanOrEqual(0)
  return describePlace(document, { start, end: start + words.length })
}

const ARTICLES = `云溪市保洁服务合同
甲方：云溪市机关事务服务中心
乙方：青禾保洁有限公司
第一章 总则
第一条 服务范围
乙方负责办公楼保洁。
甲方负责提供工具。
第二条 付款
1. 首付款三成。
2. 余款如下：
（1）验收后付五成；
（2）期满后付二成。
第三条 违约
（一）逾期付款。
（二）逾期交付。
甲方（盖章）：
乙方（盖章）：
附件二 保洁标准
1. 地面无尘。`

describe('the name of a place', () => {
  it.each([
    ['甲方：云溪', '首部'],
    ['甲方负责提供', '第一条第2款'],
    ['首付款', '第二条第1款'],
    ['期满后', '第二条第2款第（2）项'],
    ['逾期交付', '第三条第（二）项'],
    ['乙方（盖章）', '签署区'],
    ['地面无尘', '附件二第1条'],
    ['保洁标准', '附件二'],
  ])('of “%s” is %s', (words, name) => {
    expect(placeOf(ARTICLES, words)).toBe(name)
  })

  it('keeps printed numbers in contracts without 条', () => {
    const text = '四、付款\n（一）预付款\n1. 签订后支付三成。\n（二）余款\n1. 验收后付清。'
    expect(placeOf(text, '验收后')).toBe('四、（二）1.')
  })

  it('cites decimal numbers as articles', () => {
    const text = '3. 付款\n3.1 预付款\n3.2 余款\n（1）验收后付清。'
    expect(placeOf(text, '余款')).toBe('第3.2条')
    expect(placeOf(text, '验收后')).toBe('第3.2条第（1）项')
  })

  it('does not repeat a decimal number within the next', () => {
    const text = '一、总则\n二、违约\n1、付款\n1.1 逾期\n1.1.1 每延期十天支付违约金。\n1.1.2 超过六十天的可以解除。'
    expect(placeOf(text, '超过六十天')).toBe('二、1、1.1.2')
  })

  it('names the part whose numbering starts anew', () => {
    const text = '第一部分 协议书\n一、工程概况\n云溪市办公楼修缮。\n第二部分 通用条款\n5. 工期\n5.2 延期按日计算。'
    expect(placeOf(text, '延期')).toBe('通用条款第5.2条')
    expect(placeOf(text, '云溪市办公楼')).toBe('协议书一、')
  })
})

it('finds the innermost clause, and none before the first', () => {
  const document = documentFromText(ARTICLES)
  const labelAt = (words: string): string | null => findClauseAt(document, document.text.indexOf(words))?.label ?? null
  expect(labelAt('甲方：')).toBeNull()
  expect(labelAt('期满后')).toBe('（2）')
  expect(labelAt('逾期付款')).toBe('（一）')
  expect(labelAt('甲方（盖章）')).toBeNull()
})

it('has no section past the end', () => {
  const document = documentFromText('甲方：云溪市机关事务服务中心')
  expect(findSectionAt(document, document.text.length - 1)?.kind).toBe('body')
  expect(findSectionAt(document, document.text.length + 5)).toBeNull()
})

it('names places of a contract with 20,000 clauses without walking through all of them', () => {
  const text = Array.from({ length: 20_000 }, (_, index) => `${index + 1}、甲方应当按期付款。`).join('\n')
  const document = documentFromText(text)
  const places = new Set<string>()
  for (let offset = 0; offset < document.text.length; offset += 20) places.add(describePlace(document, { start: offset, end: offset }))
  expect(places.size).toBeGreaterThan(500)
})
