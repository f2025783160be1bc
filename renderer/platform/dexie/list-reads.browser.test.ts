import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordId } from '../../../shared/core/ids'
import { CONTRACTS } from '../../../shared/registers/contracts'
import { countRows, countViews, findRows, prepareFilter, prepareSearch, type RowQuery } from '../../../shared/storage/find-rows'
import { newRecord, RECORD_KINDS } from '../../../shared/storage/record-kinds'
import type { Store } from '../../../shared/storage/store'
import { openDexieStore } from './dexie-store'

const COUNT = 1500
const act = { actor: '测试员', role: '审查人', action: '登记', subject: null, reason: '', at: '2026-03-02T09:00:00+08:00' }
const id = (n: number) => recordId(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`)

/** Rows read from each table, while something runs. */
async function readsOf(work: () => Promise<unknown>): Promise<Readonly<Record<string, number>>> {
  const reads: Record<string, number> = {}
  const note = (table: string, rows: number): void => void (reads[table] = (reads[table] ?? 0) + rows)
  const undo = [IDBObjectStore.prototype, IDBIndex.prototype].flatMap((prototype) => (['get', 'getAll', 'openCursor'] as const).map((method) => {
    const original = prototype[method] as (...args: unknown[]) => IDBRequest
    Object.assign(prototype, { [method](this: IDBObjectStore | IDBIndex, ...args: unknown[]) {
      const request = original.apply(this, args)
      const table = this instanceof IDBIndex ? this.objectStore.name : this.name
      request.addEventListener('success', () => note(table, Array.isArray(request.result) ? request.result.length : request.result === undefined || request.result === null ? 0 : 1))
      return request
    } })
    return () => Object.assign(prototype, { [method]: original })
  }))
  await work()
  for (const one of undo) one()
  return reads
}

describe('what a list of a register reads', () => {
  const name = `test-${crypto.randomUUID()}`
  let store: Store
  beforeAll(async () => {
    const first = await openDexieStore(name, RECORD_KINDS)
    await first.count({ kind: 'case' })
    await first.transact(act, async (transaction) => {
      for (let n = 0; n < COUNT; n += 1) {
        await transaction.put(newRecord(id(n), 'contract', { number: `HS-2026-${String(n).padStart(4, '0')}`, title: `云溪物业服务合同${n}`, path: 'P1', types: ['PMS'], department: '行政处', counterparty: { name: `青禾${n % 7}号公司`, creditCode: '' }, amount: n * 100, state: n % 2 === 0 ? 'draft' : 'performing', signedOn: '2026-03-01' }))
      }
    })
    // What lists ask is kept from here on.
    await countViews(first, CONTRACTS)
    await first.ids({ kind: 'contract', index: 'amount' })
    await first.close()
    store = await openDexieStore(name, RECORD_KINDS)
  })
  afterAll(() => store.close())

  const all: RowQuery = { view: 'all', filters: {}, search: '', sort: null }
  const page = async (query: RowQuery) => {
    const ids = await findRows(store, CONTRACTS, query)
    await store.lines(ids.slice(0, 40))
    return ids.length
  }

  it('is the lines of the rows in view, and no record', async () => {
    const reads = await readsOf(() => page(all))
    expect(reads['bodies'] ?? 0).toBe(0)
    expect(reads['entries']).toBe(40)
  })

  it('is no posting for a search that was prepared', async () => {
    const prepared = await readsOf(() => prepareSearch(store, CONTRACTS, all))
    expect(prepared['postings']).toBeGreaterThan(0)
    expect(prepared['entries'] ?? 0).toBe(0)
    const reads = await readsOf(() => findRows(store, CONTRACTS, { ...all, search: '青禾3号' }))
    expect(reads['postings'] ?? 0).toBe(0)
  })

  it('is no posting for a filter that was prepared, whatever is written in it', async () => {
    expect((await readsOf(() => prepareFilter(store, CONTRACTS, all, 'signedOn', 'one-of')))['postings']).toBe(1)
    const reads = await readsOf(() => findRows(store, CONTRACTS, { ...all, filters: { signedOn: { kind: 'range', from: '2026-01-01', to: null } } }))
    expect(reads['postings'] ?? 0).toBe(0)
  })

  it('is the same for every filter, order, search and count', async () => {
    const asked: readonly RowQuery[] = [
      { ...all, sort: { index: 'amount', isDescending: true } },
      { ...all, filters: { state: { kind: 'one-of', values: ['performing'] }, amount: { kind: 'range', from: 50_000, to: null } } },
      { ...all, search: '青禾3号' },
      { ...all, view: 'performing' },
    ]
    for (const query of asked) {
      let found = 0
      const reads = await readsOf(async () => {
        found = await page(query)
        await countViews(store, CONTRACTS)
        // As a view saved under a name is counted.
        expect(await countRows(store, CONTRACTS, query)).toBe(found)
      })
      expect(found).toBeGreaterThan(100)
      expect(reads['bodies'] ?? 0).toBe(0)
      expect(reads['entries'] ?? 0).toBeLessThanOrEqual(40)
    }
  })

  it('is the trail of a large sheet once, also for registers it does not touch', async () => {
    const openAndCount = async () => {
      const opened = await openDexieStore(name, RECORD_KINDS)
      const reads = await readsOf(() => opened.count({ kind: 'case' }))
      return { opened, trail: reads['audit'] ?? 0 }
    }
    const before = await openAndCount()
    expect(before.trail).toBe(1)
    await expect.poll(async () => {
      const { opened, trail } = await openAndCount()
      await opened.close()
      return trail
    }).toBe(0)
    await before.opened.close()
  })

  it('is the changed record alone after a change', async () => {
    await page(all)
    await store.transact(act, (transaction) => transaction.put(newRecord(id(7), 'contract', { number: 'HS-2026-0007', title: '改过的合同', amount: 9_999_999_00, state: 'draft' })))
    const reads = await readsOf(async () => {
      expect((await findRows(store, CONTRACTS, { ...all, sort: { index: 'amount', isDescending: true } }))[0]).toBe(id(7))
    })
    expect(reads['entries'] ?? 0).toBeLessThanOrEqual(1)
    expect(reads['bodies'] ?? 0).toBe(0)
  })
})
