/** The built browser host as a process of its own, on a free port and a given data folder. */
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const OUT = join(import.meta.dirname, '../../out')
const HOST = join(OUT, 'host/browser-host.mjs')

/** A running host. */
export interface HostProcess {
  readonly port: number
  /** The address it printed, with the token. */
  readonly entrance: string
  /** Tells it to end as Ctrl-C does; the exit code. */
  stop(): Promise<number | null>
}

/** A port that was free a moment ago. */
export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

function spawnHost(port: number, dataFolder: string, env: Readonly<Record<string, string>>): ChildProcess {
  if (!existsSync(HOST)) throw new Error('out/host/browser-host.mjs is missing; run `node scripts/build.mjs` first')
  const options = { out: OUT, version: '0.0.0-test', browser: null, headless: true, announcement: 'test' }
  const code = `import { runBrowserHost } from ${JSON.stringify(pathToFileURL(HOST).href)}
    process.exitCode = await runBrowserHost(${JSON.stringify(options)})`
  return spawn(process.execPath, ['--input-type=module', '-e', code], {
    env: { ...process.env, ...env, HENGSHEN_PORT: String(port), HENGSHEN_DATA: dataFolder }, stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Starts a host without a window and waits for its address. */
export async function startBrowserHost(dataFolder: string, port: number, env: Readonly<Record<string, string>> = {}): Promise<HostProcess> {
  const child = spawnHost(port, dataFolder, env)
  let printed = ''
  for await (const part of child.stdout! as AsyncIterable<Buffer>) {
    printed += part.toString('utf8')
    if (printed.includes('\n')) break
  }
  const entrance = /http:\/\/\S+/.exec(printed)?.[0]
  if (entrance === undefined) throw new Error(`the host printed no address: ${printed}`)
  return {
    port, entrance,
    async stop() {
      if (child.exitCode !== null) return child.exitCode
      child.kill('SIGINT')
      await once(child, 'exit')
      return child.exitCode
    },
  }
}

/** Starts a host that is expected to end by itself: its exit code and what it said. */
export async function runToEnd(dataFolder: string, port: number): Promise<{ code: number | null; said: string }> {
  const child = spawnHost(port, dataFolder, {})
  let said = ''
  child.stderr!.on('data', (part: Buffer) => void (said += part.toString('utf8')))
  await once(child, 'close')
  return { code: child.exitCode, said }
}

/** Ids of processes whose command line names the text; Linux tells them as files. Others are not looked at. */
export function findProcesses(text: string): readonly number[] {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => {
    try {
      return pid !== process.pid && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(text)
    } catch {
      // It ended between the listing and the reading.
      return false
    }
  })
}
