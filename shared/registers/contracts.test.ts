import { describe, expect, it } from 'vitest'
import { PUBLISHED_CALENDAR } from '../law/calendar'
import { REGISTER_SAMPLES } from '../../tests/support/register-samples'
import { CONTRACTS, nextPaymentDay, paidSoFar } from './contracts'
import { fieldOf, validateRecord } from './definition'
import { readField } from './format-value'

const SAMPLE = REGISTER_SAMPLES['contract']!
const computed = (id: string, fields: Readonly<Record<string, unknown>>): unknown => readField(fieldOf(CONTRACTS, id), fields)
const months = (from: string, to: string): unknown => computed('termMonths', { term: { from, to } })

describe('the line of a contract', () => {
  it('counts its term in months, both ends included, over February too', () => {
    expect([months('2026-04-01', '2027-03-31'), months('2026-01-01', '2026-02-28'), months('2026-01-15', '2026-02-28'), months('2028-02-01', '2028-02-29'), computed('termMonths', {})]).toEqual([12, 2, 1.5, 1, null])
  })

  it('adds up what was paid and names the next day to pay', () => {
    const payments = [{ name: '一', amount: 100, paid: 100, paidOn: '2026-05-01', agreedOn: '2026-05-01' }, { name: '二', amount: 200, agreedOn: '2026-09-01' }, { name: '三', amount: 300, agreedOn: '2026-08-01' }]
    expect([paidSoFar({ payments, paidBefore: 5 }), nextPaymentDay({ payments }), nextPaymentDay({})]).toEqual([105, '2026-08-01', null])
    expect([computed('supplementRatio', { amount: 1000, supplementTotal: 104 }), computed('supplementRatio', { amount: 0, supplementTotal: 1 })]).toEqual([10.4, null])
  })

  it('is checked over its fields', () => {
    const paths = (change: Readonly<Record<string, unknown>>): readonly string[] => validateRecord(CONTRACTS, { ...SAMPLE, ...change }, PUBLISHED_CALENDAR).map((problem) => problem.path)
    expect(paths({ signedOn: '2026-03-01' })).toEqual(['signedOn'])
    expect(paths({ reviewDoneOn: '2026-03-01' })).toEqual(['reviewDoneOn'])
    expect(paths({ paidBefore: 900_000_000 })).toEqual(['payments'])
    expect(paths({ paidBefore: 900_000_000, isProvisional: true })).toEqual([])
    expect(paths({ types: ['SUP'] })).toEqual(['original'])
    expect(paths({ state: 'signed', signedOn: undefined })).toEqual(['signedOn'])
    expect(paths({ counterparty: { name: '青禾', creditCode: '91000000MA0TEXT04Q' } })).toEqual(['counterparty.creditCode'])
    expect(paths({ payments: [{ name: '', amount: 1 }] })).toEqual(['payments[0].name'])
  })
})
