import { describe, expect, it } from 'vitest'
import { isDesktopCall, MAX_SECRET_BYTES, MAX_TRANSFER_BYTES, readDesktopRequest } from './desktop-schema'

const filters = [{ name: 'Word 文档', extensions: ['docx'] }]

describe('what a host accepts from a page', () => {
  it('takes a request as the interface describes it', () => {
    const request = { suggestedName: '意见书.docx', filters, bytes: new Uint8Array([1]) }
    expect(readDesktopRequest('saveFile', request)).toEqual({ ok: true, value: request })
    expect(readDesktopRequest('info', undefined)).toEqual({ ok: true, value: undefined })
  })

  it.each([
    ['a member nobody asked for', { suggestedName: 'a', filters, bytes: new Uint8Array(), path: '/etc/passwd' }],
    ['bytes that are a list of numbers', { suggestedName: 'a', filters, bytes: [1, 2] }],
    ['a name with a zero in it', { suggestedName: 'a\0.docx', filters, bytes: new Uint8Array() }],
    ['an empty name', { suggestedName: '', filters, bytes: new Uint8Array() }],
    ['an extension that is a pattern', { suggestedName: 'a', filters: [{ name: 'x', extensions: ['*'] }], bytes: new Uint8Array() }],
    ['nothing', undefined],
  ])('refuses %s', (_, request) => {
    expect(readDesktopRequest('saveFile', request)).toMatchObject({ ok: false, error: { code: 'invalid' } })
  })

  it('says too-large for a file over 200 MiB and takes one of exactly that size', () => {
    const bytes = new Uint8Array(MAX_TRANSFER_BYTES + 1)
    expect(readDesktopRequest('convertLegacy', { name: 'a.doc', bytes })).toMatchObject({ error: { code: 'too-large' } })
    expect(readDesktopRequest('convertLegacy', { name: 'a.doc', bytes: bytes.subarray(1) }).ok).toBe(true)
  })

  it('takes a folder of files as long as all of them together stay within the bound', () => {
    const request = (...sizes: readonly number[]) => ({ suggestedName: '材料包', files: sizes.map((size, index) => ({ path: `1/${index}`, bytes: new Uint8Array(size) })) })
    expect(readDesktopRequest('saveFolder', request(1, 2)).ok).toBe(true)
    expect(readDesktopRequest('saveFolder', request())).toMatchObject({ error: { code: 'invalid' } })
    expect(readDesktopRequest('saveFolder', request(MAX_TRANSFER_BYTES / 2, MAX_TRANSFER_BYTES / 2 + 1))).toMatchObject({ error: { code: 'too-large' } })
  })

  it('bounds secrets', () => {
    expect(readDesktopRequest('sealSecret', new Uint8Array(MAX_SECRET_BYTES)).ok).toBe(true)
    expect(readDesktopRequest('sealSecret', new Uint8Array(MAX_SECRET_BYTES + 1))).toMatchObject({ error: { code: 'invalid' } })
  })

  it('knows its calls by name and no inherited property', () => {
    expect(['info', 'saveFile', 'constructor', '__proto__', 'toString', 'onMenuCommand', 7, null].map(isDesktopCall))
      .toEqual([true, true, false, false, false, false, false, false])
  })
})
