/**
 * `npm test`: set-up, types, build, every test; the last line is `N passed, N failed`.
 * Arguments go to Vitest (`npm test -- shared/facts`). `--electron` runs tests/desktop on a real Electron instead.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { buildApp, buildProgram } from './build.mjs'
import { findElectron } from './electron-binary.mjs'
import { ROOT, SetupError, runNode, say, tool } from './run.mjs'
import { setUp, setUpBrowser } from './setup.mjs'

const REPORT = join(ROOT, 'out/test-results/vitest.json')

function checkTypes() {
  for (const project of ['tsconfig.shared.json', 'tsconfig.json']) {
    if (!runNode(tool('typescript/bin/tsc'), ['--noEmit', '-p', project])) throw new SetupError(`类型检查未通过：${project}（见上）。/ Types do not check.`)
  }
}

async function prepare() {
  setUp()
  const browser = setUpBrowser()
  checkTypes()
  buildApp()
  for (const name of ['cli', 'host']) await buildProgram(name)
  return browser
}

const firstLine = (text) => (text ?? '').split('\n', 1)[0]

/** What failed in the JSON report, a line each. A file that could not even be loaded has no tests in it: it is one failure. */
function listFailures(report) {
  return report.testResults.filter((file) => file.status === 'failed').flatMap((file) => {
    const name = relative(ROOT, file.name)
    const failed = file.assertionResults.filter((test) => test.status === 'failed')
    if (failed.length === 0) return [`failed: ${name}: ${firstLine(file.message)}`]
    return failed.map((test) => `failed: ${name} > ${test.fullName}: ${firstLine(test.failureMessages[0])}`)
  })
}

/** Totals of the JSON report, after a line for each failure. */
function readTotals() {
  if (!existsSync(REPORT)) return { passed: 0, failed: 1, skipped: 0 }
  const report = JSON.parse(readFileSync(REPORT, 'utf8'))
  const failures = listFailures(report)
  for (const failure of failures) console.log(failure)
  return {
    passed: report.numPassedTests,
    failed: failures.length,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  }
}

function runTests(args, env) {
  rmSync(REPORT, { force: true })
  mkdirSync(dirname(REPORT), { recursive: true })
  const clean = runNode(tool('vitest/vitest.mjs'), ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`, ...args], { env, stdout: 1 })
  const totals = readTotals()
  // An error outside of any test fails the run although every test passed.
  if (!clean && totals.failed === 0) totals.failed = 1
  return totals
}

function closeWith({ passed, failed, skipped }) {
  if (skipped > 0) console.log(`${skipped} skipped`)
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1
}

const args = process.argv.slice(2)
const wantsElectron = args.includes('--electron')
try {
  const CHROME_PATH = await prepare()
  const electron = wantsElectron ? findElectron() : null
  if (electron !== null && electron.path === null) {
    console.log(`没有可用的 Electron，未运行任何测试。/ No Electron binary here (${electron.reason}); no test was run.`)
  } else if (electron !== null) {
    closeWith(runTests(['--project', 'app', 'tests/desktop'], { CHROME_PATH, HENGSHEN_ELECTRON: electron.path }))
  } else {
    closeWith(runTests(args, { CHROME_PATH }))
  }
} catch (error) {
  say(error instanceof SetupError ? error.message : String(error?.stack ?? error))
  closeWith({ passed: 0, failed: 1, skipped: 0 })
}
