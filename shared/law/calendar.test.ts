import { describe, expect, it } from 'vitest'
import { parseLocalDate, type LocalDate } from '../core/local-date'
import { addWorkingDays, checkHolidayYear, isWorkingDay, nextWorkingDay, PUBLISHED_CALENDAR, weekdayName, withHolidayYears, workingDaysBetween, type HolidayYear } from './calendar'

const day = (text: string): LocalDate => parseLocalDate(text)!

const NEXT_YEAR: HolidayYear = {
  year: 2027, source: '国办发明电〔2026〕×号',
  holidays: [{ name: '春节', from: day('2027-02-05'), to: day('2027-02-11') }],
  workdays: [day('2027-01-31')],
}

describe('the working calendar', () => {
  it('knows the holidays and the make-up days of 2026', () => {
    const kinds = ['2026-01-02', '2026-01-04', '2026-02-14', '2026-02-23', '2026-02-24', '2026-02-28', '2026-09-20', '2026-10-07', '2026-10-10', '2026-10-11']
    expect(kinds.map((date) => PUBLISHED_CALENDAR.dayOf(day(date)).kind)).toEqual(
      ['holiday', 'make-up', 'make-up', 'holiday', 'workday', 'make-up', 'make-up', 'holiday', 'make-up', 'weekend'])
    expect(PUBLISHED_CALENDAR.dayOf(day('2026-02-17'))).toEqual({ kind: 'holiday', name: '春节' })
    expect(weekdayName(day('2026-02-17'))).toBe('周二')
  })

  it('says which years it lacks and goes by the weekday there', () => {
    expect([2025, 2026, 2027, 1990].map(PUBLISHED_CALENDAR.knows)).toEqual([true, true, false, false])
    expect(isWorkingDay(PUBLISHED_CALENDAR, day('2027-10-01'))).toBe(true)
  })

  it('takes the office’s own year in place of what it lacks', () => {
    const calendar = withHolidayYears(PUBLISHED_CALENDAR, [NEXT_YEAR])
    expect(calendar.knows(2027)).toBe(true)
    expect(nextWorkingDay(calendar, day('2027-02-05'))).toBe('2027-02-12')
    expect(isWorkingDay(calendar, day('2027-01-31'))).toBe(true)
    expect(calendar.dayOf(day('2026-02-17')).name).toBe('春节')
  })

  it('names what is wrong with an entered year', () => {
    expect(checkHolidayYear(NEXT_YEAR)).toEqual([])
    const wrong = { ...NEXT_YEAR, source: ' ', workdays: [day('2027-02-08'), day('2027-03-01'), day('2026-10-10')] }
    expect(checkHolidayYear(wrong)).toEqual([
      '请填写放假安排的发文字号或来源。',
      '2027-02-08 既是放假日又是调休上班日，请改正。',
      '2027-03-01（周一）本来就是工作日，不必列为调休上班日。',
      '调休上班日 2026-10-10 不在 2027 年内。',
    ])
  })

  it('counts working days over the Spring Festival', () => {
    expect(workingDaysBetween(PUBLISHED_CALENDAR, day('2026-02-13'), day('2026-02-28'))).toBe(6)
    expect(workingDaysBetween(PUBLISHED_CALENDAR, day('2026-02-28'), day('2026-02-13'))).toBe(0)
  })

  it('counts working days after the first one, over a weekend', () => {
    const after = (from: string, count: number): string => addWorkingDays(PUBLISHED_CALENDAR, day(from), count)
    expect([after('2026-11-02', 2), after('2026-11-05', 2), after('2026-11-02', 0)]).toEqual(['2026-11-04', '2026-11-09', '2026-11-02'])
  })

  it('passes over public holidays and counts a working weekend', () => {
    expect(addWorkingDays(PUBLISHED_CALENDAR, day('2025-09-30'), 1)).toBe('2025-10-09')
    expect(addWorkingDays(PUBLISHED_CALENDAR, day('2025-10-10'), 1)).toBe('2025-10-11')
  })
})
