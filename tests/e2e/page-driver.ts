import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Page } from 'playwright-core'
import { serveStatic } from '../../electron/static-files'
import { findBrowser } from '../../scripts/find-browser.mjs'
import { CHROMIUM_ARGS } from '../support/chromium-args.mjs'

/** Another build of the page may be named, so that several can be tried side by side. */
const BUILT = process.env['HENGSHEN_RENDERER'] ?? join(import.meta.dirname, '../../out/renderer')

/** The built page in a real browser, with a profile that survives `restart`. */
export interface Driver {
  page: Page
  /** Everything the page complained about since it was opened. */
  readonly complaints: string[]
  /** Closes the browser and opens it again on the same profile. */
  restart(): Promise<void>
  /** Kills the page's process in the middle of whatever it does, then opens it again. */
  crash(): Promise<void>
  /** Kills the whole browser, nothing flushed, nothing said; then opens it again on the same profile. */
  kill(): Promise<void>
  close(): Promise<void>
}

/**
 * Serves out/renderer with the product's own headers over loopback and opens it, for a person who asked for stillness
 * unless `motion` says otherwise: what still moves loses clicks on a busy machine, and its colours are half faded.
 */
export async function openPage({ motion = 'reduce' }: { readonly motion?: 'reduce' | 'no-preference' } = {}): Promise<Driver> {
  const server = await serveBuilt()
  const profile = mkdtempSync(join(tmpdir(), 'hengshen-e2e-'))
  const complaints: string[] = []
  let context: BrowserContext
  const open = async (): Promise<Page> => {
    context = await launch(profile, motion)
    return openIn(context, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, complaints)
  }
  const driver: Driver = {
    page: await open(),
    complaints,
    restart: async () => {
      await context.close()
      driver.page = await open()
    },
    crash: async () => {
      await end(context, driver.page, 'Page.crash', new Promise((resolve) => driver.page.once('crash', () => resolve())))
      await context.close()
      driver.page = await open()
    },
    kill: async () => {
      await end(context, driver.page, 'Browser.crash', new Promise((resolve) => context.once('close', () => resolve())))
      // A killed browser leaves its lock behind.
      for (const name of ['SingletonLock', 'SingletonCookie', 'SingletonSocket']) rmSync(join(profile, name), { force: true })
      driver.page = await open()
    },
    close: async () => {
      await context.close()
      server.close()
      rmSync(profile, { recursive: true, force: true })
    },
  }
  return driver
}

async function serveBuilt(): Promise<Server> {
  if (!existsSync(join(BUILT, 'index.html'))) throw new Error('out/renderer is not there: run `npm run build` first')
  const server = createServer((request, response) => {
    void serveStatic(BUILT, (request.url ?? '/').split('?', 1)[0]!).then(({ status, headers, body }) => response.writeHead(status, headers).end(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  return server
}

async function launch(profile: string, reducedMotion: 'reduce' | 'no-preference'): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: findBrowser() ?? '', args: [...CHROMIUM_ARGS], viewport: { width: 1366, height: 768 }, acceptDownloads: true, locale: 'zh-CN', reducedMotion,
  })
}

async function openIn(context: BrowserContext, address: string, complaints: string[]): Promise<Page> {
  const page = context.pages()[0] ?? (await context.newPage())
  page.on('pageerror', (error) => complaints.push(error.message))
  // Playwright begins to take choosers over when one is first waited for: asked for at the same moment, the first was lost.
  page.on('filechooser', () => undefined)
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await page.goto(address)
  await page.locator('.hs-rail').waitFor()
  return page
}

/** Ends the page's process or the whole browser, and waits until it is `gone`. */
async function end(context: BrowserContext, page: Page, how: 'Page.crash' | 'Browser.crash', gone: Promise<void>): Promise<void> {
  const session = await context.newCDPSession(page)
  // Never answers: the process that would is gone.
  session.send(how).catch(() => undefined)
  await gone
}

/** Selects words in the reading text; throws where they are not drawn. */
export async function selectWords(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('.hs-paper')!, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent!.indexOf(wanted)
      if (at !== -1) return getSelection()!.setBaseAndExtent(node, at, node, at + wanted.length)
    }
    throw new Error(`${wanted} is not drawn`)
  }, words)
}

/** Imports files through the file dialog. */
export async function importFiles(page: Page, files: string | string[] | { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: '导入合同' }).first().click()])
  await chooser.setFiles(files)
}

/** A plain text to import, as `importFiles` takes it. */
export function textFile(name: string, text: string): { name: string; mimeType: string; buffer: Buffer }[] {
  return [{ name, mimeType: 'text/plain', buffer: Buffer.from(text) }]
}

/** Imports a contract, opens its desk and waits for its findings. */
export async function importAndOpen(page: Page, files: Parameters<typeof importFiles>[1]): Promise<void> {
  await importFiles(page, files)
  await page.getByRole('button', { name: '打开', exact: true }).click()
  await page.locator('.hs-finding').first().waitFor()
}

/** Saves what stands in the open dialog for a reason, and waits until it is gone. */
export async function saveFor(page: Page, reason: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('理由（必填，留痕）').fill(reason)
  await dialog.getByRole('button', { name: '保存', exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
}
