import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importAndOpen, openPage, type Driver } from './page-driver'

const SAMPLE = join(import.meta.dirname, '../../resources/samples/property-services.docx')

// Every other file asks for stillness; most people do not.
describe('while dialogs and menus move', () => {
  let driver: Driver
  beforeAll(async () => {
    driver = await openPage({ motion: 'no-preference' })
    await importAndOpen(driver.page, SAMPLE)
  })
  afterAll(() => driver.close())

  it('a reason can be typed at once, and its lack leads back to its field', async () => {
    const { page } = driver
    expect(await page.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches)).toBe(false)
    await page.locator('.hs-contract').focus()
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    const reason = page.getByRole('dialog').getByRole('textbox')
    await expect.poll(() => reason.evaluate((field) => field === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await page.getByText('请写明理由。').waitFor()
    await page.keyboard.type('已与承办处室核实')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await expect.poll(() => page.locator('.hs-finding.hs-selected').innerText()).toContain('已与承办处室核实')
  })

  it('a menu opens and its entry can be chosen', async () => {
    const { page } = driver
    await page.getByRole('combobox', { name: '问题' }).click()
    await page.getByTitle('已忽略 1').click()
    await expect.poll(() => page.locator('.hs-finding').count()).toBe(1)
  })

  it('a button that was refused at once waits no longer', async () => {
    const { page } = driver
    await page.evaluate(() => { location.hash = '#/numbers' })
    await page.getByRole('button', { name: '作废 HS-2026-0001' }).click()
    const dialog = page.getByRole('dialog')
    const act = dialog.getByRole('button', { name: /作废$/ })
    for (let times = 0; times < 3; times += 1) {
      await act.click()
      await dialog.getByText('作废编号须写明理由。').waitFor()
    }
    await dialog.getByRole('button', { name: '作废', exact: true }).waitFor()
    expect(driver.complaints).toEqual([])
  })
})
