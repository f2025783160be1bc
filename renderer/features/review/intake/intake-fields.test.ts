import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../../shared/findings/finding'
import { askedFields, readAmount, readDay, waitingRules, withFact, type IntakeKey } from './intake-fields'

function waitingFinding(ruleId: string, missing: readonly IntakeKey[]): Finding {
  return {
    id: ruleId, ruleId, title: '', status: 'insufficient', severity: 'remind', clause: '', clauseId: null, spans: [], computed: null, basis: [],
    opinion: '', amendment: null, missing,
  }
}

describe('the intake form', () => {
  it('asks for what rules of this contract wait for, and names those rules', () => {
    const waiting = waitingRules([waitingFinding('PAY-001', ['counterpartySize']), waitingFinding('GPR-001', ['noticeDate', 'counterpartySize'])])
    expect(waiting.get('counterpartySize')).toEqual(['GPR-001', 'PAY-001'])
    const { asked, more } = askedFields({}, waiting)
    expect(asked.map((field) => field.key)).toContain('noticeDate')
    expect(more.map((field) => field.key)).toContain('supplements')
  })

  it('keeps asking what was answered, and asks for the size of a state-owned enterprise only', () => {
    expect(askedFields({ budget: 100 }, new Map()).asked.map((field) => field.key)).toContain('budget')
    expect(askedFields({ ourEntityKind: '机关' }, new Map()).asked.map((field) => field.key)).not.toContain('ourScale')
    expect(askedFields({ ourEntityKind: '国有企业' }, new Map()).asked.map((field) => field.key)).toContain('ourScale')
  })

  it('takes an emptied fact out, so that it counts as missing; false and 0 are answers', () => {
    expect(withFact({ region: '浙江' }, 'region', '')).toEqual({})
    expect(withFact({}, 'secret', false)).toEqual({ secret: false })
    expect(withFact({}, 'budget', 0)).toEqual({ budget: 0 })
  })

  it('reads days as people type them and refuses those that do not exist', () => {
    for (const text of ['2026-11-05', '2026/11/5', '2026.11.05', '2026年11月5日', '20261105', ' 2026 - 11 - 5 ']) expect(readDay(text)).toBe('2026-11-05')
    for (const text of ['2026-02-30', '11-05', '明天', '1026-01-01']) expect(readDay(text)).toBeNull()
  })

  it('reads amounts as people type them and refuses the rest', () => {
    expect(readAmount('4,680,000.50')).toBe(4680000.5)
    expect(readAmount('468万')).toBeNull()
    expect(readAmount('1.234')).toBeNull()
    expect(readAmount('-5')).toBeNull()
  })
})
