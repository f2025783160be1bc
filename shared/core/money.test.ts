import { expect, it } from 'vitest'
import { fen, formatYuan } from './money'

it('writes yuan with separators and two decimals', () => {
  expect([0, 5, 123, 123_456, -123_456_789_00].map((value) => formatYuan(fen(value)))).toEqual(['0.00', '0.05', '1.23', '1,234.56', '-123,456,789.00'])
})

it('refuses fractions of a fen and what a number cannot hold', () => {
  expect(() => fen(1.5)).toThrow()
  expect(() => fen(2 ** 53)).toThrow()
})
