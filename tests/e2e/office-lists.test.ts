import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { seriousFaults } from './access'
import { openPage, saveFor, type Driver } from './page-driver'
import { seedRecords } from './seed-records'

let driver: Driver
beforeAll(async () => {
  driver = await openPage()
  await seedRecords(driver.page, ['FW-02', 'FW-03', 'FW-03', 'GL-01'].map((subclass, index) => ({
    id: `00000000-0000-4000-8000-00000000000${index}`, kind: 'standard',
    fields: { title: `会务规范${index + 1}`, level: 'local', systemClass: subclass.startsWith('FW') ? 'service' : 'management', department: '服务处', force: 'recommended', subclass },
  })))
})
afterAll(() => driver.close())

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).click()
  await page.locator('.ant-select-item-option', { hasText: option }).click()
}

/** Enter in the line saves; not in the text of several lines, and not while an input method still composes. */
async function savesOnEnter(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog')
  const refusal = dialog.getByText('请写明理由')
  const name = dialog.getByLabel('名称', { exact: true })
  await name.fill('餐饮')
  await name.dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true })
  expect(await refusal.count()).toBe(0)
  await name.press('Enter')
  await refusal.waitFor()
  const reason = dialog.getByLabel('理由')
  await reason.fill('统一')
  await reason.press('Enter')
  expect(await reason.inputValue()).toBe('统一\n')
  await name.press('Enter')
  await dialog.waitFor({ state: 'hidden' })
}

it('lets the office keep the sub-classes of its standards, merge two with their records, and choose from what is left', async () => {
  const { page } = driver
  await page.evaluate(() => { location.hash = '#/settings?part=lists' })
  await page.getByText('“小类代码”可以自由填写').waitFor()
  await page.getByRole('button', { name: '全部列入（3）…' }).click()
  await page.getByLabel('代码和名称').fill('FW-02 餐饮服务\nFW-03 食堂服务')
  await choose(page, '所属大类', '服务保障')
  await page.getByRole('dialog').getByRole('button', { name: '保存', exact: true }).click()
  await page.getByText('请写明理由，修改选项表须留痕。').waitFor()
  await saveFor(page, '标准体系表（2026版）')
  await page.getByRole('button', { name: '修改 FW-03' }).click()
  await page.getByRole('menuitem', { name: '并入另一项…' }).click()
  await page.getByText('2 条登记将一并改为新的代码').waitFor()
  await choose(page, '并入', 'FW-02 餐饮服务')
  await saveFor(page, '体系表修订')
  await page.getByRole('row', { name: /FW-02 餐饮服务 服务保障 3 使用中/ }).waitFor()
  await page.getByText('并入：FW-03 食堂服务 → FW-02 餐饮服务').waitFor()
  await page.getByRole('button', { name: '修改 FW-02' }).click()
  await page.getByRole('menuitem', { name: '更名、改归属…' }).click()
  await savesOnEnter(page)
  await page.getByText('更名：FW-02 餐饮服务 → FW-02 餐饮').waitFor()
  expect(await seriousFaults(page)).toEqual([])

  await page.evaluate(() => { location.hash = '#/registers/standard/00000000-0000-4000-8000-000000000001' })
  const record = page.getByRole('article')
  await record.getByText('FW-02 餐饮', { exact: true }).first().waitFor()
  await record.getByText('标准·小类代码：体系表修订').waitFor()
  await record.getByRole('button', { name: '修改' }).first().click()
  await page.getByLabel('小类代码', { exact: true }).click()
  expect(await page.locator('.ant-select-item-option').allTextContents()).toEqual(['FW-02 餐饮'])
  expect(driver.complaints).toEqual([])
})
