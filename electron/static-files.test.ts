import { describe, expect, it } from 'vitest'
import { findInside } from './static-files'

describe('which file an address names', () => {
  it('stays inside the folder', () => {
    expect(findInside('/out/renderer', '/')).toEqual({ path: '/out/renderer/index.html' })
    expect(findInside('/out/renderer', '/assets/a%20b.js')).toEqual({ path: '/out/renderer/assets/a b.js' })
    expect(findInside('/out/renderer', '//assets///x.js')).toEqual({ path: '/out/renderer/assets/x.js' })
  })

  it.each(['/../main/main.cjs', '/..%2fmain', '/%2e%2e/main', '/assets/..%2f..%2fmain', '/..\\main', '/%5c..%5cmain', '/C:/x', '/x%00.js', '/../renderer-other/x.js'])('refuses %s', (path) => {
    expect(findInside('/out/renderer', path)).toBe('outside')
  })

  it('refuses what cannot be decoded', () => {
    expect(findInside('/out/renderer', '/%zz')).toBe('bad')
  })
})
