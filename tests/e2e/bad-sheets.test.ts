import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rawWorkbook, type RawCell } from '../support/raw-workbook'
import { seriousFaults } from './access'
import { openPage, type Driver } from './page-driver'

const rows = (page: Page): Locator => page.locator('.hs-data-table tbody tr[aria-rowindex]')
/** Group titles merged over the columns, and single titles merged over both rows, as many offices keep them. */
const HEADER: readonly (readonly RawCell[])[] = [
  ['云溪市机关事务管理局合同台账', null, null, null, null, null, null],
  ['管理路径', '合同', null, '承办处室（单位）', '对方名称', '金额与日期', null],
  [null, '合同名称', '类型', null, null, '合同金额（元）', '签订日'],
]
const MERGED = ['A1:G1', 'A2:A3', 'B2:C2', 'D2:D3', 'E2:E3', 'F2:G2']
const row = (title: RawCell, amount: RawCell, signedOn: RawCell, change: Readonly<Record<number, RawCell>> = {}): readonly RawCell[] =>
  ['登记', title, '物业服务', '服务保障处', '青禾物业服务有限公司', amount, signedOn].map((cell, index) => (index in change ? change[index]! : cell))

/** What came in without numbers gets them in the order of the rows, and gives them back with a reason. */
async function numberAndTakeBack(page: Page): Promise<void> {
  const numbers = page.getByRole('dialog', { name: '取号：合同总台账' })
  await numbers.getByRole('button', { name: '为 4 条取号' }).click()
  await numbers.getByText(/已取 4 个编号：HS-\d{4}-0001 至 HS-\d{4}-0004/).waitFor()
  expect(await seriousFaults(page)).toEqual([])
  await expect.poll(() => rows(page).filter({ hasText: '办公楼物业服务合同' }).first().innerText()).toMatch(/HS-\d{4}-0001/)
  await numbers.getByRole('button', { name: '作废这批编号' }).click()
  await numbers.getByText('作废编号须写明理由。').waitFor()
  await numbers.getByLabel('取错了可以全部作废').fill('排序不对')
  await numbers.getByRole('button', { name: '作废这批编号' }).click()
  await numbers.waitFor({ state: 'hidden' })
}

/** Presses the last row, which stands first before the button is let go: it is the pressed one that opens. */
async function pressWhileSorted(page: Page): Promise<void> {
  const byTitle = page.locator('.hs-sort', { hasText: '合同名称' })
  const pressed = rows(page).filter({ hasText: '办公楼物业服务合同' })
  // Without their numbers the rows stand in another order, too: the list is waited for.
  await expect.poll(() => rows(page).filter({ hasText: /HS-\d{4}-/ }).count()).toBe(0)
  await byTitle.click()
  await expect.poll(() => pressed.getAttribute('aria-rowindex')).toBe('4')
  await pressed.hover()
  await page.mouse.down()
  await byTitle.evaluate((button: HTMLElement) => button.click())
  await expect.poll(() => pressed.getAttribute('aria-rowindex')).toBe('1')
  await page.mouse.up()
}

/** Turns to the next or the previous sheet by keyboard; the empty one is not offered. */
async function turnTo(dialog: Locator, key: 'ArrowDown' | 'ArrowUp'): Promise<void> {
  const choice = dialog.getByLabel('工作表（共 2 张，逐张导入）')
  await expect.poll(() => choice.evaluate((element) => element === document.activeElement)).toBe(true)
  await choice.press('Enter')
  await dialog.page().locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option-active').waitFor()
  await choice.press(key)
  await choice.press('Enter')
}

