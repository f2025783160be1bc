import { chmodSync, copyFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium, type BrowserContext, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser } from '../../scripts/find-browser.mjs'
import { findFreePort, startBrowserHost, type HostProcess } from '../support/browser-host-process'
import { buildDoc, paragraph, u16 } from '../support/build-doc'
import { CHROMIUM_ARGS } from '../support/chromium-args.mjs'
import { makeDataFolder } from '../support/desktop-app'
import { importFiles } from './page-driver'

const SAMPLE = join(import.meta.dirname, '../../resources/samples/office-supplies.docx')

/** Plays LibreOffice: gives a contract of our own for every file, nothing for an empty RTF. */
const playedOffice = (contract: string): string => `#!/usr/bin/env node
const { copyFileSync, readFileSync } = require('node:fs')
const args = process.argv.slice(2)
if (!readFileSync(args.at(-1), 'latin1').startsWith('{\\\\rtf1 }')) copyFileSync(${JSON.stringify(contract)}, args[args.indexOf('--outdir') + 1] + '/source.docx')
`

describe('old files in the browser host', () => {
  const data = makeDataFolder()
  const programs = makeDataFolder()
  let host: HostProcess
  let context: BrowserContext
  let page: Page
  beforeAll(async () => {
    copyFileSync(SAMPLE, join(programs.path, 'contract.docx'))
    writeFileSync(join(programs.path, 'soffice'), playedOffice(join(programs.path, 'contract.docx')))
    chmodSync(join(programs.path, 'soffice'), 0o755)
    host = await startBrowserHost(data.path, await findFreePort(), { PATH: `${programs.path}${delimiter}${process.env['PATH']}` })
    context = await chromium.launchPersistentContext(join(data.path, 'browser'), { executablePath: findBrowser(), args: [...CHROMIUM_ARGS] })
    page = await context.newPage()
    await page.goto(host.entrance)
  })
  afterAll(async () => {
    await context.close()
    await host.stop()
    data.remove()
    programs.remove()
  })

  const rtf = (name: string, content: string): { name: string; mimeType: string; buffer: Buffer } => ({ name, mimeType: 'application/rtf', buffer: Buffer.from(`{\\rtf1 ${content}}`) })

  it('reads a refused file through LibreOffice when told to, keeps its name and says on what the reading rests', async () => {
    await importFiles(page, [rtf('采购.rtf', 'body'), rtf('空白.rtf', '')])
    const line = (name: string) => page.locator('.hs-import', { hasText: name })
    await line('采购.rtf').getByText('本程序不读此格式').waitFor()
    await line('空白.rtf').getByRole('button', { name: '用 LibreOffice 转换后读取' }).click()
    await line('空白.rtf').getByText('LibreOffice 没能转换此文件').waitFor()
    await line('采购.rtf').getByRole('button', { name: '用 LibreOffice 转换后读取' }).click()
    await line('采购.rtf').getByRole('button', { name: '打开', exact: true }).click()
    await page.getByRole('button', { name: '文书体检' }).click()
    await page.getByText('LibreOffice 由原文件“采购.rtf”转换成的副本“采购.docx”').waitFor()
    await expect.poll(() => page.getByRole('dialog').getByText('采购.rtf', { exact: true }).count()).toBe(1)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.getByRole('link', { name: '合同' }).click()
  })

  it('reads a .doc whose numbers were lost again through LibreOffice from its 文书体检', async () => {
    const lines = ['采购合同', '甲方：云溪市机关事务管理局', '乙方：青禾办公用品有限公司', '合同价款为人民币80000元。', '乙方应当在十日内交货。', '本合同自双方签字盖章之日起生效。']
    const main = lines.map((line, index) => paragraph(line, index < 3 ? [] : [0x0b, 0x46, ...u16(3)]))
    await importFiles(page, [{ name: '旧采购.doc', mimeType: 'application/msword', buffer: Buffer.from(buildDoc({ main })) }])
    await page.locator('.hs-import', { hasText: '旧采购.doc' }).getByRole('button', { name: '打开', exact: true }).click()
    await page.getByRole('button', { name: '文书体检' }).click()
    await page.getByRole('dialog').getByText('自动编号').first().waitFor()
    await page.getByRole('dialog').getByRole('button', { name: '用 LibreOffice 转换后读取' }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.locator('.hs-import', { hasText: '旧采购.doc' }).last().getByRole('button', { name: '打开', exact: true }).click()
    await page.getByRole('button', { name: '文书体检' }).click()
    await page.getByText('LibreOffice 由原文件“旧采购.doc”转换成的副本“旧采购.docx”').waitFor()
    expect(await page.getByRole('dialog').getByRole('button', { name: '用 LibreOffice 转换后读取' }).count()).toBe(0)
  })
})
