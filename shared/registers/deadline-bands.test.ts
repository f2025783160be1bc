import { expect, it } from 'vitest'
import { parseLocalDate } from '../core/local-date'
import { bandOf, nearUntil } from './deadline-bands'

const day = (text: string) => parseLocalDate(text)!
const bandsOn = (today: string, dues: readonly string[]) => dues.map((due) => bandOf(day(due), day(today)))

it('ends the week on Sunday and the month on its last day', () => {
  // 2026-11-18 is a Wednesday.
  expect(bandsOn('2026-11-18', ['2026-11-17', '2026-11-18', '2026-11-19', '2026-11-22', '2026-11-23', '2026-11-30', '2026-12-01'])).toEqual(['overdue', 'today', 'week', 'week', 'month', 'month', 'later'])
})

it('lets a week reach into the next month, and leaves nothing of it on a Sunday', () => {
  expect(bandsOn('2026-04-30', ['2026-05-03', '2026-05-04'])).toEqual(['week', 'later'])
  expect(bandsOn('2026-11-22', ['2026-11-23'])).toEqual(['month'])
  expect(bandsOn('2028-02-28', ['2028-02-29'])).toEqual(['week'])
})

it('calls the month near, and at its end the next weeks as well', () => {
  expect([nearUntil(day('2026-12-01')), nearUntil(day('2026-12-21')), nearUntil(day('2026-02-01'))]).toEqual(['2027-01-01', '2027-01-21', '2026-03-04'])
})
