import { describe, expect, it } from 'vitest'
import { REGISTER_SAMPLES } from '../../tests/support/register-samples'
import { day } from '../../tests/support/take-steps'
import type { HolidayYear } from '../law/calendar'
import type { Fields } from '../registers/field'
import { DEFAULT_SETTINGS } from '../rules/office-settings'
import { openDeadlineBook, type DeadlineBook, type DeadlineSnapshot } from './deadline-book'
import { derivedId } from './derived-id'
import { createMemoryStore } from './memory-store'
import { newRecord, RECORD_KINDS, RULE_SETTINGS } from './record-kinds'
import { putRoleHolder } from './role-holders'
import type { Act, Store } from './store'

const ACT: Act = { actor: '李明', role: '审查人', action: '登记', subject: null, reason: '', at: '2026-03-02T09:00:00+08:00' }
const put = (store: Store, kind: string, name: string, fields: Fields) => store.transact(ACT, (transaction) => transaction.put(newRecord(derivedId(kind, name), kind, fields)))
const SUIT: Fields = { kind: 'administrative', position: 'defendant', opponent: [{ name: '青禾公司' }], receivedOn: '2026-03-02', handler: { name: '王芳' } }
const reviewed = (receivedOn: string): Fields => ({ kind: 'review', position: 'respondent', receivedOn })

/** The book once it says what is waited for. */
function shown(book: DeadlineBook, isIt: (snapshot: DeadlineSnapshot) => boolean): Promise<DeadlineSnapshot> {
  return new Promise((resolve) => {
    const look = (): void => {
      const snapshot = book.snapshot()
      if (snapshot === null || snapshot.progress !== null || !isIt(snapshot)) return
      stop()
      resolve(snapshot)
    }
    const stop = book.subscribe(look)
    look()
  })
}
/** Deadlines of records; the office's yearly duties stand beside them. */
const dues = (snapshot: DeadlineSnapshot): readonly string[] => snapshot.deadlines.filter(({ register }) => register !== 'yearly-duty').map(({ id, due }) => `${id.split(':')[1]} ${due}`)

