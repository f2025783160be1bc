import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { describeStore } from '../../../tests/acceptance/describe-store'
import { TEST_DECLARATIONS, TEST_DECLARATIONS_AT_HAND } from '../../../tests/acceptance/store-sample'
import { recordId, unitId } from '../../../shared/core/ids'
import { indexEntryOf } from '../../../shared/storage/index-entry'
import type { IndexDeclaration } from '../../../shared/storage/store'
import { DATABASE_VERSIONS, HengshenDatabase } from './database'
import { openDexieStore } from './dexie-store'

let count = 0
const freshName = () => `test-${(count += 1)}`

describeStore('the Dexie store over fake-indexeddb', () => openDexieStore(freshName(), TEST_DECLARATIONS))
describeStore('the Dexie store over fake-indexeddb, lists at hand', () => openDexieStore(freshName(), TEST_DECLARATIONS_AT_HAND))

const act = { actor: '测试员', role: '审查人', action: '登记', subject: null, reason: '', at: '2026-03-02T09:00:00+08:00' }
const id = recordId('00000000-0000-4000-8000-000000000001')
const record = { id, kind: 'matter', unit: unitId('法规处'), body: { fields: { name: '甲', state: '草稿' }, deleted: false, conflicts: {} } }

describe('the Dexie database over time', () => {
  it.each(DATABASE_VERSIONS.map(({ version }) => version))('opens data written in layout %i and finds everything again', async (version) => {
    const name = freshName()
    const old = new HengshenDatabase(name, version)
    await old.open()
    await old.table('bodies').put(record)
    await old.table('audit').put({ n: 1, act, records: [id] })
    await old.table('blobs').put({ sha: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad', bytes: new Uint8Array([97, 98, 99]) })
    old.close()

    const store = await openDexieStore(name, TEST_DECLARATIONS)
    expect(await store.read(id)).toEqual(record)
    expect(await store.count({ kind: 'matter', index: 'state', equals: '草稿' })).toBe(1)
    expect(await store.auditTrail(0, 10)).toHaveLength(1)
    await store.close()
  })

  it('lists its versions in order, each once', () => {
    const versions = DATABASE_VERSIONS.map(({ version }) => version)
    expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b))
  })

  it('refuses data of a newer program and leaves it alone', async () => {
    const name = freshName()
    const newer = new HengshenDatabase(name)
    newer.version(DATABASE_VERSIONS.at(-1)!.version + 1).stores({ future: 'id' })
    await newer.open()
    newer.close()
    await expect(openDexieStore(name, TEST_DECLARATIONS)).rejects.toMatchObject({ code: 'newer-version' })
  })

  it('derives index entries anew when a declaration changes', async () => {
    const name = freshName()
    const before = await openDexieStore(name, TEST_DECLARATIONS)
    await before.transact(act, (transaction) => transaction.put(record))
    await before.close()
    const changed: IndexDeclaration = { kind: 'matter', version: 2, indexes: { name: (fields) => fields['name'] as string }, summary: ['name'] }
    const after = await openDexieStore(name, [changed])
    expect(await after.list({ kind: 'matter', index: 'name', equals: '甲' })).toEqual([{ id, unit: '法规处', deleted: false, fields: { name: '甲' } }])
    await after.close()
  })

  it('answers at once when the postings of very many records are put together, and from what was kept of them alike', async () => {
    const name = freshName()
    const many = Array.from({ length: 2100 }, (_, n) => ({ ...record, id: recordId(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`), body: { ...record.body, fields: { state: n % 3 === 0 ? '草稿' : '审查中', amount: n % 50 } } }))
    const store = await openDexieStore(name, TEST_DECLARATIONS_AT_HAND)
    await store.transact(act, async (transaction) => {
      for (const one of many) await transaction.put(one)
    })
    const asked = async () => [await store.ids({ kind: 'matter', index: 'amount', descending: true, limit: 3 }), await store.count({ kind: 'matter', index: 'state', equals: '草稿' }), await store.values({ kind: 'matter', index: 'state' })]
    const meanwhile = await asked()
    expect(meanwhile).toEqual([[2099, 2049, 1999].map((n) => many[n]!.id), 700, ['审查中', '草稿']])
    const database = new HengshenDatabase(name)
    await expect.poll(async () => (await database.postings.where('key').startsWith('matter|').toArray()).length).toBe(4)
    expect(await asked()).toEqual(meanwhile)
    await store.transact(act, (transaction) => transaction.put({ ...many[1]!, body: { ...many[1]!.body, fields: { state: '草稿', amount: 50 } } }))
    expect(await asked()).toEqual([[1, 2099, 2049].map((n) => many[n]!.id), 701, ['审查中', '草稿']])
    database.close()
    await store.close()
  })

  it('writes one key for a record whose lists are at hand, and reads what an earlier program wrote with all of them', async () => {
    const name = freshName()
    const other = { ...record, id: recordId('00000000-0000-4000-8000-000000000002') }
    const declaration = TEST_DECLARATIONS_AT_HAND.find(({ kind }) => kind === 'matter')!
    const database = new HengshenDatabase(name)
    await database.open()
    await database.entries.put(indexEntryOf(declaration, other))
    await database.bodies.put(other)
    await database.audit.put({ n: 1, act, records: [other.id] })
    await database.meta.put({ key: 'declaration:matter', value: declaration.version })
    const store = await openDexieStore(name, TEST_DECLARATIONS_AT_HAND)
    await store.transact(act, (transaction) => transaction.put(record))
    expect((await database.entries.get(record.id))!.keys).toEqual([['matter', '', record.id]])
    expect((await database.entries.get(other.id))!.keys.length).toBeGreaterThan(1)
    expect(await store.ids({ kind: 'matter', index: 'state', equals: '草稿' })).toEqual([id, other.id])
    expect(await store.list({ kind: 'matter', index: 'state' })).toHaveLength(2)
    database.close()
    await store.close()
  })

  it('stores nothing of an act the disk has no room for, says so, and goes on', async () => {
    const store = await openDexieStore(freshName(), TEST_DECLARATIONS_AT_HAND)
    const full = Array.from({ length: 600 }, (_, n) => ({ ...record, id: recordId(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`) }))
    const put = Reflect.get(IDBObjectStore.prototype, 'put') as (value: unknown) => IDBRequest
    let left = 1100
    Object.assign(IDBObjectStore.prototype, { put(this: IDBObjectStore, value: unknown) {
      if ((left -= 1) < 0) throw new DOMException('no room', 'QuotaExceededError')
      return put.call(this, value)
    } })
    await expect(store.transact(act, async (transaction) => {
      for (const one of full) await transaction.put(one)
    })).rejects.toMatchObject({ code: 'quota' })
    Object.assign(IDBObjectStore.prototype, { put })
    expect([await store.count({ kind: 'matter' }), await store.read(full[0]!.id), await store.auditTrail(0, 9)]).toEqual([0, null, []])
    await store.transact(act, (transaction) => transaction.put(record))
    expect(await store.ids({ kind: 'matter', index: 'state', equals: '草稿' })).toEqual([id])
    await store.close()
  })

  it('rewrites of a backup only what is not here as it was, mends entries that were derived wrongly, and loses nothing when it is stopped', async () => {
    const name = freshName()
    const store = await openDexieStore(name, TEST_DECLARATIONS_AT_HAND)
    const idOf = (n: number) => recordId(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`)
    const put = (numbers: readonly number[], state: string) => store.transact(act, async (transaction) => {
      for (const n of numbers) await transaction.put({ ...record, id: idOf(n), body: { ...record.body, fields: { name: '甲', state } } })
    })
    const numbers = Array.from({ length: 1200 }, (_, n) => n)
    await put(numbers.filter((n) => n !== 700), '草稿')
    await put([700], '草稿')
    const states = async () => [await store.count({ kind: 'matter', index: 'state', equals: '草稿' }), await store.count({ kind: 'matter' }), (await store.scan('matter', null, 5000)).map((one) => one.body.fields), await store.auditTrail(0, 9)]
    const before = await states()
    // As the lines of a file give it back: another order of the fields of an act.
    const backup = { records: await store.scan<Readonly<Record<string, unknown>>>('matter', null, 5000), audit: (await store.auditTrail(0, 9)).map((entry) => ({ ...entry, act: Object.fromEntries(Object.entries(entry.act).toReversed()) as unknown as typeof entry.act })) }
    await put([3, 1300, 1301], '审查中')
    const database = new HengshenDatabase(name)
    await database.entries.update(idOf(5), { held: '[]' })
    const put_ = Reflect.get(IDBObjectStore.prototype, 'put') as (...of: unknown[]) => IDBRequest
    const written: string[] = []
    Object.assign(IDBObjectStore.prototype, { put(this: IDBObjectStore, ...of: unknown[]) {
      if (this.name === 'bodies') written.push((of[0] as { readonly id: string }).id)
      return put_.call(this, ...of)
    } })
    const meanwhile = await states()
    let told = 0
    await expect(store.restore(act, backup, async () => undefined, { onProgress: () => { told += 1 }, isCancelled: () => told > 1 })).rejects.toMatchObject({ code: 'cancelled' })
    expect(await states()).toEqual(meanwhile)
    written.length = 0
    await store.restore(act, backup, async () => undefined)
    Object.assign(IDBObjectStore.prototype, { put: put_ })
    expect(written).toEqual([idOf(3), idOf(5)])
    expect((await states()).slice(0, 3)).toEqual(before.slice(0, 3))
    expect((await store.auditTrail(0, 9)).map(({ n, records }) => [n, records.length])).toEqual([[1, 1199], [2, 1], [3, 0]])
    expect(await database.entries.count()).toBe(1200)
    // Another machine's: nothing of what was here stays.
    await store.restore(act, { records: [{ ...record, id: idOf(9000) }], audit: [] }, async () => undefined)
    expect([await store.count({ kind: 'matter' }), await database.entries.count(), await database.bodies.count(), (await store.auditTrail(0, 9)).length]).toEqual([1, 1, 1, 1])
    database.close()
    await store.close()
  })

  it('finds the data again after closing and opening', async () => {
    const name = freshName()
    const first = await openDexieStore(name, TEST_DECLARATIONS)
    await first.transact(act, (transaction) => transaction.put(record))
    await first.close()
    const second = await openDexieStore(name, TEST_DECLARATIONS)
    expect(await second.read(id)).toEqual(record)
    await second.close()
  })
})
