import { execFileSync } from 'node:child_process'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'

/** The Chromium the set-up found or installed; Playwright's own browser is never downloaded. */
function findChromium(): string {
  if (process.env['CHROME_PATH']) return process.env['CHROME_PATH']
  try {
    return execFileSync('sh', ['-c', 'command -v chromium || command -v google-chrome || command -v chromium-browser']).toString().trim()
  } catch {
    return ''
  }
}

const args = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
]

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['{shared,cli,scripts,electron,renderer,server}/**/*.test.{ts,tsx}', 'tests/{architecture,acceptance,golden,property}/**/*.test.ts'],
          exclude: ['**/*.browser.test.{ts,tsx}', 'node_modules/**'],
        },
      },
      {
        test: {
          name: 'app',
          include: ['tests/{desktop,e2e}/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['**/*.browser.test.{ts,tsx}'],
          exclude: ['node_modules/**', 'out/**'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: findChromium(), args } }),
            instances: [{ browser: 'chromium' }],
          },
        },
        optimizeDeps: { include: ['dexie', 'big.js', 'zod', 'fflate', 'react', 'react-dom', 'react-dom/client', 'antd'] },
      },
    ],
  },
})
