import { BrowserWindow, type Session, type WebContents } from 'electron'
import { APP_URL, isAppUrl } from './channels'

const isAllowed = (permission: string, address: string): boolean => permission === 'persistent-storage' && isAppUrl(address)
const OWN_SCHEMES = /^(app|data|blob|devtools):/

/** The one window: the page is sandboxed, isolated from the preload and has no Node. */
export function createWindow(preload: string, withDevTools: boolean): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440, height: 900, minWidth: 1024, minHeight: 640,
    title: '衡审', show: false, backgroundColor: '#ffffff',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Chromium would fetch its dictionaries from the network.
      spellcheck: false,
      devTools: withDevTools,
    },
  })
  window.once('ready-to-show', () => window.show())
  void window.loadURL(APP_URL)
  return window
}

/** Keeps a page where it is: no other address, no further window, no embedded one. */
export function confineContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isAppUrl(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/**
 * No device, no camera, no place, no notification of the page's own, and no network at all. The one permission given is
 * that Chromium does not throw the stored contracts away when the disk gets full.
 */
export function confineSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => answer(isAllowed(permission, details.requestingUrl)))
  session.setPermissionCheckHandler((_contents, permission, origin) => isAllowed(permission, origin))
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !OWN_SCHEMES.test(details.url) }))
}
