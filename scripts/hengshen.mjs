/** `npm run -s hengshen -- …`: builds the command line when its sources are newer, then becomes it. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { checkNode, ensureDependencies } from './dependencies.mjs'
import { ROOT, endWith } from './run.mjs'

const program = join(ROOT, 'out/cli/main.mjs')

async function prepare() {
  checkNode()
  ensureDependencies()
  const { buildProgram } = await import('./build.mjs')
  await buildProgram('cli')
}

try {
  await prepare()
} catch (error) {
  endWith(error)
}
// In this same process, so that exit code, signals and the terminal are the program's own.
process.argv[1] = program
await import(pathToFileURL(program).href)
