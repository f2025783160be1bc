import { describe, expect, it } from 'vitest'
import { day } from '../../tests/support/take-steps'
import { derivedId } from './derived-id'
import { createMemoryStore } from './memory-store'
import { newRecord, RECORD_KINDS, type SettingFields } from './record-kinds'
import type { Act, Store } from './store'
import { agencyWordKey, officeRule, takeNumber } from './take-number'

const ACT: Act = { actor: '周明', role: '审查人', action: '取号', subject: null, reason: '', at: '2026-04-10T09:00:00+08:00' }
const take = (store: Store, rule: string, operation: string) =>
  store.transact(ACT, async (transaction) => takeNumber(store, transaction, await officeRule(transaction, rule), { operation, record: operation, on: day('2026-04-10') }))

describe('taking a number', () => {
  it('counts each series by itself and gives the same request the same number', async () => {
    const store = createMemoryStore(RECORD_KINDS)
    expect([await take(store, 'filing', 'a'), await take(store, 'filing', 'b'), await take(store, 'filing', 'a'), await take(store, 'case', 'c')])
      .toEqual(['BA-2026-0001', 'BA-2026-0002', 'BA-2026-0001', 'AJ-2026-0001'].map((value) => ({ ok: true, value })))
  })

  it('asks for the agency word of an official number, and takes the one of its own rule', async () => {
    const store = createMemoryStore(RECORD_KINDS)
    expect(await take(store, 'filing-receipt', 'a')).toMatchObject({ error: { code: 'no-agency-word' } })
    const setting: SettingFields = { key: agencyWordKey('filing-receipt'), value: ' 云机事法备 ' }
    await store.transact(ACT, async (transaction) => transaction.put(newRecord(derivedId('setting', setting.key), 'setting', setting)))
    expect(await take(store, 'filing-receipt', 'a')).toEqual({ ok: true, value: '云机事法备〔2026〕1号' })
    expect(await take(store, 'opinion-letter', 'b')).toMatchObject({ error: { code: 'no-agency-word' } })
  })
})
