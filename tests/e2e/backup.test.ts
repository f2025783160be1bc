import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { backupCipher } from '../../cli/backup-cipher'
import { inspectSealed, openSealed } from '../../shared/storage/backup/open-sealed'
import { readBackup } from '../../shared/storage/backup/read-backup'
import { RECORD_KINDS } from '../../shared/storage/record-kinds'
import { seriousFaults } from './access'
import { importFiles, openPage, textFile, type Driver } from './page-driver'

const TEXT = '物业服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾物业服务有限公司\n第一条 价款\n合同总价为人民币壹万元整（小写：10000元）。\n'

const PASSPHRASE = '梧桐渡口二月铜镜南浦西窗'

async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((place) => { location.hash = place }, hash)
}

async function chooseBackup(page: Page, bytes: Buffer): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: '检查备份文件…' }).click()])
  await chooser.setFiles([{ name: '衡审备份.zip', mimeType: 'application/zip', buffer: bytes }])
}

describe('backup and restore', () => {
  let driver: Driver
  let saved: Buffer
  beforeAll(async () => {
    driver = await openPage()
    await importFiles(driver.page, textFile('物业.txt', TEXT))
    await driver.page.getByText('HS-').first().waitFor()
  })
  afterAll(() => driver.close())

  it('is asked for on the desk once nothing was saved for a month, until it is put away', async () => {
    const { page } = driver
    await page.evaluate(() => localStorage.setItem('hengshen-view:last-backup', JSON.stringify({ at: '2020-01-01T00:00:00Z', contracts: 1 })))
    await go(page, '#/contracts')
    await page.getByRole('heading', { name: '合同', exact: true }).waitFor()
    await go(page, '#/')
    const line = page.getByText(/^已有\d+天没有备份/)
    await line.waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await page.getByRole('button', { name: '去备份' }).click()
    await page.getByText(/上次备份：2020-01-01/).waitFor()
    await go(page, '#/')
    await page.getByRole('button', { name: '下周再提醒' }).click()
    await line.waitFor({ state: 'detached' })
    await page.evaluate(() => localStorage.removeItem('hengshen-view:last-backup'))
  })

  it('saves everything in a file the person chooses, and says when that was', async () => {
    const { page } = driver
    await go(page, '#/settings?part=backup')
    await page.getByText('还没有备份过。').waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await page.getByRole('button', { name: '备份到文件…' }).click()
    const dialog = page.getByRole('dialog', { name: '备份到文件' })
    await dialog.getByText('忘记口令，任何人都打不开这份备份').waitFor()
    await dialog.getByRole('radio', { name: '不加密' }).check()
    await dialog.getByText('拿到文件的人都能看到全部内容').waitFor()
    const [file] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: '不加密，直接备份' }).click()])
    expect(file.suggestedFilename()).toMatch(/^衡审备份-\d{4}-\d{2}-\d{2}\.zip$/)
    saved = readFileSync(await file.path())
    await page.getByText('上次备份：').waitFor()
    await page.getByText(/^已备份：衡审备份-.*MB，没有加密/).waitFor()
  })

  it('offers to seal it under a passphrase first, which the command line opens too, and asks for it before anything is said of what it holds', async () => {
    const { page } = driver
    await page.getByRole('button', { name: '备份到文件…' }).click()
    const dialog = page.getByRole('dialog', { name: '备份到文件' })
    await page.keyboard.type('太短')
    await page.keyboard.press('Enter')
    await dialog.getByRole('alert').filter({ hasText: '口令太短，至少要12个字。' }).waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await dialog.getByLabel('备份口令').fill(PASSPHRASE)
    await dialog.getByLabel('再输入一次').fill('另一个口令')
    await page.keyboard.press('Enter')
    await dialog.getByRole('alert').filter({ hasText: '两次输入的口令不一样' }).waitFor()
    await dialog.getByLabel('再输入一次').fill(PASSPHRASE)
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    expect(file.suggestedFilename()).toMatch(/^衡审备份-\d{4}-\d{2}-\d{2}\.hsbackup$/)
    await page.getByText(/^已备份：衡审备份-.*MB，已加密/).waitFor()
    const bytes = readFileSync(await file.path())
    const parts = inspectSealed([{ name: '备份', bytes }])
    if (parts?.ok !== true) throw new Error('not sealed')
    const opened = await openSealed(parts.value, PASSPHRASE, backupCipher)
    if (!opened.ok) throw new Error(opened.error.message)
    expect((await readBackup(opened.value, RECORD_KINDS.map(({ kind }) => kind))).ok).toBe(true)
    await chooseBackup(page, bytes)
    const asked = page.getByRole('dialog', { name: '输入备份口令' })
    await asked.getByLabel('备份口令').waitFor()
    await page.keyboard.type('不是这个口令')
    await page.keyboard.press('Enter')
    await asked.getByRole('alert').filter({ hasText: '口令不对，没有打开备份' }).waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await asked.getByLabel('备份口令').fill(PASSPHRASE)
    await page.keyboard.press('Enter')
    const question = page.getByRole('dialog', { name: '用这份备份替换本机数据' })
    await expect.poll(() => question.getByRole('row', { name: /^合同/ }).getByRole('cell').allTextContents()).toEqual(['1', '1'])
    await page.keyboard.press('Escape')
    await question.waitFor({ state: 'detached' })
  })

  it('refuses a file that was changed and leaves everything as it is', async () => {
    const { page } = driver
    const at = saved.indexOf('.jsonl.gz') + 60
    await chooseBackup(page, Buffer.from(saved.map((byte, index) => (index === at ? byte ^ 1 : byte))))
    await page.getByRole('alert').filter({ hasText: '已损坏或者被改动，不能恢复' }).getByText('本机数据没有任何改动').waitFor()
    await chooseBackup(page, Buffer.from('一封信'))
    await page.getByRole('alert').filter({ hasText: '不是衡审的备份文件' }).waitFor()
  })

  it('says what is replaced, asks, puts the backup back, and never gives a number out twice', async () => {
    const { page } = driver
    await go(page, '#/contracts')
    await importFiles(page, textFile('印刷.txt', TEXT.replace('物业服务合同', '印刷服务合同')))
    await page.getByText(/HS-\d{4}-0002/).first().waitFor()
    await go(page, '#/settings?part=backup')
    await chooseBackup(page, saved)
    const dialog = page.getByRole('dialog', { name: '用这份备份替换本机数据' })
    await expect.poll(() => dialog.getByRole('row', { name: /^合同/ }).getByRole('cell').allTextContents()).toEqual(['1', '2'])
    // The backup itself and the import of the second contract.
    await dialog.getByText(/备份之后本机又有\d+次操作/).waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await page.evaluate(() => localStorage.removeItem('hengshen-view:last-backup'))
    await chooseBackup(page, saved)
    await dialog.getByRole('button', { name: '替换并恢复' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText(/^已恢复到.*的备份/).waitFor()
    // The backup knows of none before it, and this machine is as good as new; what was put back stands in one all the same.
    await page.getByText(/^上次备份：/).waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await page.getByRole('link', { name: '核对最大号' }).click()
    const ledger = page.locator('.hs-series-ledger')
    await ledger.locator('.ant-table-row', { hasText: '-0002' }).getByText('遗失', { exact: true }).waitFor()
    await page.getByRole('button', { name: '核对最大号…' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '核对已用的最大号' }).click()
    await ledger.getByText(/下一号：HS-\d{4}-0003/).waitFor()
    await go(page, '#/contracts')
    // The ledger that is left shows both numbers.
    await ledger.waitFor({ state: 'detached' })
    await page.getByText(/HS-\d{4}-0001/).first().waitFor()
    expect(await page.getByText(/HS-\d{4}-0002/).count()).toBe(0)
    await importFiles(page, textFile('印刷.txt', TEXT.replace('物业服务合同', '印刷服务合同')))
    await page.getByText(/HS-\d{4}-0003/).first().waitFor()
  })

  it('brings back the originals, and never complained', async () => {
    const { page } = driver
    await page.getByText(/HS-\d{4}-0001/).first().click()
    await page.locator('.hs-paper').getByText('青禾物业服务有限公司').first().waitFor()
    expect(driver.complaints).toEqual([])
  })
})
