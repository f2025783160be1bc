import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { numberedDocx } from '../support/numbered-docx'
import { seriousFaults } from './access'
import { importAndOpen, openPage, textFile, type Driver } from './page-driver'

const HEAD = '维修服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾物业服务有限公司\n根据《中华人民共和国合同法》，双方订立本合同。\n第一条 服务内容\n乙方为甲方提供电梯维修服务。\n'
const FIRST = `${HEAD}第二条 争议解决\n因本合同发生争议的，协商不成的提交仲裁。\n`
const SECOND = `${HEAD}第二条 争议解决\n因本合同发生争议的，协商不成的，向甲方所在地人民法院起诉。\n`
const COUNSEL = [
  '明衡法意〔2026〕第12号', '关于《维修服务合同》的法律意见书', '致：云溪市机关事务管理局', '一、法律分析', '# 合同第二条没有选定仲裁机构，仲裁条款无效。', '# 第一条没有约定响应时限。', '建议：增加两小时内到场的约定。',
  '二、结论', '合同经修改后可以签订。', '承办律师：陈思远', '明衡律师事务所', '2026年11月2日',
]

async function adopt(page: Page, title: string): Promise<void> {
  await page.locator('.hs-finding', { hasText: title }).locator('.hs-finding-head').click()
  await page.keyboard.press('a')
}

describe('the opinion as one text', () => {
  let driver: Driver
  let page: Page
  const part = (key: string) => page.locator(`[data-part$="${key}"] .hs-sheet-text`)
  const items = () => page.locator('.hs-sheet .hs-opinion-item:not(.hs-gone)')
  beforeAll(async () => {
    driver = await openPage()
    page = driver.page
    await importAndOpen(page, textFile('维修.txt', FIRST))
    await adopt(page, '引用已废止或已换版的法律')
    await adopt(page, '仲裁机构不明确或不存在')
    await page.getByRole('tab', { name: '意见 2' }).waitFor()
    await page.getByRole('button', { name: '意见书', exact: true }).click()
    await items().nth(1).waitFor()
  })
  afterAll(() => driver.close())

  it('takes pasted words without their looks, and lists the acts they cite', async () => {
    await items().last().locator('[data-part$=".basis"] .hs-sheet-text').click()
    await page.evaluate(() => {
      const data = new DataTransfer()
      data.setData('text/plain', '\u3000\u3000《云溪市机关合同管理办法》\u200b第12条\r\n\r\n另行核对')
      data.setData('text/html', '<p class="MsoNormal"><b><span style="color:red">《云溪市机关合同管理办法》第12条</span></b></p><table><tr><td>另行核对</td></tr></table>')
      document.querySelector('.hs-sheet')!.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    })
    await expect.poll(() => part('.basis').last().innerHTML()).toBe('<p>《云溪市机关合同管理办法》第12条</p><p>另行核对</p>')
    await page.locator('.hs-acts', { hasText: '云溪市机关合同管理办法' }).waitFor()
  })

  it('has own paragraphs, moves items by key, and keeps the order', async () => {
    await page.getByRole('button', { name: '插入段落' }).click()
    await page.keyboard.type('以下一条请先行核实。')
    await page.getByLabel('自写段落').getByText('以下一条请先行核实。').waitFor()
    const last = items().last()
    const id = await last.getAttribute('data-item')
    await last.locator('.hs-sheet-text').first().click()
    // Through the empty chapter between, to the end of the first one's, past the paragraph and the item there.
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('Alt+Shift+ArrowUp')
    await expect.poll(async () => items().first().getAttribute('data-item')).toBe(id)
    await page.getByRole('button', { name: '回到审查' }).click()
    await page.getByRole('button', { name: '意见书', exact: true }).click()
    await expect.poll(async () => items().first().getAttribute('data-item')).toBe(id)
  })

  it('takes an item out and puts it back with its words, by undo', async () => {
    await items().first().locator('.hs-sheet-text').first().click()
    await page.keyboard.press('Home')
    await page.keyboard.type('（已补充）')
    await items().first().getByText('移出意见书').click()
    await expect.poll(() => items().count()).toBe(1)
    await page.getByText('1 条意见').waitFor()
    await page.locator('.hs-sheet').focus()
    await page.keyboard.press('Control+z')
    await page.getByText('2 条意见').waitFor()
    await expect.poll(() => items().first().innerText()).toContain('（已补充）')
  })

  it('goes from an item to its place in the contract', async () => {
    await items().filter({ hasText: '合同法' }).locator('.hs-sheet-text').first().click()
    await page.keyboard.press('Alt+Enter')
    await page.locator('mark.hs-selected', { hasText: '合同法' }).waitFor()
    await page.getByRole('button', { name: '意见书', exact: true }).click()
  })

  it('reads counsel’s opinion from a Word file with the numbers Word makes, beside ours', async () => {
    await page.getByRole('tab', { name: '顾问意见' }).click()
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: '导入顾问意见…' }).click()])
    await chooser.setFiles([{ name: '法律意见书.docx', mimeType: 'application/octet-stream', buffer: Buffer.from(await numberedDocx(COUNSEL)) }])
    const voice = page.locator('.hs-voice')
    await voice.getByRole('heading', { name: '明衡律师事务所' }).waitFor()
    await voice.getByText(/^FY-\d{4}-0001$/).waitFor()
    await voice.getByText('顾问文号 明衡法意〔2026〕第12号').waitFor()
    expect(await voice.locator('.hs-voice-words b').allInnerTexts()).toEqual(['1.', '2.'])
    await voice.getByText('可能对应').waitFor()
    await voice.locator('.hs-voice-judge').first().getByText('不同', { exact: true }).click()
    await page.locator('.hs-sheet-note', { hasText: '顾问意见不同' }).waitFor({ state: 'attached' })
    await voice.getByRole('button', { name: '采纳为意见' }).last().click()
    await page.getByRole('menuitem', { name: '权利义务与风险' }).click()
    const taken = page.locator('.hs-opinion-item', { hasText: '采自 明衡律师事务所' })
    await taken.waitFor()
    expect(await taken.locator('.hs-sheet-text').last().textContent()).toBe('增加两小时内到场的约定。')
    expect(await seriousFaults(page)).toEqual([])
  })

  it('tells what a new version no longer has, and keeps it out of the letter', async () => {
    await page.getByRole('button', { name: '回到审查' }).click()
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: '导入新版本' }).click()])
    await chooser.setFiles(textFile('维修2.txt', SECOND))
    await page.locator('.hs-versions li', { hasText: 'v2' }).waitFor()
    await page.getByRole('button', { name: '意见书', exact: true }).click()
    await page.locator('.hs-gone', { hasText: '见于第 1 版' }).waitFor()
    await page.getByRole('radio', { name: '退回补充材料' }).click()
    const [draft] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出草稿' }).click()])
    const text = strFromU8(unzipSync(readFileSync(await draft.path()))['word/document.xml']!).replace(/<[^>]+>/g, '')
    for (const words of ['以下一条请先行核实。', '《云溪市机关合同管理办法》第12条', '本条采纳法律顾问（明衡律师事务所）的意见', '-0001）共2条']) expect(text).toContain(words)
    expect(text).not.toContain('没有选定仲裁机构')
  })

  it('never complained', () => {
    expect(driver.complaints).toEqual([])
  })
})
