/** Runs the built main process in Node, with Electron played by this folder and every window by a page of Chromium. */
import Module, { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, sep } from 'node:path'
import { chromium, type BrowserContext, type Frame, type Request, type Route } from 'playwright-core'
import { findBrowser } from '../../../scripts/find-browser.mjs'
import { CHROMIUM_ARGS } from '../chromium-args.mjs'
import { fromChromium, toChromium } from './addresses'
import { StandInApp } from './app'
import { createBrowserWindow } from './browser-window'
import { createIpcMain } from './ipc'
import { createSession, type StandInSession } from './session'
import { strict } from './strict'
import { createDialog, createMenu, createNotification, createSafeStorage, type KeychainState } from './system'

/** What to run and on what kind of computer. */
export interface StandInOptions {
  /** The built main process (CommonJS). */
  readonly main: string
  readonly keychain?: KeychainState
  /** Headed, to be looked at; needs a display. */
  readonly headed?: boolean
}

/** The running program: main's side, and the page of its first window. */
export type StandIn = Awaited<ReturnType<typeof launchStandIn>>

/** Starts the program and waits until its first window shows its page. */
export async function launchStandIn({ main, keychain = 'available', headed = false }: StandInOptions) {
  const app = new StandInApp('0.0.0-test', tmpdir())
  const session = createSession()
  const ipc = createIpcMain()
  const system = { dialog: createDialog(), notification: createNotification(), menu: createMenu() }
  let opening: Promise<BrowserContext> | undefined
  const open = async (): Promise<BrowserContext> => {
    const context = await chromium.launchPersistentContext(app.getPath('userData'), { executablePath: findBrowser(), headless: !headed, args: [...CHROMIUM_ARGS], viewport: null })
    await context.route('**/*', (route) => answerRequest(route, windows, session))
    await applyPermissions(context, session)
    return context
  }
  const { BrowserWindow, windows } = createBrowserWindow({ app, receive: ipc.receive, openContext: () => (opening ??= open()) })

  loadMain(main, strict('electron', {
    app: strict('app', app), BrowserWindow, ipcMain: ipc.ipcMain, protocol: session.protocol, session: session.session,
    dialog: system.dialog.dialog, Menu: system.menu.Menu, Notification: system.notification.Notification,
    get safeStorage() {
      return createSafeStorage(keychain, app.getPath('userData'))
    },
  }))
  session.becomeReady()
  app.becomeReady()
  await new Promise((resolve) => setImmediate(resolve))
  const [first] = windows
  if (first === undefined) throw new Error('stand-in: main opened no window when it was ready')
  const link = await first.link
  if (!first.isShown) await new Promise<void>((resolve) => void first.once('show', resolve))

  const close = async (): Promise<void> => {
    app.quit()
    await (await opening)?.close()
  }
  return { app, window: first, page: link.page, session, close, ...system }
}

/** Main's protocol handler answers the page's own addresses. There is no other network. */
async function answerRequest(route: Route, windows: ReturnType<typeof createBrowserWindow>['windows'], session: StandInSession): Promise<void> {
  const request = route.request()
  const frame = frameOf(request)
  // Only a window that main has not allowed asks before its frame is there.
  if (frame === null) return route.abort('blockedbyclient')
  const pages = await Promise.all(windows.map(async (window) => ({ window, page: (await window.link).page })))
  const asking = pages.find(({ page }) => page.mainFrame() === frame)
  if (request.isNavigationRequest() && asking && !asking.window.contents.allowsNavigation(request)) return route.abort('aborted')
  const url = fromChromium(request.url())
  if (url === request.url()) return route.abort('blockedbyclient')
  const response = await session.respond(url, request.method(), request.headers())
  if (response === null) return route.abort('blockedbyclient')
  return route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body: Buffer.from(await response.arrayBuffer()) })
}

function frameOf(request: Request): Frame | null {
  try {
    return request.frame()
  } catch {
    // Playwright says by throwing that the frame is only being made.
    return null
  }
}

/** Chromium gets main's decisions, so that the page meets them as it would in Electron. */
async function applyPermissions(context: BrowserContext, session: StandInSession): Promise<void> {
  const cdp = await context.newCDPSession(context.pages()[0] ?? await context.newPage())
  for (const { name, setting } of session.decidePermissions('app://bundle/')) {
    await cdp.send('Browser.setPermission', { permission: { name }, setting, origin: toChromium('app://bundle/') })
  }
}

/** Loads main afresh; `require('electron')` gives the stand-in, as long as it comes from main's own folder. */
function loadMain(main: string, electron: object): void {
  const require = createRequire(main)
  const folder = dirname(main) + sep
  for (const path of Object.keys(require.cache)) if (path.startsWith(folder)) delete require.cache[path]
  const loader = Module as unknown as { _load: (request: string, parent: { filename?: string } | undefined, isMain: boolean) => unknown }
  const load = loader._load
  loader._load = (request, parent, isMain) => (request === 'electron' && parent?.filename?.startsWith(folder) ? electron : load(request, parent, isMain))
  try {
    require(main)
  } finally {
    loader._load = load
  }
}
