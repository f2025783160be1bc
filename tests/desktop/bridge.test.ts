import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchDesktop, makeDataFolder, type DesktopApp } from '../support/desktop-app'

describe('the bridge between page and main process', () => {
  const data = makeDataFolder()
  let app: DesktopApp

  beforeAll(async () => {
    app = await launchDesktop(data.path)
  })
  afterAll(async () => {
    await app.close()
    data.remove()
  })

  it('shows the program’s own page', async () => {
    expect(await app.page.title()).toContain('衡审')
  })

  it('tells the page where it runs and what this host can do', async () => {
    const info = await app.page.evaluate(() => window.hengshenDesktop!.info())
    expect(info).toMatchObject({ host: 'electron', dataFolder: data.path, platform: process.platform, can: { notifications: true, printToPdf: true } })
  })

  it('gives the page no Node, no Electron and nothing of the preload but the one frozen interface', async () => {
    const found = await app.page.evaluate(() => ({
      globals: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron', 'standInSend', 'standInReceive'].filter((name) => name in window),
      members: Object.keys(window.hengshenDesktop!).sort(),
      frozen: Object.isFrozen(window.hengshenDesktop),
      replaced: Reflect.set(window, 'hengshenDesktop', null),
    }))
    expect(found).toEqual({
      globals: [],
      members: ['convertLegacy', 'info', 'notify', 'onMenuCommand', 'openFiles', 'openSecret', 'printToPdf', 'saveFile', 'saveFolder', 'sealSecret'],
      frozen: true,
      replaced: false,
    })
  })

  it('refuses a request of the wrong shape without carrying it out', async () => {
    const codes = await app.page.evaluate(async () => {
      const desktop = window.hengshenDesktop as unknown as Record<string, (argument?: unknown) => Promise<{ error?: { code: string; message: string } }>>
      const answers = await Promise.all([
        desktop['saveFile']!({ suggestedName: 'a.txt', filters: [], bytes: 'text' }),
        desktop['saveFile']!({ suggestedName: 'a.txt', filters: [], bytes: new Uint8Array(1), path: '/etc/passwd' }),
        desktop['openFiles']!({ filters: [{ name: 'x', extensions: ['*'] }], multiple: true }),
        desktop['openFiles']!(),
        desktop['notify']!({ title: '', body: '' }),
        desktop['sealSecret']!([1, 2, 3]),
        desktop['info']!('argument'),
      ])
      return answers.map((answer) => answer.error?.code)
    })
    expect(codes).toEqual(Array.from({ length: 7 }, () => 'invalid'))
  })

  it('refuses what cannot be cloned', async () => {
    const message = await app.page.evaluate(() =>
      (window.hengshenDesktop as unknown as { notify: (argument: unknown) => Promise<unknown> }).notify({ title: '标题', body: document.body }).then(
        () => 'accepted',
        (cause: Error) => cause.message,
      ).catch((cause: Error) => cause.message))
      .catch((cause: Error) => cause.message)
    expect(message).toContain('could not be cloned')
  })

  it('brings menu commands to the page until it stops listening', async () => {
    await app.page.evaluate(() => {
      const heard: string[] = []
      Object.assign(window, { heard, stopListening: window.hengshenDesktop!.onMenuCommand((command) => heard.push(command)) })
    })
    const heard = (): Promise<string[]> => app.page.evaluate(() => (window as unknown as { heard: string[] }).heard)
    await app.clickMenu('文件', '导入合同…')
    await app.clickMenu('视图', '大字模式')
    await expect.poll(heard).toEqual(['import', 'large-type'])
    // A second listener shows when the command has come, so that the first one's silence means something.
    await app.page.evaluate(() => {
      const page = window as unknown as { stopListening: () => void; later: string[] }
      page.stopListening()
      page.later = []
      window.hengshenDesktop!.onMenuCommand((command) => page.later.push(command))
    })
    await app.clickMenu('帮助', '使用说明')
    await expect.poll(() => app.page.evaluate(() => (window as unknown as { later: string[] }).later)).toEqual(['help'])
    expect(await heard()).toEqual(['import', 'large-type'])
  })

  it('prints the page as an A4 PDF', async () => {
    const printed = await app.page.evaluate(async () => {
      const answer = await window.hengshenDesktop!.printToPdf()
      return answer.ok ? { start: String.fromCharCode(...answer.value.subarray(0, 5)), text: new TextDecoder('latin1').decode(answer.value) } : null
    })
    expect(printed?.start).toBe('%PDF-')
    // A4 in points is 595 × 842; Chromium writes 594.96 × 841.92.
    expect(printed?.text).toMatch(/MediaBox\s*\[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/)
  })
})
