import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../tests/support/letter-text'
import { sampleOpinion } from '../../tests/support/sample-opinion'
import type { LocalDate } from '../core/local-date'
import { counselOpinionLetter } from './counsel-opinion'
import { counselOpinionOf, type CounselGiven } from './counsel-opinion-of'
import { selfCheckLetter } from './self-check'

const GIVEN = { client: '云溪市机关事务管理局', registerNumber: 'FY-2026-0005', mandate: '常年法律顾问合同', issuedOn: '2026-11-20' as LocalDate }
const FIRM: CounselGiven = { ...GIVEN, number: '衡平法意2026-12', author: { kind: 'firm', name: '云溪衡平律师事务所', lawyers: ['沈知秋', '陆明远'] } }
const PUBLIC: CounselGiven = { ...GIVEN, number: '云机事法审〔2026〕5号', author: { kind: 'public-lawyer', name: '林知远', unit: '云溪市机关事务管理局', certificate: '1330120260001' } }

describe('counsel’s opinion on a reviewed contract (D2)', () => {
  it('says in counsel’s words what the review found, over the firm’s own number', () => {
    const letter = counselOpinionLetter(counselOpinionOf(sampleOpinion(), FIRM))
    const words = wordsOf(letter)
    expect(letter.head?.number).toBe('衡平法意2026-12')
    expect(words).toEqual(expect.arrayContaining([expect.stringMatching(/^基于上述分析，我们认为：建议委托人修改完善后同意签订该合同。/), '承办律师：沈知秋（签字）', '承办律师：陆明远（签字）']))
    expect(selfCheckLetter(letter)).toEqual([])
  })

  it('never bears an authority’s number where a lawyer in public service signs', () => {
    const letter = counselOpinionLetter(counselOpinionOf(sampleOpinion(), PUBLIC))
    expect(letter.head).toBeNull()
    expect(wordsOf(letter).join('')).toContain('公职律师：林知远（证号1330120260001）（签字）')
    expect(selfCheckLetter(letter)).toEqual([])
  })
})
