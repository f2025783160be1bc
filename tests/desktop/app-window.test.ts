import { createServer, type Server } from 'node:http'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AppWindow } from '../../electron/browser-host/app-window'
import { findBrowser } from '../../scripts/find-browser.mjs'
import { findProcesses } from '../support/browser-host-process'
import { makeDataFolder } from '../support/desktop-app'

/** Tells the server what the page is allowed: whether its data is kept, and some permissions. */
const PAGE = `<!doctype html><title>衡审</title><h1>意见书</h1><script>
  const names = ['persistent-storage', 'notifications', 'geolocation', 'camera']
  const tell = async () => {
    const states = await Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state))
    await fetch('/?permissions=' + [await navigator.storage.persist(), ...states].join(' '))
    if (states.includes('prompt')) setTimeout(tell, 50)
  }
  tell()
</script>`

describe('the browser window of the browser host', () => {
  const data = makeDataFolder()
  const profile = join(data.path, 'browser')
  let server: Server
  let address = ''
  let permissions = ''

  beforeAll(async () => {
    server = createServer((request, response) => {
      const told = new URL(request.url ?? '/', 'http://x').searchParams.get('permissions')
      if (told !== null) permissions = told
      response.setHeader('content-type', 'text/html; charset=utf-8').end(PAGE)
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    address = `http://127.0.0.1:${(server.address() as { port: number }).port}/`
  })
  afterAll(() => {
    server.close()
    data.remove()
  })

  const open = (): AppWindow => new AppWindow({ browser: findBrowser(), address, profile, headless: true })

  it('shows the page, keeps its data, asks nobody for permissions, prints it as A4 and leaves no process when it is closed', async () => {
    const window = open()
    await expect.poll(() => permissions).toBe('true granted granted denied denied')
    const pdf = Buffer.from(await window.printPage()).toString('latin1')
    expect(pdf.startsWith('%PDF-')).toBe(true)
    expect(pdf).toMatch(/MediaBox\s*\[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/)
    await window.close()
    await expect.poll(() => findProcesses(profile)).toEqual([])
  })

  it('fails rather than waits when its browser cannot be started', async () => {
    const window = new AppWindow({ browser: join(data.path, 'nowhere'), address, profile, headless: true })
    await expect(window.ended).rejects.toThrow('ENOENT')
    await window.close()
  })
})
