import { beforeEach, describe, expect, it } from 'vitest'
import { REGISTER_SAMPLES } from '../../tests/support/register-samples'
import { recordId } from '../core/ids'
import { parseLocalDate } from '../core/local-date'
import type { RegisterWithProcess } from '../registers/definition'
import { registerOf } from '../registers/all-registers'
import { rowsOf, type Fields } from '../registers/field'
import { readContractFamily } from './contract-relations'
import { checkConflicts, conflictText, scoreEngagement } from './counsel-checks'
import { createMemoryStore } from './memory-store'
import { actsRestedOn, beginCleanup, cleanupDue } from './policy-cleanups'
import { newRecord, RECORD_KINDS } from './record-kinds'
import { takeRecordStep, type Writer } from './register-records'
import { STEP_EFFECTS } from './step-effects'
import type { Store } from './store'

const act = { actor: '测试员', role: '审查人', action: '登记', subject: null, reason: '', at: '2026-03-02T09:00:00+08:00' }
const id = (n: number) => recordId(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`)
const today = parseLocalDate('2026-11-20')!
const writer: Writer = { act, today }

let store: Store
beforeEach(() => {
  store = createMemoryStore(RECORD_KINDS)
})
const put = (kind: string, n: number, fields: Fields) => store.transact(act, (transaction) => transaction.put(newRecord(id(n), kind, { ...REGISTER_SAMPLES[kind], ...fields })))

describe('the family of a contract', () => {
  it('is found from any member, with the sum of its supplements', async () => {
    await put('contract', 1, { title: '主合同', amount: 1000_00, cases: [id(9)] })
    await put('contract', 2, { title: '补充一', amount: 80_00, original: id(1), signedOn: '2026-05-01' })
    await put('contract', 3, { title: '补充二', amount: 70_00, original: id(2), signedOn: '2026-06-01' })
    await put('contract', 4, { title: '别的' })
    for (const member of [1, 2, 3]) {
      const family = await readContractFamily(store, id(member))
      expect([family?.original.id, ...(family?.supplements ?? []).map((one) => one.id)]).toEqual([id(1), id(2), id(3)])
      expect([family?.supplementTotal, family?.supplementPercent, family?.cases]).toEqual([150_00, 15, [id(9)]])
    }
  })

  it('has the cases over it, whichever side names the other, and what was paid under all of it', async () => {
    await put('contract', 1, { title: '主合同', cases: [id(8)], paidBefore: 100_00, payments: [{ name: '一', amount: 50_00, paid: 50_00 }] })
    await put('contract', 2, { title: '补充一', original: id(1), paidBefore: 0, payments: [{ name: '一', amount: 30_00, paid: 20_00 }] })
    await put('case', 8, { cause: '付款纠纷', contract: undefined })
    await put('case', 9, { cause: '质量纠纷', contract: id(2) })
    const family = await readContractFamily(store, id(1))
    expect(family?.disputes.map(({ fields }) => fields['cause'])).toEqual(['付款纠纷', '质量纠纷'])
    expect(family?.paid).toBe(170_00)
  })

  it('ends where references run in a ring', async () => {
    await put('contract', 1, { original: id(2) })
    await put('contract', 2, { original: id(1) })
    expect(await readContractFamily(store, id(1))).not.toBeNull()
  })
})

describe('counsel', () => {
  it('conflicts with what a declared client is to us, whatever its legal form is called', async () => {
    await put('contract', 1, { number: 'HS-2026-0001', counterparty: { name: '青禾物业（云溪）有限公司', creditCode: '' } })
    await put('case', 2, { number: 'AJ-2026-0001', opponent: { name: '青禾物业(云溪)', creditCode: '' } })
    const found = await checkConflicts(store, { clients: [{ name: '青禾物业（云溪）有限责任公司' }, { name: '无关公司' }] })
    expect(conflictText(found)).toBe('青禾物业（云溪）有限责任公司（合同 HS-2026-0001 对方）；青禾物业（云溪）有限责任公司（案件 AJ-2026-0001 相对人）')
    expect(await checkConflicts(store, { clients: [{ name: '无关公司' }] })).toEqual([])
  })

  it('is checked again when it is reported: a contract signed since the last check holds it back until it is waived', async () => {
    await put('counsel', 1, { clients: [{ name: '青禾物业服务有限公司' }], conflictFindings: undefined })
    await put('contract', 2, { number: 'HS-2026-0001', counterparty: { name: '青禾物业服务有限公司', creditCode: '' } })
    const report = () => takeRecordStep(store, registerOf('counsel') as RegisterWithProcess, id(1), { transition: 'report', actor: { id: '甲', name: '甲', role: 'undertaker' }, on: today, at: act.at, reason: '', changes: {} }, STEP_EFFECTS)
    expect(await report()).toMatchObject({ ok: false, error: { code: 'guard', message: expect.stringContaining('合同 HS-2026-0001 对方') } })
    expect((await store.read<Fields>(id(1)))!.body.fields['conflictFindings']).toBeUndefined()
    await put('counsel', 1, { clients: [{ name: '青禾物业服务有限公司' }], conflictWaived: true })
    expect(await report()).toMatchObject({ ok: true, value: { state: 'reported', conflictFindings: '青禾物业服务有限公司（合同 HS-2026-0001 对方）' } })
  })

  it('is scored by year from its work', async () => {
    await put('counsel-work', 1, { engagement: id(9), on: '2026-05-06', dueOn: '2026-05-09', doneOn: '2026-05-08', adoption: 'adopted' })
    await put('counsel-work', 2, { engagement: id(9), on: '2026-06-06', dueOn: '2026-06-09', doneOn: '2026-06-12', adoption: 'partly' })
    await put('counsel-work', 3, { engagement: id(8), on: '2026-06-06' })
    const years = await scoreEngagement(store, id(9), today)
    expect(years.map(({ year, score }) => [year, score.pieces, score.onTime, score.adopted])).toEqual([['2026', 2, 50, 75]])
  })
})

describe('a clean-up of policy documents', () => {
  it('for a new version of an act lists the documents that rest on it and were not checked against it', async () => {
    await put('policy', 1, { title: '旧依据', state: 'in-force', grounds: [{ act: '国资条例', version: '国务院令第738号' }] })
    await put('policy', 2, { title: '已复核', state: 'in-force', grounds: [{ act: '国资条例', version: '2027修订' }] })
    await put('policy', 3, { title: '无关', state: 'in-force', grounds: [{ act: '预算法' }] })
    expect(await actsRestedOn(store)).toEqual(['国资条例', '预算法'])
    const start = (version: string, n: number) => beginCleanup(store, id(n), { kind: 'special', cause: '上位法换版：国资条例', act: { name: '国资条例', version } }, writer)
    const begun = await start('2027修订', 10)
    expect(begun.ok && rowsOf(begun.value, 'lines').map((row) => row['title'])).toEqual(['旧依据'])
    await put('policy', 1, { state: 'repealed' })
    expect(await start('2027修订', 11)).toMatchObject({ ok: false, error: { kind: 'refused' } })
  })

  it('lists what is in force, and its published results change the documents with the same entry of the trail', async () => {
    await put('policy', 1, { title: '旧办法', state: 'in-force' })
    await put('policy', 2, { title: '新办法', state: 'in-force' })
    await put('policy', 3, { title: '起草中', state: 'drafting' })
    expect(await cleanupDue(store, today)).toBe(true)
    const begun = await beginCleanup(store, id(10), { kind: 'biennial', cause: '定期清理', act: null }, writer)
    expect(begun.ok && rowsOf(begun.value, 'lines').map((row) => row['title'])).toEqual(['旧办法', '新办法'])
    expect(await cleanupDue(store, today)).toBe(false)
    const lines = rowsOf(begun.ok ? begun.value : {}, 'lines').map((row, index) => ({ ...row, result: index === 0 ? 'repeal' : 'keep', reason: '逐件评估', checked: true }))
    const stored = (await store.read<Fields>(id(10)))!
    await store.transact(act, (transaction) => transaction.put({ ...stored, body: { ...stored.body, fields: { ...stored.body.fields, lines, state: 'deliberating', meeting: '局长办公会第12次', publishedOn: '2026-11-20' } } }))
    const taken = await takeRecordStep(store, registerOf('policy-cleanup') as RegisterWithProcess, id(10), { transition: 'publish', actor: { id: '周某', name: '周某', role: 'leader' }, on: today, at: act.at, reason: '', changes: {} }, STEP_EFFECTS)
    expect(taken.ok).toBe(true)
    const policies = (await store.readMany<Fields>([id(1), id(2)])).map((record) => record!.body.fields)
    expect(policies[0]).toMatchObject({ state: 'repealed', endedOn: '2026-11-20', cleanupResult: 'repeal', cleanupBatch: '2026年定期清理' })
    expect(policies[1]).toMatchObject({ state: 'in-force', cleanupResult: 'keep', cleanupPublishedOn: '2026-11-20' })
    expect((await store.auditOf(id(1), 1))[0]?.act.action).toBe('公布清理结果')
  })
})

describe('a draft that is reviewed again', () => {
  it('leaves its earlier review behind, with number and conclusion, and needs a new one', async () => {
    await put('policy', 1, { state: 'amending', draftFiles: [{ name: '修改稿.docx', sha256: 'a'.repeat(64), bytes: 1 }], reviewNumber: '云机事法审〔2024〕2号', reviewedOn: '2024-03-02', reviewConclusion: 'lawful' })
    const submit = () => takeRecordStep(store, registerOf('policy') as RegisterWithProcess, id(1), { transition: 'submit', actor: { id: '甲', name: '甲', role: 'undertaker' }, on: today, at: act.at, reason: '', changes: {} }, STEP_EFFECTS)
    const taken = await submit()
    expect(taken.ok && [taken.value['reviewNumber'], taken.value['reviewConclusion'], taken.value['earlierReviews']]).toEqual([undefined, undefined, [{ number: '云机事法审〔2024〕2号', on: '2024-03-02', conclusion: 'lawful' }]])
    await put('policy', 1, { state: 'drafting', draftFiles: [{ name: '草案.docx', sha256: 'a'.repeat(64), bytes: 1 }] })
    const first = await submit()
    expect(first.ok && [first.value['earlierReviews'], first.value['reviewNumber']]).toEqual([undefined, '云机事法审〔2026〕2号'])
  })
})
