/**
 * `npm run eval`: reviews the labelled contracts of tests/golden and prints recall, precision, misses
 * and false alarms, with a line for each of their twins; `npm run eval -- NAME OF A TWIN` prints all of that twin.
 */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { checkNode, ensureDependencies } from './dependencies.mjs'
import { ROOT, endWith } from './run.mjs'

async function build() {
  checkNode()
  ensureDependencies()
  const { rolldown } = await import('rolldown')
  const bundle = await rolldown({ input: join(ROOT, 'tests/support/golden-evaluate.ts'), platform: 'node', external: [/^pdfjs-dist/, /^@napi-rs/, /^mammoth/] })
  await bundle.write({ dir: join(ROOT, 'out/eval'), format: 'es', entryFileNames: 'evaluate.mjs', chunkFileNames: 'chunk-[name].mjs' })
}

try {
  await build()
} catch (error) {
  endWith(error)
}
process.argv = [...process.argv.slice(0, 2), join(ROOT, 'tests/golden/contracts'), process.argv.slice(2).join(' ')]
await import(pathToFileURL(join(ROOT, 'out/eval/evaluate.mjs')).href)
