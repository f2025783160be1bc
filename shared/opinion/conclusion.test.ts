import { describe, expect, it } from 'vitest'
import { sampleOpinion } from '../../tests/support/sample-opinion'
import { refuseConclusion } from './conclusion'

const items = sampleOpinion().items
const settled = { openMustFix: 0, openStarred: 0, items: [], unsettled: 0 }

describe('the conclusion of an opinion', () => {
  it('is never consent over a must-fix nobody handled', () => {
    expect(refuseConclusion('agree', { ...settled, openMustFix: 2 })).toContain('2 处“必改”')
    expect(refuseConclusion('agree-after-changes', { ...settled, openMustFix: 1 })).toContain('修改完善后同意签订')
  })

  it('is not plain consent when a must-fix was adopted into the opinion', () => {
    expect(refuseConclusion('agree', { ...settled, items })).toContain('改选“修改完善后同意签订”')
    expect(refuseConclusion('agree-after-changes', { ...settled, items })).toBeNull()
  })

  it('waits for starred checklist items, unless the papers go back', () => {
    expect(refuseConclusion('disagree', { ...settled, openStarred: 3 })).toContain('3 个必查项')
    expect(refuseConclusion('return-for-materials', { ...settled, openStarred: 3, openMustFix: 1 })).toBeNull()
  })

  it('waits until what two reviewers decided otherwise is settled', () => {
    expect(refuseConclusion('disagree', { ...settled, unsettled: 2 })).toContain('2 处问题两名审查人意见不一致')
    expect(refuseConclusion('return-for-materials', { ...settled, unsettled: 2 })).toBeNull()
  })

  it('is free when everything is settled', () => {
    expect(refuseConclusion('agree', settled)).toBeNull()
    expect(refuseConclusion('disagree', { ...settled, openMustFix: 1 })).toBeNull()
  })
})
