import { describe, expect, it } from 'vitest'
import { beijingMinute } from './beijing-time'

describe('an instant as clocks in China show it', () => {
  it('is eight hours ahead of UTC, over midnight as well', () => {
    expect(beijingMinute('2026-11-16T01:32:59.000Z')).toBe('2026-11-16 09:32')
    expect(beijingMinute('2026-12-31T16:00:00Z')).toBe('2027-01-01 00:00')
    expect(beijingMinute('2026-11-16T09:32:00+08:00')).toBe('2026-11-16 09:32')
  })

  it('leaves what is no instant', () => {
    expect(beijingMinute('')).toBe('')
  })
})
