import { beforeEach, describe, expect, it } from 'vitest'
import { REGISTER_SAMPLES } from '../../tests/support/register-samples'
import { FILING_ROW } from '../../tests/support/sample-rows'
import { recordId } from '../core/ids'
import { parseLocalDate } from '../core/local-date'
import { CASES } from '../registers/cases'
import { DECISIONS } from '../registers/decisions'
import type { RegisterWithProcess } from '../registers/definition'
import type { Fields } from '../registers/field'
import { FILINGS } from '../registers/filings'
import { derivedId } from './derived-id'
import { createMemoryStore } from './memory-store'
import { storedSeries } from './number-series'
import { newRecord, RECORD_KINDS, RULE_SETTINGS } from './record-kinds'
import { numberField, saveRecord, takeRecordStep, voidRecord, type Writer } from './register-records'
import type { Store } from './store'
import { numberingRule } from './take-number'

const id = recordId('00000000-0000-4000-8000-000000000001')
const today = parseLocalDate('2026-11-20')!
const writer: Writer = { act: { actor: '李明', role: '审查人', at: '2026-11-20T09:00:00+08:00' }, today }
const { number: _number, ...FIELDS } = REGISTER_SAMPLES['case'] as Record<string, unknown>

let store: Store
beforeEach(() => {
  store = createMemoryStore(RECORD_KINDS)
})

const stored = async (): Promise<Fields> => (await store.read<Fields>(id))!.body.fields

const givenOut = async () => Object.values((await storedSeries(store, numberingRule('case'), today)).lists).flat()

