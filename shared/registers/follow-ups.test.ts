import { describe, expect, it } from 'vitest'
import { REGISTER_SAMPLES } from '../../tests/support/register-samples'
import { registerOf } from './all-registers'
import { checkValue } from './check-value'
import { fieldOf } from './definition'
import { followUpsOf } from './follow-ups'

describe('a record begun from another', () => {
  it.each(['contract', 'counsel'])('of %s takes over values its own register accepts, and names where it came from', (register) => {
    for (const followUp of followUpsOf(register)) {
      const begun = followUp.begin({ id: 'r1', fields: REGISTER_SAMPLES[register]! })
      for (const [id, value] of Object.entries(begun)) expect(checkValue(fieldOf(registerOf(followUp.register), id), value), `${followUp.id}.${id}`).toEqual([])
      expect(Object.values(begun)).toContain('r1')
      expect(begun['number']).toBeUndefined()
    }
  })

  it('is a supplement, a dispute before the forum agreed on, a piece of work of the lead lawyer', () => {
    const begin = (register: string, id: string) => followUpsOf(register).find((one) => one.id === id)!.begin({ id: 'r1', fields: { ...REGISTER_SAMPLES[register]!, ...(register === 'contract' ? { dispute: 'arbitration' } : {}) } })
    expect(begin('contract', 'supplement')).toMatchObject({ title: '办公楼物业服务合同补充协议', types: ['SUP'], original: 'r1' })
    expect(begin('contract', 'dispute')).toMatchObject({ kind: 'arbitration', contract: 'r1', opponent: { name: '青禾物业服务有限公司' } })
    expect(begin('counsel', 'work')).toMatchObject({ engagement: 'r1', lawyer: { name: '陈一' } })
    expect(begin('counsel', 'renewal')).toMatchObject({ renews: 'r1', term: { from: '2027-01-01', to: null } })
    expect(followUpsOf('standard')).toEqual([])
  })
})
