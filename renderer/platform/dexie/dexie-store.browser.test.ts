import { describe, expect, it } from 'vitest'
import { describeStore } from '../../../tests/acceptance/describe-store'
import { TEST_DECLARATIONS, TEST_DECLARATIONS_AT_HAND } from '../../../tests/acceptance/store-sample'
import { recordId, unitId } from '../../../shared/core/ids'
import type { StoreChange } from '../../../shared/storage/store'
import { openDexieStore } from './dexie-store'

const freshName = () => `test-${crypto.randomUUID()}`

describeStore('the Dexie store in Chromium', () => openDexieStore(freshName(), TEST_DECLARATIONS))
describeStore('the Dexie store in Chromium, lists at hand', () => openDexieStore(freshName(), TEST_DECLARATIONS_AT_HAND))

describe('two windows on the same data', () => {
  it('tells the other window of a change and takes turns with it', async () => {
    const name = freshName()
    const [mine, theirs] = [await openDexieStore(name, TEST_DECLARATIONS), await openDexieStore(name, TEST_DECLARATIONS)]
    const heard = new Promise<StoreChange>((resolve) => { theirs.watch(resolve) })
    const id = recordId('00000000-0000-4000-8000-000000000001')
    const act = { actor: '测试员', role: '审查人', action: '登记', subject: null, reason: '', at: '2026-03-02T09:00:00+08:00' }
    const addOne = (store: typeof mine) => store.transact(act, async (transaction) => {
      const amount = (await transaction.read<{ amount: number }>(id))?.body.fields.amount ?? 0
      await new Promise((resolve) => { setTimeout(resolve, 1) })
      await transaction.put({ id, kind: 'matter', unit: unitId('法规处'), body: { fields: { state: '草稿', amount: amount + 1 }, deleted: false, conflicts: {} } })
    })
    await Promise.all(Array.from({ length: 20 }, (_, n) => addOne(n % 2 === 0 ? mine : theirs)))
    expect((await heard).ids).toEqual([id])
    expect((await theirs.read<{ amount: number }>(id))?.body.fields.amount).toBe(20)
    await Promise.all([mine.close(), theirs.close()])
  })
})
