import { describe, expect, it } from 'vitest'
import { day } from '../../tests/support/take-steps'
import type { RecordId } from '../core/ids'
import { NUMBERING_RULES } from '../registers/numbering'
import { derivedId } from './derived-id'
import { createMemoryStore } from './memory-store'
import { changeNumber, confirmNumbers, editNumberFormat, pauseNumbers, reserveNumber } from './number-acts'
import { readSeries, seriesKeys } from './number-series'
import { newRecord, RECORD_KINDS } from './record-kinds'
import type { Act, Store } from './store'
import { officeRule, takeNumber } from './take-number'

const ACT: Act = { actor: '周明', role: '审查人', action: '取号', subject: null, reason: '单位代字', at: '2026-04-10T09:00:00+08:00' }
const ON = day('2026-04-10')
const take = (store: Store, rule: string, operation: string) =>
  store.transact(ACT, async (transaction) => takeNumber(store, transaction, await officeRule(transaction, rule), { operation, record: operation, on: ON }))
let ids = 0
const newId = (): RecordId => derivedId('id', String((ids += 1)))
const states = async (store: Store, key: string): Promise<readonly string[]> => ((await readSeries(store, key)).lists[key] ?? []).map(({ text, state, reason }) => `${text} ${state} ${reason}`.trim())

describe('what becomes of a number', () => {
  it('is void with its reason, by whom and when, and the next one is another', async () => {
    const store = createMemoryStore(RECORD_KINDS)
    await take(store, 'filing', 'a')
    expect(await changeNumber(store, ACT, { kind: 'void', key: 'filing|2026', text: 'BA-2026-0001', words: ' ', on: ON })).toMatchObject({ error: { code: 'no-reason' } })
    expect(await changeNumber(store, ACT, { kind: 'void', key: 'filing|2026', text: 'BA-2026-0001', words: '重复报送', on: ON })).toEqual({ ok: true, value: null })
    expect(await take(store, 'filing', 'b')).toEqual({ ok: true, value: 'BA-2026-0002' })
    expect((await readSeries(store, 'filing|2026')).lists['filing|2026']![0]).toMatchObject({ state: 'void', reason: '重复报送', changed: { by: '周明', on: ON } })
  })

  it('is reserved for a paper, then used or void, never anything else', async () => {
    const store = createMemoryStore(RECORD_KINDS)
    expect(await reserveNumber(store, ACT, 'filing', { operation: 'r', on: ON, what: '' })).toMatchObject({ error: { code: 'no-reason' } })
    expect(await reserveNumber(store, ACT, 'filing', { operation: 'r', on: ON, what: '纸质备案表' })).toEqual({ ok: true, value: 'BA-2026-0001' })
    const settle = { kind: 'settle', key: 'filing|2026', text: 'BA-2026-0001', words: '青禾合同备案表', on: ON } as const
    expect(await changeNumber(store, ACT, settle)).toEqual({ ok: true, value: null })
    expect(await changeNumber(store, ACT, settle)).toMatchObject({ error: { code: 'not-reserved' } })
    expect(await states(store, 'filing|2026')).toEqual(['BA-2026-0001 used 青禾合同备案表'])
  })

  it('is known where it stood before the ledger: imported lines keep theirs and nobody gets it again', async () => {
    const store = createMemoryStore(RECORD_KINDS)
    const put = (name: string, kind: string, number: string) => store.transact(ACT, (transaction) => transaction.put(newRecord(derivedId(kind, name), kind, { number })))
    await put('a', 'contract', 'HS-2026-0001')
    await put('b', 'matter', 'HS-2026-0002')
    expect(await take(store, 'review', 'c')).toEqual({ ok: true, value: 'HS-2026-0003' })
    expect(await states(store, 'review|2026')).toEqual(['HS-2026-0001 outside 导入的台账已使用这个编号', 'HS-2026-0002 outside 导入的台账已使用这个编号', 'HS-2026-0003 used'])
    expect(await seriesKeys(store, 'review')).toEqual(['review|2026'])
  })

  it('waits after a restore until the highest number on paper is confirmed', async () => {
    const store = createMemoryStore(RECORD_KINDS)
    await take(store, 'filing', 'a')
    await store.transact(ACT, pauseNumbers)
    expect(await take(store, 'filing', 'b')).toMatchObject({ error: { code: 'unconfirmed' } })
    await confirmNumbers(store, ACT, [{ rule: NUMBERING_RULES.filing, year: 2026, n: 3 }], ON)
    expect(await take(store, 'filing', 'b')).toEqual({ ok: true, value: 'BA-2026-0004' })
    expect((await states(store, 'filing|2026')).map((line) => line.split(' ')[1])).toEqual(['used', 'lost', 'lost', 'used'])
  })
})

describe('how numbers look', () => {
  it('is the office’s to change, from the next number on, with history', async () => {
    const store = createMemoryStore(RECORD_KINDS)
    await take(store, 'filing', 'a')
    expect(await editNumberFormat(store, ACT, 'filing', { prefix: 'YXBA', width: 3 }, newId)).toEqual({ ok: true, value: null })
    expect(await take(store, 'filing', 'b')).toEqual({ ok: true, value: 'YXBA-2026-002' })
    expect(await editNumberFormat(store, ACT, 'filing-receipt', '云机事法备', newId)).toEqual({ ok: true, value: null })
    expect(await take(store, 'filing-receipt', 'c')).toEqual({ ok: true, value: '云机事法备〔2026〕1号' })
    const history = await store.list({ kind: 'numbering-change', index: 'at' })
    expect(history.map(({ fields }) => [fields['rule'], fields['before'], fields['after'], fields['reason']]).toSorted()).toEqual([['filing', 'BA（4位）', 'YXBA（3位）', '单位代字'], ['filing-receipt', '', '云机事法备', '单位代字']])
  })

  it('is refused where it is no agency word or where two kinds of document would bear the same number', async () => {
    const store = createMemoryStore(RECORD_KINDS)
    expect(await editNumberFormat(store, ACT, 'opinion-letter', '云机事法审〔2026〕', newId)).toMatchObject({ error: expect.stringContaining('机关代字只写汉字') })
    expect(await editNumberFormat(store, ACT, 'filing', { prefix: 'HS', width: 4 }, newId)).toEqual({ ok: false, error: '“HS”已用于报审号，请换一个，以免两份文书编号相同。' })
    expect(await editNumberFormat(store, ACT, 'filing', { prefix: 'ba', width: 4 }, newId)).toMatchObject({ ok: false })
    expect(await store.count({ kind: 'numbering-change' })).toBe(0)
  })
})
