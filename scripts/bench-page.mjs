/** `npm run bench:page`: builds the page and prints its figures as a table. */
import { buildApp } from './build.mjs'
import { endWith, runNode, tool } from './run.mjs'
import { setUp, setUpBrowser } from './setup.mjs'

try {
  setUp()
  const CHROME_PATH = setUpBrowser()
  buildApp()
  process.exitCode = runNode(tool('vitest/vitest.mjs'), ['run', '--config', 'vitest.bench.config.ts', '--reporter=default'], { env: { CHROME_PATH }, stdout: 1 }) ? 0 : 1
} catch (error) {
  endWith(error)
}
