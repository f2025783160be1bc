import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importAndOpen, openPage, textFile, type Driver } from './page-driver'

const CONTRACT = '维修服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾物业服务有限公司\n第一条 服务内容\n乙方为甲方提供电梯维修服务。\n第二条 争议解决\n因本合同发生争议的，协商不成的提交仲裁。\n'

describe('one contract in two windows', () => {
  let driver: Driver
  let second: Page
  beforeAll(async () => {
    driver = await openPage()
    const { page } = driver
    await importAndOpen(page, textFile('维修.txt', CONTRACT))
    second = await page.context().newPage()
    await second.goto(page.url())
    await second.locator('.hs-finding').first().waitFor()
  })
  afterAll(() => driver.close())

  it('is told in both', async () => {
    await second.locator('.hs-others').waitFor()
    await driver.page.locator('.hs-others').waitFor()
  })

  it('shows in one what is done in the other', async () => {
    await driver.page.locator('.hs-finding', { hasText: '仲裁机构不明确或不存在' }).locator('.hs-finding-head').click()
    await driver.page.keyboard.press('a')
    await second.getByRole('tab', { name: '意见 1' }).waitFor()
  })

  it('shows in the dialog for new words what the other made of them, and stores neither over the other unasked', async () => {
    const dialogs = [driver.page, second].map((one) => one.getByRole('dialog', { name: '改写这条意见' }))
    for (const [index, one] of [driver.page, second].entries()) {
      await one.locator('.hs-finding').first().locator('.hs-finding-head').click()
      await one.keyboard.press('e')
      await dialogs[index]!.waitFor()
    }
    const [here, there] = dialogs as [Locator, Locator]
    await here.getByLabel('问题').fill('没有写明仲裁委员会。')
    await there.getByLabel('问题').fill('仲裁机构不明。')
    await there.getByLabel('建议条款').fill('提交云溪仲裁委员会仲裁。')
    await there.getByRole('button', { name: '保存', exact: true }).click()
    await here.locator('.hs-conflict q', { hasText: '仲裁机构不明。' }).waitFor()
    expect(await here.getByLabel('建议条款').inputValue()).toBe('提交云溪仲裁委员会仲裁。')
    expect(await here.getByRole('button', { name: '保存', exact: true }).isDisabled()).toBe(true)
    await here.getByRole('button', { name: '保留我写的' }).click()
    await here.getByRole('button', { name: '保存', exact: true }).click()
    await second.locator('.hs-finding', { hasText: '没有写明仲裁委员会。' }).waitFor()
  })

  it('shows both reasons when both answer one question of the checklist, and stores the one that is chosen', async () => {
    const reasonIn = (one: Page) => one.locator('.hs-check').first().getByRole('textbox')
    for (const one of [driver.page, second]) await one.getByRole('tab', { name: /^清单/ }).click()
    await second.locator('.hs-check').first().getByRole('radio', { name: '不适用' }).click()
    await reasonIn(second).click()
    await second.keyboard.insertText('由财务处核验')
    await expect.poll(() => reasonIn(driver.page).inputValue()).toBe('由财务处核验')
    await reasonIn(driver.page).fill('由上级单位核验')
    await reasonIn(driver.page).blur()
    await second.locator('.hs-conflict q', { hasText: '由上级单位核验' }).waitFor()
    await second.keyboard.insertText('，已附表')
    await second.getByRole('button', { name: '保留我写的' }).click()
    await expect.poll(() => reasonIn(driver.page).inputValue()).toBe('由财务处核验，已附表')
  })

  it('shows both texts when both change one, and overwrites neither unasked', async () => {
    const { page } = driver
    for (const one of [page, second]) await one.getByRole('button', { name: '意见书', exact: true }).click()
    await second.getByLabel('主送').click()
    await second.keyboard.insertText('后勤处')
    await expect.poll(() => page.getByLabel('主送').innerText()).toBe('后勤处')
    await page.getByLabel('主送').fill('综合处')
    await page.getByLabel('署名').click()
    await second.locator('.hs-conflict q', { hasText: '综合处' }).waitFor()
    expect(await second.getByLabel('主送').innerText()).toBe('后勤处')
    await second.keyboard.insertText('一科')
    expect(await page.getByLabel('主送').innerText()).toBe('综合处')
    await second.getByRole('button', { name: '保留我写的' }).click()
    await expect.poll(() => page.getByLabel('主送').innerText()).toBe('后勤处一科')
  })

  it('shows both texts when neither window had heard of the other’s as it was stored', async () => {
    const { page } = driver
    // The writers' turn is held while both type: neither text is stored, and each window still shows the old one.
    await page.evaluate(() => new Promise<void>((held) => {
      void navigator.locks.request('hengshen:writer', () => new Promise<void>((letGo) => {
        addEventListener('let-go', () => letGo(), { once: true })
        held()
      }))
    }))
    await page.getByLabel('署名').fill('云溪市综合处')
    await page.getByLabel('主送').click()
    await second.getByLabel('署名').fill('云溪市后勤处')
    await second.getByLabel('主送').click()
    await page.evaluate(() => dispatchEvent(new Event('let-go')))
    await second.locator('.hs-conflict q', { hasText: '云溪市综合处' }).waitFor()
    expect(await page.getByLabel('署名').innerText()).toBe('云溪市综合处')
    expect(await second.getByLabel('署名').innerText()).toBe('云溪市后勤处')
    // Left before one was chosen, both still stand.
    await second.getByRole('button', { name: '回到审查' }).click()
    await second.getByRole('button', { name: '意见书', exact: true }).click()
    await second.locator('.hs-conflict q', { hasText: '云溪市综合处' }).waitFor()
    expect(await second.getByLabel('署名').innerText()).toBe('云溪市后勤处')
    await second.getByRole('button', { name: '采用对方的' }).click()
    await expect.poll(() => second.getByLabel('署名').innerText()).toBe('云溪市综合处')
    expect(await page.locator('.hs-conflict').count()).toBe(0)
  })

  it('is no longer told once the other window is gone', async () => {
    await second.close()
    await driver.page.getByRole('button', { name: '回到审查' }).click()
    await driver.page.locator('.hs-finding').first().waitFor()
    await expect.poll(() => driver.page.locator('.hs-others').count()).toBe(0)
  })

  it('never complained', () => {
    expect(driver.complaints).toEqual([])
  })
})
