/**
 * `node scripts/compare-engines.mjs [FOLDER [OUT]]`: our tracked changes beside those of @adeu/core and docxodus. The two are
 * installed in a folder of their own, outside this project: `npm install @adeu/core@1.31.0 docxodus@12.6.2 --ignore-scripts`.
 * Without FOLDER only ours are measured; into OUT our marked files are written, for a validator.
 */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { checkNode, ensureDependencies } from './dependencies.mjs'
import { ROOT, endWith } from './run.mjs'

async function build() {
  checkNode()
  ensureDependencies()
  const { rolldown } = await import('rolldown')
  const bundle = await rolldown({ input: join(ROOT, 'tests/support/compare-engines.ts'), platform: 'node' })
  await bundle.write({ dir: join(ROOT, 'out/compare-engines'), format: 'es', entryFileNames: 'compare.mjs', chunkFileNames: 'chunk-[name].mjs' })
}

try {
  await build()
} catch (error) {
  endWith(error)
}
await import(pathToFileURL(join(ROOT, 'out/compare-engines/compare.mjs')).href)
