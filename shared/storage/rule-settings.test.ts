import { describe, expect, it } from 'vitest'
import { recordId } from '../core/ids'
import { ACTS } from './acts'
import { createMemoryStore } from './memory-store'
import { newRecord, RECORD_KINDS, RULE_SETTINGS } from './record-kinds'
import { editRuleSettings, readRuleSettings } from './rule-settings'
import type { Act } from './store'

const act = (reason: string, at = '2026-11-20T09:00:00Z'): Act => ({ actor: '周某', role: '审查人', action: ACTS.changeRules, subject: RULE_SETTINGS, reason, at })

function idsFrom(first: number) {
  let next = first
  return () => recordId(`00000000-0000-8000-8000-${String((next += 1)).padStart(12, '0')}`)
}

describe('the stored rule settings', () => {
  it('come back with who changed them, when and why, newest first, each change in the audit trail', async () => {
    const store = createMemoryStore(RECORD_KINDS)
    expect(await readRuleSettings(store)).toMatchObject({ ok: true, value: { settings: { severities: {}, off: {} }, history: [] } })
    expect(await editRuleSettings(store, act('局合同管理办法第九条'), [{ kind: 'raise-severity', ruleId: 'TXT-001', to: 'must-fix' }], idsFrom(0))).toEqual({ ok: true, value: null })
    expect(await editRuleSettings(store, act('本局不签此类合同', '2026-11-21T09:00:00Z'), [{ kind: 'switch-off', ruleId: 'DON-001' }], idsFrom(9))).toEqual({ ok: true, value: null })
    const read = await readRuleSettings(store)
    if (!read.ok) throw new Error(read.error.join())
    expect(read.value.settings).toMatchObject({ severities: { 'TXT-001': { to: 'must-fix', reason: '局合同管理办法第九条' } }, off: { 'DON-001': '本局不签此类合同' } })
    expect(read.value.history.map(({ by, at, kind, target, reason }) => [by, at, kind, target, reason])).toEqual([
      ['周某', '2026-11-21T09:00:00Z', 'switch-off', 'DON-001', '本局不签此类合同'],
      ['周某', '2026-11-20T09:00:00Z', 'raise-severity', 'TXT-001', '局合同管理办法第九条'],
    ])
    expect((await store.auditTrail(0, 9)).map((entry) => [entry.act.action, entry.act.reason])).toEqual([['修改审查规则设置', '局合同管理办法第九条'], ['修改审查规则设置', '本局不签此类合同']])
  })

  it('change wholly or not at all', async () => {
    const store = createMemoryStore(RECORD_KINDS)
    const refused = await editRuleSettings(store, act('试'), [{ kind: 'switch-off', ruleId: 'TXT-001' }, { kind: 'switch-off', ruleId: 'ABC-001' }], idsFrom(0))
    expect(refused.ok ? '' : refused.error).toContain('ABC-001')
    expect(await store.read(RULE_SETTINGS)).toBeNull()
    expect(await store.auditTrail(0, 9)).toEqual([])
  })

  it('say what is wrong when they cannot be read, and are not written over', async () => {
    const store = createMemoryStore(RECORD_KINDS)
    const broken = newRecord(RULE_SETTINGS, 'setting', { key: 'rules', value: { colour: 1 } })
    await store.transact(act('损坏'), async (transaction) => transaction.put(broken))
    expect(await readRuleSettings(store)).toEqual({ ok: false, error: ['有不认识的字段：colour。'] })
    expect(await editRuleSettings(store, act('试'), [{ kind: 'switch-off', ruleId: 'TXT-001' }], idsFrom(0))).toEqual({ ok: false, error: '有不认识的字段：colour。' })
    expect(await store.read(RULE_SETTINGS)).toEqual(broken)
  })
})
