import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../tests/support/letter-text'
import { sampleDecisionOpinion } from '../../tests/support/sample-documents'
import { DECISION_CONCLUSIONS, DECISION_QUESTIONS, decisionOpinionLetter, type DecisionConclusion } from './decision-opinion'

describe('the opinion on a decision or policy document (D7)', () => {
  it('answers the three questions of article 27 in order, whatever was found', () => {
    const nothing = { finding: '', remarks: [] }
    for (const answers of [sampleDecisionOpinion().answers, [nothing, nothing, nothing] as const]) {
      const words = wordsOf(decisionOpinionLetter(sampleDecisionOpinion({ answers })))
      expect(words.filter((line) => /^（[一二三]）/.test(line)).map((line) => line.slice(3))).toEqual([...DECISION_QUESTIONS])
    }
  })

  it('concludes in one of four ways and lists what follows', () => {
    for (const conclusion of Object.keys(DECISION_CONCLUSIONS) as DecisionConclusion[]) {
      const words = wordsOf(decisionOpinionLetter(sampleDecisionOpinion({ conclusion })))
      expect(words.some((line) => line.startsWith(`经审查，${DECISION_CONCLUSIONS[conclusion]}`))).toBe(true)
    }
    const words = wordsOf(decisionOpinionLetter(sampleDecisionOpinion()))
    expect(words).toEqual(expect.arrayContaining(['经审查，应当修改：', '1.修改第九条、第十五条。', '2.补充公平竞争审查结论。']))
  })

  it('puts a policy document in title marks and a decision not', () => {
    const title = (kind: 'policy' | 'decision') => wordsOf(decisionOpinionLetter(sampleDecisionOpinion({ kind, subject: '公物仓建设' })))[0]
    expect([title('policy'), title('decision')]).toEqual(['关于《公物仓建设》的合法性审查意见书', '关于公物仓建设的合法性审查意见书'])
  })
})
