import { describe, expect, it } from 'vitest'
import { everyMatch } from './every-match'

describe('every match of a pattern', () => {
  const cases: readonly (readonly [string, RegExp])[] = [
    ['甲方应在30日内付款，乙方应在15日内开票。', /(\d+)日/g],
    ['甲方应在30日内付款。', /无此/g],
    ['条条', /条?/g],
    ['𠮷林市𠮷', /(?:)/gu],
    ['第一条 第二条', /第(?<number>[一二三])条/g],
    ['aXbX', /x/gi],
  ]

  it('is what matchAll gives, empty matches and groups too', () => {
    for (const [text, pattern] of cases) expect(everyMatch(text, pattern)).toEqual([...text.matchAll(pattern)])
  })

  it('starts at the beginning of each text, whatever the pattern saw before', () => {
    const pattern = /付款/g
    pattern.lastIndex = 5
    expect(everyMatch('付款', pattern)).toHaveLength(1)
    expect(everyMatch('付款', pattern)).toHaveLength(1)
    expect(pattern.lastIndex).toBe(0)
  })

  it('refuses a pattern that is not global', () => {
    expect(() => everyMatch('付款', /付款/)).toThrow(TypeError)
  })
})
