import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import type { DesktopApi, MenuCommand } from '../shared/desktop/desktop-api'
import type { DesktopCall } from '../shared/desktop/desktop-schema'
import { CALL_CHANNEL, MENU_CHANNEL } from './channels'

/** Sends one call. Nothing is checked here: the page could go round this file, so main checks everything. */
const call = <C extends DesktopCall>(name: C) => (argument?: unknown) => ipcRenderer.invoke(CALL_CHANNEL, name, argument) as ReturnType<DesktopApi[C]>

const api: DesktopApi = {
  info: call('info'),
  openFiles: call('openFiles'),
  saveFile: call('saveFile'),
  saveFolder: call('saveFolder'),
  convertLegacy: call('convertLegacy'),
  printToPdf: call('printToPdf'),
  notify: call('notify'),
  sealSecret: call('sealSecret'),
  openSecret: call('openSecret'),
  onMenuCommand(listener) {
    // The event itself stays here: it carries `sender`, which would hand the page all of ipcRenderer.
    const forward = (_event: IpcRendererEvent, command: MenuCommand): void => listener(command)
    ipcRenderer.on(MENU_CHANNEL, forward)
    return () => {
      ipcRenderer.off(MENU_CHANNEL, forward)
    }
  },
}

// Unasked, Chromium may throw stored contracts away when the disk gets full. Only a secure page has storage to keep.
if (isSecureContext) void navigator.storage.persist()
contextBridge.exposeInMainWorld('hengshenDesktop', api)
