import { expect, it } from 'vitest'
import { readHanNumber, readRomanNumber, writeHanNumber, writeRomanNumber } from './han-number'

it('reads back every number it writes', () => {
  for (let value = 1; value <= 399; value += 1) {
    expect(readHanNumber(writeHanNumber(value))).toBe(value)
    expect(readRomanNumber(writeRomanNumber(value))).toBe(value)
  }
})

it('reads numerals with spaces, 两 and digit by digit', () => {
  expect(readHanNumber('二 十 三')).toBe(23)
  expect(readHanNumber('两')).toBe(2)
  expect(readHanNumber('二〇')).toBe(20)
})

it('refuses what is no number', () => {
  for (const text of ['', '零', '十百', '甲', '一千', 'IIII']) expect(readHanNumber(text) ?? readRomanNumber(text)).toBeNull()
})
