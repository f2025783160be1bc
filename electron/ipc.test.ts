import { describe, expect, it } from 'vitest'
import { isTrustedSender } from './ipc'

describe('whom main answers', () => {
  it('answers the main frame of its own page', () => {
    expect(isTrustedSender({ senderFrame: { url: 'app://bundle/index.html#/review', parent: null } })).toBe(true)
  })

  it.each([
    ['a frame inside the page', { url: 'app://bundle/', parent: {} }],
    ['another host of the same scheme', { url: 'app://other/', parent: null }],
    ['a name before our host', { url: 'app://bundle@other/', parent: null }],
    ['our host only as a user name', { url: 'app://someone@bundle/', parent: null }],
    ['a longer host', { url: 'app://bundle.example/', parent: null }],
    ['the web', { url: 'https://bundle/', parent: null }],
    ['a file', { url: 'file:///bundle/', parent: null }],
    ['an empty page', { url: 'about:blank', parent: null }],
    ['no address', { url: '', parent: null }],
    ['a frame that is gone', null],
  ])('does not answer %s', (_, senderFrame) => {
    expect(isTrustedSender({ senderFrame })).toBe(false)
  })
})
