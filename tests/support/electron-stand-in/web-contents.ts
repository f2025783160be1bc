import type { Request as PageRequest } from 'playwright-core'
import { fromChromium, toChromium } from './addresses'
import { KnownEmitter, preventable } from './emitter'
import type { PageLink } from './page-link'
import { strict } from './strict'

const FIRED = ['will-navigate', 'dom-ready', 'did-finish-load']
const SILENT = ['will-redirect', 'will-attach-webview', 'render-process-gone']

type WindowOpenHandler = (details: { url: string; frameName: string; features: string; disposition: string }) => { action: 'allow' | 'deny' }

/** What a window shows. Its page opens a moment after the window is made, so every method waits for it. */
export class WebContents extends KnownEmitter {
  readonly #link: Promise<PageLink>
  #page: PageLink['page'] | null = null
  #openHandler: WindowOpenHandler | null = null
  #expected: string | null = null

  constructor(link: Promise<PageLink>) {
    super('webContents', FIRED, SILENT)
    this.#link = link
    void link.then((opened) => this.#attend(opened))
  }

  #attend({ page, cdp }: PageLink): void {
    this.#page = page
    page.on('domcontentloaded', () => this.emit('dom-ready'))
    page.on('load', () => this.emit('did-finish-load'))
    // Chromium has opened the window when it tells; Electron would have asked before (README).
    cdp.on('Page.windowOpen', ({ url, windowName, windowFeatures }) => {
      const asked = { url: fromChromium(url), frameName: windowName, features: windowFeatures.join(','), disposition: 'new-window' }
      const allowed = this.#openHandler === null || this.#openHandler(asked).action === 'allow'
      if (!allowed) page.once('popup', (popup) => void popup.close())
    })
  }

  /** Asks main whether the page may go to another address. True when it may; main's own loads are not asked. */
  allowsNavigation(request: PageRequest): boolean {
    const url = fromChromium(request.url())
    if (url === this.#expected) {
      this.#expected = null
      return true
    }
    const event = preventable({ url, isSameDocument: false, isMainFrame: true })
    this.emit('will-navigate', event, url)
    return !event.defaultPrevented
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#openHandler = handler
  }

  getURL(): string {
    return this.#page === null ? '' : fromChromium(this.#page.url())
  }

  /** The frame as an IPC event names it; the preload runs in no other than the main one. */
  get mainFrame(): { url: string; parent: null; origin: string } {
    const url = this.getURL()
    return strict('senderFrame', { url, parent: null, origin: url.split('/').slice(0, 3).join('/') })
  }

  send(channel: string, ...args: unknown[]): void {
    void this.#link.then((link) => link.send(channel, args))
  }

  async loadURL(url: string): Promise<void> {
    const { page } = await this.#link
    this.#expected = url
    await page.goto(toChromium(url))
  }

  async printToPDF(options: { pageSize?: string; printBackground?: boolean; preferCSSPageSize?: boolean }): Promise<Buffer> {
    const { page } = await this.#link
    const { pageSize, ...others } = options
    return page.pdf({ ...others, ...(pageSize === undefined ? {} : { format: pageSize }) })
  }
}
