import { describe, expect, it } from 'vitest'
import { day } from '../../tests/support/take-steps'
import { PUBLISHED_CALENDAR } from '../law/calendar'
import { deadlineEvents } from '../export/deadline-events'
import type { Fields } from '../registers/field'
import { controlLines, remindersOn } from '../registers/reminder'
import { derivedId } from './derived-id'
import { createMemoryStore } from './memory-store'
import { dutyRecordId, openDuties } from './open-duties'
import { newRecord, RECORD_KINDS } from './record-kinds'
import type { Store } from './store'

const put = (store: Store, kind: string, id: string, fields: Fields, on = '2026-01-05') => store.transact(
  { actor: '李明', role: '审查人', action: '登记', subject: null, reason: '', at: `${on}T09:00:00+08:00` },
  (transaction) => transaction.put(newRecord(derivedId(kind, id), kind, fields)),
)
/** An office that has used the program since that day. */
async function office(since = '2026-01-05'): Promise<Store> {
  const store = createMemoryStore(RECORD_KINDS)
  await put(store, 'setting', 'unit', { key: 'unit', value: '云溪市机关事务管理局' }, since)
  return store
}
const open = async (store: Store, today: string, until: string | null = null): Promise<readonly string[]> =>
  (await openDuties(store, day(today), until === null ? null : day(until), PUBLISHED_CALENDAR)).map(({ due, title }) => `${due} ${title}`)
const MEETING = { kind: 'session', subject: '研究法治建设', meeting: '局党组会', department: '政策法规处' }

describe('the yearly duties of an office', () => {
  it('are all there, by their day, with what they rest on', async () => {
    expect(await open(await office(), '2026-01-06', '2026-12-31')).toEqual([
      '2026-01-31 2026年度：启动制度文件定期清理',
      '2026-03-01 2025年度：向本级党委政府和上一级部门报送法治政府建设年度报告',
      '2026-03-31 2025年度：公开逾期尚未支付中小企业款项信息',
      '2026-03-31 2026年度：公布年度重大行政决策事项目录',
      '2026-04-01 2025年度：向社会公开法治政府建设年度报告',
      '2026-12-31 2026年度：专题研究法治建设会议不少于2次',
      '2026-12-31 2026年度：法治专题学习不少于4次',
    ])
    const [payment] = (await openDuties(await office(), day('2026-01-06'), null, PUBLISHED_CALENDAR)).filter(({ task }) => task.includes('中小企业'))
    expect(payment).toMatchObject({ start: '2026-01-01', about: '2025年度', register: 'yearly-duty', lines: ['依据：保障中小企业款项支付条例第18条：每年3月31日前。', '届满：2025年度的情况，于次年3月31日前完成，即2026-03-31（周二）；遇休息日不顺延，宜提前办理。'] })
  })

  it('remind, stand on the control sheet and in calendars like every other deadline', async () => {
    const open = await openDuties(await office(), day('2026-03-21'), null, PUBLISHED_CALENDAR)
    const isPayment = ({ title }: { readonly title: string }): boolean => title === '2025年度：公开逾期尚未支付中小企业款项信息'
    expect(remindersOn(open, day('2026-03-21')).find(({ deadline }) => isPayment(deadline))!.text).toBe('2025年度：公开逾期尚未支付中小企业款项信息：还剩10日，2026-03-31到期。')
    expect(remindersOn(open, day('2026-04-02')).find(({ deadline }) => isPayment(deadline))!.text).toContain('提请法制机构负责人、分管领导处理')
    expect(controlLines(open, day('2026-04-02')).find(isPayment)).toMatchObject({ state: '已逾期', daysLeft: -2 })
    expect(deadlineEvents(open).find(({ summary }) => summary.includes('中小企业'))).toMatchObject({ day: '2026-03-31', description: expect.stringContaining('保障中小企业款项支付条例第18条') })
  })

  it('begin with the office: what ended before it wrote anything is not overdue, what it missed since is', async () => {
    expect(await open(createMemoryStore(RECORD_KINDS), '2026-06-01')).toEqual([])
    expect(await open(await office('2026-03-20'), '2026-06-01', '2026-06-30')).toEqual([
      '2026-03-31 2025年度：公开逾期尚未支付中小企业款项信息', '2026-03-31 2026年度：公布年度重大行政决策事项目录', '2026-04-01 2025年度：向社会公开法治政府建设年度报告',
    ])
  })

  it('come every year, the clean-up in even years only', async () => {
    const next = await open(await office('2026-12-01'), '2026-12-20', '2028-12-31')
    expect(next.filter((line) => line.includes('清理'))).toEqual(['2028-01-31 2028年度：启动制度文件定期清理'])
    expect(next.filter((line) => line.includes('中小企业'))).toEqual(['2027-03-31 2026年度：公开逾期尚未支付中小企业款项信息', '2028-03-31 2027年度：公开逾期尚未支付中小企业款项信息'])
  })

  it('vanish when a person enters them as done, and come back when that is voided', async () => {
    const store = await office()
    const id = dutyRecordId('payment-disclosure', 2025)
    const done = newRecord(id, 'yearly-duty', { duty: 'payment-disclosure', year: 2025, outcome: 'done', doneOn: '2026-03-27', place: '门户网站' })
    const act = { actor: '王芳', role: '', action: '登记', subject: id, reason: '', at: '2026-03-27T09:00:00+08:00' }
    const isOpen = async (): Promise<boolean> => (await open(store, '2026-03-28', '2026-03-31')).some((line) => line.includes('中小企业'))
    expect(await isOpen()).toBe(true)
    await store.transact(act, (transaction) => transaction.put(done))
    expect(await isOpen()).toBe(false)
    await store.transact(act, (transaction) => transaction.put({ ...done, body: { ...done.body, deleted: true } }))
    expect(await isOpen()).toBe(true)
    await put(store, 'yearly-duty', 'typed', done.body.fields)
    expect(await isOpen()).toBe(false)
  })

  it('vanish when the registers show them done: meetings held, a catalogue begun, a clean-up started', async () => {
    const store = await office()
    const left = async (): Promise<readonly string[]> => (await openDuties(store, day('2026-01-06'), null, PUBLISHED_CALENDAR)).map(({ task }) => task)
    await put(store, 'law-meeting', '1', { ...MEETING, on: '2026-01-06' })
    await put(store, 'law-meeting', '2', { ...MEETING, on: '2025-12-30' })
    const [sessions] = (await openDuties(store, day('2026-02-01'), null, PUBLISHED_CALENDAR)).filter(({ task }) => task.includes('专题研究'))
    expect(sessions!.lines.at(-1)).toBe('已登记：2026年度专题研究法治建设会议1次，尚缺1次。')
    await put(store, 'law-meeting', '3', { ...MEETING, on: '2026-06-30' })
    await put(store, 'decision', '1', { year: 2026, title: '更新改造计划' })
    await put(store, 'policy-cleanup', '1', { batch: '2026年定期清理', kind: 'biennial', startedOn: '2026-01-12' })
    const tasks = await left()
    expect(tasks.some((task) => task.includes('专题研究') || task.includes('清理'))).toBe(false)
    expect(tasks.filter((task) => task.includes('目录'))).toHaveLength(0)
    expect(tasks.some((task) => task.includes('法治专题学习'))).toBe(true)
  })
})
