import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seriousFaults } from './access'
import { importFiles, openPage, selectWords, textFile, type Driver } from './page-driver'

const contract = (title: string, payment: string): string => `${title}
甲方：云溪市机关事务管理局
乙方：青禾物业服务有限公司
第一条 服务内容
乙方为甲方提供电梯维修服务。
第二条 付款方式
${payment}
第三条 争议解决
因本合同发生争议的，由甲方所在地人民法院管辖。
`
async function remarkOn(page: Page, words: string): Promise<void> {
  await selectWords(page, words)
  await page.keyboard.press('c')
}

describe('the clause library', () => {
  let driver: Driver
  beforeAll(async () => {
    driver = await openPage()
    const { page } = driver
    await importFiles(page, textFile('去年.txt', contract('电梯维修服务合同（2025年）', '甲方收到发票后二十日内一次付清。')))
    await page.locator('.hs-import', { hasText: '去年.txt' }).getByRole('button', { name: '打开', exact: true }).click()
    await page.locator('.hs-paper').waitFor()
    await page.getByRole('link', { name: /合同$/ }).click()
    await importFiles(page, textFile('今年.txt', contract('电梯维修服务合同', '甲方预付全部费用。')))
    await page.locator('.hs-import', { hasText: '今年.txt' }).getByRole('button', { name: '打开', exact: true }).click()
    await page.getByText('甲方预付全部费用').first().waitFor()
  })
  afterAll(() => driver.close())

  it('offers clauses about the selected place and puts the chosen one into the amendment by keyboard', async () => {
    const { page } = driver
    await remarkOn(page, '甲方预付全部费用')
    await page.getByRole('button', { name: '从条款库选用…' }).click()
    const picker = page.locator('.hs-clause-picker')
    await picker.getByRole('option', { name: /验收后付款/ }).waitFor()
    expect(await picker.getByRole('option', { name: /廉洁/ }).count()).toBe(0)
    expect(await seriousFaults(page)).toEqual([])
    await picker.getByRole('searchbox').fill('验收')
    await page.keyboard.press('Enter')
    await picker.waitFor({ state: 'hidden' })
    expect(await page.locator('#hs-remark-amendment').inputValue()).toContain('并经甲方验收合格后')
  })

  it('shows what was agreed before with the same party and keeps a clause of this contract', async () => {
    const { page } = driver
    await page.getByRole('button', { name: '从条款库选用…' }).click()
    const picker = page.locator('.hs-clause-picker')
    await picker.getByText(/与该相对方以往的约定/).click()
    await picker.getByRole('option', { name: /付款方式/ }).click()
    await picker.getByText('甲方收到发票后二十日内一次付清。').waitFor()
    await page.getByRole('button', { name: '把此处条款存入条款库…' }).click()
    const dialog = page.getByRole('dialog', { name: '存入条款库' })
    await dialog.getByRole('button', { name: '存入', exact: true }).click()
    await dialog.getByText(/来源.*必填|来源.*填写|请填写/).first().waitFor()
    await dialog.getByRole('textbox', { name: '来源' }).fill('今年电梯维修服务合同')
    await dialog.getByRole('button', { name: '存入', exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
    await picker.getByText('条款库', { exact: true }).click()
    await picker.getByRole('option', { name: /付款方式/ }).waitFor()
    await page.getByRole('button', { name: '管理条款库' }).click()
    await page.getByRole('heading', { name: '条款库' }).waitFor()
    await page.getByText('今年电梯维修服务合同').first().waitFor()
  })

  it('takes a Word file apart into clauses', async () => {
    const { page } = driver
    await page.getByRole('button', { name: '从 Word 导入' }).click()
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: '选择文件' }).click()])
    await chooser.setFiles('resources/samples/office-supplies.docx')
    await page.getByRole('row').nth(3).waitFor()
    expect(await seriousFaults(page)).toEqual([])
    const count = await page.getByRole('row').count() - 1
    await page.getByRole('button', { name: `存入 ${count} 条` }).click()
    await page.getByText(`已存入 ${count} 条。`).waitFor()
    await page.getByText(`共 ${count + 1} 条`).waitFor()
  })
})
