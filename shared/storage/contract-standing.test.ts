import { describe, expect, it } from 'vitest'
import { day } from '../../tests/support/take-steps'
import { recordId } from '../core/ids'
import type { Fields } from '../registers/field'
import { readStanding } from './contract-standing'
import { offeredPath, takePath } from './take-path'
import { createMemoryStore } from './memory-store'
import { newRecord, RECORD_KINDS, RULE_SETTINGS } from './record-kinds'
import type { Act, Store } from './store'

const ACT: Act = { actor: '周明', role: '审查人', action: '登记', subject: null, reason: '', at: '2026-04-15T09:00:00+08:00' }
const id = (n: number) => recordId(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`)
const LINES = { 'large-contract-line': [{ from: '2025-01-01', value: 200_000, source: '云机事发〔2025〕8号' }] }
const row = (n: number, more: Fields = {}): Fields => ({ title: `办公用品采购合同（${n}）`, counterparty: { name: '星河办公用品有限公司', creditCode: '' }, types: ['GPG'], amount: 9_000_000, category: '办公用品', signedOn: `2026-03-0${n}`, procurement: 'inquiry', ...more })

async function storeWith(rows: readonly Fields[], parameters: object = LINES): Promise<Store> {
  const store = createMemoryStore(RECORD_KINDS)
  await store.transact(ACT, async (transaction) => {
    for (const [index, fields] of rows.entries()) await transaction.put(newRecord(id(index + 1), 'contract', fields))
    await transaction.put(newRecord(RULE_SETTINGS, 'setting', { key: 'rules', value: { parameters } }))
  })
  return store
}

describe('where a contract of the register stands', () => {
  it('reads no contract that is too far away in time to be added up', async () => {
    const rows = [row(1), row(2), row(3, { signedOn: '2019-03-03' }), row(4, { signedOn: '', receivedOn: '2026-02-01' }), row(5, { signedOn: '2020-05-05', receivedOn: '2026-02-01' })]
    const store = await storeWith(rows)
    const read = new Set<string>()
    const watched: Store = { ...store, read: (one) => store.read(one), ids: (query) => store.ids(query), readMany: (ids) => {
      for (const one of ids) read.add(one)
      return store.readMany(ids)
    } }
    expect((await readStanding(watched, id(1), rows[0]!, day('2026-04-15'))).compared).toBe(27_000_000)
    expect([...read].toSorted()).toEqual([id(1), id(2), id(4)])
  })

  it('is judged by the sum of its kind, names the line with its paper, and shows the sum', async () => {
    const rows = [row(1), row(2), row(3, { category: '办公用品 ' }), row(4, { category: '食堂', counterparty: { name: '青禾餐饮有限公司', creditCode: '' } })]
    const store = await storeWith(rows)
    const standing = await readStanding(store, id(1), rows[0]!, day('2026-04-15'))
    expect(standing.compared).toBe(27_000_000)
    expect(standing.path).toMatchObject({ path: 'P1', isProvisional: false, because: expect.stringContaining('云机事发〔2025〕8号') })
    expect(standing.sums.map(({ by, ids }) => [by, ids.length])).toEqual([['category', 3]])
    const other = await readStanding(store, id(4), rows[3]!, day('2026-04-15'))
    expect([other.path.path, other.sums]).toEqual(['P3', []])
  })

  it('offers the stricter path the sum gives, and enters it with its arithmetic; where the review keeps the path, it marks the sum', async () => {
    const rows = [row(1, { path: 'P3' }), row(2, { path: 'P3', fromReview: ['path'] }), row(3)]
    const store = await storeWith(rows)
    for (const [n, entered] of [[1, { path: 'P1' }], [2, { path: 'P3', reviewMatters: ['split'] }]] as const) {
      const standing = await readStanding(store, id(n), rows[n - 1]!, day('2026-04-15'))
      expect(offeredPath(rows[n - 1]!, standing)).toBe('P1')
      expect(await takePath(store, ACT, id(n), { fields: rows[n - 1]!, path: standing.path })).toMatchObject({ ok: true, value: entered })
      expect((await store.auditTrail(0, 100)).at(-1)!.act).toMatchObject({ subject: id(n), reason: expect.stringContaining('同类累计达到大额审查线：3份：90,000.00＋90,000.00＋90,000.00＝270,000.00元'), changes: [{}] })
      expect((await store.read<Fields>(id(n)))!.body.fields).toMatchObject(entered)
    }
    // Its own amount decides about a path the review keeps, and nothing is offered where the path is as the rules say.
    const alone = { path: { path: 'P3', because: '', isProvisional: false }, isBySum: false } as const
    expect([offeredPath({ path: 'P1', fromReview: ['path'] }, alone), offeredPath({ path: 'P3' }, alone), offeredPath({ path: 'P1' }, alone)]).toEqual([null, null, 'P3'])
  })

  it('says when no line was entered and takes the stricter path', async () => {
    const rows = [row(1)]
    expect((await readStanding(await storeWith(rows, {}), id(1), rows[0]!, day('2026-04-15'))).path).toMatchObject({ path: 'P1', isProvisional: true, because: expect.stringContaining('尚未录入') })
  })

  it('leaves openly tendered contracts and voided rows out of sums', async () => {
    const rows = [row(1), row(2, { procurement: 'open' }), row(3, { state: 'withdrawn' })]
    expect((await readStanding(await storeWith(rows), id(1), rows[0]!, day('2026-04-15'))).sums).toEqual([])
  })
})
