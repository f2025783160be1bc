import { describe, expect, it } from 'vitest'
import { StoreError, type Store, type StoreBackup, type StoreChange, type StoredRecord } from '../../shared/storage/store'
import { describeStoreLists } from './describe-store-lists'
import { act, fill, id, matter, usingStore } from './store-sample'

/** The behaviour every store must show; run against each implementation. `open` gives a fresh, empty store. */
export function describeStore(name: string, open: () => Promise<Store>): void {
  const using = usingStore(open)

  describe(name, () => {
    describeStoreLists(using)

    it('gives back a record with fields nobody declared', using(async (store) => {
      const record = matter(1, { name: '甲', state: '草稿', unknownField: { nested: [1, null, '三'] } })
      await store.transact(act, (transaction) => transaction.put(record))
      expect(await store.read(id(1))).toEqual(record)
      expect(await store.read(id(9))).toBeNull()
    }))

    it('tells how far a long act is, and takes everything back when it is stopped', using(async (store) => {
      await fill(store)
      const write = (isCancelled: () => boolean, heard: (readonly [number, number])[]) => store.transact(act, async (transaction) => {
        for (let n = 1; n <= 1200; n += 1) await transaction.put(matter(n, { name: '新', state: '草稿' }))
      }, { isCancelled, onProgress: (done, total) => heard.push([done, total]) })
      const stopped: (readonly [number, number])[] = []
      await expect(write(() => stopped.length === 2, stopped)).rejects.toMatchObject({ code: 'cancelled' })
      expect(stopped).toEqual([[500, 1200], [1000, 1200]])
      expect([await store.count({ kind: 'matter' }), (await store.read<{ readonly name: string }>(id(1)))?.body.fields.name, (await store.auditTrail(0, 9)).length]).toEqual([3, '甲', 1])
      const heard: (readonly [number, number])[] = []
      await write(() => false, heard)
      expect([heard.at(-1), await store.count({ kind: 'matter' })]).toEqual([[1200, 1200], 1200])
    }))

    it('puts a backup in the place of everything, lists and counts as it was then, and goes on from its trail', using(async (store) => {
      await fill(store)
      const backup: StoreBackup = { records: (await store.readMany<StoredRecord['body']['fields']>([id(1), id(2), id(3), id(4)])).filter((record) => record !== null), audit: await store.auditTrail(0, 9) }
      const state = async () => [await store.count({ kind: 'matter' }), ...(await store.ids({ kind: 'matter', index: 'amount' })), ...(await store.values({ kind: 'matter', index: 'tag' }))]
      const before = await state()
      await store.transact(act, async (transaction) => {
        await transaction.put(matter(2, { name: '乙', state: '草稿', amount: 900, tags: ['改'] }))
        await transaction.put(matter(5, { name: '戊', state: '草稿', amount: 5 }))
      })
      const after = await state()
      expect(after).not.toEqual(before)
      const stopped = store.restore(act, backup, async () => undefined, { isCancelled: () => true })
      await expect(stopped).rejects.toMatchObject({ code: 'cancelled' })
      expect(await state()).toEqual(after)
      let changes: readonly StoreChange[] = []
      const stop = store.watch((change) => { changes = [...changes, change] })
      await store.restore({ ...act, action: '从备份恢复' }, backup, async (transaction) => {
        expect((await transaction.read<{ readonly amount: number }>(id(2)))?.body.fields.amount).toBe(100)
        await transaction.put({ ...matter(9, { text: '请核对编号' }), kind: 'note' })
      })
      stop()
      expect(await state()).toEqual(before)
      expect([await store.read(id(5)), (await store.read(id(9)))?.kind]).toEqual([null, 'note'])
      expect((await store.auditTrail(0, 9)).map((entry) => [entry.n, entry.act.action, entry.records])).toEqual([[1, '登记', [id(1), id(2), id(3), id(4)]], [2, '从备份恢复', [id(9)]]])
      expect(changes.map(({ isRestored }) => isRestored)).toEqual([true])
      // As many entries as before the restore, other ones: nothing read before may answer for them.
      await store.transact(act, (transaction) => transaction.put(matter(3, { name: '丙', state: '审查中', amount: 1 })))
      expect(await store.ids({ kind: 'matter', index: 'amount' })).toEqual([id(3), id(2), id(1)])
      await expect(store.restore(act, { ...backup, records: [{ ...matter(1, {}), kind: 'nobody-knows' }] }, async () => undefined)).rejects.toMatchObject({ code: 'unknown-kind' })
    }))

    it('finds what was done to one record, newest first', using(async (store) => {
      await fill(store)
      await store.transact({ ...act, action: '修改登记', changes: [{ field: '名称', before: '乙', after: '戊' }] }, (transaction) => transaction.put(matter(2, { name: '戊' })))
      expect((await store.auditOf(id(2), 10)).map((entry) => [entry.n, entry.act.action, entry.act.changes?.length ?? 0])).toEqual([[2, '修改登记', 1], [1, '登记', 0]])
      expect((await store.auditOf(id(2), 1)).map((entry) => entry.n)).toEqual([2])
      expect(await store.auditOf(id(9), 10)).toEqual([])
    }))

    it('writes everything of a transaction or nothing', using(async (store) => {
      await fill(store)
      const attempt = store.transact(act, async (transaction) => {
        await transaction.put(matter(1, { name: '甲改', state: '草稿' }))
        throw new Error('中途失败')
      })
      await expect(attempt).rejects.toThrow('中途失败')
      expect((await store.read<{ name: string }>(id(1)))?.body.fields.name).toBe('甲')
      expect(await store.auditTrail(0, 10)).toHaveLength(1)
    }))

    it('writes the audit entry with the records, numbered without gaps', using(async (store) => {
      await fill(store)
      await store.transact({ ...act, action: '修改' }, (transaction) => transaction.put(matter(2, { name: '乙', state: '已报审' })))
      await store.transact(act, async (transaction) => void (await transaction.read(id(2))))
      const trail = await store.auditTrail(0, 10)
      expect(trail.map((entry) => entry.n)).toEqual([1, 2])
      expect(trail[1]).toEqual({ n: 2, act: { ...act, action: '修改' }, records: [id(2)], kinds: ['matter'] })
      expect(await store.auditTrail(1, 1)).toHaveLength(1)
    }))

    it('lets writers take turns: no read-modify-write is lost', using(async (store) => {
      await store.transact(act, (transaction) => transaction.put(matter(1, { name: '甲', state: '草稿', amount: 0 })))
      const addOne = () => store.transact(act, async (transaction) => {
        const current = await transaction.read<{ amount: number }>(id(1))
        await new Promise((resolve) => { setTimeout(resolve, 1) })
        await transaction.put(matter(1, { name: '甲', state: '草稿', amount: current!.body.fields.amount + 1 }))
      })
      await Promise.all(Array.from({ length: 20 }, addOne))
      expect((await store.read<{ amount: number }>(id(1)))?.body.fields.amount).toBe(20)
    }))

    it('reads its own writes inside a transaction', using(async (store) => {
      const seen = await store.transact(act, async (transaction) => {
        await transaction.put(matter(1, { name: '甲', state: '草稿' }))
        return (await transaction.read<{ name: string }>(id(1)))?.body.fields.name
      })
      expect(seen).toBe('甲')
    }))

    it('names blobs by what is in them and keeps them once', using(async (store) => {
      const bytes = new TextEncoder().encode('abc')
      const first = await store.putBlob(bytes)
      expect(first).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
      expect(await store.putBlob(bytes.slice())).toBe(first)
      expect(await store.readBlob(first)).toEqual(bytes)
      const empty = await store.putBlob(new Uint8Array())
      expect(await store.readBlob(empty)).toEqual(new Uint8Array())
      expect(await store.blobs()).toEqual([first, empty])
    }))

    it('tells watchers what changed, until they stop', using(async (store) => {
      const changes: StoreChange[] = []
      const stop = store.watch((change) => changes.push(change))
      await fill(store)
      expect(changes).toEqual([{ kinds: ['matter'], ids: [id(1), id(2), id(3), id(4)] }])
      stop()
      await store.transact(act, (transaction) => transaction.put(matter(5, { name: '戊', state: '草稿' })))
      expect(changes).toHaveLength(1)
    }))

    it('refuses work after it was closed', async () => {
      const store = await open()
      await store.close()
      await expect(store.read(id(1))).rejects.toBeInstanceOf(StoreError)
    })
  })
}