describe('sheets as offices really keep them', () => {
  let driver: Driver
  beforeAll(async () => {
    driver = await openPage()
    // An office that keeps registers only begins with one of them.
    await driver.page.locator('.hs-main').getByRole('button', { name: '总台账' }).click()
  })
  afterAll(() => driver.close())

  async function bring(button: string, name: string, buffer: Buffer): Promise<Locator> {
    const dialog = driver.page.getByRole('dialog', { name: '导入：合同总台账' })
    if (!(await dialog.isVisible())) {
      await driver.page.getByRole('button', { name: '导入导出' }).click()
      await driver.page.getByRole('menuitem', { name: '导入表格…' }).click()
    }
    const [chooser] = await Promise.all([driver.page.waitForEvent('filechooser'), dialog.getByRole('button', { name: button }).click()])
    await chooser.setFiles([{ name, mimeType: 'application/octet-stream', buffer }])
    return dialog
  }

  it('are refused as a whole, each wrong cell with its name, what stands in it and what to do', async () => {
    const dialog = await bring('选择表格…', '坏表.xlsx', rawWorkbook([
      ...HEADER,
      row('甲合同', '约十万', '2026-03-02'),
      row('乙合同', { formula: 'SUM(F4:F9)' }, '2026-03-02'),
      row('丙合同', 100, '三月下旬'),
      row('丁合同', 100, 46_113),
      row('戊合同', { error: '#REF!' }, '2026-02-30'),
      row('己合同', 100, '2026-03-02', { 2: '物业' }),
      row('庚合同', 100, '2026-03-02', { 4: '甲公司' }),
      row('辛合同', 100, '2026-03-02', { 4: null }),
    ], [...MERGED, 'E10:E11']))
    await dialog.getByRole('alert').filter({ hasText: '没有写入任何一条' }).waitFor()
    const told = await dialog.locator('.hs-sheet-errors tbody tr').evaluateAll((lines) => lines.map((line) => [...line.querySelectorAll('td')].map((cell) => cell.textContent)))
    expect(told.map(([place, column, value]) => [place, column, value])).toEqual([
      ['F4', '合同金额（元）', '约十万'], ['F5', '合同金额（元）', '=SUM(F4:F9)'], ['G6', '签订日', '三月下旬'], ['G7', '签订日', '46113'], ['F8', '合同金额（元）', '#REF!'], ['G8', '签订日', '2026-02-30'],
      ['C9', '类型', '物业'], ['E11', '对方名称', ''],
    ])
    expect(told.map(([, , , message]) => message).join('\n')).toMatch(/不是金额[\s\S]*没有算好的结果[\s\S]*不是日期[\s\S]*看不出是哪一天[\s\S]*错误值[\s\S]*不是真实存在的日期[\s\S]*不是可选的值[\s\S]*合并/)
    expect(await seriousFaults(driver.page)).toEqual([])
  })

  it('with one wrong cell behind 65,540 good rows are refused by that cell', async () => {
    const many = Array.from({ length: 65_540 }, (_, index) => row(`合同${index + 1}`, 100, { serial: 46_113 }))
    const dialog = await bring('改好后重新选择…', '大表.xlsx', rawWorkbook([...HEADER, ...many, row('最后一行', '若干', '2026-03-02')], MERGED))
    await dialog.getByRole('cell', { name: 'F65544', exact: true }).waitFor({ timeout: 60_000 })
    await expect.poll(() => dialog.locator('.hs-sheet-errors tbody tr').count()).toBe(1)
  }, 120_000)

  it('are taken in where people’s habits can be read', async () => {
    const { page } = driver
    const dialog = await bring('改好后重新选择…', '好表.xlsx', rawWorkbook([
      ...HEADER,
      row('  办公楼物业服务合同　', '￥１，２３４，５６７．８９元', '2026年3月2日', { 3: '服务保障处 ', 4: '青禾物业服务有限公司　' }),
      row('=HYPERLINK("http://example.com","点此")', '12.5万元', '2026.4.1'),
      row('+空调维保合同', { formula: 'F5*2', result: 1000 }, { serial: 46_113 }),
      row('@食堂服务合同', 38, '2026/5/6'),
      ['合 计', null, null, null, null, 1_361_605.89, null],
    ], MERGED, { '2025年': [['管理路径', '合同名称', '类型', '承办处室（单位）', '对方名称', '合同金额（元）', '签订日'], row('旧合同', '约十万', '2025-03-02')], 空表: [] }))
    await dialog.getByText('4 条全部合格').waitFor()
    // Another sheet of the workbook is read in its place, with its own errors, and this one again.
    await turnTo(dialog, 'ArrowDown')
    await dialog.getByRole('cell', { name: 'F2', exact: true }).waitFor()
    expect(await dialog.locator('.hs-sheet-errors tbody td').allInnerTexts()).toEqual(['F2', '合同金额（元）', '约十万', expect.stringContaining('不是金额')])
    expect(await seriousFaults(page)).toEqual([])
    await turnTo(dialog, 'ArrowUp')
    await dialog.getByText('4 条全部合格').waitFor()
    await dialog.getByRole('button', { name: '导入 4 条' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await numberAndTakeBack(page)
    await pressWhileSorted(page)
    const record = page.getByRole('article', { name: '登记内容：办公楼物业服务合同' })
    await record.getByText('1,234,567.89 元').waitFor()
    await record.getByText('2026-03-02').first().waitFor()
  })

  it('go out with words that begin like formulas as words', async () => {
    const { page } = driver
    const take = async (format: string, columns: RegExp): Promise<Uint8Array> => {
      await page.getByRole('button', { name: '导入导出' }).click()
      await page.getByRole('menuitem', { name: '导出…' }).click()
      const dialog = page.getByRole('dialog', { name: '导出：合同总台账' })
      await dialog.getByRole('radio', { name: columns }).click()
      await dialog.getByRole('radio', { name: format }).click()
      await dialog.getByLabel('用途').fill('核对')
      const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: '导出', exact: true }).click()])
      await dialog.waitFor({ state: 'hidden' })
      return new Uint8Array(readFileSync(await download.path()))
    }
    const parts = unzipSync(await take('Excel（XLSX）', /屏幕所示/))
    const written = Object.entries(parts).filter(([name]) => name.endsWith('.xml')).map(([, bytes]) => strFromU8(bytes)).join('')
    expect(written).toContain('<t xml:space="preserve">=HYPERLINK(')
    // The sum is our own and the only one.
    expect(written.match(/<f>[^<]*/g)).toEqual(['<f>SUBTOTAL(109,F2:F5)'])
    const csv = await take('CSV', /台账全部列/)
    const lines = strFromU8(csv).split('\r\n')
    for (const start of ['=HYPERLINK', '+空调维保', '@食堂服务']) {
      const line = lines.find((one) => one.includes(start))!
      expect(line, start).toMatch(new RegExp(`'${start.replace(/[+]/g, '\\+')}`))
    }
    await comeBackAsCsv(Buffer.from(csv))
  })

  /** At the same door: what cannot be read and what is wrong row by row are refused, the export is taken in again as it was. */
  async function comeBackAsCsv(csv: Buffer): Promise<void> {
    const { page } = driver
    const broken = csv.toString('utf8').replace('青禾物业服务有限公司', '"青禾"物业服务有限公司')
    const dialog = await bring('选择表格…', '引号.csv', Buffer.from(broken))
    await dialog.getByRole('alert').filter({ hasText: /第 \d 行的英文双引号没有成对/ }).waitFor()
    await bring('选择表格…', '错行.csv', Buffer.from(csv.toString('utf8').replace('1234567.89', '1,234,567.89')))
    await dialog.locator('.hs-sheet-errors td', { hasText: '多半是内容里的逗号没有放在英文双引号中' }).waitFor()
    await bring('改好后重新选择…', '台账.csv', csv)
    await dialog.getByText('4 条全部合格').waitFor()
    await dialog.getByText('按 UTF-8 编码、逗号分隔读取').waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await dialog.getByRole('button', { name: '导入 4 条' }).click()
    await page.getByRole('dialog', { name: '取号：合同总台账' }).getByRole('button', { name: '以后再取' }).click()
    await expect.poll(() => rows(page).filter({ hasText: /^\D*=HYPERLINK/ }).count()).toBe(2)
    await page.locator('.hs-rail a', { hasText: '工作台' }).click()
    await page.getByRole('button', { name: '8 总台账' }).waitFor()
  }

  it('never complained', () => {
    expect(driver.complaints).toEqual([])
  })
})
