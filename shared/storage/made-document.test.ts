import { describe, expect, it } from 'vitest'
import { FILING_ROW } from '../../tests/support/sample-rows'
import { day } from '../../tests/support/take-steps'
import { recordId } from '../core/ids'
import { fail, ok } from '../core/result'
import { encodeUtf8 } from '../core/text-codec'
import { PUBLISHED_CALENDAR } from '../law/calendar'
import { REGISTER_LETTERS } from '../letters/from-register/register-letters'
import { derivedId } from './derived-id'
import { documentFileName, makeDocument, type DocumentRequest } from './made-document'
import { createMemoryStore } from './memory-store'
import { newRecord, RECORD_KINDS } from './record-kinds'
import type { Act, Store } from './store'

const ROW = recordId('00000000-0000-4000-8000-000000000001')
const ACT: Act = { actor: '周明', role: '审查人', action: '制作文书', subject: ROW, reason: '备案回执', at: '2026-04-15T09:00:00+08:00' }
const letter = (id: string) => REGISTER_LETTERS.find((one) => one.id === id)!
const request = (id: string, more: Partial<DocumentRequest> = {}): DocumentRequest => ({
  id: derivedId('made', id, String(Object.keys(more).length)), record: ROW, letter: letter(id), act: ACT, write: async (made) => ok(encodeUtf8(JSON.stringify(made))),
  context: { issuer: '云溪市机关事务管理局', today: day('2026-04-15'), calendar: PUBLISHED_CALENDAR, answers: { decision: 'accepted' }, form: {}, nameOf: (_, one) => one }, ...more,
})

async function storeWith(fields: Readonly<Record<string, unknown>> = FILING_ROW, agencyWord = '云机事法备'): Promise<Store> {
  const store = createMemoryStore(RECORD_KINDS)
  await store.transact(ACT, async (transaction) => {
    await transaction.put(newRecord(ROW, 'filing', fields))
    if (agencyWord !== '') await transaction.put(newRecord(derivedId('setting', 'agency-word:filing-receipt'), 'setting', { key: 'agency-word:filing-receipt', value: agencyWord }))
  })
  return store
}

describe('a document made from a row', () => {
  it('takes its number once, keeps it in the row and keeps the file', async () => {
    const store = await storeWith()
    const first = await makeDocument(store, request('filing-receipt'))
    expect(first).toMatchObject({ ok: true, value: { number: '云机事法备〔2026〕1号', madeBy: '周明' } })
    expect((await store.read<typeof FILING_ROW>(ROW))!.body.fields['receiptNumber']).toBe('云机事法备〔2026〕1号')
    const again = await makeDocument(store, request('filing-receipt', { id: derivedId('made', 'again') }))
    expect(again).toMatchObject({ value: { number: '云机事法备〔2026〕1号' } })
    expect(await store.count({ kind: 'made-document', index: 'record', equals: ROW })).toBe(2)
    if (!first.ok) throw new Error('refused')
    expect(await store.readBlob(first.value.fileSha)).not.toBeNull()
    expect(documentFileName(first.value)).toBe('关于《客房设备采购合同》的备案回执（2026年4月15日）.docx')
  })

  it('is refused with the fields and answers that are missing, and uses no number', async () => {
    const store = await storeWith({ ...FILING_ROW, reportedOn: undefined })
    const refused = await makeDocument(store, request('filing-receipt', { context: { ...request('filing-receipt').context, answers: {} } }))
    expect(refused).toMatchObject({ error: { kind: 'missing', fields: [{ id: 'reportedOn' }], questions: ['备案机构意见'] } })
    expect(await store.count({ kind: 'number-series' })).toBe(0)
  })

  it('is refused without agency word, and when the file cannot be written the number is not used', async () => {
    expect(await makeDocument(await storeWith(FILING_ROW, ''), request('filing-receipt'))).toMatchObject({ error: { kind: 'refused', message: expect.stringContaining('机关代字') } })
    const store = await storeWith()
    expect(await makeDocument(store, request('filing-receipt', { write: async () => fail('写不出来') }))).toEqual({ ok: false, error: { kind: 'refused', message: '写不出来' } })
    expect(await store.count({ kind: 'number-series' })).toBe(0)
    expect(await makeDocument(store, request('filing-receipt'))).toMatchObject({ value: { number: '云机事法备〔2026〕1号' } })
  })
})
