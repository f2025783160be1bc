import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordId } from '../../shared/core/ids'
import { contractRecordId } from '../../shared/storage/contract-record'
import { derivedId } from '../../shared/storage/derived-id'
import { seriesRecordId } from '../../shared/storage/number-records'
import { seriousFaults } from './access'
import { importFiles, openPage, textFile, type Driver } from './page-driver'
import { seedRecords } from './seed-records'

const TEXT = '物业服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾物业服务有限公司\n第一条 价款\n合同总价为人民币壹万元整（小写：10000元）。\n'
const NOTICE = '国务院办公厅关于2027年部分节假日安排的通知\n国办发明电〔2026〕9号\n一、元旦：1月1日（周五）至3日（周日）放假，共3天。\n二、春节：2月5日至11日放假调休，共7天。1月31日（周日）、2月20日（周六）上班。'
const REVIEW = { kind: 'review', position: 'respondent', cause: '青禾公司申请行政复议', opponent: [{ name: '青禾公司' }], receivedOn: '2026-12-18', handler: { name: '王芳' } }
const SUIT = { kind: 'administrative', position: 'defendant', cause: '明德公司行政诉讼', opponent: [{ name: '明德公司' }], receivedOn: '2026-12-01', handler: { name: '李明' } }

const LAST_YEAR = { series: 'review', year: 2025, n: 1, text: 'HS-2025-0001', operation: 'a', record: '', issuedOn: '2025-12-30', state: 'reserved', reason: '纸质报审的会议合同' }

const rows = (page: Page) => page.locator('.hs-deadlines-page .ant-table-row')
const dueOf = (page: Page, what: string) => rows(page).filter({ hasText: what }).locator('.hs-computed-date').first()

async function download(page: Page, kind: string): Promise<string> {
  await page.getByRole('button', { name: '导出' }).click()
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: kind }).click()])
  return readFileSync((await file.path())!, 'utf8')
}

