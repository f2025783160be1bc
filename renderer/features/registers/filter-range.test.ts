import { describe, expect, it } from 'vitest'
import { parseRange, rangeText } from './filter-range'

const range = (from: string | number | null, to: string | number | null) => ({ kind: 'range', from, to })

describe('a range typed into the filter row', () => {
  it('is a year, a month or days', () => {
    expect(parseRange('2026', 'date')).toEqual(range('2026-01-01', '2026-12-31'))
    expect(parseRange('2026-2', 'date')).toEqual(range('2026-02-01', '2026-02-28'))
    expect(parseRange('2026年3月1日至2026-06-30', 'date')).toEqual(range('2026-03-01', '2026-06-30'))
    expect(parseRange('>=2026-03', 'date')).toEqual(range('2026-03-01', null))
    expect(parseRange('2026-02-30', 'date')).toBeUndefined()
  })

  it('is an amount in yuan, written as people write it', () => {
    expect(parseRange('5万~20万', 'fen')).toEqual(range(5_000_000, 20_000_000))
    expect(parseRange('100,000', 'fen')).toEqual(range(10_000_000, 10_000_000))
    expect(parseRange('~300.5', 'fen')).toEqual(range(null, 30_050))
    expect(parseRange('很多', 'fen')).toBeUndefined()
    expect(parseRange('  ', 'fen')).toBeNull()
  })

  it('is shown as it was meant', () => {
    expect(rangeText({ kind: 'range', from: 5_000_000, to: null }, 'fen')).toBe('50000~')
    expect(rangeText({ kind: 'range', from: '2026-01-01', to: '2026-12-31' }, 'date')).toBe('2026-01-01~2026-12-31')
  })
})
