import { describe, expect, it } from 'vitest'
import { unzipSync } from 'fflate'
import { bigDocx } from '../bench/big-docx'
import { mutate, sampleMutations } from './mutate'

describe('mutations', () => {
  it('are the same for the same seed and others for another', () => {
    expect(sampleMutations(7, 20)).toEqual(sampleMutations(7, 20))
    expect(sampleMutations(8, 20)).not.toEqual(sampleMutations(7, 20))
  })

  it('leave the file given as it was, and mostly change the copy', () => {
    const bytes = bigDocx(1)
    const before = bytes.slice()
    const changed = sampleMutations(7, 40).map((mutation) => mutate(bytes, mutation)).filter((copy) => Buffer.compare(copy, before) !== 0)
    expect(bytes).toEqual(before)
    expect(changed.length).toBeGreaterThan(35)
  })

  it('reach the parts inside a package, which stays a package', () => {
    const bytes = bigDocx(1)
    const inner = sampleMutations(7, 60).filter(({ part }) => part !== null)
    expect(inner.length).toBeGreaterThan(10)
    for (const mutation of inner) expect(Object.keys(unzipSync(mutate(bytes, mutation)))).toContain('word/document.xml')
  })
})
