/**
 * The built program as a person meets it, for the tests in tests/desktop: on the stand-in, or on a real Electron when
 * HENGSHEN_ELECTRON names its binary (`npm run test:electron`). The same test files run on both.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { OpenDialogReturnValue, SaveDialogReturnValue } from 'electron'
import { _electron, type Page } from 'playwright-core'
import { launchStandIn } from './electron-stand-in/launch'

const ROOT = join(import.meta.dirname, '../..')
const MAIN = join(ROOT, 'out/main/main.cjs')

/** What a test may do with the program from outside its page. */
export interface DesktopApp {
  readonly page: Page
  answerOpenDialog(answer: OpenDialogReturnValue): Promise<void>
  answerSaveDialog(answer: SaveDialogReturnValue): Promise<void>
  clickMenu(...labels: string[]): Promise<void>
  close(): Promise<void>
}

/** A folder for one test file's data, and the way to remove it. */
export function makeDataFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'hengshen-test-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) }
}

/** Starts the program on a data folder and waits for its page. */
export async function launchDesktop(dataFolder: string): Promise<DesktopApp> {
  if (!existsSync(MAIN)) throw new Error('out/main/main.cjs is missing; run `npm run build` first')
  process.env['HENGSHEN_DATA'] = dataFolder
  const binary = process.env['HENGSHEN_ELECTRON']
  return binary ? launchReal(binary) : launchPlayed()
}

async function launchPlayed(): Promise<DesktopApp> {
  const standIn = await launchStandIn({ main: MAIN })
  return {
    page: standIn.page,
    answerOpenDialog: async (answer) => standIn.dialog.queue('showOpenDialog', answer),
    answerSaveDialog: async (answer) => standIn.dialog.queue('showSaveDialog', answer),
    async clickMenu(...labels) {
      const { click } = standIn.menu.find(labels)
      click?.({} as never, undefined, {} as never)
    },
    close: standIn.close,
  }
}

async function launchReal(executablePath: string): Promise<DesktopApp> {
  const args = [ROOT, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
  const app = await _electron.launch({ executablePath, args, env: { ...process.env } as Record<string, string> })
  const page = await app.firstWindow()
  await page.waitForLoadState()
  return {
    page,
    answerOpenDialog: (answer) => app.evaluate(({ dialog }, given) => void (dialog.showOpenDialog = async () => given), answer),
    answerSaveDialog: (answer) => app.evaluate(({ dialog }, given) => void (dialog.showSaveDialog = async () => given), answer),
    clickMenu: (...labels) => app.evaluate(({ Menu }, path) => {
      let items = Menu.getApplicationMenu()?.items ?? []
      for (const label of path) {
        const item = items.find((one) => one.label === label)
        if (item?.submenu) items = item.submenu.items
        else item?.click()
      }
    }, labels),
    close: () => app.close(),
  }
}
