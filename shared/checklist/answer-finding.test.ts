import { describe, expect, it } from 'vitest'
import { answerFinding } from './answer-finding'
import { item } from './checklist'

const asked = item('GEN-99', '违约责任是否对等', '违约条款', [], 'O1')
const quotations = [{ start: 0, end: 4, quote: '甲方违约' }]

describe('an answer of the checklist', () => {
  it('asks for a remark with its quotation when something must be changed', () => {
    const finding = answerFinding(asked, { option: '不符合（须修改）', reason: '只约定了乙方的违约责任。', quotations })
    expect(finding).toMatchObject({ id: 'checklist:GEN-99', severity: 'must-fix', opinion: '只约定了乙方的违约责任。', spans: quotations })
  })

  it('says question and conclusion where no reason was written, and asks for nothing when all is well', () => {
    expect(answerFinding(asked, { option: '不符合（须修改）', reason: '', quotations })?.opinion).toBe('经审查“违约责任是否对等”，结论为“不符合（须修改）”。')
    expect(answerFinding(asked, { option: '符合', reason: '', quotations: [] })).toBeNull()
  })
})
