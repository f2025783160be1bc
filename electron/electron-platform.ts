import { app, dialog, Notification, safeStorage, type BrowserWindow } from 'electron'
import type { FileFilter } from '../shared/desktop/desktop-api'
import type { HostPlatform, Keychain } from './handlers'
import { findLibreOffice } from './legacy-doc'

const toElectron = (filters: readonly FileFilter[]) => filters.map(({ name, extensions }) => ({ name, extensions: [...extensions] }))

/**
 * Null where the system has no keychain. On Linux without one Electron falls back to a password written in its source
 * (`basic_text`), which keeps nothing secret.
 */
function findKeychain(): Keychain | null {
  if (!safeStorage.isEncryptionAvailable()) return null
  if (process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text') return null
  return {
    seal: (plain) => new Uint8Array(safeStorage.encryptString(Buffer.from(plain).toString('base64'))),
    open: (sealed) => new Uint8Array(Buffer.from(safeStorage.decryptString(Buffer.from(sealed)), 'base64')),
  }
}

/** What Electron can do, for the shared handlers. To be made when the program is ready. */
export function createElectronPlatform(window: BrowserWindow, dataFolder: string): HostPlatform {
  return {
    host: 'electron',
    version: app.getVersion(),
    dataFolder,
    platform: process.platform,
    async chooseFiles({ filters, multiple }) {
      const properties: ('openFile' | 'multiSelections')[] = multiple ? ['openFile', 'multiSelections'] : ['openFile']
      const { canceled, filePaths } = await dialog.showOpenDialog(window, { title: '选择文件', filters: toElectron(filters), properties })
      return canceled ? null : filePaths
    },
    async chooseTarget({ suggestedName, filters }) {
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: '保存', defaultPath: suggestedName, filters: toElectron(filters), properties: ['createDirectory', 'showOverwriteConfirmation'],
      })
      return canceled || filePath === '' ? null : filePath
    },
    async chooseFolder() {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, { title: '选择存放位置', properties: ['openDirectory', 'createDirectory'] })
      return canceled ? null : (filePaths[0] ?? null)
    },
    printPage: async () => new Uint8Array(await window.webContents.printToPDF({ pageSize: 'A4', printBackground: true, preferCSSPageSize: true })),
    showNotification: Notification.isSupported()
      ? ({ title, body }) => {
          const notification = new Notification({ title, body })
          notification.on('click', () => showWindow(window))
          notification.show()
        }
      : null,
    keychain: findKeychain(),
    libreOffice: findLibreOffice(process.env, process.platform),
  }
}

/** Brings the window before the person, wherever it is. */
export function showWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
