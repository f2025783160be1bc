import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LONG_CLAUSES, longContract } from '../support/long-contract'
import { importFiles, openPage, type Driver } from './page-driver'

describe('long contracts and pages', () => {
  let driver: Driver
  beforeAll(async () => {
    driver = await openPage()
  })
  afterAll(() => driver.close())

  it('imports 150 pages', async () => {
    const { page } = driver
    await importFiles(page, [{ name: '综合服务合同.docx', mimeType: 'application/octet-stream', buffer: await longContract() }])
    await page.locator('.hs-import-done', { hasText: /发现 \d+ 个问题/ }).waitFor()
  })

  it('keeps only the part near the window in the page, and goes to any clause', async () => {
    const { page } = driver
    await page.getByRole('button', { name: '打开', exact: true }).click()
    await page.locator('.hs-paragraph').first().waitFor()
    expect(await page.locator('.hs-paragraph').count()).toBeLessThan(400)
    await page.keyboard.press('/')
    await page.keyboard.type(`事项${LONG_CLAUSES}`)
    await page.keyboard.press('Enter')
    const hit = page.locator('mark.hs-selected', { hasText: `事项${LONG_CLAUSES}` })
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
