import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium, type BrowserContext, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser } from '../../scripts/find-browser.mjs'
import { findFreePort, startBrowserHost, type HostProcess } from '../support/browser-host-process'
import { CHROMIUM_ARGS } from '../support/chromium-args.mjs'
import { makeDataFolder } from '../support/desktop-app'

/** Plays LibreOffice: "converts" by putting a mark before the source's bytes. Only the way there and back is tested with it. */
const PLAYED_OFFICE = `#!/usr/bin/env node
const { readFileSync, writeFileSync } = require('node:fs')
const args = process.argv.slice(2)
const source = args.at(-1), folder = args[args.indexOf('--outdir') + 1]
writeFileSync(folder + '/source.docx', Buffer.concat([Buffer.from('converted:'), readFileSync(source)]))
`

describe('the page in the browser host', () => {
  const data = makeDataFolder()
  const programs = makeDataFolder()
  let port = 0
  let host: HostProcess
  let context: BrowserContext
  let page: Page

  async function start(): Promise<void> {
    host = await startBrowserHost(data.path, port, { PATH: `${programs.path}${delimiter}${process.env['PATH']}` })
    context = await chromium.launchPersistentContext(join(data.path, 'browser'), {
      executablePath: findBrowser(), headless: true, args: [...CHROMIUM_ARGS],
    })
    page = await context.newPage()
    await page.goto(host.entrance)
  }

  beforeAll(async () => {
    writeFileSync(join(programs.path, 'soffice'), PLAYED_OFFICE)
    chmodSync(join(programs.path, 'soffice'), 0o755)
    port = await findFreePort()
    await start()
  })
  afterAll(async () => {
    await context.close()
    await host.stop()
    data.remove()
    programs.remove()
  })

  it('has the same interface as under Electron, and the token is out of the address', async () => {
    expect(page.url()).toBe(`http://127.0.0.1:${port}/`)
    expect(await page.evaluate(() => window.hengshenDesktop!.info())).toMatchObject({ host: 'browser', can: { convertLegacy: true, keychain: false } })
    expect(await page.evaluate(() => Reflect.set(window, 'hengshenDesktop', null))).toBe(false)
  })

  it('saves through the browser’s dialog, and says when the person cancelled it', async () => {
    const seen = await page.evaluate(async () => {
      const folder = await navigator.storage.getDirectory()
      const request = { suggestedName: '意见书：甲/乙.txt', filters: [{ name: '文本', extensions: ['txt'] }], bytes: new TextEncoder().encode('第一条') }
      // The dialog is the browser's own and cannot be pressed by a test; the file behind it is a real one.
      Object.assign(window, { showSaveFilePicker: ({ suggestedName }: { suggestedName: string }) => folder.getFileHandle(suggestedName, { create: true }) })
      const saved = await window.hengshenDesktop!.saveFile(request)
      const text = await (await (await folder.getFileHandle('意见书：甲_乙.txt')).getFile()).text()
      Object.assign(window, { showSaveFilePicker: () => Promise.reject(new DOMException('', 'AbortError')) })
      return { saved, text, cancelled: await window.hengshenDesktop!.saveFile(request) }
    })
    expect(seen).toEqual({
      saved: { ok: true, value: '意见书：甲_乙.txt' }, text: '第一条', cancelled: { ok: false, error: { code: 'cancelled', message: '没有保存。' } },
    })
  })

  it('puts a folder of files where the person chose', async () => {
    const seen = await page.evaluate(async () => {
      const place = await navigator.storage.getDirectory()
      Object.assign(window, { showDirectoryPicker: async () => place })
      const saved = await window.hengshenDesktop!.saveFolder({ suggestedName: '材料包', files: [{ path: '1-合同文本/合同.txt', bytes: new TextEncoder().encode('第一条') }] })
      const inside = await (await place.getDirectoryHandle('材料包')).getDirectoryHandle('1-合同文本')
      return { saved, text: await (await (await inside.getFileHandle('合同.txt')).getFile()).text() }
    })
    expect(seen).toEqual({ saved: { ok: true, value: '材料包' }, text: '第一条' })
  })

  it('saves as a download where the browser has no such dialog', async () => {
    const [download, answer] = await Promise.all([
      page.waitForEvent('download'),
      page.evaluate(() => {
        Object.assign(window, { showSaveFilePicker: undefined })
        return window.hengshenDesktop!.saveFile({ suggestedName: '意见书：甲/乙.txt', filters: [], bytes: new TextEncoder().encode('第一条') })
      }),
    ])
    expect(answer).toEqual({ ok: true, value: '意见书：甲_乙.txt' })
    expect(download.suggestedFilename()).toBe('意见书：甲_乙.txt')
    expect(readFileSync(await download.path(), 'utf8')).toBe('第一条')
  })

  it('opens the files the person chose', async () => {
    const path = join(data.path, '合同.docx')
    writeFileSync(path, new Uint8Array([80, 75, 0, 255]))
    const [chooser, opened] = await Promise.all([
      page.waitForEvent('filechooser').then(async (dialog) => {
        await dialog.setFiles(path)
        return dialog.isMultiple()
      }),
      page.evaluate(async () => {
        const answer = await window.hengshenDesktop!.openFiles({ filters: [{ name: '合同', extensions: ['docx'] }], multiple: true })
        return answer.ok ? answer.value.map(({ name, path, bytes }) => ({ name, path, bytes: [...bytes] })) : answer.error
      }),
    ])
    expect(chooser).toBe(true)
    expect(opened).toEqual([{ name: '合同.docx', path: null, bytes: [80, 75, 0, 255] }])
  })

  it('has old files converted by the Node host', async () => {
    const text = await page.evaluate(async () => {
      const answer = await window.hengshenDesktop!.convertLegacy({ name: '旧合同.doc', bytes: new TextEncoder().encode('{\\rtf1 旧}') })
      return answer.ok ? new TextDecoder().decode(answer.value) : answer.error.code
    })
    expect(text).toBe('converted:{\\rtf1 旧}')
  })

  it('says plainly what it cannot do', async () => {
    const codes = await page.evaluate(async () => {
      const answers = await Promise.all([window.hengshenDesktop!.sealSecret(new Uint8Array([1])), window.hengshenDesktop!.printToPdf()])
      return answers.map((answer) => (answer.ok ? 'done' : answer.error.code))
    })
    expect(codes).toEqual(['unavailable', 'unavailable'])
  })

  it('takes the keys of the menu while somebody listens', async () => {
    await page.evaluate(() => {
      const heard: string[] = []
      Object.assign(window, { heard, stop: window.hengshenDesktop!.onMenuCommand((command) => heard.push(command)) })
    })
    const modifier = process.platform === 'darwin' ? 'Meta' : 'Control'
    await page.keyboard.press(`${modifier}+o`)
    await page.keyboard.press('F1')
    await page.keyboard.press('o')
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual(['import', 'help'])
    await page.evaluate(() => (window as unknown as { stop: () => void }).stop())
  })

  it('is kept by the policy from every other server', async () => {
    const violation = await page.evaluate(() => new Promise<string>((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), { once: true })
      void fetch('https://example.invalid/').catch(() => undefined)
    }))
    expect(violation).toBe('connect-src')
  })

  it('finds its data again after host and browser were started anew', async () => {
    await page.evaluate(() => new Promise<void>((resolve) => {
      const opening = indexedDB.open('restart-test', 1)
      opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('kept'))
      opening.addEventListener('success', () => {
        const writing = opening.result.transaction('kept', 'readwrite', { durability: 'strict' })
        writing.objectStore('kept').put('第七条', 'clause')
        writing.addEventListener('complete', () => resolve())
      })
    }))
    await context.close()
    await host.stop()
    await start()
    const found = await page.evaluate(() => new Promise((resolve) => {
      const opening = indexedDB.open('restart-test', 1)
      opening.addEventListener('upgradeneeded', () => resolve('gone'))
      opening.addEventListener('success', () => {
        const reading = opening.result.transaction('kept').objectStore('kept').get('clause')
        reading.addEventListener('success', () => resolve(reading.result))
      })
    }))
    expect(found).toBe('第七条')
  })

  it('says what to do when the Node host is gone', async () => {
    await host.stop()
    const answer = await page.evaluate(() => window.hengshenDesktop!.convertLegacy({ name: 'a.doc', bytes: new Uint8Array(1) }))
    expect(answer).toEqual({ ok: false, error: { code: 'unavailable', message: '本机服务已停止，请重新启动程序。已保存的内容不受影响。' } })
  })
})
