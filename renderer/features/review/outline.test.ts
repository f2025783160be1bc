import { describe, expect, it } from 'vitest'
import { documentFromText } from '../../../tests/support/document-from-text'
import { outlineOf } from './outline'

const TEXT = `服务合同
甲方：云溪市机关事务管理局
乙方：青禾物业服务有限公司
第一条 服务内容
1.1 乙方为甲方提供保洁服务，服务标准见附件一。
第二条 付款
甲方每季度付款一次。
附件一 服务标准
一、保洁每日两次
`

describe('the clause tree', () => {
  it('names clauses by number and title, or by their first words', () => {
    const names = outlineOf(documentFromText(TEXT), '签署区').map((entry) => entry.name)
    expect(names.slice(0, 3)).toEqual(['第一条 服务内容', '1.1 乙方为甲方提供保洁服务，服务标准见附件一。', '第二条 付款'])
  })

  it('lists annexes with their clauses below them', () => {
    const annex = outlineOf(documentFromText(TEXT), '签署区').slice(3)
    expect(annex.map((entry) => [entry.depth, entry.name])).toEqual([[0, expect.stringContaining('附件一')], [1, '一、保洁每日两次']])
  })

  it('points every line at its place', () => {
    const document = documentFromText(TEXT)
    for (const entry of outlineOf(document, '签署区')) expect(document.text.slice(entry.heading.start).startsWith(entry.name.slice(0, 2))).toBe(true)
  })
})
