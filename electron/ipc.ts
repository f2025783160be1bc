import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import { CALL_CHANNEL, isAppUrl } from './channels'
import { answerCall, type DesktopHandlers } from './handlers'

/** What of an IPC event tells who sent it. */
export interface Sender {
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null
}

/** True when the main frame of our own page asks; a frame inside it, another address or a frame already gone does not count. */
export function isTrustedSender(event: Sender): boolean {
  return event.senderFrame !== null && event.senderFrame.parent === null && isAppUrl(event.senderFrame.url)
}

/** Opens the one channel a page can call. */
export function listenToPage(ipcMain: IpcMain, handlers: DesktopHandlers): void {
  ipcMain.handle(CALL_CHANNEL, (event: IpcMainInvokeEvent, call: unknown, argument: unknown) => {
    if (!isTrustedSender(event)) throw new Error('refused: not the program’s own page')
    return answerCall(handlers, call, argument)
  })
}
