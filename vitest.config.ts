import { availableParallelism } from 'node:os'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { findBrowser } from './scripts/find-browser.mjs'
import { CHROMIUM_ARGS } from './tests/support/chromium-args.mjs'

// A limit is there to end what hangs; a slow machine is no fault of the program.
const patience = { testTimeout: 60_000, hookTimeout: 120_000, expect: { poll: { timeout: 30_000 } } }

export default defineConfig({
  test: {
    // One for each core, so that one file computes while another waits for its page. Every file of `app` has its own browser,
    // port and folders; more than four browsers at once would ask for memory a small machine has not got.
    maxWorkers: Math.min(availableParallelism(), 4),
    projects: [
      {
        test: {
          name: 'node',
          include: ['{shared,cli,scripts,electron,renderer,server}/**/*.test.{ts,tsx}', 'tests/{architecture,acceptance,golden,property}/**/*.test.ts'],
          exclude: ['**/*.browser.test.{ts,tsx}', 'node_modules/**'],
          // Modules are loaded once per worker, not once per file: half the time. Tests here leave no state in them.
          isolate: false,
          ...patience,
        },
      },
      {
        test: {
          name: 'app',
          include: ['tests/{desktop,e2e}/**/*.test.ts'],
          // As above: what a test does, it does to a program and a browser of its own.
          isolate: false,
          ...patience,
        },
      },
      {
        test: {
          name: 'browser',
          ...patience,
          include: ['**/*.browser.test.{ts,tsx}'],
          exclude: ['node_modules/**', 'out/**'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            // Playwright's own browser is never downloaded: the tests use the one the set-up found or installed.
            provider: playwright({ launchOptions: { executablePath: findBrowser(), args: [...CHROMIUM_ARGS] } }),
            instances: [{ browser: 'chromium' }],
          },
        },
        optimizeDeps: { include: ['dexie', 'big.js', 'zod', 'fflate', 'react', 'react-dom', 'react-dom/client', 'antd'] },
      },
    ],
  },
})
