import { expect, it } from 'vitest'
import type { Store } from '../../shared/storage/store'
import { act, fill, id, matter, type UsingStore } from './store-sample'

/** How every store lists, counts and orders by its indexes; part of `describeStore`. */
export function describeStoreLists(using: UsingStore): void {
  const names = async (store: Store, query: Parameters<Store['list']>[0]) => (await store.list(query)).map((line) => line.fields['name'])

  it('gives ids, values and lines from the indexes alone', using(async (store) => {
    await fill(store)
    expect(await store.ids({ kind: 'matter', index: 'amount' })).toEqual([id(2), id(1)])
    expect(await store.ids({ kind: 'matter', index: 'amount', descending: true })).toEqual([id(1), id(2)])
    expect(await store.ids({ kind: 'matter', index: 'tag' })).toEqual([id(1), id(2)])
    expect(await store.ids({ kind: 'matter', descending: true, offset: 1, limit: 1 })).toEqual([id(2)])
    expect(await store.ids({ kind: 'matter', index: 'tag', holds: '额' })).toEqual([id(1), id(2)])
    expect(await store.ids({ kind: 'matter', index: 'state', holds: ' 草' })).toEqual([id(2)])
    expect(await store.ids({ kind: 'matter', index: 'amount', from: 150 })).toEqual([id(1)])
    expect(await store.ids({ kind: 'matter', index: 'amount', deleted: true })).toEqual([id(4)])
    expect(await store.values({ kind: 'matter', index: 'tag' })).toEqual(['大额', '急'])
    expect(await store.values({ kind: 'matter', index: 'state', limit: 1 })).toEqual(['审查中'])
    expect((await store.lines([id(2), id(9), id(1)])).map((line) => line?.fields ?? null)).toEqual([{ name: '乙', state: '草稿', amount: 100 }, null, { name: '甲', state: '审查中', amount: 300 }])
    const scanned = async (after: ReturnType<typeof id> | null, limit: number) => (await store.scan('matter', after, limit)).map((record) => record.id)
    expect([await scanned(null, 2), await scanned(id(2), 9), await scanned(id(9), 9)]).toEqual([[id(1), id(2)], (await scanned(null, 9)).slice(2), []])
    await expect(store.scan('nothing', null, 1)).rejects.toMatchObject({ code: 'unknown-kind' })
    expect((await store.readMany([id(9), id(3)])).map((record) => record?.body.fields ?? null)).toEqual([null, { name: '丙', state: '审查中' }])
  }))

  it('keeps an index of every field an office added itself', using(async (store) => {
    await store.transact(act, async (transaction) => {
      await transaction.put(matter(1, { name: '甲', state: '草稿', 'x-place': '3号楼' }))
      await transaction.put(matter(2, { name: '乙', state: '草稿', 'x-place': '12号楼', 'x-floors': 9 }))
      await transaction.put(matter(3, { name: '丙', state: '草稿', 'x-floors': 12 }))
    })
    expect(await store.ids({ kind: 'matter', index: 'x-floors' })).toEqual([id(2), id(3)])
    expect(await store.ids({ kind: 'matter', index: 'x-floors', descending: true, from: 10 })).toEqual([id(3)])
    expect(await store.ids({ kind: 'matter', index: 'x-place', holds: '３号' })).toEqual([id(1)])
    expect([await store.count({ kind: 'matter', index: 'x-place' }), await store.values({ kind: 'matter', index: 'x-place' }), await store.ids({ kind: 'matter', index: 'x-nobody' })]).toEqual([2, ['12号楼', '3号楼'], []])
    await store.transact(act, (transaction) => transaction.put(matter(2, { name: '乙', state: '草稿' })))
    expect(await store.ids({ kind: 'matter', index: 'x-floors' })).toEqual([id(3)])
    await expect(store.ids({ kind: 'note', index: 'x-floors' })).rejects.toMatchObject({ code: 'unknown-index' })
  }))

  it('counts and orders as records come, change and go', using(async (store) => {
    await fill(store)
    const amounts = async () => [await store.count({ kind: 'matter', index: 'amount' }), ...(await store.ids({ kind: 'matter', index: 'amount' }))]
    expect(await amounts()).toEqual([2, id(2), id(1)])
    await store.transact(act, (transaction) => transaction.put(matter(2, { name: '乙', state: '草稿', amount: 900 })))
    expect(await amounts()).toEqual([2, id(1), id(2)])
    await store.transact(act, async (transaction) => {
      await transaction.put(matter(5, { name: '戊', state: '草稿', amount: 300 }))
      await transaction.put(matter(1, { name: '甲', state: '草稿', amount: 300 }, true))
    })
    expect(await amounts()).toEqual([2, id(5), id(2)])
    expect(await store.count({ kind: 'matter', index: 'amount', deleted: true })).toBe(2)
  }))

  it('lists by index, range and order, deleted records apart', using(async (store) => {
    await fill(store)
    expect(await names(store, { kind: 'matter', index: 'state', equals: '审查中' })).toEqual(['甲', '丙'])
    expect(await names(store, { kind: 'matter', index: 'amount' })).toEqual(['乙', '甲'])
    expect(await names(store, { kind: 'matter', index: 'amount', descending: true, limit: 1 })).toEqual(['甲'])
    expect(await names(store, { kind: 'matter', index: 'amount', from: 150, to: 300 })).toEqual(['甲'])
    expect(await names(store, { kind: 'matter', index: 'tag', equals: '大额' })).toEqual(['甲', '乙'])
    expect(await names(store, { kind: 'matter' })).toEqual(['甲', '乙', '丙'])
    expect(await names(store, { kind: 'matter', offset: 1, limit: 1 })).toEqual(['乙'])
    expect(await names(store, { kind: 'matter', deleted: true })).toEqual(['丁'])
    expect(await store.count({ kind: 'matter', index: 'state', equals: '审查中' })).toBe(2)
    expect(await store.count({ kind: 'note' })).toBe(0)
  }))

  it('shows summaries only, never bodies', using(async (store) => {
    await fill(store)
    const [line] = await store.list({ kind: 'matter', index: 'state', equals: '审查中' })
    expect(line).toEqual({ id: id(1), unit: '法规处', deleted: false, fields: { name: '甲', state: '审查中', amount: 300 } })
  }))

  it('moves a record in its indexes when it changes', using(async (store) => {
    await fill(store)
    await store.transact(act, (transaction) => transaction.put(matter(1, { name: '甲', state: '已签发', tags: [] })))
    expect(await store.count({ kind: 'matter', index: 'state', equals: '审查中' })).toBe(1)
    expect(await store.count({ kind: 'matter', index: 'tag', equals: '急' })).toBe(0)
    expect(await names(store, { kind: 'matter', index: 'state', equals: '已签发' })).toEqual(['甲'])
  }))

  it('refuses kinds and indexes nobody declared', using(async (store) => {
    const stray = { ...matter(1, {}), kind: 'stray' }
    await expect(store.transact(act, (transaction) => transaction.put(stray))).rejects.toMatchObject({ code: 'unknown-kind' })
    await expect(store.list({ kind: 'matter', index: 'colour' })).rejects.toMatchObject({ code: 'unknown-index' })
  }))
}
