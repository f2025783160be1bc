import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seriousFaults } from './access'
import { importAndOpen, openPage, selectWords, type Driver } from './page-driver'

const SAMPLE = join(import.meta.dirname, '../../resources/samples/property-services.docx')

async function remark(page: Page, words: string, text: string): Promise<void> {
  await page.locator('.hs-contract').focus()
  await selectWords(page, words)
  await page.keyboard.press('c')
  await page.getByRole('dialog').getByRole('radio', { name: '备注' }).click()
  await page.keyboard.press('Tab')
  await page.locator('#hs-remark').fill(text)
  await page.getByRole('dialog').getByRole('button', { name: '保存', exact: true }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}

describe('annotations in the margin', () => {
  let driver: Driver
  beforeAll(async () => {
    driver = await openPage()
    await importAndOpen(driver.page, SAMPLE)
    await remark(driver.page, '平方米', '面积口径请承办处室核对。')
    await remark(driver.page, '日常维护', '维护频次未写。')
  })
  afterAll(() => driver.close())

  it('are folded to a number where the window is narrow, and open their thread', async () => {
    const { page } = driver
    const folds = page.locator('.hs-margin-fold button')
    await expect.poll(() => folds.allInnerTexts()).toEqual(['1', '2'])
    await folds.first().click()
    await page.locator('.hs-annotation', { hasText: '面积口径请承办处室核对。' }).waitFor()
  })

  it('stand beside their words where there is room, one below the other, and are answered there', async () => {
    const { page } = driver
    await page.setViewportSize({ width: 1920, height: 1080 })
    const notes = page.locator('.hs-margin-note')
    await expect.poll(() => notes.count()).toBe(2)
    await expect.poll(async () => {
      const [first, second, mark] = await Promise.all([notes.first().boundingBox(), notes.nth(1).boundingBox(), page.locator('mark', { hasText: '平方米' }).first().boundingBox()])
      return Math.abs(first!.y - mark!.y) < 40 && second!.y >= first!.y + first!.height && first!.x > mark!.x
    }).toBe(true)
    await notes.first().getByLabel('回复，按回车提交').fill('已核对')
    await page.keyboard.press('Enter')
    await notes.first().locator('.hs-said', { hasText: '已核对' }).waitFor()
    expect(await seriousFaults(page)).toEqual([])
    expect(driver.complaints).toEqual([])
  })
})
