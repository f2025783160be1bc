import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readGoldenSource, type GoldenContract } from './golden-source'

/** All labelled contracts of a folder of sources, both variants of each, in the order of their names. */
export function loadGoldenContracts(folder: string): readonly GoldenContract[] {
  return readdirSync(folder).filter((name) => name.endsWith('.txt')).toSorted()
    .flatMap((name) => readGoldenSource(name.slice(0, -4), readFileSync(join(folder, name), 'utf8')))
}
