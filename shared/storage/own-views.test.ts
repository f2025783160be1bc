import { beforeEach, describe, expect, it } from 'vitest'
import { REGISTER_SAMPLES } from '../../tests/support/register-samples'
import { recordId } from '../core/ids'
import { CASES } from '../registers/cases'
import { applyOfficeTemplate } from '../registers/office-template'
import { countRows, findRows } from './find-rows'
import { isOwnLook, isSameLook, knownLook, usualLook, type ListLook } from './list-look'
import { createMemoryStore } from './memory-store'
import { readOwnViews, removeOwnView, renameOwnView, saveOwnView, updateOwnView } from './own-views'
import { newRecord, RECORD_KINDS, type SettingFields } from './record-kinds'
import type { Store } from './store'

const writer = { actor: '林青', role: '审查人', at: '2026-11-02T09:00:00+08:00' }
const id = (n: number) => recordId(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`)
const usual = usualLook(CASES)
const look: ListLook = {
  query: { view: 'all', filters: { kind: { kind: 'one-of', values: ['administrative'] }, cause: { kind: 'holds', text: '公开' }, claimAmount: { kind: 'range', from: 100_00, to: null } }, search: '张', sort: { index: 'cause', isDescending: true } },
  columns: ['cause', 'state'], groupBy: 'kind',
}

let store: Store
beforeEach(() => {
  store = createMemoryStore(RECORD_KINDS)
})

async function saved(name: string, n = 1, shown = look) {
  const done = await saveOwnView(store, CASES, { id: id(n), name, look: shown }, writer)
  const view = (await readOwnViews(store, 'case')).find((one) => one.id === id(n))
  return { done, view: view! }
}

async function rewrite(change: (value: Record<string, unknown>) => unknown) {
  await store.transact({ ...writer, action: '同步', subject: null, reason: '' }, async (transaction) => {
    const record = (await transaction.read<SettingFields>(id(1)))!
    await transaction.put({ ...record, body: { ...record.body, fields: { ...record.body.fields, value: change(structuredClone(record.body.fields.value) as Record<string, unknown>) } } })
  })
}

describe('a view saved under a name', () => {
  it('comes back as it was, of its register alone, with an act in the trail', async () => {
    const { view } = await saved(' 行政公开案件 ')
    expect(view).toEqual({ id: id(1), name: '行政公开案件', look, isWhole: true, madeBy: '林青', madeAt: writer.at })
    expect(await readOwnViews(store, 'contract')).toEqual([])
    expect((await store.auditOf(id(1), 5)).map(({ act }) => [act.action, act.reason])).toEqual([['保存视图', '诉讼复议仲裁案件：行政公开案件']])
  })

  it('is refused without a name, with a name too long, and with one that is taken', async () => {
    expect((await saved('  ')).done).toEqual({ ok: false, error: '请填写视图的名称。' })
    expect((await saved('长'.repeat(41))).done).toEqual({ ok: false, error: '视图的名称不超过 40 字。' })
    expect((await saved('全部')).done).toEqual({ ok: false, error: '已有名为“全部”的视图，请换一个名称。' })
    const { view } = await saved('甲')
    expect((await saved('甲', 2)).done.ok).toBe(false)
    await saved('乙', 2)
    expect(await renameOwnView(store, CASES, view, '乙', writer)).toEqual({ ok: false, error: '已有名为“乙”的视图，请换一个名称。' })
    expect((await readOwnViews(store, 'case')).map(({ name }) => name)).toEqual(['甲', '乙'])
  })

  it('is renamed and changed, keeps what only a later program knows, and is given back after it was removed', async () => {
    const { view } = await saved('甲')
    await rewrite((value) => ({ ...value, colour: 'red' }))
    expect((await renameOwnView(store, CASES, view, '丙', writer)).ok).toBe(true)
    expect((await updateOwnView(store, CASES, { ...view, name: '丙' }, usual, writer)).ok).toBe(true)
    const [changed] = await readOwnViews(store, 'case')
    expect([changed!.name, changed!.look]).toEqual(['丙', usual])
    expect((await store.read<SettingFields>(id(1)))!.body.fields.value).toMatchObject({ colour: 'red' })
    await removeOwnView(store, CASES, changed!, writer)
    expect(await readOwnViews(store, 'case')).toEqual([])
    expect(await updateOwnView(store, CASES, changed!, look, writer)).toEqual({ ok: false, error: '视图“丙”已被移除。' })
    await removeOwnView(store, CASES, changed!, writer, true)
    expect(await readOwnViews(store, 'case')).toEqual([changed])
    expect((await store.auditOf(id(1), 9)).map(({ act }) => act.action)).toEqual(['撤销操作', '移除视图', '修改视图', '修改视图', '同步', '保存视图'])
  })

  it('of a later program opens without what is not known here; what is no view is passed over', async () => {
    await saved('甲')
    await rewrite((value) => ({ ...value, groupBy: 7, query: { ...(value['query'] as object), filters: { cause: { kind: 'holds', text: '公开' }, state: { kind: 'near', to: 3 } }, sort: { by: 'x' } } }))
    const [view] = await readOwnViews(store, 'case')
    expect(view).toMatchObject({ isWhole: false, look: { groupBy: null, columns: look.columns, query: { filters: { cause: { kind: 'holds', text: '公开' } }, sort: null, search: '张' } } })
    await rewrite(() => 'not a view')
    expect(await readOwnViews(store, 'case')).toEqual([])
  })
})

describe('the look of a list', () => {
  const own: ListLook = { query: { ...usual.query, filters: { 'x-1': { kind: 'holds', text: '南' } }, sort: { index: 'x-1', isDescending: false } }, columns: ['x-1'], groupBy: 'x-1' }

  it('goes without an own field that was taken away, and finds the rows it still can', async () => {
    const put = (n: number, fields: object) => store.transact({ ...writer, action: '登记', subject: null, reason: '' }, (transaction) => transaction.put(newRecord(id(n), 'case', { ...REGISTER_SAMPLES['case'], ...fields })))
    await put(11, { 'x-1': '南区' })
    await put(12, { 'x-1': '北区' })
    const template = { register: 'case', fields: [{ id: 'x-1', label: '片区', kind: 'text' as const }] }
    const applied = applyOfficeTemplate(CASES, template, new Set(['case', 'contract', 'counsel', 'policy', 'decision']))
    const withField = applied.ok ? applied.value : CASES
    expect(knownLook(withField, { ...own, groupBy: null })).toEqual({ look: { ...own, groupBy: null }, isWhole: true })
    expect(await countRows(store, withField, knownLook(withField, own).look.query)).toBe(1)
    const without = knownLook(CASES, own)
    expect(without).toEqual({ look: usual, isWhole: false })
    expect(await findRows(store, CASES, without.look.query)).toHaveLength(2)
    expect(knownLook(CASES, { ...usual, query: { ...usual.query, view: 'no-such-view' } })).toEqual({ look: usual, isWhole: false })
  })

  it('is the same whatever was set first, and worth a name once it differs from its view', () => {
    const { kind, cause } = look.query.filters as Record<string, never>
    const turned: ListLook = { ...look, query: { ...look.query, filters: { claimAmount: look.query.filters['claimAmount']!, cause: cause!, kind: kind! } } }
    expect(isSameLook(look, turned)).toBe(true)
    expect(isSameLook(look, { ...look, groupBy: null })).toBe(false)
    expect(isOwnLook(CASES, { ...usual, query: { ...usual.query, view: null } })).toBe(false)
    expect(isOwnLook(CASES, { ...usual, groupBy: 'state' })).toBe(true)
  })
})
