import { describe, expect, it } from 'vitest'
import { REGISTER_SAMPLES } from '../../tests/support/register-samples'
import { day } from '../../tests/support/take-steps'
import { deadlineEvents } from '../export/deadline-events'
import { derivedId } from '../storage/derived-id'
import { createMemoryStore } from '../storage/memory-store'
import { newRecord } from '../storage/record-kinds'
import { REGISTER_IDS } from './all-registers'
import { PUBLISHED_CALENDAR } from '../law/calendar'
import { CASES } from './cases'
import { CONTRACTS } from './contracts'
import { maskPhone, maskText } from './mask'
import { applyOfficeTemplate } from './office-template'
import { findRows, type RowQuery } from '../storage/find-rows'
import { indexesOf } from './register-indexes'
import { remindersOn } from './reminder'
import { recordToRow } from './sheet'
import { trackDeadlines } from './track-deadlines'

const ACT = { actor: '甲', role: '承办人', action: '登记', subject: null, reason: '', at: '2026-11-21T09:00:00+08:00' }
const CASE = REGISTER_SAMPLES['case']!

describe('a register in a store', () => {
  it('answers views, filters and due days from its indexes', async () => {
    const store = createMemoryStore([indexesOf(CASES, PUBLISHED_CALENDAR)])
    const { answeredOn: _, result: __, documentServedOn: ___, ...open } = CASE
    const records = [CASE, { ...open, number: 'AJ-2026-0003', state: 'preparing' }, { ...open, kind: 'civil', number: 'AJ-2026-0004', receivedOn: '2026-09-17', state: 'preparing' }]
    await store.transact(ACT, async (transaction) => {
      for (const fields of records) await transaction.put(newRecord(derivedId('case', String(fields['number'])), 'case', fields))
    })
    expect(await store.count({ kind: 'case', index: 'view:open' })).toBe(3)
    expect(await store.count({ kind: 'case', index: 'view:hearings' })).toBe(2)
    expect(await store.count({ kind: 'case', index: 'kind', equals: 'civil' })).toBe(1)
    expect(await store.count({ kind: 'case', index: 'state', equals: 'preparing' })).toBe(2)
    const due = await store.list({ kind: 'case', index: 'due', from: '2026-10-01', to: '2026-10-31' })
    expect(due.map((line) => line.fields['number'])).toEqual(['AJ-2026-0004'])
    expect(due[0]!.fields['disputedAct']).toBeUndefined()
  })

  it('tells stores when the office’s calendar has changed', () => {
    expect(indexesOf(CASES, PUBLISHED_CALENDAR, 3).version - indexesOf(CASES, PUBLISHED_CALENDAR).version).toBe(3)
  })
})

describe('the deadlines of a record', () => {
  it('become reminders, lines of the control sheet and events', () => {
    const { answeredOn: _, ...open } = CASE
    const tracked = trackDeadlines(CASES, { id: 'c1', fields: open }, PUBLISHED_CALENDAR)
    expect(tracked.find((one) => one.id === 'c1:suit.answer')).toMatchObject({ title: '政府信息公开：被告答辩并提交证据和规范性文件', due: '2026-02-24', responsible: '李明', register: 'case', record: 'c1' })
    expect(remindersOn(tracked, day('2026-02-25'))[0]).toMatchObject({ urgency: 'overdue' })
    const events = deadlineEvents(tracked)
    expect(events.find((event) => event.uid === 'c1:suit.answer')).toMatchObject({ day: '2026-02-24', remindDays: [21, 11, 10, 3, 1, 0] })
    expect(events.find((event) => event.uid === 'c1:suit.answer')!.description).toContain('顺延至2026-02-24')
  })
})

describe('personal data', () => {
  it('is hidden in lists and exports', () => {
    expect(maskPhone('13800138000')).toBe('138****8000')
    expect(maskText('身份证11010519491231002X，电话13800138000。')).toBe('身份证110*************2X，电话138****8000。')
    // A social credit code is public.
    expect(maskText('91000000MA0TEXT04P')).toBe('91000000MA0TEXT04P')
    const row = recordToRow(CONTRACTS, { remark: '联系人13800138000' }, 1)
    expect(row.at(-1)).toEqual({ kind: 'text', text: '联系人138****8000' })
  })
})

