import { expect, it } from 'vitest'
import { canonicalStandard } from './standard-number'

it('writes a number of a standard in one way', () => {
  expect(['GB/T 1234—2020', 'ｇｂ／ｔ1234－2020', 'GB/T1234 – 2020', 'DB33/T 0001-2026'].map(canonicalStandard)).toEqual(['GB/T1234-2020', 'GB/T1234-2020', 'GB/T1234-2020', 'DB33/T0001-2026'])
  expect(canonicalStandard('GB/T 1234-2009')).not.toBe(canonicalStandard('GB/T 1234-2020'))
})
