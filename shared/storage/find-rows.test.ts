import { beforeEach, describe, expect, it } from 'vitest'
import { REGISTER_SAMPLES } from '../../tests/support/register-samples'
import { recordId } from '../core/ids'
import { CONTRACTS } from '../registers/contracts'
import type { Fields } from '../registers/field'
import { countViews, findRows, type RowQuery } from './find-rows'
import { groupRows } from './group-rows'
import { createMemoryStore } from './memory-store'
import { newRecord, RECORD_KINDS } from './record-kinds'
import type { Store } from './store'

const act = { actor: '测试员', role: '审查人', action: '登记', subject: null, reason: '', at: '2026-03-02T09:00:00+08:00' }
const id = (n: number) => recordId(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`)
const all: RowQuery = { view: 'all', filters: {}, search: '', sort: null }

let store: Store

beforeEach(async () => {
  store = createMemoryStore(RECORD_KINDS)
  const lines: readonly Fields[] = [
    { number: 'HS-2026-0001', title: '办公楼物业服务合同', amount: 300_00, state: 'performing', signedOn: '2026-03-01', types: ['PMS'] },
    { number: 'HS-2026-0002', title: '食堂设备采购合同', amount: 100_00, state: 'draft', signedOn: undefined, types: ['SAL', 'GPS'], counterparty: { name: '青禾ＡＢ商贸', creditCode: '' } },
    { number: 'HS-2026-0003', title: '物业服务补充协议', amount: 200_00, state: 'performing', signedOn: '2026-05-01', types: ['SUP', 'PMS'] },
  ]
  await store.transact(act, async (transaction) => {
    for (const [index, fields] of lines.entries()) await transaction.put(newRecord(id(index + 1), 'contract', { ...REGISTER_SAMPLES['contract'], payments: [], ...fields }))
    await transaction.put({ ...newRecord(id(4), 'contract', { ...REGISTER_SAMPLES['contract'], number: 'HS-2026-0004' }), body: { fields: { number: 'HS-2026-0004', title: '已作废' }, deleted: true, conflicts: {} } })
  })
})

const found = async (query: Partial<RowQuery>) => (await findRows(store, CONTRACTS, { ...all, ...query })).map((one) => Number(one.slice(-2)))

describe('the rows of a list', () => {
  it('come in the order of the view, the voided ones apart', async () => {
    expect(await found({})).toEqual([3, 2, 1])
    expect(await found({ view: 'performing' })).toEqual([3, 1])
    expect(await found({ view: null })).toEqual([4])
    const counts = await countViews(store, CONTRACTS)
    expect([counts.get('all'), counts.get('performing'), counts.get(null)]).toEqual([3, 2, 1])
  })

  it('are those that pass every filter and hold the words', async () => {
    expect(await found({ filters: { amount: { kind: 'range', from: 150_00, to: null } } })).toEqual([3, 1])
    expect(await found({ filters: { types: { kind: 'one-of', values: ['PMS', 'GPS'] }, title: { kind: 'holds', text: '合同' } } })).toEqual([2, 1])
    expect(await found({ search: '物业 服务' })).toEqual([3, 1])
    expect(await found({ search: '青禾ab' })).toEqual([2])
    expect(await found({ search: '0003', filters: { state: { kind: 'one-of', values: ['draft'] } } })).toEqual([])
  })

  it('are sorted as asked, those without a value last whichever way', async () => {
    expect(await found({ sort: { index: 'signedOn', isDescending: false } })).toEqual([1, 3, 2])
    expect(await found({ sort: { index: 'signedOn', isDescending: true } })).toEqual([3, 1, 2])
    expect(await found({ sort: { index: 'amount', isDescending: false }, view: 'performing' })).toEqual([3, 1])
  })

  it('are grouped by a value in the order of the list, those without one last', async () => {
    const ids = await findRows(store, CONTRACTS, all)
    const groups = await groupRows(store, { kind: 'contract', deleted: false }, 'signedOn', ids)
    expect(groups.map(({ value, ids: members }) => [value, ...members.map((one) => Number(one.slice(-2)))])).toEqual([['2026-03-01', 1], ['2026-05-01', 3], [null, 2]])
    const states = await groupRows(store, { kind: 'contract', deleted: false }, 'state', ids)
    expect(states.map(({ value, ids: members }) => [value, members.length])).toEqual([['draft', 1], ['performing', 2]])
  })
})
