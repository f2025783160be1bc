import { describe, expect, it } from 'vitest'
import type { LocalDate } from '../../shared/core/local-date'
import { matterNumber } from './new-records'

describe('the number of a matter', () => {
  it('goes on within the year and starts anew with the next', () => {
    expect(matterNumber('2026-11-21' as LocalDate, undefined)).toBe('HS-2026-0001')
    expect(matterNumber('2026-11-21' as LocalDate, 'HS-2026-0099')).toBe('HS-2026-0100')
    expect(matterNumber('2027-01-04' as LocalDate, 'HS-2026-0100')).toBe('HS-2027-0001')
  })
})
