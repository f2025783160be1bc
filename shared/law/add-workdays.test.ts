import { expect, it } from 'vitest'
import { parseLocalDate } from '../core/local-date'
import { addWorkdays } from './add-workdays'

const day = (text: string) => parseLocalDate(text)!

it('counts working days after the first one, over a weekend', () => {
  expect(addWorkdays(day('2026-11-02'), 2)).toBe('2026-11-04')
  expect(addWorkdays(day('2026-11-05'), 2)).toBe('2026-11-09')
  expect(addWorkdays(day('2026-11-02'), 0)).toBe('2026-11-02')
})

it('passes over public holidays and counts a working weekend', () => {
  expect(addWorkdays(day('2025-09-30'), 1)).toBe('2025-10-09')
  expect(addWorkdays(day('2025-10-10'), 1)).toBe('2025-10-11')
})
