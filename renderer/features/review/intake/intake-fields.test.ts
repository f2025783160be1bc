import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../../shared/findings/finding'
import type { Intake } from '../../../../shared/facts/intake'
import { askedFields, readAmount, readDay, readersOf, refusalsOf, waitingRules, withFact, type IntakeKey } from './intake-fields'

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
    const { asked, more } = askedFields({}, { intakeReads: {} }, waiting)
    expect(asked.map((field) => field.key)).toContain('noticeDate')
    expect(more.map((field) => field.key)).toContain('supplements')
  })

  it('asks only what the rules of the type look at or wait for, and what was answered; the rest is for 其他', () => {
    const reads = { intakeReads: { type: ['GPR-001'], budget: ['FIN-001'], ourScale: ['PAY-001'] } }
    const keys = (intake: Intake): readonly string[] => askedFields(intake, reads, new Map()).asked.map((field) => field.key)
    expect(keys({})).toEqual(['type', 'ourName', 'budget'])
    expect(keys({ secret: false })).toContain('secret')
    expect(keys({ ourEntityKind: '机关' })).not.toContain('ourScale')
    expect(keys({ ourEntityKind: '国有企业' })).toContain('ourScale')
    expect(readersOf(reads, 'budget')).toEqual(['FIN-001'])
    expect(askedFields({}, {}, new Map()).asked.map((field) => field.key)).toEqual(['type', 'ourName', 'ourEntityKind', 'moneyFlow', 'counterpartySize', 'procurement'])
  })

  it('refuses what contradicts or cannot be, each at its fact and in words of the form', () => {
    expect(refusalsOf({ budget: 100 })).toEqual(new Map())
    expect(refusalsOf({ type: ['LES-IN', 'LES-OUT'] }).get('type')).toContain('不能同时为承租')
    expect(refusalsOf({ procurement: '非政府采购', isGovProcurement: true }).get('isGovProcurement')).toBe('采购方式为“非政府采购”，与“是否政府采购”为“是”矛盾，请改其一')
    expect([...refusalsOf({ budget: -1, supplements: [{ date: null, amount: 0.001, subject: '' }] }).keys()]).toEqual(['budget', 'supplements'])
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
