import { describe, expect, it } from 'vitest'
import { sampleOpinion } from '../../tests/support/sample-opinion'
import { isIssuedFile, issueLetter } from './issue-letter'
import { opinionLetter } from './opinion-letter'

const bytes = new Uint8Array([97, 98, 99])

describe('an issued letter', () => {
  it('is frozen with the hash of its file and of its content', () => {
    const issued = issueLetter(opinionLetter(sampleOpinion()), bytes)
    if (!issued.ok) throw new Error(issued.error[0]!.message)
    expect(issued.value).toMatchObject({ number: '云机事法审〔2026〕5号', sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad', size: 3 })
    expect([isIssuedFile(issued.value, bytes), isIssuedFile(issued.value, new Uint8Array([97, 98, 100]))]).toEqual([true, false])
    const other = issueLetter(opinionLetter(sampleOpinion({ addressee: '办公室' })), bytes)
    expect(other.ok && other.value.contentSha256 !== issued.value.contentSha256).toBe(true)
  })

  it('is refused while the self-check finds something', () => {
    const refused = issueLetter(opinionLetter(sampleOpinion({ conclusion: null })), bytes)
    expect(!refused.ok && refused.error.map(({ code }) => code)).toEqual(['unfinished'])
  })
})
