import { expect, it } from 'vitest'
import type { LocalDate } from '../core/local-date'
import { derivedId } from './derived-id'
import { createMemoryStore } from './memory-store'
import { editOfficeList, LISTED_FIELDS, readOfficeList } from './office-lists'
import { newRecord, RECORD_KINDS } from './record-kinds'
import { readTemplate, saveTemplate } from './register-template'

const WRITER = { act: { actor: '林青', role: '审查人', at: '2026-11-02T09:00:00Z' }, today: '2026-11-02' as LocalDate }
const SUBCLASS = { register: 'standard', field: 'subclass' }
const place = LISTED_FIELDS.find(({ field }) => field.id === 'subclass')!

async function officeWith(...codes: readonly string[]) {
  const store = createMemoryStore(RECORD_KINDS)
  const ids = codes.map((code, index) => derivedId('standard', `${code} ${index}`))
  await store.transact({ ...WRITER.act, action: '登记', subject: null, reason: '' }, async (transaction) => {
    for (const [index, subclass] of codes.entries()) await transaction.put(newRecord(ids[index]!, 'standard', { title: `标准${index}`, subclass }))
  })
  return { store, ids }
}

it('offers every field whose words should be the same', () => {
  expect(LISTED_FIELDS.map(({ register, field }) => `${register.id}.${field.id}`)).toEqual(['contract.budgetItem', 'contract.category', 'standard.subclass'])
})

it('moves the records of a merged code in the same act, and tells each of them', async () => {
  const { store, ids } = await officeWith('FW-02', 'FW-03', 'FW-03')
  expect((await readOfficeList(store, place)).inUse).toEqual([{ code: 'FW-02', records: 1 }, { code: 'FW-03', records: 2 }])
  expect(await editOfficeList(store, SUBCLASS, { kind: 'add', entries: [{ code: 'FW-02', name: '餐饮服务', within: 'service' }] }, '体系表', WRITER)).toEqual({ ok: true, value: 0 })
  expect(await editOfficeList(store, SUBCLASS, { kind: 'merge', code: 'FW-03', into: 'FW-02' }, '合并同类', WRITER)).toEqual({ ok: true, value: 2 })
  const { list, inUse } = await readOfficeList(store, place)
  expect(inUse).toEqual([{ code: 'FW-02', records: 3 }])
  expect(list.entries.map(({ code }) => code)).toEqual(['FW-02', 'FW-03'])
  const [last] = await store.auditOf(ids[1]!, 1)
  expect(last!.act).toMatchObject({ action: '修改选项表', reason: '标准·小类代码：合并同类', changes: [{ field: '小类代码', before: 'FW-03', after: 'FW-02 餐饮服务' }] })
})

it('changes nothing where an edit is refused', async () => {
  const { store } = await officeWith('FW-03')
  expect(await editOfficeList(store, SUBCLASS, { kind: 'merge', code: 'FW-03', into: 'FW-02' }, '合并', WRITER)).toEqual({ ok: false, error: '请选择并入哪一项。' })
  expect(await store.count({ kind: 'standard', index: 'subclass', equals: 'FW-03' })).toBe(1)
})

it('keeps the lists when the office changes its columns', async () => {
  const { store } = await officeWith()
  await editOfficeList(store, SUBCLASS, { kind: 'add', entries: [{ code: 'FW-02', name: '', within: '' }] }, '体系表', WRITER)
  await saveTemplate(store, WRITER.act, { register: 'standard', fields: [{ id: 'x-a', label: '楼层', kind: 'text' }] })
  expect(await readTemplate(store, 'standard')).toMatchObject({ fields: [{ label: '楼层' }], lists: [{ field: 'subclass', entries: [{ code: 'FW-02' }] }] })
})
