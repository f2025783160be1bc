import { describe, expect, it } from 'vitest'
import type { DocumentMark } from './mark'
import { doubtCheck } from './doubtful-spans'

const marks: readonly DocumentMark[] = [
  { kind: 'highlight', start: 0, end: 50, colour: 'yellow' },
  { kind: 'doubtful', start: 20, end: 24, confidence: 40 },
  { kind: 'doubtful', start: 10, end: 12, confidence: 70 },
]

describe('doubt', () => {
  it('touches every span that shares a character with a doubtful stretch', () => {
    const check = doubtCheck({ marks })
    expect([{ start: 0, end: 11 }, { start: 11, end: 13 }, { start: 21, end: 22 }, { start: 0, end: 40 }].map(check)).toEqual([true, true, true, true])
  })

  it('does not touch what stands beside it, nor other marks', () => {
    const check = doubtCheck({ marks })
    expect([{ start: 0, end: 10 }, { start: 12, end: 20 }, { start: 24, end: 50 }].map(check)).toEqual([false, false, false])
    expect(doubtCheck({ marks: [] })({ start: 0, end: 100 })).toBe(false)
  })
})
