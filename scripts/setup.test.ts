import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { checkNode, differsFromLock } from './dependencies.mjs'
import { fetchElectron, findElectron } from './electron-binary.mjs'
import { findBrowser } from './find-browser.mjs'

const folder = mkdtempSync(join(tmpdir(), 'hengshen-setup-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function putProgram(name: string): string {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, '#!/bin/sh\n')
  chmodSync(path, 0o755)
  return path
}

describe('setting up a checkout', () => {
  it('refuses a Node that is too old, and says which one is needed', () => {
    expect(() => checkNode('18.20.0')).toThrow('20.19')
    expect(() => checkNode('20.18.3')).toThrow('20.19')
    expect(() => checkNode('20.19.0')).not.toThrow()
    expect(() => checkNode('22.1.0')).not.toThrow()
  })

  it('installs when a package is missing or has another version, not when one of another platform is absent', () => {
    const lock = { packages: { '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/b-win32': { version: '2.0.0', optional: true } } }
    expect(differsFromLock(lock, { packages: { 'node_modules/a': { version: '1.0.0' } } })).toBe(false)
    expect(differsFromLock(lock, { packages: {} })).toBe(true)
    expect(differsFromLock(lock, { packages: { 'node_modules/a': { version: '1.0.1' } } })).toBe(true)
    expect(differsFromLock(lock, { packages: { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b-win32': { version: '1.9.0' } } })).toBe(true)
  })

  it('takes the browser CHROME_PATH names, and none when that is no program', () => {
    const named = putProgram('named/browser')
    const found = putProgram('path/chromium')
    const PATH = ['/nowhere', join(folder, 'path')].join(delimiter)
    expect(findBrowser({ CHROME_PATH: named, PATH }, 'linux')).toBe(named)
    expect(findBrowser({ CHROME_PATH: join(folder, 'missing'), PATH }, 'linux')).toBe('')
    expect(findBrowser({ PATH }, 'linux')).toBe(found)
    expect(findBrowser({ PATH: '/nowhere' }, 'linux')).toBe('')
  })

  it('finds Electron by its files and does not fetch it when told not to', () => {
    const env = { ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'dist'), HENGSHEN_NO_DOWNLOAD: '1' }
    expect(fetchElectron(env)).toEqual({ path: null, reason: 'HENGSHEN_NO_DOWNLOAD=1' })
    const program = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform as string] ?? 'electron'
    const binary = putProgram(join('dist', program))
    expect(findElectron(env)).toEqual({ path: binary, reason: '' })
  })

  it('has every dependency explained in docs/dependencies.md', () => {
    const root = join(import.meta.dirname, '..')
    const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { devDependencies: Record<string, string> }
    const explained = new Set([...readFileSync(join(root, 'docs/dependencies.md'), 'utf8').matchAll(/^\| ([^|]{1,200}) \|/gm)].flatMap((line) => line[1]!.split(', ')))
    expect(Object.keys(devDependencies).filter((name) => !explained.has(name))).toEqual([])
  })
})
