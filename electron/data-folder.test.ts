import { describe, expect, it } from 'vitest'
import { findDataFolder } from './data-folder'

describe('where data lies', () => {
  it('is the place each system means for it', () => {
    expect(findDataFolder({ env: {}, platform: 'linux', home: '/home/li' })).toBe('/home/li/.local/share/hengshen')
    expect(findDataFolder({ env: { XDG_DATA_HOME: '/data' }, platform: 'linux', home: '/home/li' })).toBe('/data/hengshen')
    expect(findDataFolder({ env: {}, platform: 'darwin', home: '/Users/li' })).toBe('/Users/li/Library/Application Support/Hengshen')
    expect(findDataFolder({ env: { APPDATA: '/roaming' }, platform: 'win32', home: '/li' })).toMatch(/roaming.Hengshen$/)
  })

  it('is where HENGSHEN_DATA says, on every system', () => {
    for (const platform of ['linux', 'darwin', 'win32']) expect(findDataFolder({ env: { HENGSHEN_DATA: '/given' }, platform, home: '/' })).toBe('/given')
  })
})
