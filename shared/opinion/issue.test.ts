import { describe, expect, it } from 'vitest'
import { refuseSignatories } from './issue'

describe('who issues an opinion', () => {
  it('is two people', () => {
    expect(refuseSignatories({ reviewer: '周明', issuer: '林川', issuerRole: 'legal-head' })).toBeNull()
    expect(refuseSignatories({ reviewer: '周明', issuer: ' 周明 ', issuerRole: 'legal-head' })).toContain('单人机构')
    expect(refuseSignatories({ reviewer: '', issuer: '林川', issuerRole: 'legal-head' })).toBe('请填写审查人。')
  })

  it('is the leader in charge where the legal office is one person, by name', () => {
    expect(refuseSignatories({ reviewer: '周明', issuer: '', issuerRole: 'vice-leader' })).toContain('分管领导姓名')
    expect(refuseSignatories({ reviewer: '周明', issuer: '吴安', issuerRole: 'vice-leader' })).toBeNull()
    expect(refuseSignatories({ reviewer: '周明', issuer: '周明', issuerRole: 'vice-leader' })).toContain('由他人签发')
  })

  it('is nobody who decided its findings under another’s name', () => {
    expect(refuseSignatories({ reviewer: '周明', issuer: '林川', issuerRole: 'legal-head' }, ['林川'])).toContain('林川审查过本合同的问题')
    expect(refuseSignatories({ reviewer: '周明', issuer: '林川', issuerRole: 'legal-head' }, ['周明', '吴安'])).toBeNull()
  })
})
