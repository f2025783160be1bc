import { describe, expect, it } from 'vitest'
import { readEdits } from './edits-schema'

describe('the edits of a stored opinion', () => {
  it('are read from records of older programs, which have texts alone', () => {
    const old = { matter: 'm', texts: { addressee: '综合处', 'f-1.risk': '可能无效。' }, textTimes: {}, conclusion: null, updatedAt: '', exported: null }
    expect(readEdits(old)).toEqual({ ok: true, value: { texts: old.texts } })
  })

  it('are refused where they are damaged, with the place', () => {
    const read = readEdits({ texts: {}, arrangement: [{ id: 'f-1', chapter: 'elsewhere' }] })
    expect(read.ok ? '' : read.error).toContain('arrangement.0.chapter')
  })
})
