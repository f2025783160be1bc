import { expect, it } from 'vitest'
import { REGISTER_SAMPLES } from '../../tests/support/register-samples'
import { recordId } from '../core/ids'
import type { Fields } from '../registers/field'
import { createMemoryStore } from './memory-store'
import { newRecord, RECORD_KINDS } from './record-kinds'
import { readReferring } from './referring-records'

const id = (n: number) => recordId(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`)

it('names the records of every register that refer to one, by register and field', async () => {
  const store = createMemoryStore(RECORD_KINDS)
  const put = (kind: string, n: number, fields: Fields) =>
    store.transact({ actor: '甲', role: '', action: '登记', subject: null, reason: '', at: '2026-03-02T09:00:00+08:00' }, (transaction) => transaction.put(newRecord(id(n), kind, { ...REGISTER_SAMPLES[kind], ...fields })))
  await put('contract', 1, {})
  await put('standard', 2, { title: '机关会议服务规范', contracts: [id(1)] })
  await put('case', 3, { cause: '付款纠纷', contract: id(1) })
  await put('filing', 4, { title: '备案一', contract: id(1) })
  await put('case', 5, { cause: '无关' })
  const found = await readReferring(store, 'contract', id(1))
  expect(found.map(({ register, field, count, lines }) => [register.id, field.label, count, lines.map(({ fields }) => fields[register.titleField])])).toEqual([
    ['filing', '台账中的合同', 1, ['备案一']], ['case', '关联合同', 1, ['付款纠纷']], ['standard', '引用本标准的合同', 1, ['机关会议服务规范']],
  ])
  expect(await readReferring(store, 'contract', id(9))).toEqual([])
})
