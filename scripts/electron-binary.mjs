/** Whether Electron's binary is here, decided by files alone: requiring the package would start a download. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { runNode, say, tool } from './run.mjs'

const PACKAGE = tool('electron')
const FAILED = tool('.hengshen/electron-download-failed.txt')
const SECONDS = 8
const PROGRAM = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform] ?? 'electron'

const NOT_HERE = 'its binary is not in node_modules/electron/dist'
const lookAt = (path, reason) => (existsSync(path) ? { path, reason: '' } : { path: null, reason })

/** The binary's path, or null and why. */
export function findElectron(env = process.env) {
  const given = env['ELECTRON_OVERRIDE_DIST_PATH']
  if (given) return lookAt(join(given, PROGRAM), `ELECTRON_OVERRIDE_DIST_PATH holds no ${PROGRAM}`)
  // Written by install.js after it has unpacked everything; without it `dist` may be half of a download.
  const named = join(PACKAGE, 'path.txt')
  const program = existsSync(named) ? readFileSync(named, 'utf8').trim() : ''
  return program === '' ? { path: null, reason: NOT_HERE } : lookAt(join(PACKAGE, 'dist', program), NOT_HERE)
}

const version = () => JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')).version

/**
 * Tries to fetch the binary once, within a short bound (a server that never answers would hold for minutes), and
 * remembers a failure per version so that the next start does not wait again.
 */
export function fetchElectron(env = process.env) {
  const found = findElectron(env)
  if (found.path !== null) return found
  if (env['HENGSHEN_NO_DOWNLOAD'] === '1') return { path: null, reason: 'HENGSHEN_NO_DOWNLOAD=1' }
  if (existsSync(FAILED) && readFileSync(FAILED, 'utf8') === version()) {
    return { path: null, reason: 'an earlier download failed; `node node_modules/electron/install.js` tries again' }
  }
  const seconds = Number(env['HENGSHEN_DOWNLOAD_SECONDS'] ?? SECONDS)
  say(`正在获取 Electron（最多 ${seconds} 秒）/ fetching Electron, ${seconds} s at most …`)
  if (runNode(join(PACKAGE, 'install.js'), [], { timeout: seconds * 1000, stdout: 'ignore', stderr: 'ignore' })) {
    rmSync(FAILED, { force: true })
    const fetched = findElectron(env)
    if (fetched.path !== null) return fetched
  }
  mkdirSync(dirname(FAILED), { recursive: true })
  writeFileSync(FAILED, version())
  return { path: null, reason: 'its binary could not be downloaded' }
}