describe('a registered record', () => {
  it('gets its number with its first storing, and the trail says what was entered', async () => {
    const saved = await saveRecord(store, CASES, { id, base: null, fields: FIELDS }, writer)
    expect(saved.ok && saved.value['number']).toBe('AJ-2026-0001')
    const [entry] = await store.auditOf(id, 1)
    expect(entry?.act).toMatchObject({ action: '登记', actor: '李明', subject: id })
    expect(entry?.act.changes).toContainEqual({ field: '案由', before: '', after: '政府信息公开' })
  })

  it('is not stored, and no number is spent, while something is wrong with it', async () => {
    const saved = await saveRecord(store, CASES, { id, base: null, fields: { ...FIELDS, cause: '' } }, writer)
    expect(saved).toEqual({ ok: false, error: { kind: 'invalid', problems: [{ path: 'cause', message: '案由：必填。' }] } })
    expect(await store.read(id)).toBeNull()
    expect(await givenOut()).toEqual([])
  })

  it('is checked by the working days of the office', async () => {
    const { number: _, ...decision } = REGISTER_SAMPLES['decision'] as Record<string, unknown>
    const fields = { ...decision, reviewSubmittedOn: '2027-02-04', reviewIssuedOn: '2027-02-16', shortReviewReason: '' }
    const spring = { year: 2027, source: '国办发明电〔2026〕×号', holidays: [{ name: '春节', from: '2027-02-05', to: '2027-02-11' }], workdays: [] }
    await store.transact({ ...writer.act, action: '修改设置', subject: null, reason: '' }, (transaction) => transaction.put(newRecord(RULE_SETTINGS, 'setting', { key: 'rules', value: { holidays: [spring] } })))
    expect(await saveRecord(store, DECISIONS, { id, base: null, fields }, writer)).toMatchObject({ error: { problems: [{ path: 'reviewIssuedOn' }] } })
    expect(await saveRecord(createMemoryStore(RECORD_KINDS), DECISIONS, { id, base: null, fields }, writer)).toMatchObject({ ok: true })
  })

  it('keeps what another changed meanwhile, and refuses when both changed the same', async () => {
    await saveRecord(store, CASES, { id, base: null, fields: FIELDS }, writer)
    const base = await stored()
    await saveRecord(store, CASES, { id, base, fields: { ...base, department: '办公室' } }, writer)
    const mine = await saveRecord(store, CASES, { id, base, fields: { ...base, tribunal: '云溪市中级人民法院' } }, writer)
    expect(mine.ok).toBe(true)
    expect(await stored()).toMatchObject({ department: '办公室', tribunal: '云溪市中级人民法院' })
    expect(await saveRecord(store, CASES, { id, base, fields: { ...base, department: '资产处' } }, writer)).toEqual({ ok: false, error: { kind: 'changed-meanwhile', labels: ['承办处室'] } })
    expect(await stored()).toMatchObject({ department: '办公室' })
  })

  it('that came in without a number is given one once', async () => {
    await store.transact({ ...writer.act, action: '导入表格', subject: null, reason: '' }, (transaction) => transaction.put(newRecord(id, 'case', FIELDS)))
    expect(await numberField(store, CASES, id, 'number', writer)).toEqual({ ok: true, value: 'AJ-2026-0001' })
    expect(await numberField(store, CASES, id, 'number', writer)).toEqual({ ok: true, value: 'AJ-2026-0001' })
    expect(await stored()).toMatchObject({ number: 'AJ-2026-0001' })
    expect(await givenOut()).toHaveLength(1)
  })

  it('takes a step with its trail, or nothing when the step is refused', async () => {
    await saveRecord(store, CASES, { id, base: null, fields: FIELDS }, writer)
    const actor = { id: '周明', name: '周明', role: 'legal-head' } as const
    const request = { transition: 'prepare', actor, on: today, at: writer.act.at, reason: '', changes: {} }
    const cases = CASES as RegisterWithProcess
    expect((await takeRecordStep(store, cases, id, request)).ok).toBe(true)
    expect(await stored()).toMatchObject({ state: 'preparing' })
    const refused = await takeRecordStep(store, cases, id, { ...request, transition: 'close' })
    expect(refused.ok).toBe(false)
    expect((await store.auditOf(id, 10)).map(({ act }) => [act.action, act.role])).toEqual([['分派承办', '法制机构负责人'], ['登记', '审查人']])
  })

  it('is voided with a reason and stays, its number with it', async () => {
    await saveRecord(store, CASES, { id, base: null, fields: FIELDS }, writer)
    expect(await voidRecord(store, CASES, id, ' ', writer)).toMatchObject({ ok: false })
    expect(await voidRecord(store, CASES, id, '重复登记', writer)).toEqual({ ok: true, value: null })
    const record = await store.read<Fields>(id)
    expect(record?.body).toMatchObject({ deleted: true, fields: { number: 'AJ-2026-0001', voided: { reason: '重复登记', by: '李明', on: today } } })
    expect(await givenOut()).toMatchObject([{ text: 'AJ-2026-0001', state: 'void', reason: '重复登记' }])
    expect(await voidRecord(store, CASES, id, '再来', writer)).toMatchObject({ ok: false, error: { message: '这条记录已经作废。' } })
  })

  it('gets the number a step needs from the ledger with the step, and none where the step is refused', async () => {
    const register = FILINGS as RegisterWithProcess
    const step = (reason: string) => takeRecordStep(store, register, id, { transition: 'file', actor: { id: '乙', name: '乙', role: 'reviewer' }, on: today, at: '2026-11-20T09:00:00+08:00', reason, changes: { filedOn: '2026-11-20' } })
    await store.transact({ ...writer.act, action: '登记', subject: id, reason: '' }, (transaction) => transaction.put(newRecord(id, 'filing', { ...FILING_ROW, contractFiles: [] })))
    expect(await step('承诺补交')).toMatchObject({ error: { code: 'missing-fields', message: expect.stringContaining('机关代字') } })
    await store.transact({ ...writer.act, action: '设置', subject: null, reason: '' }, (transaction) => transaction.put(newRecord(derivedId('setting', 'agency-word:filing-receipt'), 'setting', { key: 'agency-word:filing-receipt', value: '云机事法备' })))
    expect(await step('')).toMatchObject({ error: { code: 'no-reason' } })
    expect(await step('承诺补交')).toMatchObject({ ok: true, value: { state: 'filed', receiptNumber: '云机事法备〔2026〕1号' } })
    expect(await stored()).toMatchObject({ receiptNumber: '云机事法备〔2026〕1号', steps: [{ transition: 'file', reason: '承诺补交' }] })
  })
})
