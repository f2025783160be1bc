import { expect, it } from 'vitest'
import { day } from '../../tests/support/take-steps'
import { weekdayName } from '../law/calendar'
import { weeksOfMonth } from './month-grid'

it('lays a month out in weeks from Monday to Sunday', () => {
  for (const month of ['2026-11-21', '2026-02-01', '2027-08-31', '2028-02-29', '1969-07-20']) {
    const weeks = weeksOfMonth(day(month))
    for (const week of weeks) expect(week.map(weekdayName)).toEqual(['周一', '周二', '周三', '周四', '周五', '周六', '周日'])
    expect(weeks.flat()).toContain(day(`${month.slice(0, 8)}01`))
    expect(weeks.flat().filter((one) => one.startsWith(month.slice(0, 7)))).toHaveLength(new Date(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0).getDate())
  }
  expect(weeksOfMonth(day('2027-02-10'))).toHaveLength(4)
})
