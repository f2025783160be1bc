import { describe, expect, it } from 'vitest'
import { countAnswers, refuseItemAnswer, type ItemAnswer } from './item-answer'

const answer = (kind: ItemAnswer['answer'], reason = '', signedOffBy = ''): ItemAnswer => ({ answer: kind, reason, signedOffBy })

describe('the answer to an item of an opinion', () => {
  it('needs no more than adoption', () => {
    expect(refuseItemAnswer(answer('adopted'), 'must-fix')).toBeNull()
  })

  it('needs a reason where not all was adopted', () => {
    expect(refuseItemAnswer(answer('partly'), 'remind')).toBe('“部分采纳”须写明理由。')
    expect(refuseItemAnswer(answer('refused', '商务条件已谈定'), 'should-fix')).toBeNull()
  })

  it('needs the leader in charge where a must-fix is not adopted', () => {
    expect(refuseItemAnswer(answer('refused', '商务条件已谈定'), 'must-fix')).toContain('分管领导签批')
    expect(refuseItemAnswer(answer('refused', '商务条件已谈定', '林川'), 'must-fix')).toBeNull()
  })

  it('counts only once it stands', () => {
    const items = [
      { severity: 'must-fix', answer: answer('adopted') }, { severity: 'must-fix', answer: answer('refused', '已谈定') },
      { severity: 'remind', answer: answer('refused', '已谈定') }, { severity: 'should-fix', answer: answer('partly', '择要修改') }, { severity: 'remind', answer: null },
    ] as const
    expect(countAnswers(items)).toEqual({ adopted: 1, partly: 1, refused: 1, open: 2, rate: 66.7 })
    expect(countAnswers([]).rate).toBeNull()
  })
})
