import { describe, expect, it } from 'vitest'
import { sha256 } from '../core/ids'
import { readFrozenFile } from './frozen-file'

const ISSUED = sha256('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
const holding = (text: string | null) => ({ readBlob: async () => (text === null ? null : new TextEncoder().encode(text)) })

describe('a file that was issued', () => {
  it('is handed out as long as its fingerprint is the one it was issued with', async () => {
    expect(await readFrozenFile(holding('abc'), ISSUED)).toEqual({ ok: true, value: new TextEncoder().encode('abc') })
  })

  it('is not handed out when somebody changed it, and said to be missing when it is', async () => {
    expect(await readFrozenFile(holding('abd'), ISSUED)).toEqual({ ok: false, error: 'changed' })
    expect(await readFrozenFile(holding(null), ISSUED)).toEqual({ ok: false, error: 'missing' })
  })
})
