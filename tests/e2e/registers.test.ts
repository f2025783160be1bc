import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readXlsx } from '../../shared/export/read-xlsx'
import { writeXlsx } from '../../shared/export/write-xlsx'
import { CASES } from '../../shared/registers/cases'
import { sheetOf } from '../../shared/registers/sheet'
import { REGISTER_SAMPLES } from '../support/register-samples'
import { seriousFaults } from './access'
import { openPage, type Driver } from './page-driver'
import { seedRecords } from './seed-records'

const place = (page: Page, name: string): Promise<void> => page.locator('.hs-rail a', { hasText: name }).click()
const rows = (page: Page): Locator => page.locator('.hs-data-table tbody tr[aria-rowindex]')

async function pick(page: Page, within: Locator, label: string, option: string): Promise<void> {
  await within.getByRole('combobox', { name: label, exact: true }).click()
  await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option', { hasText: option }).first().click()
}

async function step(page: Page, title: string, actor: string, fill: (dialog: Locator) => Promise<void> = async () => undefined): Promise<void> {
  await page.locator('.hs-next-steps').getByRole('button', { name: title, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: title })
  await dialog.getByLabel('办理人').fill(actor)
  await fill(dialog)
  await dialog.getByRole('button', { name: title, exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
}

async function chooseFile(page: Page, button: Locator, name: string, buffer: Buffer): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()])
  await chooser.setFiles([{ name, mimeType: 'application/octet-stream', buffer }])
}

