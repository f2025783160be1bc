import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ALL_REGISTERS } from '../../shared/registers/all-registers'
import { ANNUAL_FIGURES } from '../../shared/reports/annual-report'
import { derivedId } from '../../shared/storage/derived-id'
import { RULE_SETTINGS } from '../../shared/storage/record-kinds'
import { seriousFaults } from './access'
import { openPage, type Driver } from './page-driver'
import { seedRecords, type Seed } from './seed-records'

const YEAR = new Date().getFullYear() - 1
const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const firm = { name: '星河办公用品有限公司', creditCode: '' }

/** A year in which every register was kept: three small purchases of one kind, one case lost, two studies. */
function seeds(): readonly Seed[] {
  const registers = [...new Set(ANNUAL_FIGURES.flatMap(({ registers: counted }) => counted))]
  const kept = registers.map((kind, index): Seed => ({ id: id(500 + index), kind, fields: { title: '往年记录' } }))
  const contracts = [1, 2, 3].map((n): Seed => ({
    id: id(n), kind: 'contract',
    fields: {
      number: `HS-${YEAR}-000${n}`, title: `办公用品采购合同（第${n}批）`, path: n === 2 ? 'P3' : 'P1', types: ['GPG'], department: '后勤处', counterparty: firm, amount: 9_000_000, category: '办公用品', procurement: 'inquiry',
      state: n === 1 ? 'reviewing' : 'performing', steps: [], signedOn: `${YEAR}-03-0${n}`, ...(n === 1 ? {} : { reviewDoneOn: `${YEAR}-02-1${n}`, conclusion: 'agree-after-changes', reviewDays: 3 + n, reviewDaysWhole: 6 }),
    },
  }))
  const parameters = { 'large-contract-line': [{ from: `${YEAR}-01-01`, value: 200_000, source: '云机事发〔2025〕8号' }] }
  return [
    ...kept, ...contracts,
    { id: id(4), kind: 'contract', fields: { title: '客房设备采购合同', path: 'P2', types: ['SAL'], counterparty: { name: '青禾家具有限公司', creditCode: '' }, amount: 1_000_000, state: 'performing', steps: [], signedOn: `${YEAR}-07-01` } },
    { id: id(20), kind: 'legal-study', fields: { kind: 'centre', on: `${YEAR}-05-06`, title: '宪法学习' } },
    { id: id(21), kind: 'case', fields: { number: `AJ-${YEAR}-0001`, kind: 'civil', position: 'defendant', cause: '买卖合同纠纷', opponent: firm, result: 'lost', documentServedOn: `${YEAR}-06-01`, appealDecidedOn: `${YEAR}-06-05`, state: 'closed', steps: [] } },
    { id: RULE_SETTINGS, kind: 'setting', fields: { key: 'rules', value: { parameters } } },
    { id: derivedId('setting', 'unit'), kind: 'setting', fields: { key: 'unit', value: '云溪市机关事务管理局' } },
  ]
}

const card = (page: Page, title: string) => page.locator('.hs-chart', { hasText: title })
const line = (page: Page, title: string) => page.locator('.hs-annual tbody tr', { hasText: title })

async function enterFigure(page: Page, title: string, value: string): Promise<void> {
  await line(page, title).getByRole('button', { name: `填报 ${title}` }).click()
  await line(page, title).getByLabel(/^数值/).fill(value)
  expect(await line(page, title).getByRole('button', { name: '保存' }).isDisabled()).toBe(true)
  await line(page, title).getByLabel('来源（必填）').fill('政务服务系统导出')
  await line(page, title).getByRole('button', { name: '保存' }).click()
  await line(page, title).getByText('来源：政务服务系统导出').waitFor()
}

/** Lets the office have begun to write on an earlier day: what fell due since then is its own. */
function beginOn(page: Page, at: string): Promise<void> {
  return page.evaluate(async (day) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opened = indexedDB.open('hengshen')
      opened.addEventListener('success', () => resolve(opened.result))
    })
    const transaction = database.transaction('audit', 'readwrite')
    const first = transaction.objectStore('audit').openCursor()
    first.addEventListener('success', () => first.result?.update({ ...first.result.value, act: { ...first.result.value.act, at: day } }))
    await new Promise<void>((resolve) => transaction.addEventListener('complete', () => resolve()))
    database.close()
  }, at)
}

