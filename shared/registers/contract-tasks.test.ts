import { describe, expect, it } from 'vitest'
import { REGISTER_SAMPLES } from '../../tests/support/register-samples'
import { PUBLISHED_CALENDAR } from '../law/calendar'
import { AGREED_TERMS } from './agreed-terms'
import { checkValue } from './check-value'
import { contractTasks } from './contract-tasks'
import type { Fields } from './field'

const { publishedOn: _, filedOn: __, ...SAMPLE } = REGISTER_SAMPLES['contract']!
const SIGNED: Fields = { ...SAMPLE, state: 'performing', steps: [], counterpartySize: 'small' }
const due = (fields: Fields): Readonly<Record<string, string | null>> => Object.fromEntries(contractTasks(fields, PUBLISHED_CALENDAR).filter((task) => task.doneOn === null).map((task) => [task.id, task.due]))

describe('the tasks of a signed contract', () => {
  it('are made at signing and not before', () => {
    expect(due({ ...SIGNED, state: 'draft', noticeOn: undefined, signedOn: undefined })).toEqual({})
    expect(due(SIGNED)).toEqual({ publish: '2026-03-24', file: '2026-03-31', 'pay-0': '2026-07-20', 'invoice-0': '2026-07-10', bondDueOn: '2027-04-30', renew: '2026-12-31' })
  })

  it('vanish when the record says they are done, and when the contract is archived', () => {
    const payments = [{ name: '第一季度', amount: 1, deliveredOn: '2026-06-30', agreedOn: '2026-07-20', invoicedOn: '2026-07-02', paidOn: '2026-07-15', paid: 1 }]
    expect(due({ ...SIGNED, publishedOn: '2026-03-24', filedOn: '2026-03-27', payments, bondReturnedOn: '2026-04-01', tasksDone: [{ task: 'renew', doneOn: '2026-12-01' }] })).toEqual({})
    expect(due({ ...SIGNED, state: 'archived' })).toEqual({})
  })

  it('pay a small firm by the statutory day at the latest', () => {
    const pay = (row: Fields, change: Fields = {}): string | null | undefined => due({ ...SIGNED, ...change, payments: [{ name: '尾款', amount: 1, ...row }] })['pay-0']
    // Nothing agreed: 30 days from delivery end on 20 September, a Sunday that is worked.
    expect(pay({ deliveredOn: '2026-08-21' })).toBe('2026-09-20')
    expect(pay({ deliveredOn: '2026-09-03' })).toBe('2026-10-08')
    // 90 days agreed: 60 is the most.
    expect(pay({ deliveredOn: '2026-04-01', agreedOn: '2026-06-30' })).toBe('2026-06-01')
    expect(pay({ deliveredOn: '2026-04-01', agreedOn: '2026-06-30' }, { counterpartySize: 'large' })).toBe('2026-06-30')
    expect(pay({ agreedOn: '2026-06-30' })).toBe('2026-06-30')
  })

  it('sign within thirty days of the award, over the Spring Festival', () => {
    expect(due({ ...SAMPLE, signedOn: undefined, noticeOn: '2026-01-20', state: 'to-sign', steps: [] })).toEqual({ sign: '2026-02-24' })
  })

  it('report a contract of a unit within ten working days', () => {
    expect(due({ ...SIGNED, path: 'P2', procurement: 'none', signedOn: '2026-09-28', noticeOn: undefined, payments: [], bondDueOn: undefined, term: undefined })).toEqual({ report: '2026-10-16' })
  })

  it('publish and file government procurement of a unit beside its report, each done for itself', () => {
    const unit: Fields = { ...SIGNED, path: 'P2', signedOn: '2026-09-28', noticeOn: undefined, payments: [], bondDueOn: undefined, term: undefined }
    expect(due(unit)).toEqual({ report: '2026-10-16', publish: '2026-09-30', file: '2026-10-13' })
    expect(due({ ...unit, filedOn: '2026-10-09', publishedOn: '2026-09-29' })).toEqual({ file: '2026-10-13' })
  })

  it('ask at signing for the days that others follow from, until they are entered or ticked off', () => {
    const signed: Fields = { ...SIGNED, steps: [{ transition: 'sign', from: 'to-sign', to: 'signed', on: '2026-03-20' }], payments: [{ name: '尾款', amount: 1 }], term: undefined, bondDueOn: undefined, bondAmount: 100 }
    const terms = (fields: Fields) => contractTasks(fields, PUBLISHED_CALENDAR).find(({ id }) => id === 'terms')
    expect(terms(signed)!.lines.at(-1)).toMatch(/^尚未登记：“尾款”的约定付款日或者交付日、履行期限、应验收日或者验收期限、保证金应退日或者退还期限。/)
    expect(terms({ ...signed, tasksDone: [{ task: 'terms', doneOn: '2026-03-25' }] })!.doneOn).toBe('2026-03-25')
    expect(terms({ ...signed, payments: [{ name: '尾款', amount: 1, agreedOn: '2026-09-01' }], term: { from: '2026-03-20', to: null }, acceptanceDueOn: '2026-08-01', bondDueOn: '2027-01-01' })).toBeUndefined()
    // A register brought in from a sheet has no such steps, and is not flooded with tasks.
    expect(terms({ ...signed, steps: [] })).toBeUndefined()
  })

  it('of periods the contract gives have their last day once the day they run from is known', () => {
    const agreedTerms: readonly Fields[] = [
      { kind: 'acceptance', count: 7, unit: 'working-day', from: 'delivered', words: '到货后7个工作日内组织验收' }, { kind: 'bond', count: 30, unit: 'day', from: 'performed' },
      { kind: 'defects', count: 24, unit: 'month', from: 'accepted' }, { kind: 'retention', count: 14, unit: 'day', from: 'warranty-ended' }, { kind: 'warranty', count: 5, unit: 'year', from: 'other' },
    ]
    const terms = (change: Fields) => contractTasks({ ...SIGNED, bondDueOn: undefined, term: undefined, agreedTerms, ...change }, PUBLISHED_CALENDAR).filter(({ id }) => id.startsWith('term-'))
    const days = (change: Fields) => terms(change).map((task) => task.due)
    expect(days({})).toEqual([null, null, null, null, null])
    expect(terms({})[0]!.lines).toEqual(['合同约定：交付（完工、提请验收）后7个工作日。', '合同原文：“到货后7个工作日内组织验收”', '尚不能计算最后一日：请登记“交付日”。'])
    // Over National Day with its make-up days; the bond's last day moves behind it.
    expect(days({ deliveredOn: '2026-09-29', term: { from: '2026-03-20', to: '2026-09-05' } }).slice(0, 2)).toEqual(['2026-10-14', '2026-10-08'])
    expect(days({ acceptedOn: '2026-08-31' }).slice(2)).toEqual(['2028-08-31', '2028-09-14', null])
    expect(days({ agreedTerms: agreedTerms.with(4, { ...agreedTerms[4]!, startsOn: '2028-02-29' }) })[4]).toBe('2033-02-28')
    // A day entered outright counts alone, and what is done is done.
    expect(terms({ acceptanceDueOn: '2026-07-10', bondDueOn: '2027-01-01', warrantyUntil: '2027-06-30' }).map((task) => task.id)).toEqual(['term-2', 'term-3'])
    expect(terms({ deliveredOn: '2026-06-01', acceptedOn: '2026-06-05' })[0]).toMatchObject({ due: '2026-06-10', doneOn: '2026-06-05', lines: expect.arrayContaining([expect.stringContaining('自2026-06-11起计')]) })
  })

  it('of the longest periods from the latest day a register takes are still days', () => {
    const longest = (unit: string) => contractTasks({ ...SIGNED, acceptedOn: '2199-12-31', agreedTerms: [{ kind: 'warranty', count: 3650, unit, from: 'accepted' }, { kind: 'retention', count: 3650, unit, from: 'warranty-ended' }] }, PUBLISHED_CALENDAR).find(({ id }) => id === 'term-1')!.due
    expect([longest('day'), longest('year')]).toEqual(['2219-12-27', '9500-01-01'])
    for (const value of [[{ kind: 'warranty', count: 3651, unit: 'year', from: 'accepted' }], [{ kind: 'warranty', count: 1, unit: 'year', from: 'accepted', startsOn: '9999-12-31' }]]) expect(checkValue(AGREED_TERMS, value)).toHaveLength(1)
  })

  it('say when a missed acceptance starts the time for payment, and when claims lapse', () => {
    const tasks = contractTasks({ ...SIGNED, acceptanceDueOn: '2026-07-10', claimKnownOn: '2023-10-03', warrantyUntil: '2027-06-30' }, PUBLISHED_CALENDAR)
    expect(tasks.find((task) => task.id === 'accept')!.lines.slice(1)).toEqual([
      '逾期不组织验收的，付款期限自约定的验收期满起算，即自2026-07-11起计（保障中小企业款项支付条例第10条）。', '未约定付款期限的，最迟于2026-08-10付款（30日，保障中小企业款项支付条例第9条第1款）。', '约定付款期限的，最迟于2026-09-08付款（60日，保障中小企业款项支付条例第9条第1款）。',
    ])
    expect(tasks.find((task) => task.id === 'limitation')).toMatchObject({ due: '2026-10-08', remindDays: [180, 90, 30, 10, 3, 1, 0] })
    expect(tasks.find((task) => task.id === 'warrantyUntil')).toMatchObject({ due: '2027-06-30' })
  })
})