describe('an office’s own template', () => {
  it('adds fields and columns without code', () => {
    const result = applyOfficeTemplate(CONTRACTS, { register: 'contract', fields: [{ id: 'x-floor', label: '楼层', kind: 'choice', options: ['一层', '二层'] }], columns: [{ title: '楼层' }, { title: '合同名称', as: '名称' }] }, REGISTER_IDS)
    if (!result.ok) throw new Error(result.error.join())
    expect(result.value.exportColumns.slice(0, 3).map((one) => one.title)).toEqual(['序号', '楼层', '名称'])
    expect(result.value.exportColumns).toHaveLength(CONTRACTS.exportColumns.length + 1)
    expect(recordToRow(result.value, { title: '甲', 'x-floor': '二层' }, 1).slice(1, 3)).toEqual([{ kind: 'text', text: '二层' }, { kind: 'text', text: '甲' }])
  })

  it('brings fields lists sort and filter by, and column sets under names of the office', async () => {
    const result = applyOfficeTemplate(CONTRACTS, { register: 'contract', fields: [{ id: 'x-area', label: '面积', kind: 'number' }, { id: 'x-seen', label: '已踏勘', kind: 'flag' }, { id: 'x-place', label: '坐落', kind: 'text' }], sets: [{ name: '月报', columns: ['title', 'x-area'] }] }, REGISTER_IDS)
    if (!result.ok) throw new Error(result.error.join())
    expect(result.value.columnSets).toEqual([{ name: '月报', columns: ['title', 'x-area'] }])
    const store = createMemoryStore([indexesOf(CONTRACTS, PUBLISHED_CALENDAR)])
    const lines = [{ title: '甲', 'x-area': 900, 'x-seen': true, 'x-place': '东区3号楼' }, { title: '乙', 'x-area': 120.5, 'x-place': '西区' }, { title: '丙' }]
    await store.transact(ACT, async (transaction) => {
      for (const fields of lines) await transaction.put(newRecord(derivedId('contract', fields.title), 'contract', fields))
    })
    const titles = async (query: Partial<RowQuery>): Promise<readonly unknown[]> => (await store.lines(await findRows(store, result.value, { view: 'all', filters: {}, search: '', sort: null, ...query }))).map((line) => line!.fields['title'])
    expect(await titles({ sort: { index: 'x-area', isDescending: false } })).toEqual(['乙', '甲', '丙'])
    expect(await titles({ filters: { 'x-area': { kind: 'range', from: 100, to: 200 } } })).toEqual(['乙'])
    expect(await titles({ filters: { 'x-seen': { kind: 'one-of', values: ['yes'] }, 'x-place': { kind: 'holds', text: '３号楼' } } })).toEqual(['甲'])
  })

  it('is refused with every problem', () => {
    expect(applyOfficeTemplate(CONTRACTS, { register: 'contract', sets: [{ name: '月报', columns: ['title'] }, { name: '月报', columns: ['amount'] }] }, REGISTER_IDS)).toMatchObject({ error: ['列方案“月报”有两个，请换一个名称。'] })
    expect(applyOfficeTemplate(CONTRACTS, { register: 'contract', sets: [{ name: ' ', columns: [] }] }, REGISTER_IDS)).toMatchObject({ error: [expect.stringContaining('请填写列方案的名称'), expect.stringContaining('至少要有一列')] })
    expect(applyOfficeTemplate(CONTRACTS, { register: 'case' }, REGISTER_IDS)).toMatchObject({ error: ['模板属于“case”，不是“合同总台账”。'] })
    expect(applyOfficeTemplate(CONTRACTS, { register: 'contract', fields: [{ id: 'x-a', label: '楼层', kind: 'choice' }], columns: [{ title: '没有' }] }, REGISTER_IDS)).toMatchObject({ error: ['没有“没有”这一列。', '“楼层”是选项，请至少给出一个可选的值。'] })
    expect(applyOfficeTemplate(CONTRACTS, { register: 'contract', fields: [{ id: 'title', label: '名', kind: 'text' }] }, REGISTER_IDS)).toMatchObject({ error: [expect.stringContaining('x- 开头')] })
    expect(applyOfficeTemplate(CONTRACTS, { register: 'contract', fields: [{ id: 'x-a', label: '备注', kind: 'text' }] }, REGISTER_IDS)).toMatchObject({ ok: false })
  })
})
