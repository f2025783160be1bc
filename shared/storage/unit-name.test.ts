import { expect, it } from 'vitest'
import { derivedId } from './derived-id'
import { createMemoryStore } from './memory-store'
import { newRecord, RECORD_KINDS } from './record-kinds'
import { readUnitName } from './unit-name'

it('is empty until the office enters its name, then that name', async () => {
  const store = createMemoryStore(RECORD_KINDS)
  expect(await readUnitName(store)).toBe('')
  const act = { actor: '周明', role: '经办人', action: '设置', subject: null, reason: '', at: '2026-04-10T09:00:00+08:00' }
  await store.transact(act, (transaction) => transaction.put(newRecord(derivedId('setting', 'unit'), 'setting', { key: 'unit', value: '云溪市机关事务管理局 ' })))
  expect(await readUnitName(store)).toBe('云溪市机关事务管理局')
})
