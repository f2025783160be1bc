import type { LocalDate } from '../core/local-date'
import { describe, expect, it } from 'vitest'
import { sampleFinding, sampleSource } from '../../tests/support/sample-opinion'
import { draftItem, draftOpinion } from './draft-opinion'
import { collectBases } from './legal-bases'

describe('drafting an opinion', () => {
  it('orders remarks by chapter, then by grade', () => {
    expect(draftOpinion(sampleSource()).items.map((item) => item.ruleId)).toEqual(['PTY-002', 'DIS-001', 'AMT-008'])
  })

  it('keeps the wording a person gave and shows the arithmetic of the rest', () => {
    const [first, , last] = draftOpinion(sampleSource()).items
    expect(first!.problem).toBe('请核对乙方营业执照上的统一社会信用代码。')
    expect(last!.problem).toContain('30%+60%+5%=95%≠100%')
  })

  it('writes 未提供 for what nobody entered', () => {
    const basics = draftOpinion(sampleSource({ intake: {}, amountFen: null, subject: '', term: '', funding: '' })).basics
    expect(basics.filter(({ value }) => value === '未提供').map(({ label }) => label)).toEqual(['标的', '合同金额', '履行期限', '采购方式', '中标（成交）情况', '预算金额', '资金来源', '决策程序'])
  })

  it('writes amounts and days of the intake as the letter does', () => {
    const basics = draftOpinion(sampleSource({ intake: { awardPrice: 4_372_300.5, noticeDate: '2026-10-02' as LocalDate }, term: '三年' })).basics
    expect(basics.map(({ value }) => value)).toEqual(expect.arrayContaining(['中标（成交）金额4,372,300.50元，通知书发出日2026年10月2日', '三年']))
  })

  it('says what became of counsel’s opinion, and that it was asked', () => {
    const { method, notes } = draftOpinion(sampleSource({ counsel: [{ name: '明衡律师事务所', registerNumber: 'FY-2026-0003', issuedOn: '2026-11-02' as LocalDate, items: 6, agreeing: 3, differing: 1, takenOver: 2 }] }))
    expect(method).toBe('书面审查、征求法律顾问意见')
    expect(notes[0]).toBe('明衡律师事务所于2026年11月2日出具的法律意见（登记号FY-2026-0003）共6条，与本意见一致3条、不同1条，采纳入本意见2条。')
  })

  it('lists each act once with every article cited, and only acts cited', () => {
    const basis = sampleFinding().basis[0]!
    const second = sampleFinding({ id: 'f-9', basis: [basis, { ...basis, article: '第511条', verification: 'from-knowledge' }] })
    const { items } = draftOpinion(sampleSource({ adopted: [{ finding: sampleFinding(), wording: null }, { finding: second, wording: null }] }))
    expect(collectBases(items)).toEqual([{ title: '中华人民共和国民法典', shortTitle: '民法典', version: '2021-01-01起施行', articles: ['第510条', '第511条'], isUnchecked: true }])
    expect(collectBases([])).toEqual([])
  })

  it('says of the risk what fits the rule, not only its chapter', () => {
    expect(draftItem({ finding: sampleFinding({ ruleId: 'CON-001' }), wording: null }).risk).toContain('转包、分包或者转委托')
    expect(draftItem({ finding: sampleFinding({ ruleId: 'CON-002' }), wording: null }).risk).toContain('建设工程')
  })

  it('lists articles in the order of the act, and its number once', () => {
    const basis = (article: string) => ({ ...sampleFinding().basis[0]!, article, title: '合同编通则解释（法释〔2023〕13号）', version: '法释〔2023〕13号，2023-12-05起施行' })
    const second = sampleFinding({ basis: ['第65条', '第470条第1款第2项', '第九条', '第470条', '第470条第1款', '第10条', '附则'].map(basis) })
    expect(collectBases(draftOpinion(sampleSource({ adopted: [{ finding: second, wording: null }] })).items)).toMatchObject([{
      title: '合同编通则解释', version: '法释〔2023〕13号，2023-12-05起施行', articles: ['第九条', '第10条', '第65条', '第470条', '第470条第1款', '第470条第1款第2项', '附则'],
    }])
  })
})
