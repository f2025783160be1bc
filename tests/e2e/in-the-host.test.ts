import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { chromium, type BrowserContext, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser } from '../../scripts/find-browser.mjs'
import { findFreePort, startBrowserHost, type HostProcess } from '../support/browser-host-process'
import { CHROMIUM_ARGS } from '../support/chromium-args.mjs'
import { makeDataFolder } from '../support/desktop-app'
import { importAndOpen } from './page-driver'

const SAMPLE = join(import.meta.dirname, '../../resources/samples/office-supplies.docx')

describe('the workstation in the browser host', () => {
  const data = makeDataFolder()
  let host: HostProcess
  let context: BrowserContext
  let page: Page
  beforeAll(async () => {
    host = await startBrowserHost(data.path, await findFreePort())
    context = await chromium.launchPersistentContext(join(data.path, 'browser'), { executablePath: findBrowser(), args: [...CHROMIUM_ARGS] })
    page = await context.newPage()
    // Headless, nobody can answer the save dialog; the host then downloads.
    await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'))
    await page.goto(host.entrance)
  })
  afterAll(async () => {
    await context.close()
    await host.stop()
    data.remove()
  })

  it('imports through the host’s dialog and saves the letter through it', async () => {
    await importAndOpen(page, SAMPLE)
    await page.keyboard.press('a')
    await page.getByRole('button', { name: '意见书', exact: true }).click()
    await page.getByRole('radio', { name: '退回补充材料' }).click()
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出草稿' }).click()])
    const letter = strFromU8(unzipSync(readFileSync(await download.path()))['word/document.xml']!)
    expect(letter.replace(/<[^>]+>/g, '')).toContain('办公用品采购合同')
    await page.getByText('意见书已保存').waitFor()
  })

  it('answers the menu’s keys for finding and saving', async () => {
    await page.goto(`${page.url().split('#')[0]}#/contracts`)
    await page.locator('.ant-table-row').first().click()
    await page.locator('.hs-contract').waitFor()
    await page.keyboard.press('Control+f')
    await page.locator('.hs-search input, input[type=search]').first().waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+s')
    await page.getByText(`数据保存在 ${data.path}`).waitFor()
    await page.locator('.hs-rail').getByRole('link', { name: '设置' }).click()
    await page.getByRole('heading', { name: '设置' }).waitFor()
    await page.keyboard.press('Control+f')
    await page.getByPlaceholder('输入命令、合同名称或拼音首字母').waitFor()
  })
})
