/**
 * What main does with keychain, notifications, menu and windows. Only on the stand-in: a real Electron offers no way to
 * play a computer without keychain, and the keychain, the notification and the menu themselves are not proven here.
 */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeDataFolder } from '../support/desktop-app'
import { launchStandIn, type StandIn } from '../support/electron-stand-in/launch'
import type { KeychainState } from '../support/electron-stand-in/system'

const MAIN = join(import.meta.dirname, '../../out/main/main.cjs')

const isCancelled = (app: StandIn, url: string): Promise<boolean> => new Promise((resolve) => {
  app.session.handlersSet.filter!({ url, method: 'GET' }, ({ cancel }) => resolve(cancel === true))
})

describe('main and the operating system (played by the stand-in)', () => {
  const data = makeDataFolder()
  let app: StandIn

  const launch = async (keychain: KeychainState): Promise<void> => {
    process.env['HENGSHEN_DATA'] = data.path
    app = await launchStandIn({ main: MAIN, keychain })
  }
  afterAll(() => data.remove())

  describe.each(['unavailable', 'basic_text'] as const)('where the keychain is %s', (state) => {
    beforeAll(() => launch(state))
    afterAll(() => app.close())

    it('does not pretend to have one', async () => {
      const seen = await app.page.evaluate(async () => {
        const sealed = await window.hengshenDesktop!.sealSecret(new Uint8Array([1]))
        return { keychain: (await window.hengshenDesktop!.info()).can.keychain, code: sealed.ok ? 'sealed' : sealed.error.code }
      })
      expect(seen).toEqual({ keychain: false, code: 'unavailable' })
    })
  })

  describe('on a whole computer', () => {
    beforeAll(() => launch('available'))
    afterAll(() => app.close())

    it('seals a secret that only this computer’s keychain opens again', async () => {
      const seen = await app.page.evaluate(async () => {
        const desktop = window.hengshenDesktop!
        const sealed = await desktop.sealSecret(new TextEncoder().encode('口令'))
        if (!sealed.ok) return null
        const opened = await desktop.openSecret(sealed.value)
        const tampered = sealed.value.slice()
        tampered[20]! ^= 1
        const refused = await desktop.openSecret(tampered)
        return {
          keychain: (await desktop.info()).can.keychain,
          plainInside: new TextDecoder().decode(sealed.value).includes('口令'),
          opened: opened.ok && new TextDecoder().decode(opened.value),
          refused: refused.ok ? 'opened' : refused.error.code,
        }
      })
      expect(seen).toEqual({ keychain: true, plainInside: false, opened: '口令', refused: 'invalid' })
    })

    it('shows a notification and comes forward when it is clicked', async () => {
      let focused = 0
      app.window.on('focus', () => void (focused += 1))
      const answer = await app.page.evaluate(() => window.hengshenDesktop!.notify({ title: '期限将至', body: '2 份合同本周到期' }))
      expect(answer).toEqual({ ok: true, value: null })
      expect(app.notification.shown).toMatchObject([{ title: '期限将至', body: '2 份合同本周到期' }])
      app.notification.shown[0]!.click()
      expect(focused).toBe(1)
    })

    it('has a Chinese menu', async () => {
      expect(app.menu.labels()).toEqual([...(process.platform === 'darwin' ? ['衡审'] : []), '文件', '编辑', '视图', '窗口', '帮助'])
      expect(app.menu.find(['文件', '导入合同…']).accelerator).toBe('CmdOrCtrl+O')
    })

    it('asks Electron for no request that leaves the computer', async () => {
      expect(await Promise.all(['https://example.invalid/', 'http://127.0.0.1/', 'wss://example.invalid/', 'file:///etc/passwd', 'app://bundle/'].map((url) => isCancelled(app, url))))
        .toEqual([true, true, true, true, false])
    })

    it('ends when its window is closed, and a second start brings the first one forward', async () => {
      let focused = 0
      app.window.on('focus', () => void (focused += 1))
      app.app.emit('second-instance')
      expect(focused).toBe(1)
      app.window.close()
      await app.app.ended
    })
  })
})
