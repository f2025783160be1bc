import { describe, expect, it } from 'vitest'
import { valueOf, wordsOf } from '../../tests/support/letter-text'
import { sampleReviewRecord } from '../../tests/support/sample-documents'
import { reviewRecordLetter } from './review-record'

describe('the review record (D4)', () => {
  it('prints every audit line with its reason', () => {
    const words = wordsOf(reviewRecordLetter(sampleReviewRecord()))
    expect(words.filter((word) => /^2026-11-\d\d \d\d:\d\d$/.test(word))).toHaveLength(4)
    expect(words).toContain('第三条 未处理→已忽略\n理由：该日期为历史合同引用')
  })

  it('keeps the three signatures and what became of every must-fix', () => {
    const letter = reviewRecordLetter(sampleReviewRecord())
    expect([valueOf(letter, '审查人'), valueOf(letter, '复核人'), valueOf(letter, '签发人')]).toEqual(['吴二', '郑三', '王四'])
    const words = wordsOf(letter)
    expect(words[words.indexOf('同时约定仲裁和诉讼。') + 1]).toBe('未提供')
  })

  it('says 未提供 for an open matter', () => {
    const letter = reviewRecordLetter(sampleReviewRecord({ closedOn: null, workdays: null, conclusion: null, amountFen: null, steps: [], mustFix: [] }))
    expect(['办结日期', '用时', '审查结论', '合同金额'].map((label) => valueOf(letter, label))).toEqual(['未提供', '未提供', '未提供', '未提供'])
  })
})
