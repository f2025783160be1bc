import { describe, expect, it } from 'vitest'
import { hanOrdinal, sentence, widthOf, withOfficialDays } from './official-writing'

describe('the writing of official documents', () => {
  it('counts headings in Han numerals', () => {
    expect([1, 10, 11, 20, 35].map(hanOrdinal)).toEqual(['一', '十', '十一', '二十', '三十五'])
  })

  it('ends sentences once', () => {
    expect(['应当更正', '应当更正。', '改为：', '改为“甲方”', '改为“甲方。”'].map(sentence)).toEqual(['应当更正。', '应当更正。', '改为：', '改为“甲方”。', '改为“甲方。”'])
  })

  it('writes days without leading zeros, and leaves numbers that are no days', () => {
    expect(withOfficialDays('法释〔2023〕13号，2023-12-05起施行，YX-HQ-2026-031')).toBe('法释〔2023〕13号，2023年12月5日起施行，YX-HQ-2026-031')
  })

  it('counts digits as half a character', () => {
    expect(widthOf('2026年2月3日')).toBe(6)
  })
})
