import { describe, expect, it } from 'vitest'
import { valueOf, wordsOf } from '../../tests/support/letter-text'
import { sampleEngagement } from '../../tests/support/sample-documents'
import { engagementFormLetter } from './engagement-form'

describe('the filing form of an engaged counsel (D6)', () => {
  it('prints the firm, every lawyer and the fee', () => {
    const letter = engagementFormLetter(sampleEngagement())
    expect(wordsOf(letter)).toEqual(expect.arrayContaining(['沈知秋（主办）', '陆明远', '13301201810000002']))
    expect(valueOf(letter, '费用总额')).toBe('120,000.00元')
    expect(valueOf(letter, '附件')).toBe('1.法律顾问合同\n2.比选报告')
  })

  it('says 未提供 for gaps, also in the team', () => {
    const letter = engagementFormLetter(sampleEngagement({ lawyers: [], feeFen: null, startsOn: null }))
    expect(['姓名', '费用总额', '起始日期', '统一社会信用代码', '公职律师'].map((label) => (label === '姓名' ? wordsOf(letter)[wordsOf(letter).indexOf('近三年处分') + 1] : valueOf(letter, label)))).toEqual(
      ['未提供', '未提供', '未提供', '未提供', '未提供'],
    )
  })
})
