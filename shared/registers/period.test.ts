import { describe, expect, it } from 'vitest'
import { parseLocalDate, type LocalDate } from '../core/local-date'
import { PUBLISHED_CALENDAR } from '../law/calendar'
import { countPeriod, describePeriod, type CountingLaw, type Pause, type Period } from './period'

const day = (text: string): LocalDate => parseLocalDate(text)!
const ROLLING: CountingLaw = { firstDay: '民法典第201条第1款', rollOver: '民法典第203条第1款' }
const STRICT: CountingLaw = { firstDay: '本单位制度', rollOver: null }

const count = (start: string, n: number, unit: Period['unit'], law = ROLLING, pauses: readonly Pause[] = []) =>
  countPeriod({ day: day(start), event: '收到通知' }, { count: n, unit }, law, PUBLISHED_CALENDAR, pauses)

describe('counting a period', () => {
  it('does not count the day of the event', () => {
    expect(count('2026-03-02', 1, 'day').due).toBe('2026-03-03')
    expect(count('2026-03-02', 1, 'working-day').due).toBe('2026-03-03')
    expect(describePeriod({ count: 10, unit: 'working-day' })).toBe('10个工作日')
  })

  it('ends months and years on the corresponding day, or on the last of the month', () => {
    expect(count('2026-08-31', 6, 'month', STRICT).due).toBe('2027-02-28')
    expect(count('2027-08-31', 6, 'month', STRICT).due).toBe('2028-02-29')
    expect(count('2028-02-29', 1, 'year', STRICT).due).toBe('2029-02-28')
    expect(count('2028-02-29', 1, 'year', STRICT).lines[1]).toContain('没有对应日')
    expect(count('2026-05-31', 1, 'month', STRICT).due).toBe('2026-06-30')
  })

  it('moves a last day off only where the law says so', () => {
    expect(count('2026-02-02', 15, 'day').due).toBe('2026-02-24')
    expect(count('2026-02-02', 15, 'day', STRICT).due).toBe('2026-02-17')
    expect(count('2026-02-02', 15, 'day').lines).toEqual([
      '起算：2026-02-02（周一）收到通知，当日不计入，自2026-02-03起算（民法典第201条第1款）。',
      '期限：2026-02-02＋15日＝2026-02-17（周二）。',
      '届满：2026-02-17（周二，春节）为法定休假日，顺延至2026-02-24（周二）（民法典第203条第1款）。',
    ])
  })

  it('ends on a weekend that is worked', () => {
    expect(count('2026-02-09', 5, 'day').due).toBe('2026-02-14')
    expect(count('2026-12-20', 15, 'day').due).toBe('2027-01-04')
  })

  it('counts working days over the Spring Festival with its make-up days', () => {
    const counted = count('2026-02-12', 10, 'working-day')
    expect(counted.due).toBe('2026-03-04')
    expect(counted.lines).toContain('其间不计休息日：2026-02-15至2026-02-23春节（9日）、2026-03-01。')
    expect(counted.lines).toContain('其间调休上班计入：2026-02-14、2026-02-28。')
  })

  it('stands still from the day it stops to the day it resumes', () => {
    const pause = { from: day('2026-03-04'), to: day('2026-03-10'), reason: '补充材料' }
    expect(count('2026-03-02', 5, 'working-day').due).toBe('2026-03-09')
    expect(count('2026-03-02', 5, 'working-day', ROLLING, [pause]).due).toBe('2026-03-13')
    expect(count('2026-03-02', 20, 'day', STRICT, [pause]).due).toBe('2026-03-28')
    expect(count('2026-03-02', 20, 'day', STRICT, [{ ...pause, from: day('2026-04-01'), to: day('2026-04-05') }]).due).toBe('2026-03-22')
  })

  it('has no last day while the clock stands', () => {
    const open = { from: day('2026-03-04'), to: null, reason: '中止审理' }
    expect(count('2026-03-02', 5, 'working-day', ROLLING, [open])).toMatchObject({ due: null })
    expect(count('2026-03-02', 5, 'working-day', ROLLING, [open]).lines[1]).toBe('期限：5个工作日，已计2个，尚余3个。')
    expect(count('2026-03-02', 60, 'day', ROLLING, [open]).due).toBeNull()
  })

  it('says when a year’s holidays are not known', () => {
    expect(count('2026-12-20', 20, 'working-day').unknownYears).toEqual([2027])
    expect(count('2026-12-20', 15, 'day').lines.at(-1)).toContain('2027年的放假安排尚未收录')
    expect(count('2026-12-20', 15, 'day', STRICT).unknownYears).toEqual([])
  })
})
