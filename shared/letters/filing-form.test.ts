import { describe, expect, it } from 'vitest'
import { valueOf, wordsOf } from '../../tests/support/letter-text'
import { sampleFiling } from '../../tests/support/sample-documents'
import { FILING_IS_NO_APPROVAL, filingFormLetter } from './filing-form'

describe('the filing form of a large contract (D5)', () => {
  it('prints the contract, the parties and the decision', () => {
    const letter = filingFormLetter(sampleFiling())
    expect(wordsOf(letter).slice(0, 2)).toEqual(['大额合同备案表', '备案号：云机事法备〔2026〕12号'])
    expect(valueOf(letter, '合同金额')).toBe('2,860,000.00元（人民币）')
    expect(valueOf(letter, '我方')).toBe('云溪市机关后勤服务有限公司\n统一社会信用代码：91350100M000100Y43')
    expect(valueOf(letter, '备案机构意见')).toBe('备案并提示风险：价格调整机制不明，附提示函')
  })

  it('says that filing is no approval', () => {
    expect(wordsOf(filingFormLetter(sampleFiling()))).toContain(FILING_IS_NO_APPROVAL)
  })

  it('says 未提供 for gaps and 未检查 where no check ran', () => {
    const letter = filingFormLetter(sampleFiling({ number: '', isPrivate: null, awardedOn: null, check: null, attachments: [], officeDecision: null, officeOpinion: '' }))
    expect(wordsOf(letter)[1]).toBe('备案号：未提供')
    expect(['是否民营', '中标通知日期', '合同公开网址', '附件', '备案机构意见', '自动检查结果'].map((label) => valueOf(letter, label))).toEqual(['未提供', '未提供', '未提供', '未提供', '未提供', '未检查'])
  })
})
