import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchDesktop, makeDataFolder, type DesktopApp } from '../support/desktop-app'

describe('what the page cannot do', () => {
  const data = makeDataFolder()
  let app: DesktopApp

  beforeAll(async () => {
    app = await launchDesktop(data.path)
  })
  afterAll(async () => {
    await app.close()
    data.remove()
  })

  it('is not in the way of the program’s own page', async () => {
    const complaints: string[] = []
    app.page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())))
    app.page.on('pageerror', (error) => void complaints.push(String(error)))
    await app.page.reload()
    await expect.poll(() => app.page.evaluate(() => document.querySelector('#root')?.childElementCount ?? 0)).toBeGreaterThan(0)
    expect(complaints).toEqual([])
  })

  /** Runs `act` and waits for the first violation Chromium reports: directive and what was blocked. */
  const violationOf = (act: string): Promise<string> => app.page.evaluate((code) => new Promise<string>((resolve) => {
    document.addEventListener('securitypolicyviolation', (event) => resolve(`${event.effectiveDirective} ${event.blockedURI}`), { once: true })
    const steps: Record<string, () => void> = {
      'inline script': () => void document.head.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = true' })),
      // Later, because what a test evaluates itself is exempt from the policy.
      'eval': () => void setTimeout(() => new Function('window.ran = true')()),
      'foreign script': () => void document.head.append(Object.assign(document.createElement('script'), { src: 'https://example.invalid/x.js' })),
      'foreign fetch': () => void fetch('https://example.invalid/').catch(() => undefined),
      'foreign image': () => void document.body.append(Object.assign(new Image(), { src: 'https://example.invalid/x.png' })),
      'foreign style': () => void document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: 'https://example.invalid/x.css' })),
      'socket': () => void new WebSocket('wss://example.invalid/'),
      'frame': () => void document.body.append(Object.assign(document.createElement('iframe'), { src: 'https://example.invalid/' })),
      'object': () => void document.body.append(Object.assign(document.createElement('object'), { data: 'https://example.invalid/' })),
      'base': () => void document.head.append(Object.assign(document.createElement('base'), { href: 'https://example.invalid/' })),
      'form': () => {
        const form = Object.assign(document.createElement('form'), { action: 'https://example.invalid/', method: 'post' })
        document.body.append(form)
        form.submit()
      },
    }
    steps[code]!()
  }), act)

  it.each([
    ['inline script', 'script-src-elem inline'],
    ['eval', 'script-src eval'],
    ['foreign script', 'script-src-elem https://example.invalid/x.js'],
    ['foreign fetch', 'connect-src https://example.invalid/'],
    ['foreign image', 'img-src https://example.invalid/x.png'],
    ['foreign style', 'style-src-elem https://example.invalid/x.css'],
    ['socket', 'connect-src wss://example.invalid/'],
    ['frame', 'frame-src https://example.invalid'],
    ['object', 'object-src https://example.invalid'],
    ['base', 'base-uri https://example.invalid/'],
    ['form', 'form-action https://example.invalid/'],
  ])('Chromium itself stops: %s', async (act, violation) => {
    expect(await violationOf(act)).toBe(violation)
    expect(await app.page.evaluate(() => 'ran' in window)).toBe(false)
  })

  it('may compile WebAssembly and start a worker from a blob, which PDF and OCR need', async () => {
    const done = await app.page.evaluate(async () => {
      await WebAssembly.compile(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]))
      const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(6 * 7)'])))
      return new Promise((resolve) => worker.addEventListener('message', (event) => resolve(event.data)))
    })
    expect(done).toBe(42)
  })

  it('gets its own files with the right types and nothing outside their folder', async () => {
    const statuses = await app.page.evaluate(async () => {
      const answers = await Promise.all(['./index.html', './missing.js', './%2e%2e/main/main.cjs', './..%2fmain%2fmain.cjs', './..%5cmain%5cmain.cjs', './%00', './%zz'].map((path) => fetch(path)))
      return answers.map((answer) => `${answer.status} ${answer.headers.get('content-type')}`)
    })
    expect(statuses).toEqual([
      '200 text/html; charset=utf-8', '404 text/plain; charset=utf-8',
      // The URL standard resolves %2e%2e itself, above the root there is nothing: it is the page's own main/main.cjs.
      '404 text/plain; charset=utf-8',
      '403 text/plain; charset=utf-8', '403 text/plain; charset=utf-8', '403 text/plain; charset=utf-8', '400 text/plain; charset=utf-8',
    ])
  })

  it('stays where it is when a link leads elsewhere', async () => {
    const before = app.page.url()
    await app.page.evaluate(() => {
      Object.assign(window, { stayed: true })
      location.href = 'https://example.invalid/elsewhere'
    })
    // A request to the page's own host after it shows that the navigation was decided, and against.
    await app.page.evaluate(() => fetch('./index.html').then((answer) => answer.status))
    expect(app.page.url()).toBe(before)
    expect(await app.page.evaluate(() => 'stayed' in window)).toBe(true)
  })

  it('opens no further window', async () => {
    await app.page.evaluate(() => void Object.assign(window, { opened: window.open('about:blank', '_blank') }))
    // Electron gives null; on the stand-in the window is there for an instant (ADR 0004).
    await expect.poll(() => app.page.evaluate(() => {
      const { opened } = window as unknown as { opened: Window | null }
      return opened === null || opened.closed
    })).toBe(true)
  })

  it('is given no permission, except that its stored data is kept', async () => {
    const states = await app.page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi', 'persistent-storage']
      return Promise.all(names.map(async (name) => `${name} ${(await navigator.permissions.query({ name: name as PermissionName })).state}`))
    })
    expect(await app.page.evaluate(() => navigator.storage.persisted())).toBe(true)
    expect(states).toEqual([
      'geolocation denied', 'notifications denied', 'camera denied', 'microphone denied', 'clipboard-read denied', 'midi denied',
      'persistent-storage granted',
    ])
  })

  it('is refused by main when it stands at another address, even with the preload in it', async () => {
    await app.page.goto('about:blank')
    const message = await app.page.evaluate(() => window.hengshenDesktop!.info().then(() => 'answered', (cause: Error) => cause.message))
    expect(message).toContain('refused')
  })
})
