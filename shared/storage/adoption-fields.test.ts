import { describe, expect, it } from 'vitest'
import { recordId } from '../core/ids'
import type { Fields } from '../registers/field'
import { itemFields, recordAdoption } from './adoption-fields'
import { contractRecordId } from './contract-record'
import { derivedId } from './derived-id'
import { createMemoryStore } from './memory-store'
import { newRecord, RECORD_KINDS } from './record-kinds'
import type { Act } from './store'

const ACT: Act = { actor: '周明', role: '审查人', action: '登记采纳情况', subject: null, reason: '', at: '2026-04-15T09:00:00+08:00' }
const [MATTER, ISSUE] = [recordId('00000000-0000-4000-8000-000000000001'), recordId('00000000-0000-4000-8000-000000000002')]
const items = [{ id: 'a', severity: 'must-fix' }, { id: 'b', severity: 'should-fix' }, { id: 'c', severity: 'should-fix' }]

async function rateAfter(answers: Readonly<Record<string, object>>, line: Fields): Promise<Fields> {
  const store = createMemoryStore(RECORD_KINDS)
  await store.transact(ACT, async (transaction) => {
    await transaction.put(newRecord(contractRecordId(MATTER), 'contract', line))
    await transaction.put(newRecord(ISSUE, 'issued-opinion', { matter: MATTER, number: '云机事法审〔2026〕1号', opinion: { items } }))
    for (const [id, answer] of Object.entries(answers)) await transaction.put(newRecord(derivedId('item-answer', ISSUE, id), 'item-answer', answer))
    await recordAdoption(transaction, MATTER, ISSUE)
  })
  return (await store.read<Fields>(contractRecordId(MATTER)))!.body.fields
}

describe('the rate of adoption in the register', () => {
  it('counts the answers that stand, those in part among the adopted', async () => {
    const line = await rateAfter({ a: { answer: 'adopted', reason: '', signedOffBy: '' }, b: { answer: 'refused', reason: '已约定', signedOffBy: '' }, c: { answer: 'partly', reason: '', signedOffBy: '' } }, { opinionNumber: '云机事法审〔2026〕1号' })
    // The partial adoption lacks its reason and stands not yet.
    expect(line).toMatchObject({ adoptionRate: 50, itemCount: 3, mustFixCount: 1 })
  })

  it('is left open before any answer, and untouched by an issue that was replaced', async () => {
    expect(await rateAfter({}, {})).toEqual({ itemCount: 3, mustFixCount: 1 })
    expect(await rateAfter({ a: { answer: 'adopted', reason: '', signedOffBy: '' } }, { opinionNumber: '云机事法审〔2026〕2号' })).toEqual({ opinionNumber: '云机事法审〔2026〕2号' })
    expect(itemFields([])).toEqual({ itemCount: 0, mustFixCount: 0 })
  })
})
