import { expect, it } from 'vitest'
import { addDays, localDateOf } from '../core/local-date'
import { PUBLISHED_CALENDAR, withHolidayYears } from './calendar'
import { publishedYear } from './published-year'

it('gives the published arrangement so that entering it anew changes no day', () => {
  const year = publishedYear(2026)!
  expect(year.holidays.map(({ name }) => name)).toEqual(['元旦', '春节', '清明', '劳动节', '端午', '中秋', '国庆节'])
  const same = withHolidayYears(PUBLISHED_CALENDAR, [year])
  for (let date = localDateOf(2026, 1, 1)!; date <= '2026-12-31'; date = addDays(date, 1)) expect(same.dayOf(date).kind).toBe(PUBLISHED_CALENDAR.dayOf(date).kind)
  expect(publishedYear(2031)).toBeNull()
})