describe('a register on screen', () => {
  let driver: Driver
  beforeAll(async () => {
    driver = await openPage()
    await place(driver.page, '案件')
  })
  afterAll(() => driver.close())

  it('asks for what is missing, field by field, the first one focused', async () => {
    const { page } = driver
    await page.getByRole('button', { name: '登记第一条' }).click()
    const form = page.getByRole('form', { name: '新登记：诉讼复议仲裁案件' })
    await form.getByRole('button', { name: '保存' }).click()
    await page.getByRole('alert').filter({ hasText: '有内容需要改正' }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('hs-field-kind')
    expect(await form.locator('.hs-problem').allInnerTexts()).toContain('必填。')
    await pick(page, form, '案件类型', '行政诉讼')
    await pick(page, form, '我方地位', '被告')
    await form.locator('.hs-hint', { hasText: '我方是被动一方，必填。' }).waitFor()
    await form.getByLabel('标的额').fill('十二万')
    await form.getByLabel('标的额').blur()
    await form.locator('.hs-problem', { hasText: '不是金额' }).waitFor()
    await form.getByLabel('标的额').fill('12.5万')
    await form.getByLabel('案由', { exact: true }).fill('政府信息公开')
    expect(await form.getByLabel('标的额').inputValue()).toBe('125,000.00')
    expect(await form.getByRole('button', { name: '清除', exact: true }).count()).toBe(2)
    expect(await seriousFaults(page)).toEqual([])
  })

  it('loses nothing of a form that was left, also when the page dies', async () => {
    await driver.crash()
    const { page } = driver
    await place(page, '案件')
    await page.getByRole('heading', { name: '诉讼复议仲裁案件' }).waitFor()
    await page.keyboard.press('n')
    const form = page.getByRole('form', { name: '新登记：诉讼复议仲裁案件' })
    await form.getByText('这是上次没有保存的内容').waitFor()
    expect(await form.getByLabel('案由', { exact: true }).inputValue()).toBe('政府信息公开')
    await form.getByLabel('相对人', { exact: true }).fill('张某')
    await form.getByLabel('受理机关', { exact: true }).fill('云溪市××区人民法院')
    await form.getByLabel('承办处室').fill('政策法规处')
    await form.getByLabel('收件日期', { exact: true }).fill('2026年11月2日')
    await form.getByLabel('承办人', { exact: true }).fill('李明')
    await page.keyboard.press('Control+s')
    await page.getByRole('article', { name: '登记内容：政府信息公开' }).waitFor()
    expect(await page.locator('.hs-record-title .hs-number').innerText()).toMatch(/^AJ-\d{4}-0001$/)
  })

  it('shows every last day of a case with how it was counted', async () => {
    const { page } = driver
    const deadlines = page.getByRole('list', { name: '期限', exact: true })
    await deadlines.getByText('被告答辩并提交证据和规范性文件').waitFor()
    await deadlines.getByRole('button', { name: /2026-11-17/ }).first().click()
    await page.getByText('行政诉讼法第67条').first().waitFor()
    await page.getByRole('heading', { name: '政府信息公开', level: 2 }).click()
  })

  it('leads a record from state to state, and refuses in words', async () => {
    const { page } = driver
    await step(page, '分派承办', '周明')
    await page.locator('.hs-state-mark', { hasText: '应诉准备' }).waitFor()
    await step(page, '提交答辩（答复）', '李明', (dialog) => dialog.getByLabel('答辩（答复）及证据目录提交日').fill('20261112'))
    await page.locator('.hs-state-mark', { hasText: '已答辩' }).waitFor()
    // Said before anybody fills in what the step asks for.
    await page.locator('.hs-next-steps li', { hasText: '开庭（听证）' }).getByText('不得仅委托律师出庭').waitFor()
    expect(await page.locator('.hs-next-steps').getByRole('button', { name: '开庭（听证）', exact: true }).isDisabled()).toBe(true)
    await page.locator('.hs-timeline').getByText('提交答辩（答复）').waitFor()
    await page.locator('.hs-next-steps').getByRole('button', { name: '登记裁判结果', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: '登记裁判结果' })
    await dialog.getByRole('button', { name: '登记裁判结果', exact: true }).click()
    await dialog.locator('.hs-field-wrong', { hasText: '结果类型' }).getByText('必填。').waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('hs-field-step-result')
    await dialog.getByRole('button', { name: '取消' }).click()
  })

  it('gives out what the list shows, and what it is for is kept', async () => {
    const { page } = driver
    await page.getByRole('button', { name: '导入导出' }).click()
    await page.getByRole('menuitem', { name: '导出…' }).click()
    const dialog = page.getByRole('dialog', { name: '导出：诉讼复议仲裁案件' })
    await dialog.getByRole('button', { name: '导出', exact: true }).click()
    await dialog.getByText('请填写导出的用途').waitFor()
    await dialog.getByLabel('用途').fill('报送年度统计')
    const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: '导出', exact: true }).click()])
    const sheet = readXlsx(new Uint8Array(readFileSync(await download.path())))
    await dialog.waitFor({ state: 'hidden' })
    expect(sheet.ok && sheet.value.rows[0]!.map((cell) => (cell.kind === 'text' ? cell.text : ''))).toEqual(['案件号', '案件类型', '我方地位', '案由', '状态', '相对人', '受理机关', '收件日期', '开庭（听证）日', '结果类型', '承办人'])
    expect(sheet.ok && sheet.value.rows[1]!.slice(1, 5).map((cell) => (cell.kind === 'text' ? cell.text : ''))).toEqual(['行政诉讼', '被告', '政府信息公开', '已答辩'])
  })

  it('takes a sheet in whole or not at all, and names every cell that is wrong', async () => {
    const { page } = driver
    const sheetOfRows = async (fields: readonly object[]): Promise<Buffer> => {
      const written = await writeXlsx(sheetOf(CASES, fields.map((one, index) => ({ id: String(index), fields: { ...REGISTER_SAMPLES['case'], ...one } }))))
      return Buffer.from(written.ok ? written.value : [])
    }
    await page.getByRole('button', { name: '导入导出' }).click()
    await page.getByRole('menuitem', { name: '导入表格…' }).click()
    const dialog = page.getByRole('dialog', { name: '导入：诉讼复议仲裁案件' })
    await chooseFile(page, dialog.getByRole('button', { name: '选择表格…' }), '坏表.xlsx', await sheetOfRows([{ number: 'AJ-2025-0007' }, { number: 'AJ-2025-0007', cause: '' }]))
    await dialog.getByRole('alert').filter({ hasText: '没有写入任何一条' }).waitFor()
    await dialog.getByText('案由：必填。').waitFor()
    await chooseFile(page, dialog.getByRole('button', { name: '改好后重新选择…' }), '好表.xlsx', await sheetOfRows([{ number: 'AJ-2025-0007', cause: '物业服务合同纠纷' }, { number: 'AJ-2025-0008', cause: '房屋租赁合同纠纷' }]))
    await dialog.getByText('2 条全部合格').waitFor()
    await dialog.getByRole('button', { name: '导入 2 条' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await expect.poll(() => rows(page).count()).toBe(3)
  })

  it('filters, sorts, searches and counts', async () => {
    const { page } = driver
    const status = page.locator('.hs-register [role=status]')
    await page.getByLabel('筛选：案由').fill('合同')
    await page.keyboard.press('Enter')
    await expect.poll(() => status.innerText()).toBe('2 条，共 3 条')
    await page.getByRole('button', { name: '清除筛选' }).click()
    await expect.poll(() => status.innerText()).toBe('共 3 条')
    await page.getByLabel('筛选：案由').fill('合同')
    await page.keyboard.press('Enter')
    await expect.poll(() => status.innerText()).toBe('2 条，共 3 条')
    await page.getByRole('button', { name: '案由', exact: true }).click()
    await expect.poll(() => rows(page).first().innerText()).toContain('房屋租赁')
    await page.getByLabel('筛选：案由').fill('')
    // What cannot be read is said beside its field, once the person is done with it, and no longer when it is mended.
    await page.getByLabel('筛选：收件日期').fill('去年')
    expect(await page.getByText('看不懂，尚未按它筛选。').count()).toBe(0)
    await page.keyboard.press('Tab')
    await page.getByText('看不懂，尚未按它筛选。').waitFor()
    expect(await page.getByLabel('筛选：收件日期').getAttribute('aria-invalid')).toBe('true')
    await page.getByLabel('筛选：收件日期').fill('')
    await page.getByText('看不懂，尚未按它筛选。').waitFor({ state: 'hidden' })
    await page.getByLabel('在本台账中查找').fill('AJ-2025-0007')
    await expect.poll(() => status.innerText()).toBe('1 条，共 3 条')
    await page.getByLabel('在本台账中查找').fill('')
    await page.getByRole('navigation', { name: '保存的视图' }).getByRole('button', { name: /在办/ }).click()
    await expect.poll(() => status.innerText()).toBe('共 3 条')
    await page.getByRole('navigation', { name: '保存的视图' }).getByRole('button', { name: /全部/ }).click()
    expect(await seriousFaults(page)).toEqual([])
  })

  it('is walked through with the keyboard alone', async () => {
    const { page } = driver
    await page.getByRole('button', { name: '关闭登记内容' }).click()
    await page.getByRole('grid', { name: '诉讼复议仲裁案件列表' }).focus()
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await page.getByRole('article').waitFor()
    await page.getByRole('grid').focus()
    await page.keyboard.press('j')
    // In a window with room for one row, the list goes along with what is opened.
    await page.setViewportSize({ width: 1366, height: 230 })
    const isSeen = (title: string): Promise<boolean> => rows(page).filter({ hasText: title }).and(page.locator('[aria-selected=true]')).evaluate((row) => {
      const [box, frame, head] = [row, row.closest('.hs-data-table')!, row.closest('table')!.tHead!].map((element) => element.getBoundingClientRect())
      return box!.top >= head!.bottom - 1 && box!.bottom <= frame!.bottom + 1
    })
    const titles = await rows(page).locator('td:nth-child(1)').allInnerTexts()
    for (const [key, title] of [['k', titles[1]!], ['k', titles[0]!], ['j', titles[1]!], ['j', titles[2]!]] as const) {
      await page.keyboard.press(key)
      await expect.poll(() => isSeen(title)).toBe(true)
    }
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.keyboard.press('Escape')
    await page.getByRole('article').waitFor({ state: 'detached' })
    await page.keyboard.press('g')
    await page.keyboard.press('j')
    await page.getByRole('heading', { name: '重大行政决策', level: 1 }).waitFor()
    await page.keyboard.press('g')
    await page.keyboard.press('a')
  })

  it('keeps what it shows as a view under a name: counted, opened, renamed, changed, removed and given back', async () => {
    const { page } = driver
    const status = page.locator('.hs-register [role=status]')
    const own = page.getByRole('navigation', { name: '自存的视图' })
    const lookFor = async (words: string): Promise<void> => {
      await page.getByLabel('筛选：案由').fill(words)
      await page.getByLabel('筛选：案由').press('Enter')
      await page.getByRole('grid').focus()
    }
    const actOnView = async (name: string, act: string): Promise<void> => {
      await own.getByRole('button', { name: `视图“${name}”的操作` }).click()
      await page.getByRole('menuitem', { name: act }).click()
    }
    // As the list was before it was sorted: there is nothing a view could keep.
    for (let n = 0; n < 2; n += 1) await page.locator('.hs-data-table thead button', { hasText: '案由' }).click()
    await page.getByRole('grid').focus()
    await page.keyboard.press('v')
    await page.keyboard.press('s')
    const dialog = page.getByRole('dialog', { name: '存为视图：诉讼复议仲裁案件' })
    await dialog.getByText('没有可以记住的条件').waitFor()
    expect(await dialog.getByRole('button', { name: '保存' }).isDisabled()).toBe(true)
    await page.keyboard.press('Escape')
    await lookFor('合同')
    await page.getByRole('button', { name: '存为视图…' }).click()
    await dialog.getByText('筛选：案由 包含“合同”').waitFor()
    await dialog.getByLabel('视图名称').fill('全部')
    await page.keyboard.press('Enter')
    await dialog.getByText('已有名为“全部”的视图').waitFor()
    await dialog.getByLabel('视图名称').fill('合同类案件')
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'hidden' })
    await own.getByRole('button', { name: '合同类案件 2', exact: true, pressed: true }).waitFor()
    await page.getByRole('navigation', { name: '保存的视图' }).getByRole('button', { name: /全部/ }).click()
    await expect.poll(() => status.innerText()).toBe('共 3 条')
    await page.getByRole('grid').focus()
    await page.keyboard.press('v')
    await page.keyboard.press('1')
    await expect.poll(() => status.innerText()).toBe('2 条，共 3 条')
    await lookFor('租赁')
    await page.getByText('条件有改动，尚未保存').waitFor()
    await page.getByRole('button', { name: '保存当前条件' }).click()
    await own.getByRole('button', { name: '合同类案件 1', exact: true }).waitFor()
    await page.getByRole('button', { name: '撤销' }).click()
    await own.getByRole('button', { name: '合同类案件 2', exact: true }).waitFor()
    await page.getByRole('button', { name: '恢复', exact: true }).click()
    await expect.poll(() => status.innerText()).toBe('2 条，共 3 条')
    await actOnView('合同类案件', '改名…')
    await page.getByRole('dialog', { name: '视图改名：合同类案件' }).getByLabel('视图名称').fill('合同纠纷')
    await page.keyboard.press('Enter')
    await own.getByRole('button', { name: '合同纠纷 2', exact: true }).waitFor()
    // One that came from elsewhere, with a condition by a field the office has no more, named by an address.
    const id = '00000000-0000-4000-8000-000000000500'
    const query = { view: 'all', filters: { cause: { kind: 'holds', text: '租赁' }, 'x-gone': { kind: 'holds', text: '南区' } }, search: '', sort: null }
    await seedRecords(page, [{ id, kind: 'setting', fields: { key: `register-view:case:${id}`, value: { register: 'case', name: '房屋租赁', query, columns: ['x-gone', 'cause'], groupBy: 'x-gone', madeBy: '林青', madeAt: '2099-01-01T09:00:00+08:00' } } }])
    await page.evaluate((view) => { location.hash = `#/registers/case?view=${view}` }, id)
    await expect.poll(() => status.innerText()).toBe('1 条，共 3 条')
    await page.getByText('有的条件用到的项目已不在台账中，没有计入').waitFor()
    expect(await rows(page).first().innerText()).toContain('房屋租赁合同纠纷')
    expect(await seriousFaults(page)).toEqual([])
    await actOnView('房屋租赁', '移除视图')
    await expect.poll(() => own.getByRole('button', { name: /房屋租赁/ }).count()).toBe(0)
    await page.getByRole('button', { name: '撤销' }).click()
    await own.getByRole('button', { name: '房屋租赁 1', exact: true }).waitFor()
    await page.getByRole('grid').focus()
    await page.keyboard.press('[')
    await own.getByRole('button', { name: '合同纠纷 2', exact: true, pressed: true }).waitFor()
    await page.getByRole('navigation', { name: '保存的视图' }).getByRole('button', { name: /全部/ }).click()
    await expect.poll(() => status.innerText()).toBe('共 3 条')
  })

  it('voids with a reason and never deletes', async () => {
    const { page } = driver
    await rows(page).filter({ hasText: 'AJ-2025-0008' }).click()
    await page.getByRole('button', { name: '更多操作' }).click()
    await page.getByRole('menuitem', { name: '作废' }).click()
    const dialog = page.getByRole('dialog', { name: '作废“房屋租赁合同纠纷”' })
    await dialog.getByRole('button', { name: '作废' }).click()
    await dialog.getByText('作废须写明理由').waitFor()
    await dialog.getByLabel('作废理由（必填，留痕）').fill('重复登记')
    await dialog.getByRole('button', { name: '作废' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: /已作废/ }).click()
    await expect.poll(() => rows(page).count()).toBe(1)
    await page.getByText('重复登记').first().waitFor()
  })

  it('shows what the other wrote into the same field of a record, and saves the one that is chosen', async () => {
    const { page } = driver
    await seedRecords(page, [{ id: '00000000-0000-4000-8000-000000000001', kind: 'law-meeting', fields: REGISTER_SAMPLES['law-meeting']! }])
    const other = await page.context().newPage()
    await other.goto(page.url())
    for (const one of [page, other]) {
      await one.evaluate(() => { location.hash = '#/registers/law-meeting' })
      await one.locator('.hs-data-table tbody tr[aria-rowindex]').first().click()
      await one.getByRole('button', { name: '修改' }).click()
    }
    await other.getByRole('form').getByLabel('会议名称').fill('局务会')
    await other.keyboard.press('Control+s')
    await other.getByRole('article').getByText('局务会').first().waitFor()
    await page.getByRole('form').getByLabel('会议名称').fill('局长办公会')
    await page.keyboard.press('Control+s')
    await page.locator('.hs-clash').getByText('会议名称：现在是“局务会”').waitFor()
    await page.getByRole('button', { name: '保留我写的' }).click()
    await page.keyboard.press('Control+s')
    await other.getByRole('article').getByText('局长办公会').first().waitFor()
    await other.close()
  })

  it('never complained', () => {
    expect(driver.complaints).toEqual([])
  })
})