describe('the book of open deadlines', () => {
  it('holds what is open in every register, with whose contract under review it is', async () => {
    const store = createMemoryStore(RECORD_KINDS)
    const matter = derivedId('matter', 'm')
    await put(store, 'case', 'c', SUIT)
    const { filedOn: _filed, publishedOn: _published, ...contract } = REGISTER_SAMPLES['contract']!
    await put(store, 'contract', 'k', { ...contract, state: 'performing', matter })
    const book = openDeadlineBook(store, () => day('2026-03-16'))
    const snapshot = await shown(book, () => true)
    expect(dues(snapshot)).toEqual(['suit.answer 2026-03-17', 'suit.evidence-delay 2026-03-17', 'publish 2026-03-24', 'file 2026-03-31'])
    expect(snapshot.deadlines.filter(({ register }) => register !== 'yearly-duty').map((one) => one.matter)).toEqual([null, null, matter, matter])
    book.close()
  })

  it('names who hears of what is overdue as soon as the office enters it', async () => {
    const store = createMemoryStore(RECORD_KINDS)
    await put(store, 'case', 'c', SUIT)
    const book = openDeadlineBook(store, () => day('2026-03-16'))
    expect((await shown(book, () => true)).people).toEqual(['法制机构负责人', '分管领导'])
    await store.transact(ACT, (transaction) => putRoleHolder(transaction, 'legal-head', '周明'))
    expect(dues(await shown(book, ({ people }) => people[0] === '法制机构负责人（周明）'))).toHaveLength(2)
    book.close()
  })

  it('forgets what is done, what is deleted, and hears of what is new', async () => {
    const store = createMemoryStore(RECORD_KINDS)
    await put(store, 'case', 'c', SUIT)
    const book = openDeadlineBook(store, () => day('2026-03-16'))
    await shown(book, (snapshot) => dues(snapshot).length === 2)
    await put(store, 'case', 'c', { ...SUIT, answeredOn: '2026-03-16' })
    await shown(book, (snapshot) => dues(snapshot).length === 0)
    await put(store, 'case', 'd', reviewed('2026-03-05'))
    expect(dues(await shown(book, (snapshot) => dues(snapshot).length > 0))).toEqual(['review.reply 2026-03-19'])
    const record = (await store.read<Fields>(derivedId('case', 'd')))!
    await store.transact(ACT, (transaction) => transaction.put({ ...record, body: { ...record.body, deleted: true } }))
    expect(dues(await shown(book, (snapshot) => dues(snapshot).length === 0))).toEqual([])
    book.close()
  })

  it('puts off what it reads by itself, never what was just written', async () => {
    const store = createMemoryStore(RECORD_KINDS)
    let isBusy = false
    const book = openDeadlineBook(store, () => day('2026-03-16'), () => (isBusy ? new Promise<void>(() => undefined) : Promise.resolve()))
    await shown(book, () => true)
    isBusy = true
    await put(store, 'case', 'c', SUIT)
    expect(dues(await shown(book, (snapshot) => dues(snapshot).length > 0))).toHaveLength(2)
    book.close()
  })

  it('reads the near future by itself, the rest when asked, and moves on with the day', async () => {
    const store = createMemoryStore(RECORD_KINDS)
    await put(store, 'case', 'near', SUIT)
    await put(store, 'case', 'far', { kind: 'civil', position: 'plaintiff', performanceDueOn: '2026-03-02' })
    let today = day('2026-01-05')
    const book = openDeadlineBook(store, () => today)
    expect(dues(await shown(book, () => true))).toEqual([])
    today = day('2026-02-20')
    book.tick()
    expect(dues(await shown(book, (snapshot) => snapshot.today === today))).toEqual(['suit.answer 2026-03-17', 'suit.evidence-delay 2026-03-17'])
    book.reachAll()
    expect(dues(await shown(book, (snapshot) => snapshot.until === null))).toEqual(['suit.answer 2026-03-17', 'suit.evidence-delay 2026-03-17', 'civil.enforcement 2028-03-02'])
    book.close()
  })

  it('counts again when the office changes its calendar', async () => {
    const store = createMemoryStore(RECORD_KINDS)
    await put(store, 'case', 'c', reviewed('2027-02-01'))
    const book = openDeadlineBook(store, () => day('2027-02-02'))
    expect(dues(await shown(book, () => true))).toEqual(['review.reply 2027-02-15'])
    const year: HolidayYear = { year: 2027, source: '国办发明电〔2026〕×号', holidays: [{ name: '春节', from: day('2027-02-05'), to: day('2027-02-11') }], workdays: [] }
    await store.transact(ACT, (transaction) => transaction.put(newRecord(RULE_SETTINGS, 'setting', { key: 'rules', value: { ...DEFAULT_SETTINGS, holidays: [year] } })))
    const counted = await shown(book, (snapshot) => snapshot.office.settings.holidays.length === 1)
    expect(dues(counted)).toEqual(['review.reply 2027-02-22'])
    book.close()
  })

  it('counts by the time limits the office set itself, from the day it set them for', async () => {
    const store = createMemoryStore(RECORD_KINDS)
    const filing = (signedOn: string): Fields => ({ ...REGISTER_SAMPLES['filing'], signedOn, reportedOn: undefined, state: 'preparing', steps: [] })
    await put(store, 'filing', 'old', filing('2026-03-02'))
    await put(store, 'filing', 'new', filing('2026-03-09'))
    const own = { 'days-filing-report': [{ from: '2026-03-05', value: 30, source: '云机事发〔2026〕3号' }] }
    await store.transact(ACT, (transaction) => transaction.put(newRecord(RULE_SETTINGS, 'setting', { key: 'rules', value: { ...DEFAULT_SETTINGS, parameters: own } })))
    const book = openDeadlineBook(store, () => day('2026-04-15'))
    // Ten working days from 2 March; thirty from the 9th, over 清明 (4 to 6 April).
    expect(dues(await shown(book, () => true))).toEqual(['report 2026-03-16', 'report 2026-04-21'])
    book.close()
  })

  it('says that a calendar cannot be read and goes on with the published one', async () => {
    const store = createMemoryStore(RECORD_KINDS)
    await put(store, 'case', 'c', SUIT)
    await store.transact(ACT, (transaction) => transaction.put(newRecord(RULE_SETTINGS, 'setting', { key: 'rules', value: { holidays: [{ year: 2027 }] } })))
    const book = openDeadlineBook(store, () => day('2026-03-16'))
    const snapshot = await shown(book, () => true)
    expect([snapshot.office.isUnreadable, dues(snapshot).length]).toEqual([true, 2])
    book.close()
  })

  it('holds the yearly duties beside the records, and lets go of them once they are entered as done', async () => {
    const store = createMemoryStore(RECORD_KINDS)
    const book = openDeadlineBook(store, () => day('2026-03-16'))
    expect((await shown(book, () => true)).deadlines).toEqual([])
    await put(store, 'case', 'c', SUIT)
    const isDisclosure = ({ task, due }: { readonly task: string; readonly due: string }): boolean => task.includes('中小企业') && due === '2026-03-31'
    expect((await shown(book, ({ deadlines }) => deadlines.length > 1)).deadlines.filter(isDisclosure)).toHaveLength(1)
    await put(store, 'yearly-duty', 'd', { duty: 'payment-disclosure', year: 2025, outcome: 'none', doneOn: '2026-03-16', remark: '没有逾期账款' })
    expect((await shown(book, ({ deadlines }) => !deadlines.some(isDisclosure))).deadlines.length).toBeGreaterThan(0)
    book.close()
  })

  it('lets go of another side’s last day when it has passed, and keeps ours as overdue', async () => {
    const store = createMemoryStore(RECORD_KINDS)
    await put(store, 'case', 'c', { ...SUIT, actKnownOn: '2026-01-05', receivedOn: undefined })
    await put(store, 'case', 'd', SUIT)
    let today = day('2026-07-06')
    const book = openDeadlineBook(store, () => today)
    expect(dues(await shown(book, ({ deadlines }) => deadlines.length > 0))).toContain('suit.sue 2026-07-06')
    today = day('2026-07-07')
    book.tick()
    const later = dues(await shown(book, (snapshot) => snapshot.today === today))
    expect(later).not.toContain('suit.sue 2026-07-06')
    expect(later).toContain('suit.answer 2026-03-17')
    book.close()
  })
})
