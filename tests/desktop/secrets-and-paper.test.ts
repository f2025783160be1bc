import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchDesktop, makeDataFolder, type DesktopApp } from '../support/desktop-app'

const CONTRACT = `维修服务合同
甲方：云溪市机关事务管理局
乙方：青禾物业服务有限公司
第一条 服务内容
乙方为甲方提供电梯维修服务。
第二条 争议解决
因本合同发生争议的，协商不成的提交仲裁。
`

describe('what the desktop program alone can do', () => {
  const data = makeDataFolder()
  let app: DesktopApp
  beforeAll(async () => {
    app = await launchDesktop(data.path)
    await app.page.locator('.hs-rail').waitFor()
  })
  afterAll(async () => {
    await app.close()
    data.remove()
  })

  it('seals the key filing packages are signed with', async () => {
    const { page } = app
    await page.evaluate(() => { location.hash = '#/filing' })
    await page.getByRole('button', { name: '生成密钥' }).click()
    await page.getByText('由系统钥匙串加密保存').waitFor()
    expect(await page.getByText('没有系统钥匙串').count()).toBe(0)
  })

  it('saves an issued letter as PDF with its pages alone on the paper', async () => {
    const { page } = app
    const contract = join(data.path, '维修.txt')
    writeFileSync(contract, CONTRACT)
    await page.evaluate(() => { location.hash = '#/' })
    await app.answerOpenDialog({ canceled: false, filePaths: [contract] })
    await page.getByRole('button', { name: '导入合同' }).first().click()
    await page.getByRole('button', { name: '打开', exact: true }).click()
    await page.locator('.hs-finding', { hasText: '仲裁机构不明确或不存在' }).locator('.hs-finding-head').click()
    await page.keyboard.press('a')
    await page.getByRole('button', { name: '意见书', exact: true }).click()
    await page.getByRole('radio', { name: '退回补充材料' }).click()
    await page.getByRole('button', { name: '签发…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('机关代字').fill('云机事法审')
    await dialog.getByLabel('审查人', { exact: true }).fill('周明')
    await dialog.getByLabel(/^签发人/).fill('林川')
    await dialog.getByRole('button', { name: '签发', exact: true }).click()
    await page.locator('.hs-issue-current').waitFor()
    const pdf = join(data.path, '意见书.pdf')
    await app.answerSaveDialog({ canceled: false, filePath: pdf })
    await page.locator('.hs-issue-current').getByRole('button', { name: '打印／PDF' }).click()
    await expect.poll(() => existsSync(pdf)).toBe(true)
    const bytes = readFileSync(pdf)
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(await page.locator('.hs-print-sheet').count()).toBe(0)
  })
})
