/** `npm run lint`: oxlint over every folder, then the import law. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, endWith, runNode, say, tool } from './run.mjs'
import { checkNode, ensureDependencies } from './dependencies.mjs'

const FOLDERS = ['electron', 'renderer', 'shared', 'cli', 'server', 'scripts', 'tests'].filter((folder) => existsSync(join(ROOT, folder)))

try {
  checkNode()
  ensureDependencies()
} catch (error) {
  endWith(error)
}
const clean = runNode(tool('oxlint/bin/oxlint'), FOLDERS, { stdout: 1 })
const lawful = runNode(tool('vitest/vitest.mjs'), ['run', '--project', 'node', 'tests/architecture'], { stdout: 1 })
say(clean && lawful ? 'lint: clean' : 'lint: see above')
process.exit(clean && lawful ? 0 : 1)
