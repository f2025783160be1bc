import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importAndOpen, importFiles, openPage, textFile, type Driver } from './page-driver'

const SAMPLE = join(import.meta.dirname, '../../resources/samples/property-services.docx')
const BODY = ['维修服务合同', '甲方：云溪市机关事务管理局', '乙方：青禾物业服务有限公司', '第一条 服务内容', '乙方应于____日内为甲方提供电梯维修服务。', '第二条 争议解决', '因本合同发生争议的，协商不成的提交仲裁。']
const FILLER = Array.from({ length: 90 }, (_, index) => `乙方应当妥善保管第${index + 1}号设备的检修记录，并在每季度末向甲方提交纸质文件一式两份。`)

const fold = (text: string): string => text.replace(/[\s_\u3000]/g, '')

/** Words that the browser paints under a name. */
async function painted(page: Page, name: string): Promise<string> {
  return page.evaluate((wanted) => [...(CSS.highlights.get(wanted) ?? [])].map(String).join(''), name)
}

describe('the original look', () => {
  let driver: Driver
  beforeAll(async () => {
    driver = await openPage()
  })
  afterAll(() => driver.close())

  it('shows a Word file as Word does and marks each finding’s words in it, or says that it cannot', async () => {
    const { page } = driver
    await importAndOpen(page, SAMPLE)
    await page.locator('.hs-contract').focus()
    await page.keyboard.press('o')
    await page.locator('.hs-look[aria-busy="false"]').waitFor()
    expect(await page.locator('.hs-look table td').count()).toBeGreaterThan(4)
    for (let step = 0; step < 20; step += 1) {
      const quote = page.locator('.hs-finding.hs-selected .hs-quote > button')
      if ((await quote.count()) > 0 && (await page.locator('.hs-lost').count()) === 0) expect(fold(await painted(page, 'hs-look-selected'))).toContain(fold(await quote.innerText()))
      await page.keyboard.press('j')
    }
  })

  it('leads from the drawn words to the finding', async () => {
    const { page } = driver
    const box = await page.evaluate(() => {
      const range = [...CSS.highlights.get('hs-look-should-fix')!].find((one) => String(one).includes('中华人民共和国合同法'))! as Range
      range.startContainer.parentElement!.scrollIntoView({ block: 'center' })
      const { left, top, width, height } = range.getBoundingClientRect()
      return { x: left + width / 2, y: top + height / 2 }
    })
    await page.mouse.click(box.x, box.y)
    await expect.poll(() => page.locator('.hs-finding.hs-selected').innerText()).toContain('引用已废止或已换版的法律')
  })

  it('takes a remark on words selected in it', async () => {
    const { page } = driver
    const words = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.querySelector('.hs-look-sheets')!, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = node.textContent!.indexOf('平方米')
        if (at === -1) continue
        getSelection()!.setBaseAndExtent(node, at, node, at + 3)
        return '平方米'
      }
      return ''
    })
    await page.keyboard.press('c')
    expect(await page.getByRole('dialog').locator('blockquote').innerText()).toBe(words)
    await page.keyboard.type('面积的计量口径未写明。')
    await page.getByRole('dialog').getByRole('button', { name: '保存', exact: true }).click()
    await page.getByText('已加批注').waitFor()
    await expect.poll(() => painted(page, 'hs-look-should-fix')).toContain('平方米')
  })

  it('is remembered, and draws only the pages near the window of a PDF', async () => {
    const { page } = driver
    const printer = await page.context().newPage()
    await printer.setContent([...BODY.slice(0, 5), ...FILLER, ...BODY.slice(5)].map((line) => `<p>${line}</p>`).join(''))
    const buffer = await printer.pdf({ format: 'A4' })
    await printer.close()
    await page.getByRole('link', { name: '合同' }).click()
    await importFiles(page, [{ name: '维修服务合同.pdf', mimeType: 'application/pdf', buffer }])
    await page.locator('.hs-import-done', { hasText: '维修服务合同.pdf' }).getByRole('button', { name: '打开', exact: true }).click()
    await page.locator('.hs-look-words span').first().waitFor()
    const pages = await page.locator('.hs-look-page').count()
    expect(pages).toBeGreaterThan(3)
    expect(await page.locator('.hs-look-page canvas').count()).toBeLessThan(pages)
    await page.locator('.hs-finding', { hasText: '仲裁机构不明确或不存在' }).locator('.hs-finding-head').click()
    await expect.poll(() => painted(page, 'hs-look-selected')).toBe('协商不成的提交仲裁')
    await expect.poll(() => page.evaluate(() => {
      const [range] = [...CSS.highlights.get('hs-look-selected')!] as Range[]
      const box = range!.getBoundingClientRect()
      return box.top > 0 && box.bottom < innerHeight
    })).toBe(true)
  })

  it('has nothing to switch to where a file is only words', async () => {
    const { page } = driver
    await page.getByRole('link', { name: '合同' }).click()
    await importFiles(page, textFile('协议.txt', `${BODY.join('\n')}\n`))
    await page.locator('.hs-import-done', { hasText: '协议.txt' }).getByRole('button', { name: '打开', exact: true }).click()
    await page.locator('.hs-contract .hs-paragraph').first().waitFor()
    expect(await page.getByRole('radio', { name: '原貌' }).isDisabled()).toBe(true)
  })

  it('never complained', () => {
    expect(driver.complaints).toEqual([])
  })
})