describe('the reports', () => {
  let driver: Driver
  beforeAll(async () => {
    driver = await openPage()
    await seedRecords(driver.page, seeds())
    await beginOn(driver.page, `${YEAR}-01-15T09:00:00+08:00`)
    await driver.page.goto(`${driver.page.url().split('#')[0]!}#/reports?part=dashboard&year=${YEAR}`)
    await driver.page.locator('.hs-chart svg').first().waitFor()
  })
  afterAll(() => driver.close())

  it('open the records of a mark in the drawing and in the table behind it', async () => {
    const { page } = driver
    expect(ALL_REGISTERS.length).toBeGreaterThan(0)
    const drawing = card(page, '审查结论').locator('.hs-chart-drawing')
    expect(await drawing.getAttribute('aria-label')).toBe('审查结论：修改后同意 2件')
    const box = (await drawing.boundingBox())!
    // The one bar fills the drawing from its label on.
    await page.mouse.click(box.x + box.width * 0.5, box.y + box.height * 0.5)
    await page.locator('.hs-records', { hasText: '审查结论：修改后同意' }).getByText('2 条').waitFor()
    await page.getByRole('button', { name: '案件结果 表格' }).click()
    await page.getByRole('button', { name: '打开明细：败诉 1件' }).click()
    await page.locator('.hs-records', { hasText: '案件结果：败诉' }).waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await page.locator('.hs-records').getByText('买卖合同纠纷').click()
    await page.locator('.hs-record', { hasText: '买卖合同纠纷' }).waitFor()
    await page.goBack()
  })

  it('count overdue yearly duties, and lead to where one is entered', async () => {
    const { page } = driver
    await page.getByRole('button', { name: '逾期事项 表格' }).click()
    await page.getByRole('button', { name: /^打开明细：年度事项 \d+件$/ }).click()
    const panel = page.locator('.hs-records', { hasText: '逾期事项：年度事项' })
    await panel.getByText('尚未登记办结').first().waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await panel.getByText(`${YEAR - 1}年度：公开逾期尚未支付中小企业款项信息`).click()
    await page.getByRole('dialog').getByText('公开逾期尚未支付中小企业款项信息').first().waitFor()
    await page.goBack()
    await card(page, '逾期事项').waitFor()
  })

  it('list contracts that add up over the line, and show the sum at the row', async () => {
    const { page } = driver
    await page.locator('.hs-reports .ant-segmented-item', { hasText: '同类累计' }).click()
    await page.getByText('疑似化整为零').first().waitFor()
    await page.getByRole('button', { name: '打开这 3 份合同' }).first().click()
    await page.locator('.hs-records').getByText('办公用品采购合同（第2批）').click()
    const standing = page.locator('.hs-standing')
    await standing.getByText('疑似化整为零').first().waitFor()
    expect(await standing.innerText()).toContain('270,000.00元')
    expect(await standing.innerText()).toContain('尚未录入')
    // The officer takes over the path the sum gives.
    expect(await standing.innerText()).toContain('同类累计达到大额审查线：3份：90,000.00＋90,000.00＋90,000.00＝270,000.00元')
    await standing.getByText('台账登记的管理路径是“登记”').waitFor()
    await standing.getByRole('button', { name: '按“审查”办理' }).click()
    await page.getByText('管理路径改为“审查”，依据已留痕。').waitFor()
    await standing.getByText('台账登记的管理路径是').waitFor({ state: 'detached' })
    await standing.getByRole('button', { name: `HS-${YEAR}-0001` }).first().click()
    await page.locator('.hs-record', { hasText: '第1批' }).waitFor()
    await page.goBack()
    await page.goBack()
  })

  it('begin a filing from the contract’s own line', async () => {
    const { page } = driver
    const back = page.url()
    await page.goto(`${page.url().split('#')[0]!}#/registers/contract/${id(4)}`)
    await page.getByRole('button', { name: '据此登记备案…' }).click()
    const form = page.locator('.hs-record-form')
    await form.waitFor()
    expect(await form.getByLabel('合同名称').inputValue()).toBe('客房设备采购合同')
    expect(await seriousFaults(page)).toEqual([])
    await page.goto(back)
  })

  it('print no figure without records or source, and print the rest with its rule', async () => {
    const { page } = driver
    await page.locator('.hs-reports .ant-segmented-item', { hasText: '年度报表' }).click()
    await page.locator('.hs-annual').waitFor()
    expect(await page.getByRole('button', { name: '打印（Word）' }).isDisabled()).toBe(true)
    await enterFigure(page, '办事服务件数', '13000')
    await enterFigure(page, '办事服务满意度', '96.5')
    expect(await seriousFaults(page)).toEqual([])
    await line(page, '中心组学法次数').getByRole('button', { name: /打开明细/ }).click()
    await page.locator('.hs-records').getByText('1 条').waitFor()
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '打印（Word）' }).click()])
    const xml = strFromU8(unzipSync(new Uint8Array(readFileSync(await download.path())))['word/document.xml']!)
    for (const words of ['13,000', '政务服务系统导出', '合同总台账中管理路径为']) expect(xml).toContain(words)
  })

  it('close the year; later changes are shown and corrected with a reason', async () => {
    const { page } = driver
    await page.getByRole('button', { name: '年度关账' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '年度关账' }).click()
    await page.getByText('数字已锁定').waitFor()
    await seedRecords(page, [{ id: id(30), kind: 'legal-study', fields: { kind: 'centre', on: `${YEAR}-12-30`, title: '民法典学习' } }])
    await line(page, '中心组学法次数').getByText('台账现为 2，关账所列为 1。').waitFor()
    await line(page, '中心组学法次数').getByRole('button', { name: '更正 中心组学法次数' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: /更\s*正/ }).click()
    await dialog.getByText('更正已关账的数字须写明理由。').waitFor()
    await dialog.getByLabel('理由（必填）').fill('补登一次')
    await dialog.getByRole('button', { name: /更\s*正/ }).click()
    await line(page, '中心组学法次数').getByText('由1改为2，补登一次').waitFor()
    expect(await seriousFaults(page)).toEqual([])
  })

  it('say when the holidays of their year are not known', async () => {
    const { page } = driver
    // No notice reaches that far ahead.
    await page.goto(`${page.url().split('#')[0]!}#/reports?part=annual&year=2040`)
    await page.getByText('2040年的放假安排尚未收录').waitFor()
    await page.goto(`${page.url().split('#')[0]!}#/reports?part=annual&year=2025`)
    await page.getByText('的放假安排尚未收录').waitFor({ state: 'detached' })
  })

  it('never complained', () => {
    expect(driver.complaints).toEqual([])
  })
})
