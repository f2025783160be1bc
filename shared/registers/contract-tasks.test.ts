import { describe, expect, it } from 'vitest'
import { REGISTER_SAMPLES } from '../../tests/support/register-samples'
import { PUBLISHED_CALENDAR } from '../law/calendar'
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
    expect(terms(signed)!.lines.at(-1)).toMatch(/^尚未登记：“尾款”的约定付款日或者交付日、履行期限、应验收日、保证金应退日。/)
    expect(terms({ ...signed, tasksDone: [{ task: 'terms', doneOn: '2026-03-25' }] })!.doneOn).toBe('2026-03-25')
    expect(terms({ ...signed, payments: [{ name: '尾款', amount: 1, agreedOn: '2026-09-01' }], term: { from: '2026-03-20', to: null }, acceptanceDueOn: '2026-08-01', bondDueOn: '2027-01-01' })).toBeUndefined()
    // A register brought in from a sheet has no such steps, and is not flooded with tasks.
    expect(terms({ ...signed, steps: [] })).toBeUndefined()
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
