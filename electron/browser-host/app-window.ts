import { spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import type { Readable, Writable } from 'node:stream'
import { CdpPipe } from './cdp-pipe'

/** How the window is opened. */
export interface AppWindowOptions {
  readonly browser: string
  readonly address: string
  /** Folder of the browser's profile; the page's data lives in it. */
  readonly profile: string
  /** No window on a screen; for tests. */
  readonly headless: boolean
}

const CLOSING_MS = 5_000

/**
 * As in Electron nothing is allowed but that the stored data is kept when the disk gets full; and notifications, which
 * Electron shows by itself. Nobody has to answer a question of the browser.
 */
const PERMISSIONS = {
  granted: ['persistent-storage', 'notifications'],
  denied: ['geolocation', 'camera', 'microphone', 'midi', 'clipboard-read', 'idle-detection'],
} as const

const FLAGS = [
  '--remote-debugging-pipe', '--no-first-run', '--no-default-browser-check', '--hide-crash-restore-bubble', '--no-pings',
  '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic', '--disable-domain-reliability',
  '--disable-features=Translate,OptimizationHints,MediaRouter', '--password-store=basic', '--use-mock-keychain',
  // Nothing but our own server can be reached from this window.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
]

/** A browser window without address bar that shows the page, and the browser process behind it. */
export class AppWindow {
  /** Resolves when the browser has ended, by itself or closed from here. */
  readonly ended: Promise<void>
  readonly #child: ChildProcess
  readonly #pipe: CdpPipe
  readonly #origin: string

  constructor({ browser, address, profile, headless }: AppWindowOptions) {
    mkdirSync(profile, { recursive: true, mode: 0o700 })
    this.#origin = new URL(address).origin
    // Chromium does not start its sandbox for root.
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []
    const flags = [...FLAGS, ...asRoot, ...(headless ? ['--headless=new'] : []), `--user-data-dir=${profile}`, `--app=${address}`]
    this.#child = spawn(browser, flags, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32' })
    this.#pipe = new CdpPipe(this.#child.stdio[3] as Writable, this.#child.stdio[4] as Readable)
    this.ended = new Promise((resolve, reject) => {
      this.#child.once('error', reject)
      this.#child.once('exit', () => resolve())
    })
    for (const setting of ['granted', 'denied'] as const) {
      for (const name of PERMISSIONS[setting]) {
        // A browser that cannot be started says so through `ended`.
        this.#pipe.send('Browser.setPermission', { permission: { name }, setting, origin: this.#origin }).catch(() => undefined)
      }
    }
  }

  /** The page as it would print, A4 unless its style sheet says otherwise. */
  async printPage(): Promise<Uint8Array> {
    const { targetInfos } = await this.#pipe.send('Target.getTargets')
    const page = (targetInfos as { targetId: string; type: string; url: string }[]).find(({ type, url }) => type === 'page' && url.startsWith(this.#origin))
    if (page === undefined) throw new Error('the page is not open')
    const { sessionId } = await this.#pipe.send('Target.attachToTarget', { targetId: page.targetId, flatten: true })
    try {
      const paper = { paperWidth: 210 / 25.4, paperHeight: 297 / 25.4, printBackground: true, preferCSSPageSize: true }
      const { data } = await this.#pipe.send('Page.printToPDF', paper, String(sessionId))
      return new Uint8Array(Buffer.from(String(data), 'base64'))
    } finally {
      await this.#pipe.send('Target.detachFromTarget', { sessionId })
    }
  }

  /** Asks the browser to close, so that it writes out what it holds; ends its processes when it does not. */
  async close(): Promise<void> {
    this.#pipe.send('Browser.close').catch(() => undefined)
    const timer = setTimeout(() => this.#kill(), CLOSING_MS)
    await this.ended.catch(() => undefined)
    clearTimeout(timer)
  }

  #kill(): void {
    const { pid } = this.#child
    if (pid === undefined) return
    try {
      process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
    } catch {
      // It ended by itself in this very moment; there is nothing left to end.
    }
  }
}
