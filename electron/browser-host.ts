/**
 * The host without Electron: serves the page on a fixed loopback port and shows it in an installed browser's own window.
 * Port and profile are fixed because the page's data belongs to both: with another of either it would seem lost.
 */
import { readFileSync } from 'node:fs'
import { once } from 'node:events'
import type { Server } from 'node:http'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { AccessGuard } from './browser-host/access'
import { AppWindow } from './browser-host/app-window'
import { createHostServer } from './browser-host/server'
import { findDataFolder } from './data-folder'
import { createHandlers, type HostPlatform } from './handlers'
import { findLibreOffice } from './legacy-doc'

const DEFAULT_PORT = 47831

/** What the starting script has found out. */
export interface BrowserHostOptions {
  /** The repository's or the installation's `out` folder. */
  readonly out: string
  readonly version: string
  /** Path of the browser; null to serve only (no display). */
  readonly browser: string | null
  readonly headless: boolean
  /** One line's beginning: which host this is and why. */
  readonly announcement: string
}

/** Where this person's data lies, whichever host runs. */
export function hostDataFolder(): string {
  return findDataFolder({ env: process.env, platform: process.platform, home: homedir() })
}

/** Serves until the window is closed or the process is told to end. Resolves with the exit code. */
export async function runBrowserHost(options: BrowserHostOptions): Promise<number> {
  const port = readPort(process.env['HENGSHEN_PORT'])
  if (port === null) return fail('HENGSHEN_PORT 应为 1024 到 65535 的整数。\nHENGSHEN_PORT must be a whole number from 1024 to 65535.')
  const dataFolder = hostDataFolder()
  const guard = new AccessGuard(port)
  const shown: { window: AppWindow | null } = { window: null }
  const handlers = createHandlers({
    ...PLATFORM, version: options.version, dataFolder, libreOffice: findLibreOffice(process.env, process.platform),
    printPage: options.browser === null ? null : () => shown.window!.printPage(),
  })
  const bridge = readFileSync(join(options.out, 'host/bridge.js'), 'utf8')
  const server = createHostServer({ root: join(options.out, 'renderer'), bridge, guard, handlers })
  if (!(await listen(server, port))) return fail(portTaken(port))

  const toldToEnd = Promise.race((['SIGINT', 'SIGTERM', 'SIGHUP'] as const).map((signal) => once(process, signal)))
  const where = `${options.announcement} · 数据 / data: ${dataFolder}`
  if (options.browser === null) {
    process.stdout.write(`${where} · ${guard.entrance}\n`)
    await toldToEnd
  } else {
    process.stdout.write(`${where} · http://127.0.0.1:${port}/\n`)
    shown.window = new AppWindow({ browser: options.browser, address: guard.entrance, profile: join(dataFolder, 'browser'), headless: options.headless })
    await Promise.race([toldToEnd, shown.window.ended])
    await shown.window.close()
  }
  server.close()
  server.closeAllConnections()
  return 0
}

/** The page's own dialogs and notifications are the browser's; a keychain the browser has not. */
const PLATFORM = {
  host: 'browser', platform: process.platform, chooseFiles: null, chooseTarget: null, chooseFolder: null, showNotification: null, keychain: null,
} as const satisfies Partial<HostPlatform>

function readPort(given: string | undefined): number | null {
  if (given === undefined || given === '') return DEFAULT_PORT
  const port = Number(given)
  return Number.isInteger(port) && port >= 1024 && port <= 65535 ? port : null
}

async function listen(server: Server, port: number): Promise<boolean> {
  server.listen({ port, host: '127.0.0.1', exclusive: true })
  try {
    await once(server, 'listening')
    return true
  } catch (cause) {
    // `once` rejects with the server's error. A port that is taken, or kept back by the system, is an expected one.
    if (cause instanceof Error && 'code' in cause && (cause.code === 'EADDRINUSE' || cause.code === 'EACCES')) return false
    throw cause
  }
}

function portTaken(port: number): string {
  return [
    `端口 ${port} 已被占用：衡审可能已在运行，请切换到它的窗口；如果是其他程序占用，请先关闭那个程序。`,
    `（数据与端口绑定，改用其他端口会看不到已有数据；确需更换时设置 HENGSHEN_PORT。）`,
    `Port ${port} is taken: Hengshen may be running already; otherwise close the program that holds it. Stored data belongs to the port, so another one (HENGSHEN_PORT) starts empty.`,
  ].join('\n')
}

function fail(message: string): number {
  process.stderr.write(`${message}\n`)
  return 1
}
