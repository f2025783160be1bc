import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadCompiled } from './load-compiled'

describe('a program kept compiled', () => {
  let folder: string
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'hengshen-compiled-')) })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const write = (source: string): string => {
    const path = join(folder, 'program.cjs')
    writeFileSync(path, source)
    return path
  }
  const kept = (): readonly string[] => readdirSync(folder).filter((name) => name !== 'program.cjs')

  it('gives the same exports from its source and from what was kept, and keeps once', () => {
    const path = write('exports.double = (x) => x * 2; exports.sep = require("node:path").sep; exports.at = __filename')
    const first = loadCompiled<{ double: (x: number) => number; sep: string; at: string }>(path)
    expect(first.exports.double(21)).toBe(42)
    expect(first.exports.at).toBe(path)
    expect(kept()).toEqual([])
    first.keepCompiled()
    first.keepCompiled()
    expect(kept()).toHaveLength(1)
    expect(loadCompiled<typeof first.exports>(path).exports.double(4)).toBe(8)
  })

  it('compiles anew when the source has changed or what was kept is damaged', () => {
    const path = write('exports.answer = () => 1')
    loadCompiled<object>(path).keepCompiled()
    write('exports.answer = () => 2')
    const changed = loadCompiled<{ answer: () => number }>(path)
    expect(changed.exports.answer()).toBe(2)
    changed.keepCompiled()
    expect(kept()).toHaveLength(2)
    for (const name of kept()) writeFileSync(join(folder, name), 'damaged')
    expect(loadCompiled<{ answer: () => number }>(path).exports.answer()).toBe(2)
  })

  it('runs where the folder is gone and nothing can be kept', () => {
    const program = loadCompiled<{ answer: () => number }>(write('exports.answer = () => 1'))
    rmSync(folder, { recursive: true })
    expect(program.keepCompiled).not.toThrow()
    expect(program.exports.answer()).toBe(1)
  })
})
