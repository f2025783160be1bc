/** Dialogs, keychain, notifications, menu: what Electron asks of the operating system. Scripted and recorded here. */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import type { MenuItemConstructorOptions, MessageBoxReturnValue, OpenDialogReturnValue, SaveDialogReturnValue } from 'electron'
import { KnownEmitter } from './emitter'
import { strict } from './strict'

interface DialogAnswers {
  readonly showOpenDialog: OpenDialogReturnValue
  readonly showSaveDialog: SaveDialogReturnValue
  readonly showMessageBox: MessageBoxReturnValue
}

/** One dialog that was shown, with what main asked for. */
export interface ShownDialog {
  readonly kind: keyof DialogAnswers
  readonly options: Readonly<Record<string, unknown>>
}

/** Dialogs answer what a test has queued; one that nobody expected throws. */
export function createDialog() {
  const queued: { kind: keyof DialogAnswers; answer: unknown }[] = []
  const shown: ShownDialog[] = []
  const show = (kind: keyof DialogAnswers) => async (...args: unknown[]): Promise<unknown> => {
    shown.push({ kind, options: args.at(-1) as Record<string, unknown> })
    const next = queued.shift()
    if (next?.kind !== kind) throw new Error(`stand-in: nobody expected ${kind}`)
    return next.answer
  }
  const queue = <K extends keyof DialogAnswers>(kind: K, answer: DialogAnswers[K]): void => void queued.push({ kind, answer })
  const dialog = { showOpenDialog: show('showOpenDialog'), showSaveDialog: show('showSaveDialog'), showMessageBox: show('showMessageBox') }
  return { dialog: strict('dialog', dialog), queue, shown }
}

/** `basic_text` is Electron's pretence of encryption on a Linux without keychain. */
export type KeychainState = 'available' | 'unavailable' | 'basic_text'

/** AES-256-GCM under a key derived from `person`: the same person can open it after a restart, another cannot. */
export function createSafeStorage(state: KeychainState, person: string) {
  const key = createHash('sha256').update(person).digest()
  const needAvailable = (): void => {
    if (state === 'unavailable') throw new Error('Error while encrypting the text provided to safeStorage.encryptString. Encryption is not available.')
  }
  return strict('safeStorage', {
    isEncryptionAvailable: () => state !== 'unavailable',
    getSelectedStorageBackend: () => (state === 'available' ? 'gnome_libsecret' : 'basic_text'),
    encryptString(plain: string): Buffer {
      needAvailable()
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, nonce)
      return Buffer.concat([nonce, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()])
    },
    decryptString(sealed: Buffer): string {
      needAvailable()
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12))
      decipher.setAuthTag(sealed.subarray(-16))
      return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]).toString('utf8')
    },
  })
}

/** Notifications are recorded; a test can look at them and click one. */
export function createNotification() {
  const shown: { title: string; body: string; click: () => void }[] = []
  class Notification extends KnownEmitter {
    readonly #options: { title: string; body: string }
    static isSupported(): boolean {
      return true
    }
    constructor(options: { title: string; body: string }) {
      super('Notification', ['click', 'show'])
      this.#options = options
    }
    show(): void {
      shown.push({ ...this.#options, click: () => this.emit('click') })
      this.emit('show')
    }
  }
  return { Notification, shown }
}

/** The application menu as last set; `click` finds an item by its labels from the top. */
export function createMenu() {
  let current: readonly MenuItemConstructorOptions[] = []
  const Menu = strict('Menu', {
    buildFromTemplate: (template: readonly MenuItemConstructorOptions[]) => ({ items: template }),
    setApplicationMenu: (menu: { items: readonly MenuItemConstructorOptions[] } | null) => {
      current = menu?.items ?? []
    },
  })
  function find(labels: readonly string[]): MenuItemConstructorOptions {
    let items = current
    let item: MenuItemConstructorOptions | undefined
    for (const label of labels) {
      item = items.find((one) => one.label === label)
      if (item === undefined) throw new Error(`no menu item ${labels.join(' > ')}`)
      items = Array.isArray(item.submenu) ? item.submenu : []
    }
    if (item === undefined) throw new Error('no labels given')
    return item
  }
  return { Menu, find, labels: () => current.map((item) => item.label ?? '') }
}
