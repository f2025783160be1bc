import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { colourFaults, seriousFaults } from './access'
import { importFiles, openPage, type Driver } from './page-driver'

const SAMPLES = join(import.meta.dirname, '../../resources/samples')

const file = (name: string, content: string): { name: string; mimeType: string; buffer: Buffer } => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) })

describe('bringing files in', () => {
  let driver: Driver
  beforeAll(async () => {
    driver = await openPage()
  })
  afterAll(() => driver.close())

  it('names what is wrong with one file and still takes the others', async () => {
    const { page } = driver
    await importFiles(page, [file('空文件.docx', ''), file('乱码.docx', 'PK\u0003\u0004 not a package'), { ...file('采购.docx', ''), buffer: readFileSync(join(SAMPLES, 'office-supplies.docx')) }])
    await page.getByText('文件是空的').waitFor()
    await page.getByText(/已导入，发现 \d+ 个问题/).waitFor()
    await page.getByText('已完成 3/3').waitFor()
    await expect.poll(() => page.locator('.hs-import-failed').count()).toBe(2)
  })

  it('does not take the same file twice unless told to', async () => {
    const { page } = driver
    await page.getByRole('link', { name: '合同' }).click()
    await importFiles(page, join(SAMPLES, 'office-supplies.docx'))
    await page.getByText('与 HS-').waitFor()
    await expect.poll(() => page.locator('.ant-table-row').count()).toBe(1)
  })

  it('keeps no trace of a file that bears a secrecy marking', async () => {
    const { page } = driver
    await importFiles(page, [file('涉密.txt', '机密★10年\n\n采购合同\n甲方：云溪市机关事务管理局\n乙方：青禾物业服务有限公司\n第一条 标的\n甲方向乙方采购服务。\n')])
    await page.locator('.hs-import-failed', { hasText: '涉密.txt' }).waitFor()
    const blobs = await page.evaluate(async () => {
      const open = indexedDB.open('hengshen')
      const database = await new Promise<IDBDatabase>((resolve) => open.addEventListener('success', () => resolve(open.result)))
      const request = database.transaction('blobs').objectStore('blobs').getAll()
      const all = await new Promise<unknown[]>((resolve) => request.addEventListener('success', () => resolve(request.result)))
      database.close()
      const texts = await Promise.all(all.map(async (row) => JSON.stringify(await Promise.all(Object.values(row as object).map(async (value) => {
        const bytes = value instanceof Blob ? new Uint8Array(await value.arrayBuffer()) : value
        return ArrayBuffer.isView(bytes) || bytes instanceof ArrayBuffer ? new TextDecoder().decode(bytes as Uint8Array) : bytes
      })))))
      return texts.filter((text) => text.includes('机密★')).length
    })
    expect(blobs).toBe(0)
  })

  it('takes files dropped while a dialog is open', async () => {
    const { page } = driver
    await page.keyboard.press('Escape')
    await page.locator('.hs-rail').click()
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
    const bytes = [...readFileSync(join(SAMPLES, 'software-development.docx'))]
    await page.evaluate((content) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([new Uint8Array(content)], '开发合同.docx'))
      const target = document.querySelector('[role="dialog"]')!
      for (const type of ['dragenter', 'dragover', 'drop']) target.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }))
    }, bytes)
    await page.locator('.hs-import-done', { hasText: '开发合同.docx' }).waitFor()
    await page.keyboard.press('Escape')
  })

  it('asks for which register a dropped table is, and reads it there', async () => {
    const { page } = driver
    const drop = (name: string): Promise<void> => page.evaluate((named) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File(['日期,类型,议题,会议名称,承办处室,备注\n2026-03-02,专题研究法治建设,研究法治建设工作,局长办公会,政策法规处,会后补纪要\n'], named))
      for (const type of ['dragover', 'drop']) document.body.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }))
    }, name)
    await page.getByRole('link', { name: '工作台' }).click()
    await page.getByRole('heading', { name: '工作台' }).waitFor()
    await drop('会议.csv')
    const question = page.getByRole('dialog', { name: '导入表格：会议.csv' })
    await question.getByLabel('导入到哪个台账').fill('法治建设')
    await page.keyboard.press('Enter')
    await question.getByRole('button', { name: '下一步' }).click()
    const reading = page.getByRole('dialog', { name: '导入：法治建设会议' })
    await reading.getByText('1 条全部合格，可以导入。').waitFor()
    expect(await page.locator('.hs-import', { hasText: '会议.csv' }).count()).toBe(0)
    await reading.getByRole('button', { name: '取消' }).click()
    await reading.waitFor({ state: 'hidden' })
    // On the register itself nothing is asked.
    await drop('又一次.csv')
    await reading.getByText('1 条全部合格，可以导入。').waitFor()
    await page.keyboard.press('Escape')
    await reading.waitFor({ state: 'hidden' })
  })

  // Every other screen is looked at in access-everywhere.test.ts.
  it('has no serious fault of access on the desk with what was refused and on the parts of a review, light and dark', async () => {
    const { page } = driver
    for (const [colorScheme, faults] of [['light', seriousFaults], ['dark', colourFaults]] as const) {
      await page.emulateMedia({ colorScheme })
      await expect.poll(() => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe(colorScheme)
      await page.getByRole('link', { name: '工作台' }).click()
      await page.locator('.hs-page h1').waitFor()
      expect(await faults(page), `工作台 ${colorScheme}`).toEqual([])
      await page.getByRole('link', { name: '合同' }).click()
      await page.locator('.ant-table-row').first().click()
      await page.locator('.hs-finding').first().waitFor()
      for (const tab of ['清单', '意见', '录入']) {
        await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click()
        expect(await faults(page), `${tab} ${colorScheme}`).toEqual([])
      }
    }
  })
})
