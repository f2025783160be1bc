import { beforeEach, describe, expect, it } from 'vitest'
import { recordId } from '../core/ids'
import type { LocalDate } from '../core/local-date'
import { CONTRACTS } from '../registers/contracts'
import type { Fields } from '../registers/field'
import { contractRecordId } from './contract-record'
import { fillContractLines, withContractLines } from './contract-lines'
import { createMemoryStore } from './memory-store'
import { newRecord, RECORD_KINDS, RULE_SETTINGS } from './record-kinds'
import { STEP_EFFECTS } from './step-effects'
import type { Store } from './store'
import { officeRule, takeNumber } from './take-number'
import { restoreMatter, voidMatter } from './void-matter'
import { voidedNumbers } from './voided-numbers'

const act = { actor: '测试员', role: '审查人', action: '导入合同', subject: null, reason: '', at: '2026-03-02T09:00:00+08:00' }
const id = (n: number) => recordId(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`)
const [MATTER, VERSION] = [id(1), id(2)]

const version = newRecord(VERSION, 'version', {
  matter: MATTER, ordinal: 1, fileName: '合同.docx', fileSha: 'a'.repeat(64), fileBytes: 10, importedAt: '2026-03-02T01:00:00.000Z',
  facts: { parties: [{ role: '甲方', name: '云溪市机关事务管理局', isOurs: true }, { role: '乙方', name: '青禾商贸有限公司', isOurs: false }] }, review: { findings: [] },
})
const matter = (change: object = {}, deleted = false) => {
  const record = newRecord(MATTER, 'matter', {
    number: 'HS-2026-0001', title: '办公用品采购合同', types: ['SAL'], parties: [], amountFen: 30_000_00, state: 'reviewing', currentVersion: VERSION, versionCount: 1,
    open: { mustFix: 2, shouldFix: 0, remind: 0 }, intake: {}, createdOn: '2026-03-02', updatedAt: '2026-03-02T01:00:00.000Z', ...change,
  })
  return { ...record, body: { ...record.body, deleted } }
}

const writer = { act: { actor: '测试员', role: '审查人', at: act.at }, today: '2026-03-02' as LocalDate }

let plain: Store
let store: Store
beforeEach(() => {
  plain = createMemoryStore(RECORD_KINDS)
  store = withContractLines(plain)
})
const line = async () => (await store.read<Fields>(contractRecordId(MATTER)))!.body

describe('the ledger line of a contract under review', () => {
  it('is written with the matter, follows it, and cannot be changed in the register', async () => {
    await store.transact(act, async (transaction) => {
      await transaction.put(version)
      await transaction.put(matter())
    })
    expect((await line()).fields).toMatchObject({ number: 'HS-2026-0001', title: '办公用品采购合同', amount: 30_000_00, counterparty: { name: '青禾商贸有限公司', creditCode: '' }, openMustFix: 2, path: 'P1' })
    expect(await store.auditTrail(0, 9)).toHaveLength(1)
    expect(CONTRACTS.locked((await line()).fields).get('title')).toContain('审查')
    expect(CONTRACTS.locked((await line()).fields).has('department')).toBe(false)
    await store.transact({ ...act, action: '修改合同名称' }, (transaction) => transaction.put(matter({ title: '办公用品采购合同（改）' })))
    expect((await line()).fields['title']).toBe('办公用品采购合同（改）')
  })

  it('keeps what was entered in the register', async () => {
    await store.transact(act, async (transaction) => {
      await transaction.put(version)
      await transaction.put(matter())
    })
    const stored = (await store.read<Fields>(contractRecordId(MATTER)))!
    await store.transact(act, (transaction) => transaction.put({ ...stored, body: { ...stored.body, fields: { ...stored.body.fields, department: '行政处' } } }))
    await store.transact(act, (transaction) => transaction.put(matter({ amountFen: null })))
    expect((await line()).fields).toMatchObject({ department: '行政处', amount: 30_000_00 })
    expect(CONTRACTS.locked((await line()).fields).has('amount')).toBe(false)
  })

  it('repeats what was answered at the desk, takes the code the contract names, and leaves one it does not name to be entered', async () => {
    const answered = { procurement: '公开招标', noticeDate: '2026-02-20', awardPrice: 30_000, counterpartySize: '小型', secret: false }
    const put = async (creditCode?: string) => store.transact(act, async (transaction) => {
      const parties = [{ role: '乙方', name: '青禾商贸有限公司', isOurs: false, ...(creditCode === undefined ? {} : { creditCode }) }]
      await transaction.put(newRecord(VERSION, 'version', { ...version.body.fields, facts: { parties }, review: { findings: [{ status: 'hit', severity: 'should-fix' }] } }))
      await transaction.put(matter({ intake: answered, updatedAt: creditCode ?? '' }))
    })
    await put()
    const enter = async (change: Fields) => {
      const stored = (await store.read<Fields>(contractRecordId(MATTER)))!
      await store.transact(act, (transaction) => transaction.put({ ...stored, body: { ...stored.body, fields: { ...stored.body.fields, ...change } } }))
    }
    expect((await line()).fields).toMatchObject({ procurement: 'open', noticeOn: '2026-02-20', awardAmount: 30_000_00, counterpartySize: 'small', isSecret: false, hitMustFix: 0, hitShouldFix: 1 })
    expect(CONTRACTS.locked((await line()).fields).has('counterparty')).toBe(false)
    expect(CONTRACTS.locked((await line()).fields).has('counterparty.name')).toBe(true)
    await enter({ counterparty: { name: '青禾商贸有限公司', creditCode: '91000000MA0TEXT04P' } })
    await put()
    expect((await line()).fields['counterparty']).toEqual({ name: '青禾商贸有限公司', creditCode: '91000000MA0TEXT04P' })
    await put('91350100M000100Y43')
    expect((await line()).fields['counterparty']).toEqual({ name: '青禾商贸有限公司', creditCode: '91350100M000100Y43' })
    expect(CONTRACTS.locked((await line()).fields).has('counterparty')).toBe(true)
  })

  it('takes its path anew when a matter always reviewed is marked', async () => {
    await store.transact(act, async (transaction) => {
      await transaction.put(version)
      await transaction.put(matter({ intake: { ourEntityKind: '机关', procurement: '电子卖场' } }))
    })
    expect((await line()).fields['path']).toBe('P3')
    const stored = (await store.read<Fields>(contractRecordId(MATTER)))!
    await store.transact(act, (transaction) => transaction.put({ ...stored, body: { ...stored.body, fields: { ...stored.body.fields, reviewMatters: ['settlement'] } } }))
    expect((await line()).fields).toMatchObject({ path: 'P1', reviewMatters: ['settlement'] })
  })

  it('takes its path by what the contracts of its kind add up to by its own day, and keeps it when later ones come', async () => {
    const lines = { parameters: { 'large-contract-line': [{ from: '2025-01-01', value: 50_000, source: '云机事发〔2025〕8号' }] } }
    const other = (n: number, fields: Fields) => store.transact(act, (transaction) => transaction.put(newRecord(id(n), 'contract', { title: '纸张', amount: 25_000_00, category: '办公用品', procurement: 'inquiry', ...fields })))
    const enter = async (change: Fields) => {
      const stored = (await store.read<Fields>(contractRecordId(MATTER)))!
      await store.transact(act, (transaction) => transaction.put({ ...stored, body: { ...stored.body, fields: { ...stored.body.fields, ...change } } }))
    }
    await store.transact(act, async (transaction) => {
      await transaction.put(newRecord(RULE_SETTINGS, 'setting', { key: 'rules', value: lines }))
      await transaction.put(version)
      await transaction.put(matter({ intake: { ourEntityKind: '机关', procurement: '询价' } }))
    })
    await other(20, { signedOn: '2026-03-01' })
    expect((await line()).fields['path']).toBe('P3')
    await enter({ category: '办公用品' })
    expect((await line()).fields['path']).toBe('P1')
    await enter({ category: '食堂', signedOn: '2026-03-02' })
    expect((await line()).fields['path']).toBe('P3')
    for (const [n, fields] of [[21, { category: '食堂', signedOn: '2026-03-03' }], [22, { category: '食堂', signedOn: '2025-12-31' }], [23, { category: '食堂', signedOn: '2026-03-01', procurement: 'open' }]] as const) await other(n, fields)
    await store.transact(act, (transaction) => transaction.put(matter({ intake: { ourEntityKind: '机关', procurement: '询价' }, updatedAt: '2026-03-05T01:00:00.000Z' })))
    expect((await line()).fields['path']).toBe('P3')
  })

  it('says what became of its filing, until that is void', async () => {
    const [contract, filing] = [id(8), id(9)]
    const file = async (fields: Fields) => store.transact(act, (transaction) => transaction.put(newRecord(filing, 'filing', { contract, number: 'BA-2026-0003', steps: [], ...fields })))
    const told = async () => {
      const { reportedOn, filingNumber, filedOn } = (await store.read<Fields>(contract))!.body.fields
      return [reportedOn, filingNumber, filedOn]
    }
    await store.transact(act, (transaction) => transaction.put(newRecord(contract, 'contract', { title: '客房设备采购合同', path: 'P2' })))
    await file({ state: 'reported', reportedOn: '2026-04-10' })
    expect(await told()).toEqual(['2026-04-10', undefined, undefined])
    await file({ state: 'filed', reportedOn: '2026-04-10', filedOn: '2026-04-15' })
    expect(await told()).toEqual(['2026-04-10', 'BA-2026-0003', '2026-04-15'])
    await file({ state: 'void', reportedOn: '2026-04-10' })
    expect((await told())[0]).toBeUndefined()
  })

  it('goes and comes back with its matter until it took a step of its own', async () => {
    await store.transact(act, async (transaction) => {
      await transaction.put(version)
      await transaction.put(matter({}, true))
    })
    expect((await line()).deleted).toBe(true)
    await store.transact(act, (transaction) => transaction.put(matter()))
    expect((await line()).deleted).toBe(false)
    const stored = (await store.read<Fields>(contractRecordId(MATTER)))!
    await store.transact(act, (transaction) => transaction.put({ ...stored, body: { ...stored.body, fields: { ...stored.body.fields, state: 'submitted', steps: [{ transition: 'submit', to: 'submitted', on: '2026-03-03' }] } } }))
    await store.transact(act, (transaction) => transaction.put(matter({}, true)))
    expect((await line()).deleted).toBe(false)
  })

  it('begins at signing with the payments its text tells, and keeps those somebody entered', async () => {
    const { facts, ...fields } = version.body.fields as { facts: object }
    await store.transact(act, async (transaction) => {
      await transaction.put(newRecord(VERSION, 'version', { ...fields, facts: { ...facts, payments: [{ name: '第1期（合同签订后）', fen: 9_000_00 }, { name: '尾款', fen: 21_000_00 }] } }))
      await transaction.put(matter())
    })
    const signing = STEP_EFFECTS['contract.sign']!.before!
    expect(await signing(store, (await line()).fields)).toEqual({ payments: [{ name: '第1期（合同签订后）', amount: 9_000_00 }, { name: '尾款', amount: 21_000_00 }] })
    expect(await signing(store, { ...(await line()).fields, payments: [{ name: '全款', amount: 30_000_00 }] })).toEqual({})
    expect(await signing(store, {})).toEqual({})
  })

  it('stands among the voided ones with its reason and number, and comes back under another number', async () => {
    const rule = await officeRule(store, 'review')
    await store.transact(act, async (transaction) => {
      await transaction.put(version)
      await takeNumber(store, transaction, rule, { operation: MATTER, record: MATTER, on: writer.today })
      await transaction.put(matter())
    })
    expect(await voidMatter(store, MATTER, ' ', writer)).toEqual({ ok: false, error: '作废须写明理由。' })
    expect(await voidMatter(store, MATTER, '重复导入', writer)).toMatchObject({ ok: true })
    expect(await line()).toMatchObject({ deleted: true, fields: { number: 'HS-2026-0001', voided: { reason: '重复导入' } } })
    expect((await voidedNumbers(store, rule, ['HS-2026-0001'])).get('HS-2026-0001')).toMatchObject({ reason: '重复导入' })
    expect(await voidMatter(store, MATTER, '再来', writer)).toEqual({ ok: false, error: '这份合同已经作废。' })
    expect(await restoreMatter(store, MATTER, writer)).toEqual({ ok: true, value: 'HS-2026-0002' })
    expect(await line()).toMatchObject({ deleted: false, fields: { number: 'HS-2026-0002' } })
    expect((await line()).fields).not.toHaveProperty('voided')
    await store.transact(act, (transaction) => transaction.put(newRecord(id(9), 'issued-opinion', { matter: MATTER, ordinal: 1, number: '云机事法审〔2026〕1号' })))
    expect(await voidMatter(store, MATTER, '不要了', writer)).toMatchObject({ error: expect.stringContaining('云机事法审〔2026〕1号') })
  })

  it('is given once to contracts of an earlier program', async () => {
    await plain.transact(act, async (transaction) => {
      await transaction.put(version)
      await transaction.put(matter())
    })
    expect(await store.count({ kind: 'contract' })).toBe(0)
    await fillContractLines(store, act)
    expect((await line()).fields['number']).toBe('HS-2026-0001')
    const before = (await store.auditTrail(0, 99)).length
    await fillContractLines(store, act)
    expect(await store.auditTrail(0, 99)).toHaveLength(before)
  })
})
