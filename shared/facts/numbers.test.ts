import { describe, expect, it } from 'vitest'
import { plain, readNumber } from './numbers'

describe('numbers as contracts write them', () => {
  it.each([
    ['1,200,000.50', '1200000.5', '0.01'], ['1 200 000', '1200000', '1'], ['120万', '1200000', '10000'], ['1.2亿', '120000000', '10000000'],
    ['3万5千', '35000', '1000'], ['1亿2,000万', '120000000', '10000'], ['12万3456.78', '123456.78', '0.01'], ['3千万', '30000000', '10000000'],
    ['86.5万', '865000', '1000'], ['三十点五', '30.5', '0.1'], ['一百二十', '120', '1'], ['三点五万', '35000', '1000'], ['半', '0.5', '0.1'],
  ])('%s is %s', (words, value, lastDigit) => {
    const reading = readNumber(words)
    expect([reading && plain(reading.value), reading && plain(reading.lastDigit)]).toEqual([value, lastDigit])
  })

  it.each(['1,20', '5千3万', '一点', 'abc', '', '点五', '1.2.3'])('%s is none', (words) => expect(readNumber(words)).toBeNull())
})
