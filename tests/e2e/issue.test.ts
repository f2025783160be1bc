import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importAndOpen, openPage, textFile, type Driver } from './page-driver'

const CONTRACT = `维修服务合同
甲方：云溪市机关事务管理局
乙方：青禾物业服务有限公司
根据《中华人民共和国合同法》，双方订立本合同。
第一条 服务内容
乙方为甲方提供电梯维修服务。
第二条 争议解决
因本合同发生争议的，协商不成的提交仲裁。
`
const YEAR = new Date().getFullYear()

async function issueAs(page: Page, reviewer: string, issuer: string): Promise<void> {
  await page.getByRole('button', { name: '签发…', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('机关代字').fill('云机事法审')
  await dialog.getByLabel('审查人', { exact: true }).fill(reviewer)
  await dialog.getByLabel(/^签发人/).fill(issuer)
  await dialog.getByRole('button', { name: '签发', exact: true }).click()
}

describe('issuing an opinion', () => {
  let driver: Driver
  beforeAll(async () => {
    driver = await openPage()
    await importAndOpen(driver.page, textFile('维修.txt', CONTRACT))
    await driver.page.locator('.hs-finding', { hasText: '仲裁机构不明确或不存在' }).locator('.hs-finding-head').click()
    await driver.page.keyboard.press('a')
    await driver.page.getByRole('tab', { name: '意见 1' }).waitFor()
    await driver.page.getByRole('button', { name: '意见书', exact: true }).click()
    await driver.page.getByRole('radio', { name: '退回补充材料' }).click()
  })
  afterAll(() => driver.close())

  it('needs two people, or the leader in charge where the office is one', async () => {
    const { page } = driver
    await issueAs(page, '周明', '周明')
    await page.getByText('审查人与签发人不得为同一人').waitFor()
    await page.getByRole('radio', { name: '分管领导（单人机构）' }).click()
    await page.getByRole('dialog').getByLabel('签发人（分管领导姓名）').fill('')
    await page.getByRole('dialog').getByRole('button', { name: '签发', exact: true }).click()
    await page.getByText('请填写签发的分管领导姓名').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: '取消' }).click()
    expect(await page.locator('.hs-issued').count()).toBe(0)
  })

  it('gives it a number, and fixes text and file', async () => {
    const { page } = driver
    await issueAs(page, '周明', '林川')
    await page.locator('.hs-issued h4', { hasText: `云机事法审〔${YEAR}〕1号` }).waitFor()
    expect(await page.locator('[contenteditable="true"]').count()).toBe(0)
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '保存意见书' }).click()])
    const sha = createHash('sha256').update(readFileSync(await download.path())).digest('hex')
    expect(await page.locator('.hs-fingerprint').getAttribute('title')).toBe(sha)
  })

  it('stands as issued whatever is decided about findings afterwards', async () => {
    const { page } = driver
    await page.getByRole('button', { name: '回到审查' }).click()
    await page.locator('.hs-finding', { hasText: '引用已废止或已换版的法律' }).locator('.hs-finding-head').click()
    await page.keyboard.press('a')
    await page.getByRole('tab', { name: '意见 2' }).waitFor()
    await page.getByRole('button', { name: '意见书', exact: true }).click()
    await page.locator('.hs-issued').waitFor()
    await expect.poll(() => page.locator('.hs-opinion-item').count()).toBe(1)
  })

  it('is answered item by item; a must-fix not adopted needs the leader’s sign-off', async () => {
    const { page } = driver
    const row = page.locator('.hs-item-answer')
    await row.getByText('不采纳', { exact: true }).click()
    await row.getByText('“不采纳”须写明理由。').waitFor()
    await row.getByLabel('承办处室的理由').fill('双方已书面约定')
    await row.getByLabel('签批的分管领导').focus()
    await row.getByText('须由分管领导签批').waitFor()
    expect(await page.locator('.hs-adoption').innerText()).toContain('未反馈 1')
    await row.getByLabel('签批的分管领导').fill('林川')
    await page.keyboard.press('Tab')
    await page.getByText('采纳 0，部分采纳 0，不采纳 1，未反馈 0；采纳率 0%').waitFor()
  })

  it('is changed only by a further issue under the next number, with its reason', async () => {
    await driver.restart()
    const { page } = driver
    await page.getByText('维修服务合同').first().click()
    await page.getByRole('button', { name: '意见书', exact: true }).click()
    await page.getByRole('button', { name: '修改后重新签发…' }).click()
    await page.getByLabel('原因（必填，写入签发记录）').fill('补充一条意见')
    await page.getByRole('button', { name: '回到拟稿' }).click()
    await expect.poll(() => page.locator('.hs-opinion-item').count()).toBe(2)
    await issueAs(page, '周明', '林川')
    await page.locator('.hs-issue-current h4', { hasText: `〔${YEAR}〕2号` }).waitFor()
    expect(await page.locator('.hs-issue-current').innerText()).toContain('重新签发原因：补充一条意见')
    expect(await page.locator('.hs-issue-past').innerText()).toContain(`〔${YEAR}〕1号`)
  })

  it('never complained', () => {
    expect(driver.complaints).toEqual([])
  })
})
