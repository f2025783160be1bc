import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seriousFaults } from './access'
import { importFiles, openPage, textFile, type Driver } from './page-driver'

const CONTRACT = `维修服务合同
甲方：云溪市机关事务管理局
乙方：青禾物业服务有限公司
根据《中华人民共和国合同法》，双方订立本合同。
第一条 服务内容
乙方为甲方提供电梯维修服务。
第二条 争议解决
因本合同发生争议的，协商不成的提交仲裁。
`

async function sitDown(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: '设置' }).click()
  await page.getByLabel('姓名').fill(name)
  await page.getByLabel('姓名').blur()
  await page.getByText('已保存').first().waitFor()
  await page.locator('.hs-rail').getByRole('link', { name: '合同' }).first().click()
  await page.getByText('维修服务合同').first().click()
  await page.locator('.hs-finding').first().waitFor()
}

describe('two reviewers of one contract', () => {
  let driver: Driver
  let page: Page
  const finding = (title: string) => page.locator('.hs-finding', { hasText: title }).locator('.hs-finding-head')
  beforeAll(async () => {
    driver = await openPage()
    page = driver.page
    await importFiles(page, textFile('维修.txt', CONTRACT))
    await page.locator('.hs-import-done').waitFor()
  })
  afterAll(() => driver.close())

  it('each have their own word, though one decision stands', async () => {
    await sitDown(page, '周明')
    for (const title of ['仲裁机构不明确或不存在', '引用已废止或已换版的法律']) {
      await finding(title).click()
      await page.keyboard.press('a')
    }
    await page.getByRole('tab', { name: '意见 2' }).waitFor()
    expect(await page.getByRole('button', { name: '比对审查人意见' }).count()).toBe(0)
    await sitDown(page, '林川')
    await page.getByRole('combobox', { name: '问题' }).click()
    await page.getByTitle(/^全部/).click()
    await finding('仲裁机构不明确或不存在').click()
    await page.keyboard.press('u')
    await page.getByRole('tab', { name: '意见 1' }).waitFor()
    await page.keyboard.press('x')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.type('双方已另行约定仲裁机构')
    await page.getByRole('dialog').getByRole('button', { name: '忽略', exact: true }).click()
    await page.getByRole('button', { name: '审查人意见不一致 1 处' }).waitFor()
  })

  it('must be brought together before the opinion is concluded', async () => {
    await page.getByRole('tab', { name: /^意见/ }).click()
    await page.getByRole('radio', { name: '不同意签订' }).click()
    await page.getByText('有 1 处问题两名审查人意见不一致').waitFor()
    await page.getByRole('button', { name: '审查人意见不一致 1 处' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('双方已另行约定仲裁机构').waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await dialog.getByRole('button', { name: '仅一人处理 1' }).click()
    await dialog.getByText('引用已废止或已换版的法律').waitFor()
    await dialog.getByRole('button', { name: '不一致 1' }).click()
    await dialog.getByRole('button', { name: '按周明意见' }).click()
    await dialog.getByText('（已统一）').waitFor()
    await dialog.getByText('双方已另行约定仲裁机构').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '比对审查人意见' }).waitFor()
    await page.getByRole('tab', { name: '意见 2' }).waitFor()
  })

  it('cannot issue what they reviewed, whatever name is written', async () => {
    await page.getByRole('radio', { name: '退回补充材料' }).click()
    await page.getByRole('button', { name: '签发…', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('机关代字').fill('云机事法审')
    await dialog.getByLabel('审查人', { exact: true }).fill('吴安')
    await dialog.getByLabel(/^签发人/).fill('周明')
    await dialog.getByRole('button', { name: '签发', exact: true }).click()
    await dialog.getByText('周明审查过本合同的问题').waitFor()
    expect(driver.complaints).toEqual([])
  })
})
