import { Document, Packer, Paragraph } from 'docx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importFiles, openPage, type Driver } from './page-driver'

const CLAUSES = 300
/** The bound is 50 ms (a long task by definition) on an idle machine; tests share theirs. */
const LONGEST_TASK_MS = 100

/** About 150 pages. */
async function longContract(): Promise<Buffer> {
  const children = [new Paragraph('综合服务合同'), new Paragraph('甲方：云溪市机关事务管理局'), new Paragraph('乙方：青禾物业服务有限公司')]
  for (let clause = 1; clause <= CLAUSES; clause += 1) {
    children.push(new Paragraph(`第${clause}条 事项${clause}`))
    for (let item = 1; item <= 8; item += 1) {
      children.push(new Paragraph(`${clause}.${item} 乙方应于收到甲方通知之日起${item + 2}个工作日内完成第${clause}项服务，并按照附件约定的标准提交成果；逾期的，每逾期一日按合同总价的0.5%支付违约金。甲方收到发票后${item * 10}日内付款。`))
    }
  }
  return Packer.toBuffer(new Document({ sections: [{ children }] }))
}

describe('long contracts and pages', () => {
  let driver: Driver
  beforeAll(async () => {
    driver = await openPage()
  })
  afterAll(() => driver.close())

  it('imports 150 pages without holding up the page', async () => {
    const { page } = driver
    await page.evaluate(() => {
      const tasks: number[] = []
      Object.assign(window, { tasks })
      new PerformanceObserver((list) => tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({ type: 'longtask' })
    })
    await importFiles(page, [{ name: '综合服务合同.docx', mimeType: 'application/octet-stream', buffer: await longContract() }])
    await page.locator('.hs-import-done').waitFor()
    const tasks = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks)
    expect(Math.max(0, ...tasks)).toBeLessThan(LONGEST_TASK_MS)
  })

  it('keeps only the part near the window in the page, and goes to any clause', async () => {
    const { page } = driver
    await page.getByRole('button', { name: '打开', exact: true }).click()
    await page.locator('.hs-paragraph').first().waitFor()
    expect(await page.locator('.hs-paragraph').count()).toBeLessThan(400)
    await page.keyboard.press('/')
    await page.keyboard.type(`事项${CLAUSES}`)
    await page.keyboard.press('Enter')
    const hit = page.locator('mark.hs-selected', { hasText: `事项${CLAUSES}` })
    await hit.waitFor()
    await expect.poll(async () => hit.evaluate((element) => {
      const box = element.getBoundingClientRect()
      return box.top > 0 && box.bottom < window.innerHeight
    })).toBe(true)
    expect(await page.locator('.hs-paragraph').count()).toBeLessThan(400)
  })

  it('reads a PDF in its worker', async () => {
    const { page } = driver
    const printer = await page.context().newPage()
    const lines = ['维修服务合同', '甲方：云溪市机关事务管理局', '乙方：青禾物业服务有限公司', '第一条 服务内容', '乙方为甲方提供电梯维修服务。', '第二条 争议解决', '因本合同发生争议的，协商不成的提交仲裁。']
    await printer.setContent(lines.map((line) => `<p>${line}</p>`).join(''))
    const buffer = await printer.pdf({ format: 'A4' })
    await printer.close()
    await page.getByRole('link', { name: '合同' }).click()
    await importFiles(page, [{ name: '维修服务合同.pdf', mimeType: 'application/pdf', buffer }])
    await page.locator('.hs-import-done', { hasText: '维修服务合同.pdf' }).getByRole('button', { name: '打开', exact: true }).click()
    await page.locator('mark', { hasText: '提交仲裁' }).first().waitFor()
    expect(await page.locator('.hs-clause-name').allInnerTexts()).toEqual(['第一条 服务内容', '第二条 争议解决'])
  })

  it('never complained', () => {
    expect(driver.complaints).toEqual([])
  })
})