describe('deadlines and numbers', () => {
  let driver: Driver
  let matter = ''
  beforeAll(async () => {
    driver = await openPage()
    // A Monday just before a year whose holidays the program does not bring.
    await driver.page.clock.setFixedTime(new Date('2026-12-21T09:00:00'))
    await importFiles(driver.page, textFile('物业.txt', TEXT))
    await driver.page.getByRole('button', { name: '打开', exact: true }).click()
    await driver.page.locator('.hs-desk-head').waitFor()
    matter = /contracts\/([0-9a-f-]{36})/.exec(driver.page.url())![1]!
    const contract = {
      matter, number: 'HS-2026-0001', path: 'P1', title: '物业服务合同', types: ['PMS'], department: '服务保障处', handler: { name: '李明' }, counterparty: { name: '青禾物业服务有限公司', creditCode: '' },
      counterpartySize: 'small', amount: 1_000_000, procurement: 'none', state: 'performing', signedOn: '2026-11-02', payments: [{ name: '首期款', amount: 500_000, deliveredOn: '2026-11-23', invoicedOn: '2026-11-24' }], bondDueOn: '2027-01-08',
    }
    await seedRecords(driver.page, [
      { id: derivedId('case', 'review'), kind: 'case', fields: REVIEW }, { id: derivedId('case', 'suit'), kind: 'case', fields: SUIT }, { id: contractRecordId(recordId(matter)), kind: 'contract', fields: contract },
      { id: seriesRecordId('review|2025'), kind: 'number-series', fields: { key: 'review|2025', entries: [LAST_YEAR] } },
    ])
  })
  afterAll(() => driver.close())

  it('lists what is open over all registers, and each date opens how it was worked out', async () => {
    const { page } = driver
    await page.keyboard.press('g')
    await page.keyboard.press('d')
    await dueOf(page, '被告答辩').waitFor()
    // 15 days from 1 December; 30 from delivery; two yearly duties; ten working days over New Year, by weekends alone.
    expect(await rows(page).locator('.hs-computed-date').allTextContents()).toEqual(['2026-12-16', '2026-12-16', '2026-12-23', '2026-12-31', '2026-12-31', '2027-01-01', '2027-01-08'])
    expect(await page.locator('.hs-due-mark').first().textContent()).toContain('2')
    await dueOf(page, '被告答辩').click()
    const how = page.getByRole('dialog', { name: '这个日期如何算出' })
    await how.getByText('行政诉讼法第67条').waitFor()
    await how.getByText('2026-12-01＋15日＝2026-12-16').waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await page.keyboard.press('Escape')
  })

  it('narrows by period, register and person, and goes out as table, calendar and paper', async () => {
    const { page } = driver
    await page.getByText('本周', { exact: false }).first().click()
    await expect.poll(() => rows(page).locator('.hs-computed-date').allTextContents()).toEqual(['2026-12-23'])
    await page.getByText('以后', { exact: false }).first().click()
    await dueOf(page, '退还保证金').waitFor()
    await page.getByText('的放假安排尚未收录').waitFor()
    await page.getByText(/^近期/).click()
    await page.getByRole('combobox', { name: '责任人' }).click()
    await page.getByTitle('李明 4').click()
    await expect.poll(() => rows(page).count()).toBe(4)
    const csv = await download(page, '表格（CSV）')
    expect(csv).toContain('2026-12-16')
    expect(csv).not.toContain('王芳')
    expect((await download(page, '期限控制单（DOCX）')).slice(0, 2)).toBe('PK')
    expect(await download(page, '日历文件（ICS）')).toContain('DTSTART;VALUE=DATE:20261216')
    await page.evaluate(() => {
      window.print = () => {
        document.documentElement.dataset['paper'] = document.querySelector('.hs-print-sheet')?.textContent ?? ''
        window.dispatchEvent(new Event('afterprint'))
      }
    })
    await page.getByRole('button', { name: '导出' }).click()
    await page.getByRole('menuitem', { name: '打印期限控制单' }).click()
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset['paper'] ?? '')).toContain('期限控制单')
    const paper = await page.evaluate(() => document.documentElement.dataset['paper'])
    expect(paper).toContain('范围：全部台账、李明、近期；共4项')
    expect(await page.locator('.hs-print-sheet').count()).toBe(0)
  })

  it('counts anew when the year’s notice is entered, and keeps who entered it', async () => {
    const { page } = driver
    await page.evaluate(() => { location.hash = '#/deadlines?band=later' })
    const before = await dueOf(page, '书面答复').textContent()
    // Ten working days by weekends alone: 1 January counts.
    expect(before).toBe('2027-01-01')
    await page.getByRole('button', { name: '打开日历设置' }).click()
    await page.getByText('尚未收录', { exact: true }).waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await page.getByRole('button', { name: '录入或导入一年' }).click()
    await page.getByLabel('放假与调休').fill(NOTICE)
    await page.getByText('2027年：2 段放假，2 天调休上班（国办发明电〔2026〕9号）').waitFor()
    await page.getByLabel('理由（必填，留痕）').fill('通知已公布')
    await page.getByRole('dialog').getByRole('button', { name: '保存', exact: true }).click()
    await page.getByText('放假,春节,2027-02-05,2027-02-11').waitFor()
    await page.goBack()
    await expect.poll(() => dueOf(page, '书面答复').textContent()).toBe('2027-01-04')
    await page.getByText('的放假安排尚未收录').waitFor({ state: 'detached' })
  })

  it('puts what is overdue before the heads, and lets go of a yearly duty once it is entered', async () => {
    const { page } = driver
    await page.evaluate(() => { location.hash = '#/deadlines' })
    await page.getByText('2 项已逾期且未登记办理结果，按规定提请法制机构负责人、分管领导处理').waitFor()
    await rows(page).filter({ hasText: '被告答辩' }).getByText('已提请法制机构负责人、分管领导').waitFor()
    await rows(page).filter({ hasText: '专题研究法治建设会议' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('不适用于本单位').click()
    expect(await seriousFaults(page)).toEqual([])
    await dialog.getByRole('button', { name: '登记', exact: true }).click()
    await dialog.getByText('说明：没有办理，必填。').waitFor()
    await dialog.getByLabel('说明').fill('由主管部门统一组织')
    await dialog.getByRole('button', { name: '登记', exact: true }).click()
    await rows(page).filter({ hasText: '专题研究法治建设会议' }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: '年度事项' }).click()
    await page.getByText('2026年度：专题研究法治建设会议不少于2次').first().waitFor()
    await page.getByRole('button', { name: '撤销', exact: true }).click()
    await page.evaluate(() => { location.hash = '#/deadlines' })
    await rows(page).filter({ hasText: '专题研究法治建设会议' }).waitFor()
  })

  it('ticks a payment off at the contract’s desk, and takes it back', async () => {
    const { page } = driver
    await page.evaluate((id) => { location.hash = `#/contracts/${id}` }, matter)
    await page.getByRole('button', { name: /^履行事项/ }).click()
    await page.getByRole('button', { name: '办结 支付首期款' }).click()
    expect(await seriousFaults(page)).toEqual([])
    await page.locator('.hs-task-tick').getByRole('button', { name: '办结' }).click()
    await page.getByText('2026-12-21 办结，本机用户').waitFor()
    await page.evaluate(() => { location.hash = '#/deadlines' })
    await dueOf(page, '被告答辩').waitFor()
    expect(await dueOf(page, '支付首期款').count()).toBe(0)
    await page.evaluate((id) => { location.hash = `#/contracts/${id}` }, matter)
    await page.getByRole('button', { name: /^履行事项/ }).click()
    await page.getByRole('button', { name: '撤销办结 支付首期款' }).click()
    await page.getByRole('button', { name: '办结 支付首期款' }).waitFor()
  })

  it('keeps every number: reserved, void with its reason, never given out again', async () => {
    const { page } = driver
    await page.evaluate(() => { location.hash = '#/numbers' })
    const ledger = page.locator('.hs-series-ledger')
    await ledger.getByText('1—1号连续，无空号、无重号。').waitFor()
    await ledger.getByText('物业服务合同').waitFor()
    await ledger.getByRole('button', { name: '留用一个编号' }).click()
    await page.getByLabel('留给哪份文书（必填）').fill('纸质报审的印刷合同')
    await page.getByRole('dialog').getByRole('button', { name: '留用一个编号' }).click()
    await ledger.getByText('下一号：HS-2026-0003').waitFor()
    await ledger.getByRole('button', { name: '作废 HS-2026-0002' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: '作废' }).click()
    await dialog.getByText('作废编号须写明理由。').waitFor()
    await dialog.getByLabel('作废理由（必填，留痕）').fill('承办处室撤回')
    await dialog.getByRole('button', { name: '作废' }).click()
    await ledger.getByText('承办处室撤回').waitFor()
    expect(await seriousFaults(page)).toEqual([])
    // A year that is over takes no more numbers; what became of its own is still entered.
    await page.getByRole('button', { name: '报审号 2025年 1' }).click()
    await ledger.getByText('年度已结束，不再发号').waitFor()
    expect(await ledger.getByRole('button', { name: '留用一个编号' }).count()).toBe(0)
    await ledger.getByRole('button', { name: '登记 HS-2025-0001 的去向' }).waitFor()
    await page.evaluate(() => { location.hash = '#/contracts' })
    await importFiles(page, textFile('另一份.txt', TEXT.replace('物业服务合同', '印刷服务合同')))
    await page.getByText('HS-2026-0003').first().waitFor()
  })

  it('changes how letters are numbered, with the reason kept', async () => {
    const { page } = driver
    await page.evaluate(() => { location.hash = '#/numbers?part=rules' })
    await page.getByRole('button', { name: '修改审查意见书文号' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('机关代字').fill('云机事法审')
    await dialog.getByText('今后的编号：云机事法审〔2026〕5号').waitFor()
    await dialog.getByLabel('理由（必填，留痕）').fill('局发文规定')
    await dialog.getByRole('button', { name: '保存', exact: true }).click()
    await page.getByText('未录入 → 云机事法审').waitFor()
    expect(await seriousFaults(page)).toEqual([])
  })

  it('tells the desktop of each deadline once a day', async () => {
    const { page } = driver
    await page.addInitScript(() => {
      const told: string[] = []
      const refused = async () => ({ ok: false, error: { code: 'unavailable', message: '' } })
      Object.assign(window, {
        told,
        hengshenDesktop: {
          info: async () => ({ host: 'electron', version: '0', dataFolder: '', platform: 'test', can: { keychain: false, notifications: true, printToPdf: false, convertLegacy: false } }),
          notify: async ({ title, body }: { title: string; body: string }) => {
            told.push(`${title} ${body}`)
            return { ok: true, value: null }
          },
          onMenuCommand: () => () => undefined, openFiles: refused, saveFile: refused, saveFolder: refused, convertLegacy: refused, printToPdf: refused, sealSecret: refused, openSecret: refused,
        },
      })
    })
    const told = (): Promise<readonly string[]> => page.evaluate(() => (window as unknown as { told: string[] }).told)
    await page.reload()
    await expect.poll(told).toHaveLength(1)
    // Two answers are overdue and a payment ends within three days.
    expect((await told())[0]).toContain('2 项已逾期，1 项三日内到期')
    await page.reload()
    await page.locator('.hs-due-mark').first().waitFor()
    expect(await told()).toEqual([])
    await page.clock.setFixedTime(new Date('2026-12-22T09:00:00'))
    await page.reload()
    await expect.poll(told).toHaveLength(1)
  })

  it('has no serious fault of access in the dark either', async () => {
    const { page } = driver
    await page.evaluate(() => {
      const look = JSON.parse(localStorage.getItem('hengshen-preferences') ?? '{}') as object
      localStorage.setItem('hengshen-preferences', JSON.stringify({ isLarge: false, language: 'zh-CN', ...look, scheme: 'dark' }))
    })
    await page.reload()
    for (const [place, sign] of [['#/', '.hs-soon'], ['#/deadlines', '.hs-deadlines-page .hs-computed-date'], ['#/settings?part=calendar', '.hs-plain-table'], ['#/numbers', '.hs-series-ledger .ant-table-row'], ['#/numbers?part=rules', '.hs-plain-table']] as const) {
      await page.evaluate((hash) => { location.hash = hash }, place)
      await page.locator(sign).first().waitFor()
      expect([place, await seriousFaults(page)]).toEqual([place, []])
    }
    expect(driver.complaints).toEqual([])
  })
})
