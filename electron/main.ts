import { homedir } from 'node:os'
import { join } from 'node:path'
import { app, dialog, ipcMain, Menu, protocol, session, type BrowserWindow } from 'electron'
import { APP_URL, MENU_CHANNEL } from './channels'
import { findDataFolder } from './data-folder'
import { createElectronPlatform, showWindow } from './electron-platform'
import { createHandlers } from './handlers'
import { listenToPage } from './ipc'
import { buildMenu } from './menu'
import { APP_PRIVILEGES, servePage } from './protocol'
import { confineContents, confineSession, createWindow } from './window'

const dataFolder = findDataFolder({ env: process.env, platform: process.platform, home: homedir() })

function offerReload(window: BrowserWindow): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    const asked = dialog.showMessageBox(window, { type: 'error', message: '页面意外停止。已保存的内容不受影响。', buttons: ['重新载入'] })
    void asked.then(() => window.loadURL(APP_URL))
  })
}

function start(): void {
  const withDevTools = !app.isPackaged
  confineSession(session.defaultSession)
  servePage(protocol, join(__dirname, '../renderer'))
  const window = createWindow(join(__dirname, '../preload/preload.cjs'), withDevTools)
  offerReload(window)
  listenToPage(ipcMain, createHandlers(createElectronPlatform(window, dataFolder)))
  const menu = buildMenu({ send: (command) => window.webContents.send(MENU_CHANNEL, command), platform: process.platform, withDevTools })
  Menu.setApplicationMenu(Menu.buildFromTemplate(menu))
  // A second start brings the first one forward: two programs must not write the same data.
  app.on('second-instance', () => showWindow(window))
}

// Chromium's own folder stands inside the data folder, so that one folder holds all there is to back up.
app.setPath('userData', join(dataFolder, 'electron'))
app.setAppUserModelId('cn.hengshen.desktop')
app.enableSandbox()
protocol.registerSchemesAsPrivileged([APP_PRIVILEGES])
app.on('web-contents-created', (_event, contents) => confineContents(contents))
app.on('window-all-closed', () => app.quit())
if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else app.quit()
