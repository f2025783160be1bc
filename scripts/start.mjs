/**
 * `npm start`: the program in Electron when its binary is here or can be fetched within a short bound and there is a
 * display, otherwise in the browser host. Says in one line which and why, and where the data lies.
 */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildApp, buildProgram } from './build.mjs'
import { fetchElectron } from './electron-binary.mjs'
import { findBrowser } from './find-browser.mjs'
import { ROOT, endWith, say } from './run.mjs'
import { setUp } from './setup.mjs'
import { ensureBrowser, ensureFonts } from './system-packages.mjs'

const env = process.env
const hasDisplay = process.platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY'])
const isHeadless = env['HENGSHEN_HEADLESS'] === '1'

/** Electron's path, or null and why the browser host is taken. */
function chooseHost() {
  if (env['HENGSHEN_HOST'] === 'browser') return { path: null, reason: 'HENGSHEN_HOST=browser' }
  if (!hasDisplay) return { path: null, reason: '没有显示器 / no display' }
  const { path, reason } = fetchElectron()
  return { path, reason: path === null ? `没有 Electron / no Electron: ${reason}` : '' }
}

function runElectron(path) {
  // Electron does not start its sandbox for root.
  const flags = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const child = spawn(path, [...flags, ROOT], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  return new Promise((resolve) => {
    child.once('error', (error) => {
      say(String(error))
      resolve(1)
    })
    child.once('exit', (code) => resolve(code ?? 0))
  })
}

function runInBrowser(host, reason) {
  const withWindow = hasDisplay || isHeadless
  if (withWindow) ensureFonts()
  return host.runBrowserHost({
    out: join(ROOT, 'out'),
    version: JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version,
    // With no display there is nobody to install a browser for: the address is opened somewhere else.
    browser: withWindow ? findBrowser() || ensureBrowser() : null,
    headless: isHeadless,
    announcement: `衡审：浏览器窗口 / browser host（${reason}）`,
  })
}

try {
  setUp()
  buildApp()
  await buildProgram('host')
  const host = await import(pathToFileURL(join(ROOT, 'out/host/browser-host.mjs')).href)
  const { path, reason } = chooseHost()
  if (path !== null) {
    console.log(`衡审：Electron · 数据 / data: ${host.hostDataFolder()}`)
    process.exitCode = await runElectron(path)
  } else {
    process.exitCode = await runInBrowser(host, reason)
  }
} catch (error) {
  endWith(error)
}
