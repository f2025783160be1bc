import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { findFreePort, findProcesses } from '../support/browser-host-process'
import { makeDataFolder } from '../support/desktop-app'

const START = join(import.meta.dirname, '../../scripts/start.mjs')

describe('npm start', () => {
  const data = makeDataFolder()
  afterAll(() => data.remove())

  async function start(env: Readonly<Record<string, string>>): Promise<{ child: ChildProcess; printed: () => string; said: () => string }> {
    const { DISPLAY: _, WAYLAND_DISPLAY: __, ...rest } = process.env
    const child = spawn(process.execPath, [START], { env: { ...rest, HENGSHEN_DATA: data.path, HENGSHEN_HOST: 'browser', ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    const text = { out: '', err: '' }
    child.stdout!.on('data', (part: Buffer) => void (text.out += part.toString('utf8')))
    child.stderr!.on('data', (part: Buffer) => void (text.err += part.toString('utf8')))
    return { child, printed: () => text.out, said: () => text.err }
  }

  it('says in one line which host, why, where the data lies and, with no window, the address; Ctrl-C ends it', async () => {
    const port = await findFreePort()
    const { child, printed } = await start({ HENGSHEN_PORT: String(port) })
    await expect.poll(printed).toContain('\n')
    expect(printed().trim().split('\n')).toHaveLength(1)
    expect(printed()).toContain('browser host')
    expect(printed()).toContain('HENGSHEN_HOST=browser')
    expect(printed()).toContain(data.path)
    const address = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(printed())?.[0]
    expect((await fetch(address!, { redirect: 'manual' })).status).toBe(303)
    child.kill('SIGINT')
    await once(child, 'exit')
    expect(child.exitCode).toBe(0)
  })

  it('opens a browser window and takes it along when it ends', async () => {
    const { child, printed } = await start({ HENGSHEN_PORT: String(await findFreePort()), HENGSHEN_HEADLESS: '1' })
    await expect.poll(printed).toContain('\n')
    if (process.platform === 'linux') await expect.poll(() => findProcesses(`--user-data-dir=${data.path}`).length).toBeGreaterThan(0)
    child.kill('SIGTERM')
    await once(child, 'exit')
    expect(child.exitCode).toBe(0)
    await expect.poll(() => findProcesses(`--user-data-dir=${data.path}`)).toEqual([])
  })

  it('takes Electron when its binary is there, and ends with its exit code', async () => {
    const program = join(data.path, 'dist', { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform as string] ?? 'electron')
    mkdirSync(dirname(program), { recursive: true })
    writeFileSync(program, '#!/bin/sh\nfor last; do :; done\necho "started with $last"\nexit 7\n')
    chmodSync(program, 0o755)
    const { child, printed } = await start({ HENGSHEN_HOST: '', DISPLAY: ':0', ELECTRON_OVERRIDE_DIST_PATH: join(data.path, 'dist') })
    await once(child, 'close')
    expect(printed()).toContain(`衡审：Electron · 数据 / data: ${data.path}`)
    expect(printed()).toContain(`started with ${join(import.meta.dirname, '../..')}`)
    expect(child.exitCode).toBe(7)
  })

  it('refuses a port that is no port', async () => {
    const { child, said } = await start({ HENGSHEN_PORT: 'eighty' })
    await once(child, 'close')
    expect(child.exitCode).toBe(1)
    expect(said()).toContain('HENGSHEN_PORT')
  })
})
