import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decodeWire, encodeWire } from '../../electron/browser-host/wire'
import { findFreePort, runToEnd, startBrowserHost, type HostProcess } from '../support/browser-host-process'
import { makeDataFolder } from '../support/desktop-app'

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

describe('who may speak to the browser host', () => {
  const data = makeDataFolder()
  let host: HostProcess
  let cookie = ''

  /** As no browser would ask: any Host, any path as it stands. */
  const ask = (path: string, headers: Record<string, string> = {}, body?: Uint8Array): Promise<Answer> => new Promise((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST'
    const asking = httpRequest({ host: '127.0.0.1', port: host.port, path, method, headers, agent: false }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }))
    })
    asking.on('error', reject)
    asking.end(body)
  })
  const own = (): Record<string, string> => ({ cookie, origin: `http://127.0.0.1:${host.port}` })

  beforeAll(async () => {
    host = await startBrowserHost(data.path, await findFreePort())
  })
  afterAll(async () => {
    await host.stop()
    data.remove()
  })

  it('refuses whoever has no token, a wrong one or another Host', async () => {
    expect((await ask('/')).status).toBe(403)
    expect((await ask('/?token=wrong')).status).toBe(403)
    const { pathname, search } = new URL(host.entrance)
    expect((await ask(pathname + search, { host: 'rebound.invalid' })).status).toBe(421)
    expect((await ask(pathname + search, { host: `localhost:${host.port}` })).status).toBe(421)
  })

  it('exchanges the token once for a cookie that scripts and other sites cannot use', async () => {
    const { pathname, search } = new URL(host.entrance)
    const entered = await ask(pathname + search)
    expect(entered.status).toBe(303)
    expect(entered.headers.location).toBe('/')
    const [set] = entered.headers['set-cookie'] ?? []
    expect(set).toContain('HttpOnly')
    expect(set).toContain('SameSite=Strict')
    cookie = set!.split(';')[0]!
    expect((await ask(pathname + search)).status).toBe(403)
    expect((await ask('/', { cookie })).status).toBe(200)
    expect((await ask('/', { cookie: `${cookie}x` })).status).toBe(403)
  })

  it('puts the bridge before the page’s first script, and the policy on everything', async () => {
    const page = await ask('/', { cookie })
    const html = page.body.toString('utf8')
    expect(html.indexOf('desktop-bridge.js')).toBeGreaterThan(0)
    expect(html.indexOf('<script')).toBe(html.indexOf('<script src="/desktop-bridge.js">'))
    expect(page.headers['content-security-policy']).toContain("default-src 'none'")
    expect(page.headers['content-security-policy']).toContain("script-src 'self' 'wasm-unsafe-eval'")
    expect((await ask('/')).headers['content-security-policy']).toBe(page.headers['content-security-policy'])
    expect((await ask('/desktop-bridge.js')).status).toBe(403)
    expect((await ask('/desktop-bridge.js', { cookie })).headers['content-type']).toContain('text/javascript')
  })

  it('gives no file outside the page’s folder', async () => {
    for (const path of ['/../host/browser-host.mjs', '/..%2fhost%2fbrowser-host.mjs', '/%2e%2e/host/browser-host.mjs', '/..%5chost%5cbrowser-host.mjs', '/assets/../../host/bridge.js', '/a%00', '/C:/x']) {
      expect([path, (await ask(path, { cookie })).status]).toEqual([path, 403])
    }
    expect((await ask('/%zz', { cookie })).status).toBe(400)
    expect((await ask('/missing.js', { cookie })).status).toBe(404)
  })

  it('takes calls of its own page only', async () => {
    const body = encodeWire(undefined)
    expect((await ask('/desktop-call/info', { origin: own()['origin']! }, body)).status).toBe(403)
    expect((await ask('/desktop-call/info', { cookie }, body)).status).toBe(403)
    expect((await ask('/desktop-call/info', { cookie, origin: 'http://example.invalid' }, body)).status).toBe(403)
    expect((await ask('/desktop-call/info', { ...own(), 'sec-fetch-site': 'cross-site' }, body)).status).toBe(403)
    const answered = await ask('/desktop-call/info', own(), body)
    expect(decodeWire(answered.body)).toMatchObject({ host: 'browser', dataFolder: data.path, can: { keychain: false, printToPdf: false } })
  })

  it('checks what a call carries as Electron’s main process does', async () => {
    const call = async (name: string, argument: unknown): Promise<unknown> => decodeWire((await ask(`/desktop-call/${name}`, own(), encodeWire(argument))).body)
    expect(await call('convertLegacy', { name: 'a.doc', bytes: [1] })).toMatchObject({ error: { code: 'invalid' } })
    expect(await call('constructor', undefined)).toMatchObject({ error: { code: 'invalid' } })
    expect(await call('saveFile', { suggestedName: 'a', filters: [], bytes: new Uint8Array(1) })).toMatchObject({ error: { code: 'unavailable' } })
    expect((await ask('/desktop-call/info', own(), new Uint8Array([9, 9, 9, 9, 9]))).status).toBe(400)
    expect((await ask('/desktop-call/convertLegacy', { ...own(), 'content-length': String(300 * 1024 * 1024), expect: '100-continue' }, new Uint8Array())).status).toBe(413)
  })

  it('says in both languages when its port is taken, and ends with 1', async () => {
    const { code, said } = await runToEnd(data.path, host.port)
    expect(code).toBe(1)
    expect(said).toContain(`端口 ${host.port} 已被占用`)
    expect(said).toContain(`Port ${host.port} is taken`)
  })

  it('ends at once and cleanly on Ctrl-C', async () => {
    const other = await startBrowserHost(data.path, await findFreePort())
    expect(await other.stop()).toBe(0)
  })
})
