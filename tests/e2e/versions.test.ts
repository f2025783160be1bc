import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importAndOpen, openPage, textFile, type Driver } from './page-driver'

const FIRST = `维修服务合同
甲方：云溪市机关事务管理局
乙方：青禾物业服务有限公司
根据《中华人民共和国合同法》，双方订立本合同。
第一条 服务内容
乙方为甲方提供电梯维修服务。
第二条 争议解决
因本合同发生争议的，协商不成的提交仲裁。
`
const SECOND = FIRST.replace('《中华人民共和国合同法》', '《中华人民共和国民法典》').replace('乙方为甲方提供电梯维修服务。', '乙方应于____日内为甲方提供电梯维修服务。')

describe('versions of a contract', () => {
  let driver: Driver
  beforeAll(async () => {
    driver = await openPage()
    await importAndOpen(driver.page, textFile('初稿.txt', FIRST))
  })
  afterAll(() => driver.close())

  it('carry decisions over, and say what is new and what is gone', async () => {
    const { page } = driver
    await page.locator('.hs-finding', { hasText: '仲裁机构不明确或不存在' }).locator('.hs-finding-head').click()
    await page.keyboard.press('a')
    await page.getByRole('tab', { name: '意见 1' }).waitFor()
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: '导入新版本' }).click()])
    await chooser.setFiles(textFile('修改稿.txt', SECOND))
    await page.getByText(/较上一版：新增 [1-9]\d*，复现 0，消除 [1-9]/).waitFor()
    await page.getByRole('tab', { name: '意见 1' }).waitFor()
    expect(await page.locator('.hs-finding', { hasText: '引用已废止或已换版的法律' }).count()).toBe(0)
    expect((await page.locator('.hs-finding', { has: page.locator('.hs-since') }).allInnerTexts()).join('\n')).toContain('未填空白')
  })

  it('are checked again when the stored findings are of another rule pack', async () => {
    const { page } = driver
    const count = await page.locator('.hs-finding').count()
    await page.evaluate(async () => {
      const done = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve) => request.addEventListener('success', () => resolve(request.result)))
      const database = await done(indexedDB.open('hengshen'))
      const bodies = database.transaction('bodies', 'readwrite').objectStore('bodies')
      for (const row of await done(bodies.getAll())) {
        if (row.kind !== 'version') continue
        Object.assign(row.body.fields.review, { findings: [], rulePack: { version: '0', sha256: '0'.repeat(64) } })
        await done(bodies.put(row))
      }
      database.close()
    })
    await page.reload()
    await page.getByText('规则库已更新').waitFor()
    await page.getByRole('button', { name: '重新检查' }).click()
    await page.getByText('规则库已更新').waitFor({ state: 'detached' })
    // The adopted one is not among the open ones that were counted beside it.
    await expect.poll(() => page.locator('.hs-finding').count()).toBeGreaterThanOrEqual(count - 1)
  })

  it('leave the lists together when the contract is voided with a reason, and come back', async () => {
    const { page } = driver
    await page.getByRole('button', { name: '作废这份合同' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '作废这份合同' }).click()
    await page.getByRole('dialog').getByText('作废须写明理由。').waitFor()
    await page.getByLabel('作废理由（必填，留痕）').fill('重复导入')
    await page.getByRole('dialog').getByRole('button', { name: '作废这份合同' }).click()
    await page.getByText('没有符合的合同').waitFor()
    await page.getByRole('button', { name: '撤销' }).click()
    // The number it had stays void.
    await page.getByText(/已恢复，报审号 HS-\d{4}-0002/).waitFor()
    await page.locator('.ant-table-row', { hasText: '维修服务合同' }).waitFor()
  })

  it('never complained', () => {
    expect(driver.complaints).toEqual([])
  })
})
