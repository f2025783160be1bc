import type { BrowserContext } from 'playwright-core'
import type { StandInApp } from './app'
import { KnownEmitter, preventable } from './emitter'
import { linkPage, type FromPage, type PageLink } from './page-link'
import { strict } from './strict'
import { WebContents } from './web-contents'

interface WindowOptions {
  readonly title?: string
  readonly show?: boolean
  readonly webPreferences?: Readonly<Record<string, unknown>>
}

/** What a window needs of the stand-in around it. */
export interface WindowSurroundings {
  readonly app: StandInApp
  readonly openContext: () => Promise<BrowserContext>
  readonly receive: (event: object, message: FromPage) => Promise<unknown>
}

/** The stand-in can show only what is safe: anything less than these is refused, so that a test cannot pass with it. */
function checkPreferences(preferences: Readonly<Record<string, unknown>>): string {
  if (preferences['sandbox'] !== true) throw new Error('stand-in: only sandboxed pages are provided')
  if (preferences['contextIsolation'] === false) throw new Error('stand-in: only isolated preloads are provided')
  for (const unsafe of ['nodeIntegration', 'nodeIntegrationInWorker', 'nodeIntegrationInSubFrames', 'webviewTag', 'allowRunningInsecureContent', 'experimentalFeatures']) {
    if (preferences[unsafe] === true) throw new Error(`stand-in: ${unsafe} is not provided`)
  }
  if (preferences['webSecurity'] === false) throw new Error('stand-in: webSecurity cannot be off')
  return String(preferences['preload'])
}

/** A window and its page in Chromium. */
class StandInWindow extends KnownEmitter {
  readonly webContents: WebContents
  readonly contents: WebContents
  readonly link: Promise<PageLink>
  readonly options: WindowOptions
  isShown: boolean
  readonly #app: StandInApp
  #destroyed = false

  constructor({ app, openContext, receive }: WindowSurroundings, windows: StandInWindow[], options: WindowOptions) {
    super('BrowserWindow', ['ready-to-show', 'show', 'close', 'closed', 'focus'], ['maximize', 'unmaximize', 'resize', 'move'])
    this.#app = app
    this.options = options
    this.isShown = options.show !== false
    const preload = checkPreferences(options.webPreferences ?? {})
    this.link = openContext().then((context) => linkPage(context, preload, (message) => receive(this.#event(), message)))
    this.contents = new WebContents(this.link)
    this.webContents = strict('webContents', this.contents)
    this.contents.once('did-finish-load', () => this.emit('ready-to-show'))
    windows.push(this)
    app.windows.add(this)
    app.emit('web-contents-created', {}, this.webContents)
    app.emit('browser-window-created', {}, this)
    return strict('BrowserWindow', this)
  }

  #event(): object {
    return strict('IpcMainInvokeEvent', { sender: this.webContents, senderFrame: this.contents.mainFrame })
  }

  loadURL(url: string): Promise<void> {
    return this.contents.loadURL(url)
  }

  show(): void {
    this.isShown = true
    this.emit('show')
  }

  focus(): void {
    this.emit('focus')
  }

  isMinimized(): boolean {
    return false
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }

  close(): void {
    const event = preventable({})
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
  }

  destroy(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    this.emit('closed')
    this.#app.forget(this)
  }
}

/** The class `BrowserWindow`, and the windows made of it. */
export function createBrowserWindow(surroundings: WindowSurroundings) {
  const windows: StandInWindow[] = []

  class BrowserWindow extends StandInWindow {
    constructor(options: WindowOptions = {}) {
      super(surroundings, windows, options)
    }
  }

  return { BrowserWindow, windows }
}
