import { describe, expect, it } from 'vitest'
import { valueOf, wordsOf } from '../../tests/support/letter-text'
import { sampleCaseApproval } from '../../tests/support/sample-documents'
import { caseApprovalLetter } from './case-approval'

describe('the approval form of a case (D8)', () => {
  it('prints the case and every level of approval, signed or to be signed', () => {
    const letter = caseApprovalLetter(sampleCaseApproval())
    expect(wordsOf(letter)[1]).toBe('案件号：AJ-2026-0003')
    expect(valueOf(letter, '承办人意见')).toBe('建议应诉\n周一　2026年11月10日')
    expect(valueOf(letter, '分管领导意见')).toContain('（签字）')
  })

  it('says 未提供 for gaps', () => {
    const letter = caseApprovalLetter(sampleCaseApproval())
    expect(['标的额', '关联合同', '开庭（听证）日'].map((label) => valueOf(letter, label))).toEqual(['未提供', '未提供', '未提供'])
  })
})
