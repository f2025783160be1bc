import { describe, expect, it } from 'vitest'
import { recordId, unitId } from '../../shared/core/ids'
import { StoreError, type Act, type IndexDeclaration, type Store, type StoreBackup, type StoreChange, type StoredRecord } from '../../shared/storage/store'

/** Two kinds as features declare them: several values in one index, a missing value, a summary without the long text. */
export const TEST_DECLARATIONS: readonly IndexDeclaration[] = [
  {
    kind: 'matter', version: 1,
    indexes: {
      state: (fields) => fields['state'] as string,
      amount: (fields) => fields['amount'] as number | undefined,
      tag: (fields) => fields['tags'] as string[] | undefined,
    },
    summary: ['name', 'state', 'amount'],
    open: { prefix: 'x-', read: (value) => (typeof value === 'string' || typeof value === 'number' ? value : undefined) },
  },
  { kind: 'note', version: 1, indexes: {}, summary: ['text'] },
]

/** The same kinds, kept at hand: whatever a store does to answer faster, it answers alike. */
export const TEST_DECLARATIONS_AT_HAND: readonly IndexDeclaration[] = TEST_DECLARATIONS.map((declaration) => ({ ...declaration, atHand: true }))

const act: Act = { actor: '测试员', role: '审查人', action: '登记', subject: null, reason: '', at: '2026-03-02T09:00:00+08:00' }
const id = (n: number) => recordId(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`)

function matter(n: number, fields: Readonly<Record<string, unknown>>, deleted = false): StoredRecord {
  return { id: id(n), kind: 'matter', unit: unitId('法规处'), body: { fields, deleted, conflicts: {} } }
}

async function fill(store: Store): Promise<void> {
  await store.transact(act, async (transaction) => {
    await transaction.put(matter(1, { name: '甲', state: '审查中', amount: 300, tags: ['急', '大额'], text: '长文'.repeat(1000) }))
    await transaction.put(matter(2, { name: '乙', state: '草稿', amount: 100, tags: ['大额'] }))
    await transaction.put(matter(3, { name: '丙', state: '审查中' }))
    await transaction.put(matter(4, { name: '丁', state: '审查中', amount: 200 }, true))
  })
}

/** The behaviour every store must show; run against each implementation. `open` gives a fresh, empty store. */
export function describeStore(name: string, open: () => Promise<Store>): void {
  const using = (work: (store: Store) => Promise<void>) => async () => {
    const store = await open()
    try {
      await work(store)
    } finally {
      await store.close()
    }
  }
  const names = async (store: Store, query: Parameters<Store['list']>[0]) => (await store.list(query)).map((line) => line.fields['name'])

  describe(name, () => {
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

    it('finds what was done to one record, newest first', using(async (store) => {
      await fill(store)
      await store.transact({ ...act, action: '修改登记', changes: [{ field: '名称', before: '乙', after: '戊' }] }, (transaction) => transaction.put(matter(2, { name: '戊' })))
      expect((await store.auditOf(id(2), 10)).map((entry) => [entry.n, entry.act.action, entry.act.changes?.length ?? 0])).toEqual([[2, '修改登记', 1], [1, '登记', 0]])
      expect((await store.auditOf(id(2), 1)).map((entry) => entry.n)).toEqual([2])
      expect(await store.auditOf(id(9), 10)).toEqual([])
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
      expect(await store.readBlob((await store.putBlob(new Uint8Array())))).toEqual(new Uint8Array())
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

    it('refuses kinds and indexes nobody declared', using(async (store) => {
      const stray = { ...matter(1, {}), kind: 'stray' }
      await expect(store.transact(act, (transaction) => transaction.put(stray))).rejects.toMatchObject({ code: 'unknown-kind' })
      await expect(store.list({ kind: 'matter', index: 'colour' })).rejects.toMatchObject({ code: 'unknown-index' })
    }))

    it('refuses work after it was closed', async () => {
      const store = await open()
      await store.close()
      await expect(store.read(id(1))).rejects.toBeInstanceOf(StoreError)
    })
  })
}
