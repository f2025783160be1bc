import { homedir } from 'node:os'
import { KnownEmitter, preventable } from './emitter'

const FIRED = ['ready', 'web-contents-created', 'browser-window-created', 'window-all-closed', 'before-quit', 'will-quit', 'quit']
const SILENT = ['second-instance', 'activate']

/** A window as far as the end of the program concerns it. */
interface Closable {
  destroy(): void
}

/** `app`: paths, readiness and the order of the end, as Electron documents it. */
export class StandInApp extends KnownEmitter {
  readonly windows = new Set<Closable>()
  readonly #paths = new Map<string, string>([['home', homedir()]])
  readonly #version: string
  readonly #ended = createEnds()
  readonly #ready = createEnds()
  #isReady = false
  #isQuitting = false
  sandboxed = false

  constructor(version: string, temporary: string) {
    super('app', FIRED, SILENT)
    this.#version = version
    this.#paths.set('temp', temporary)
  }

  readonly isPackaged = false

  whenReady(): Promise<void> {
    return this.#ready.promise
  }

  isReady(): boolean {
    return this.#isReady
  }

  becomeReady(): void {
    this.#isReady = true
    this.emit('ready')
    this.#ready.resolve()
  }

  getVersion(): string {
    return this.#version
  }

  getPath(name: string): string {
    const path = this.#paths.get(name)
    if (path === undefined) throw new Error(`stand-in: app.getPath('${name}') is not provided`)
    return path
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path)
  }

  setAppUserModelId(_id: string): void {}

  enableSandbox(): void {
    if (this.#isReady) throw new Error('app.enableSandbox() can only be called before app is ready')
    this.sandboxed = true
  }

  /** Always given: whether the lock holds between two programs is Electron's own doing. */
  requestSingleInstanceLock(): boolean {
    return true
  }

  /** Ends the program: before-quit may stop it, then the windows go, then will-quit and quit. */
  quit(): void {
    if (this.#isQuitting) return
    const event = preventable({})
    this.emit('before-quit', event)
    if (event.defaultPrevented) return
    this.#isQuitting = true
    for (const window of this.windows) window.destroy()
    this.emit('will-quit', preventable({}))
    this.emit('quit', {}, 0)
    this.#ended.resolve()
  }

  /** A window is gone; the last one tells main so, unless the program is ending anyway. */
  forget(window: Closable): void {
    this.windows.delete(window)
    if (this.windows.size === 0 && !this.#isQuitting) this.emit('window-all-closed')
  }

  get ended(): Promise<void> {
    return this.#ended.promise
  }
}

function createEnds(): { promise: Promise<void>; resolve: () => void } {
  const ends: { resolve: () => void }[] = []
  const promise = new Promise<void>((resolve) => void ends.push({ resolve }))
  return { promise, resolve: () => ends[0]?.resolve() }
}
