import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../tests/support/letter-text'
import { sampleReceipt } from '../../tests/support/sample-documents'
import { FILING_DECISIONS, FILING_IS_NO_APPROVAL, type FilingDecision } from './filing-form'
import { filingReceiptLetter } from './filing-receipt'

describe('the answer to a filing (D5)', () => {
  it('is named for the decision and always says that filing is no approval', () => {
    const titles = (Object.keys(FILING_DECISIONS) as FilingDecision[]).map((decision) => {
      const words = wordsOf(filingReceiptLetter(sampleReceipt({ decision })))
      expect(words).toContain(FILING_IS_NO_APPROVAL)
      return words[0]!.replaceAll('\n', '').split('》的')[1]
    })
    expect(titles).toEqual(['备案回执', '备案提示函', '备案退回补正函', '备案纠正建议函'])
  })

  it('numbers the risks and sets the time to answer', () => {
    const words = wordsOf(filingReceiptLetter(sampleReceipt()))
    expect(words.filter((line) => /^\d\./.test(line))).toHaveLength(2)
    expect(words).toContain('请于收到本函之日起10个工作日内将办理情况书面反馈我们。')
  })

  it('takes the letter form when the office has a mark', () => {
    expect(filingReceiptLetter(sampleReceipt(), { mark: '云溪市机关事务管理局' }).head?.form).toBe('letter')
  })

  it('needs no points', () => {
    expect(wordsOf(filingReceiptLetter(sampleReceipt({ decision: 'accepted', points: [] }))).join('')).not.toContain('工作日内')
  })
})
