import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { findBrowser } from './scripts/find-browser.mjs'

// Playwright's own browser is never downloaded: the tests use the one the set-up found or installed.
const args = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
]

// A limit is there to end what hangs; a slow machine is no fault of the program.
const patience = { testTimeout: 60_000, hookTimeout: 120_000, expect: { poll: { timeout: 30_000 } } }

export default defineConfig({
  test: {
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
          fileParallelism: false,
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
            provider: playwright({ launchOptions: { executablePath: findBrowser(), args } }),
            instances: [{ browser: 'chromium' }],
          },
        },
        optimizeDeps: { include: ['dexie', 'big.js', 'zod', 'fflate', 'react', 'react-dom', 'react-dom/client', 'antd'] },
      },
    ],
  },
})
