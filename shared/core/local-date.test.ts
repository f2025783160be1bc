import { describe, expect, it } from 'vitest'
import { addDays, addMonths, daysBetween, localDateOf, parseLocalDate, type LocalDate } from './local-date'

const day = (text: string): LocalDate => parseLocalDate(text)!

describe('a calendar day', () => {
  it('exists or is refused', () => {
    expect(localDateOf(2028, 2, 29)).toBe('2028-02-29')
    expect([localDateOf(2026, 2, 29), localDateOf(2026, 13, 1), localDateOf(2026, 4, 31), localDateOf(1900, 2, 29)]).toEqual([null, null, null, null])
    expect([parseLocalDate('2026-1-1'), parseLocalDate('2026-02-30'), parseLocalDate('二〇二六')]).toEqual([null, null, null])
  })

  it('counts days over month, year and leap day', () => {
    expect(addDays(day('2028-02-28'), 2)).toBe('2028-03-01')
    expect(addDays(day('2027-01-01'), -1)).toBe('2026-12-31')
    expect([addDays(day('2027-02-27'), 1), addDays(day('2027-02-28'), 1), addDays(day('2027-03-02'), -2), addDays(day('2027-03-31'), -30)]).toEqual(['2027-02-28', '2027-03-01', '2027-02-28', '2027-03-01'])
    expect(daysBetween(day('2026-09-01'), day('2026-10-01'))).toBe(30)
  })

  it('ends a period of months on the corresponding day, or on the last of the month', () => {
    expect(addMonths(day('2026-01-31'), 1)).toBe('2026-02-28')
    expect(addMonths(day('2028-01-31'), 1)).toBe('2028-02-29')
    expect(addMonths(day('2026-11-30'), 3)).toBe('2027-02-28')
    expect(addMonths(day('2026-03-15'), -15)).toBe('2024-12-15')
  })
})
