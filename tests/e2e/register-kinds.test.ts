import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeXlsx } from '../../shared/export/write-xlsx'
import { DECISIONS } from '../../shared/registers/decisions'
import type { RegisterDefinition } from '../../shared/registers/definition'
import { POLICIES } from '../../shared/registers/policies'
import { sheetOf } from '../../shared/registers/sheet'
import { REGISTER_SAMPLES } from '../support/register-samples'
import { seriousFaults } from './access'
import { importFiles, openPage, textFile, type Driver } from './page-driver'

const place = (page: Page, name: string): Promise<void> => page.locator('.hs-rail a', { hasText: name }).click()
const rows = (page: Page): Locator => page.locator('.hs-data-table tbody tr[aria-rowindex]')

const CONTRACT = `办公用品采购合同
甲方：云溪市机关事务管理局
乙方：青禾商贸有限公司
第一条 标的
甲方向乙方采购办公用品，合同总价为人民币30000元。
第二条 争议解决
因本合同发生争议的，向甲方所在地人民法院起诉。
`

async function importSheet(page: Page, register: RegisterDefinition, changes: readonly object[]): Promise<void> {
  const written = await writeXlsx(sheetOf(register, changes.map((one, index) => ({ id: String(index), fields: { ...REGISTER_SAMPLES[register.id], ...one } }))))
  await page.getByRole('button', { name: '导入导出' }).click()
  await page.getByRole('menuitem', { name: '导入表格…' }).click()
  const dialog = page.getByRole('dialog', { name: `导入：${register.title}` })
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), dialog.getByRole('button', { name: '选择表格…' }).click()])
  await chooser.setFiles([{ name: '台账.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(written.ok ? written.value : []) }])
  await dialog.getByRole('button', { name: `导入 ${changes.length} 条` }).click()
  await dialog.waitFor({ state: 'hidden' })
  await expect.poll(() => rows(page).count()).toBe(changes.length)
}

describe('the registers of an office', () => {
  let driver: Driver
  beforeAll(async () => {
    driver = await openPage()
  })
  afterAll(() => driver.close())

  it('have a contract under review in the ledger from the moment it is imported, once', async () => {
    const { page } = driver
    await importFiles(page, textFile('采购.txt', CONTRACT))
    await page.getByRole('button', { name: '打开', exact: true }).waitFor()
    await place(page, '总台账')
    await rows(page).filter({ hasText: '办公用品采购合同' }).click()
    await page.getByRole('article', { name: '登记内容：办公用品采购合同' }).waitFor()
    await expect.poll(() => rows(page).count()).toBe(1)
    await page.getByRole('button', { name: '修改' }).click()
    const form = page.getByRole('form', { name: '修改' })
    expect(await form.getByLabel('合同名称', { exact: true }).isDisabled()).toBe(true)
    await form.getByText('由合同审查带来，请在审查中修改。').first().waitFor()
    await form.getByLabel('承办处室（单位）').fill('行政处')
    await form.getByRole('button', { name: '保存' }).click()
    await page.getByRole('article').getByText('行政处').first().waitFor()
    await page.getByRole('button', { name: '打开合同审查' }).click()
    await page.locator('.hs-desk-head h1', { hasText: '办公用品采购合同' }).waitFor()
  })

  it('stop a decision without a legality review from going to the meeting, in words', async () => {
    const { page } = driver
    await place(page, '决策')
    await importSheet(page, DECISIONS, [{}])
    await rows(page).first().click()
    await page.locator('.hs-next-steps').getByRole('button', { name: '启动决策', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: '启动决策' })
    await dialog.getByRole('button', { name: '启动决策', exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.locator('.hs-next-steps li', { hasText: '提交会议' }).getByText('未上传合法性审查意见，不得提交会议').waitFor()
    expect(await page.locator('.hs-next-steps').getByRole('button', { name: '提交会议', exact: true }).isDisabled()).toBe(true)
    await page.locator('.hs-slot-missing', { hasText: '合法性审查' }).waitFor()
  })

  it('make the list of a clean-up from the documents in force', async () => {
    const { page } = driver
    await place(page, '制度')
    await importSheet(page, POLICIES, [{ number: 'ZD-2024-0001', title: '公务用车管理办法', state: 'in-force' }, { number: 'ZD-2024-0002', title: '会议费管理办法', state: 'in-force' }])
    await page.getByText('制度文件清理', { exact: true }).click()
    await page.getByRole('button', { name: '启动本年定期清理' }).click()
    const dialog = page.getByRole('dialog', { name: '启动清理' })
    await dialog.getByRole('button', { name: '启动清理', exact: true }).click()
    const record = page.getByRole('article', { name: /定期清理/ })
    await record.getByText('公务用车管理办法').first().waitFor()
    await record.getByText('会议费管理办法').first().waitFor()
    await record.getByText('件没有填写结论或理由').waitFor()
  })

  it('take fields and column titles of the office’s own, without code', async () => {
    const { page } = driver
    await place(page, '标准')
    await page.getByRole('button', { name: '导入导出' }).click()
    await page.getByRole('menuitem', { name: '本单位的项目和列…' }).click()
    const dialog = page.getByRole('dialog', { name: /本单位的项目和列/ })
    await dialog.getByRole('button', { name: '添加项目' }).click()
    await dialog.getByLabel('项目名称').fill('试点单位')
    await dialog.getByLabel('名称 的列名', { exact: true }).fill('标准名称')
    await dialog.getByRole('button', { name: '增加一个列方案' }).click()
    await dialog.getByLabel('方案名称').fill('试点清单')
    expect(await seriousFaults(page)).toEqual([])
    const columns = dialog.getByRole('combobox', { name: '试点清单的列' })
    await columns.fill('试点单位')
    await columns.press('Enter')
    await columns.press('Escape')
    await dialog.getByRole('button', { name: '保存', exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: '显示的列' }).click()
    await page.getByRole('combobox', { name: '列方案' }).click()
    await page.getByTitle('试点清单').click()
    await page.getByRole('button', { name: '试点单位', exact: true }).waitFor()
    await page.getByLabel('筛选：试点单位').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '新登记' }).click()
    await page.getByRole('form').getByLabel('试点单位').fill('云溪宾馆')
    await page.getByRole('button', { name: '取消' }).click()
  })

  it('have no serious fault of access on any list', async () => {
    const { page } = driver
    for (const name of ['备案', '顾问', '学法', '总台账']) {
      await place(page, name)
      await page.locator('.hs-data-table').waitFor()
      expect(await seriousFaults(page), name).toEqual([])
    }
  })

  it('never complained', () => {
    expect(driver.complaints).toEqual([])
  })
})
