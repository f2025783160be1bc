/** `npm run bench:page` and `npm run bench:registers`: builds the page and prints its figures as a table. Files named are run alone. */
import { buildApp } from './build.mjs'
import { endWith, runNode, tool } from './run.mjs'
import { setUp, setUpBrowser } from './setup.mjs'

try {
  setUp()
  const CHROME_PATH = setUpBrowser()
  buildApp()
  process.exitCode = runNode(tool('vitest/vitest.mjs'), ['run', '--config', 'vitest.bench.config.ts', '--reporter=default', ...(process.argv.length > 2 ? process.argv.slice(2) : ['tests/bench/page.bench.ts'])], { env: { CHROME_PATH }, stdout: 1 }) ? 0 : 1
} catch (error) {
  endWith(error)
}
