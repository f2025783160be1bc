import { describe, expect, it } from 'vitest'
import { day } from '../../tests/support/take-steps'
import { PUBLISHED_CALENDAR } from '../law/calendar'
import { readField } from '../registers/format-value'
import { fieldOf } from '../registers/definition'
import type { Fields } from '../registers/field'
import { importSheet } from '../registers/import-sheet'
import { POLICIES } from '../registers/policies'
import { DEFAULT_SETTINGS } from '../rules/office-settings'
import { officeWorkCalendar } from '../rules/office-work-calendar'
import { derivedId } from './derived-id'
import { withKeptValues } from './kept-values'
import { createMemoryStore } from './memory-store'
import { openDeadlines } from './open-deadlines'
import { newRecord, RECORD_KINDS, RULE_SETTINGS } from './record-kinds'
import type { Act, Store } from './store'

const ACT: Act = { actor: '周明', role: '审查人', action: '登记', subject: null, reason: '', at: '2026-03-01T09:00:00+08:00' }
const OWN = { 'years-policy-valid': [{ from: day('2026-01-01'), value: 3, source: '云机事发〔2026〕3号' }] }
const id = (name: string) => derivedId('policy', name)

const put = (store: Store, name: string, fields: Fields) => store.transact(ACT, (transaction) => transaction.put(newRecord(id(name), 'policy', { title: name, state: 'in-force', ...fields })))
const set = (store: Store, parameters: object) => store.transact(ACT, (transaction) => transaction.put(newRecord(RULE_SETTINGS, 'setting', { key: 'rules', value: { ...DEFAULT_SETTINGS, parameters } })))
const expiry = async (store: Store, name: string) => readField(fieldOf(POLICIES, 'expiresOn'), (await store.read<Fields>(id(name)))!.body.fields)

describe('the usual years of a policy document', () => {
  it('are the office’s on the day it takes effect, in lists, indexes and deadlines, and go anew with its parameters', async () => {
    const store = withKeptValues(createMemoryStore(RECORD_KINDS))
    await put(store, 'before', { effectiveOn: '2025-05-01' })
    await put(store, 'after', { effectiveOn: '2026-05-01' })
    await put(store, 'trial', { effectiveOn: '2026-05-01', isTrial: true })
    await put(store, 'stated', { effectiveOn: '2026-05-01', validYears: 4 })
    const all = () => Promise.all(['before', 'after', 'trial', 'stated'].map((name) => expiry(store, name)))
    expect(await all()).toEqual(['2030-04-30', '2031-04-30', '2028-04-30', '2030-04-30'])
    await set(store, OWN)
    expect(await all()).toEqual(['2030-04-30', '2029-04-30', '2028-04-30', '2030-04-30'])
    expect(await store.ids({ kind: 'policy', index: 'expiresOn', from: '2029-01-01', to: '2029-12-31' })).toEqual([id('after')])
    expect(openDeadlines((await store.read<Fields>(id('after')))!, PUBLISHED_CALENDAR).map(({ due }) => due)).toContain('2029-04-30')
    await put(store, 'later', { effectiveOn: '2026-06-01' })
    expect(await expiry(store, 'later')).toBe('2029-05-31')
    await set(store, {})
    expect(await all()).toEqual(['2030-04-30', '2031-04-30', '2028-04-30', '2030-04-30'])
  })

  it('are the office’s in an imported sheet before it is stored', () => {
    const rows = [['文件名称', '类别', '起草处室', '施行日期'], ['会议费管理办法', '内部管理制度', '财务处', '2026-05-01']].map((row) => row.map((text) => ({ kind: 'text' as const, text })))
    const read = importSheet(POLICIES, { name: '制度', rows } as never, { calendar: officeWorkCalendar({ ...DEFAULT_SETTINGS, parameters: OWN }), resolve: () => null })
    expect(read.errors).toEqual([])
    expect(readField(fieldOf(POLICIES, 'expiresOn'), read.records[0]!)).toBe('2029-04-30')
  })
})
