import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkImportLaw, readModule, SHARED_ORDER, type ModuleFile } from './import-law'

const ROOT = join(import.meta.dirname, '../..')
const FOLDERS = ['electron', 'renderer', 'shared', 'cli', 'server', 'scripts', 'tests']

function readSources(): ModuleFile[] {
  const sources: ModuleFile[] = []
  const walk = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) {
        if (entry.name !== 'node_modules' && entry.name !== 'public') walk(path)
      } else if (/\.(tsx?|mjs)$/.test(entry.name)) {
        sources.push(readModule({ path: relative(ROOT, path).split(sep).join('/'), code: readFileSync(path, 'utf8') }))
      }
    }
  }
  for (const folder of FOLDERS) if (statSync(join(ROOT, folder), { throwIfNoEntry: false })) walk(join(ROOT, folder))
  return sources
}

describe('the import law', () => {
  const sources = readSources()

  it('holds for every file of the program', () => {
    expect(sources.length).toBeGreaterThan(20)
    expect(checkImportLaw(sources)).toEqual([])
  })

  it('knows every folder of shared/', () => {
    const folders = readdirSync(join(ROOT, 'shared'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
    for (const folder of folders) expect(SHARED_ORDER).toContain(folder.name)
  })

  it('catches an early stage that imports a later one', () => {
    const planted = readModule({ path: 'shared/core/planted.ts', code: "import type { Facts } from '../facts/facts'\nexport type P = Facts\n" })
    expect(checkImportLaw([...sources, planted])).toEqual([expect.stringContaining('shared/core/planted.ts: may not import shared/facts/facts.ts')])
  })

  it('catches a cycle', () => {
    const planted = [
      { path: 'shared/core/planted-a.ts', code: "import { b } from './planted-b'\nexport const a = () => b\n" },
      { path: 'shared/core/planted-b.ts', code: "import { a } from './planted-a'\nexport const b = () => a\n" },
    ]
    expect(checkImportLaw([...sources, ...planted.map(readModule)])).toEqual([
      'cycle: shared/core/planted-a.ts -> shared/core/planted-b.ts -> shared/core/planted-a.ts',
    ])
  })

  it('catches a host, a format library, a feature that imports another, a default export and a missing file', () => {
    const planted = [
      { path: 'shared/core/planted-host.ts', code: "import 'node:fs'\n" },
      { path: 'shared/facts/planted-format.ts', code: "import 'fflate'\n" },
      { path: 'renderer/features/home/planted.ts', code: "import '../register/planted'\n" },
      { path: 'renderer/features/register/planted.ts', code: 'export default 1\n' },
      { path: 'cli/planted.ts', code: "import './nowhere'\n" },
      { path: 'shared/unknown/planted.ts', code: "import '../core/brand'\n" },
    ]
    const found = checkImportLaw([...sources, ...planted.map(readModule)])
    expect(found).toHaveLength(planted.length)
    for (const { path } of planted) expect(found.some((line) => line.startsWith(path))).toBe(true)
  })
})
