import { describe, expect, it } from 'vitest'
import { describeRegister } from '../../tests/acceptance/describe-register'
import { REGISTER_SAMPLES } from '../../tests/support/register-samples'
import { ALL_REGISTERS, registerOf } from './all-registers'
import { checkDefinition } from './check-definition'
import { CONTRACTS } from './contracts'
import { view } from './definition'
import { date } from './define-field'

for (const definition of ALL_REGISTERS) describeRegister(definition, { complete: REGISTER_SAMPLES[definition.id]! })

describe('the check of definitions', () => {
  it('finds what points at nothing', () => {
    const broken = {
      ...CONTRACTS,
      fields: [...CONTRACTS.fields, date('title', '另一名称')],
      views: [...CONTRACTS.views, view('all', '又一个', () => true, 'nowhere')],
      listColumns: ['missing'],
      process: { ...CONTRACTS.process!, initial: 'nowhere' },
    }
    const problems = checkDefinition(broken, new Set(['contract', 'case']))
    for (const part of ['field title stands twice', 'view all stands twice', 'view: no field nowhere', 'list: no field missing', 'no initial state nowhere', 'state draft is never reached']) expect(problems).toContain(part)
  })

  it('has a register for every reference', () => {
    expect(registerOf('contract')).toBe(CONTRACTS)
    expect(() => registerOf('nothing')).toThrow('unknown register')
  })
})
