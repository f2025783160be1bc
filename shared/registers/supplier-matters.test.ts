import { describe, expect, it } from 'vitest'
import { PUBLISHED_CALENDAR } from '../law/calendar'
import type { Fields } from './field'
import { SUPPLIER_MATTERS } from './supplier-matters'

const open = (fields: Fields): Readonly<Record<string, string | null>> =>
  Object.fromEntries(SUPPLIER_MATTERS.deadlines(fields, PUBLISHED_CALENDAR).filter(({ doneOn }) => doneOn === null).map(({ id, due }) => [id, due]))

describe('what suppliers ask of the office', () => {
  it('an objection is answered within seven working days, over the Spring Festival and National Day', () => {
    expect(open({ kind: 'question', receivedOn: '2026-02-11' })['procurement.answer']).toBe('2026-02-27')
    expect(open({ kind: 'question', receivedOn: '2026-09-29' })['procurement.answer']).toBe('2026-10-14')
    expect(open({ kind: 'question', receivedOn: '2025-12-30' })['procurement.answer']).toBe('2026-01-09')
    expect(open({ kind: 'question', receivedOn: '2028-02-28' })['procurement.answer']).toBe('2028-03-08')
  })

  it('a complaint may follow within fifteen working days after the time for the answer, whenever it was given', () => {
    const question = { kind: 'question', receivedOn: '2026-03-16' }
    expect(open(question)).toEqual({ 'procurement.answer': '2026-03-25', 'procurement.complain': '2026-04-16' })
    expect(open({ ...question, answeredOn: '2026-03-20' })).toEqual({ 'procurement.complain': '2026-04-16' })
    // Thirty working days for the treasury, over Labour Day.
    expect(open({ ...question, answeredOn: '2026-03-20', complainedOn: '2026-04-10' })).toEqual({ 'procurement.handle': '2026-05-26' })
    expect(open({ ...question, answeredOn: '2026-03-20', complainedOn: '2026-04-10', handledOn: '2026-05-20' })).toEqual({})
  })

  it('a request to confirm what is owed has thirty days, a complaint about arrears thirty or ninety', () => {
    expect(open({ kind: 'confirm', receivedOn: '2026-01-31' })).toEqual({ 'payment.confirm': '2026-03-02' })
    expect(open({ kind: 'arrears', receivedOn: '2026-09-01' })).toEqual({ 'payment.complaint': '2026-10-08' })
    expect(open({ kind: 'arrears', receivedOn: '2026-09-01', isExtended: true })).toEqual({ 'payment.complaint': '2026-11-30' })
    expect(open({ kind: 'confirm', receivedOn: '2026-01-31', answeredOn: '2026-02-10' })).toEqual({})
  })

  it('shows whose time it is', () => {
    const holders = Object.fromEntries(SUPPLIER_MATTERS.deadlines({ kind: 'question', knownOn: '2026-03-10', receivedOn: '2026-03-16', complainedOn: '2026-04-10' }, PUBLISHED_CALENDAR).map(({ id, holder }) => [id, holder]))
    expect(holders).toEqual({ 'procurement.question': 'other-side', 'procurement.answer': 'ours', 'procurement.complain': 'other-side', 'procurement.handle': 'authority' })
  })
})
