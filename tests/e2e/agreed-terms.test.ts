import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Fields } from '../../shared/registers/field'
import type { StoredRecord } from '../../shared/storage/store'
import { seriousFaults } from './access'
import { importFiles, openPage, textFile, type Driver } from './page-driver'
import { seedRecords } from './seed-records'

const CONTRACT = `会议设备采购合同
甲方：云溪市机关事务管理局
乙方：青禾商贸有限公司
第一条 价款
合同总价为人民币300000元，履约保证金为合同总价的5%，合同履行期满后三十日内无息退还。
第二条 验收
货物安装调试完毕后，甲方应在十个工作日内组织验收，不合格的乙方应在5日内更换。
第三条 质保
质保期为三年，自验收合格之日起计算。
第四条 售后
乙方承诺的免费保修期为5年，自验收合格之日起计算。
`
const SHA = 'a'.repeat(64)

/** The line of the one contract, as it is stored. */
function storedLine(page: Page): Promise<StoredRecord<Fields>> {
  return page.evaluate(() => new Promise<StoredRecord<Fields>>((resolve, reject) => {
    const opened = indexedDB.open('hengshen')
    opened.addEventListener('success', () => {
      const all = opened.result.transaction('bodies').objectStore('bodies').getAll()
      all.addEventListener('success', () => {
        opened.result.close()
        resolve((all.result as StoredRecord<Fields>[]).find(({ kind }) => kind === 'contract')!)
      })
    })
    opened.addEventListener('error', () => reject(opened.error ?? new Error('the database did not open')))
  }))
}

describe('the periods of a contract at its signing', () => {
  let driver: Driver
  beforeAll(async () => {
    driver = await openPage()
    const { page } = driver
    await importFiles(page, textFile('会议设备.txt', CONTRACT))
    await page.getByRole('button', { name: '打开', exact: true }).waitFor()
    const line = await storedLine(page)
    await seedRecords(page, [{ id: line.id, kind: 'contract', fields: { ...line.body.fields, department: '资产处', state: 'to-sign', approvedSha256: SHA, sealedSha256: SHA, scan: [{ name: '扫描件.pdf', sha256: SHA, bytes: 1 }] } }])
    await page.goto(`${page.url().split('#')[0]!}#/registers/contract/${line.id}`)
    await page.locator('.hs-record').waitFor()
  })
  afterAll(() => driver.close())

  it('are filled in from its words, each beside its sentence; of two that contradict each other a person chooses', async () => {
    const { page } = driver
    await page.getByRole('button', { name: '用印签订' }).click()
    const dialog = page.getByRole('dialog', { name: '用印签订' })
    await dialog.getByText('合同对同一事项有几处不同的约定').waitFor()
    const sources = dialog.locator('.hs-term-sources > li')
    expect(await sources.locator('strong').allTextContents()).toEqual(['退还保证金 履行期满后30日', '验收 交付（完工、提请验收）后10个工作日', '质保（保修）期 验收合格后3年', '质保（保修）期 验收合格后5年'])
    expect(await dialog.locator('.hs-form-row').count()).toBe(2)
    await dialog.getByRole('button', { name: '看原文：质保（保修）期 验收合格后5年' }).click()
    await dialog.locator('.hs-passage mark', { hasText: '乙方承诺的免费保修期为5年' }).waitFor()
    await dialog.locator('.hs-passage cite', { hasText: '第四条' }).waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await dialog.getByRole('button', { name: '采用：质保（保修）期 验收合格后5年' }).click()
    await dialog.locator('.hs-form-row').nth(1).getByRole('textbox').fill('7')
    await dialog.getByRole('button', { name: '用印签订', exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
  })

  it('are its tasks from then on, and are counted once their beginning is entered', async () => {
    const { page } = driver
    const tasks = page.locator('.hs-record-group', { has: page.getByRole('heading', { name: '期限', exact: true }) })
    await tasks.getByText('组织验收').waitFor()
    expect(await tasks.getByText('待起算').count()).toBe(3)
    const line = await storedLine(page)
    expect(line.body.fields['agreedTerms']).toMatchObject([
      { kind: 'bond', count: 30, unit: 'day', from: 'performed' }, { kind: 'acceptance', count: 7, unit: 'working-day', from: 'delivered', words: expect.stringContaining('十个工作日内组织验收') }, { kind: 'warranty', count: 5, unit: 'year', from: 'accepted' },
    ])
    await page.keyboard.press('e')
    const form = page.locator('.hs-record-form')
    await form.getByLabel('交付日', { exact: true }).fill('2026-09-29')
    await form.getByRole('button', { name: '保存' }).click()
    await form.waitFor({ state: 'detached' })
    // Seven working days over National Day, with a Saturday worked.
    await tasks.getByText('2026-10-14').waitFor()
    expect(await tasks.getByText('待起算').count()).toBe(2)
  })
})
