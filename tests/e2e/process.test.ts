import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Fields } from '../../shared/registers/field'
import type { MatterFields, VersionFields } from '../../shared/storage/record-kinds'
import type { StoredRecord } from '../../shared/storage/store'
import { importFiles, openPage, textFile, type Driver } from './page-driver'
import { seedRecords } from './seed-records'

const CONTRACT = `办公用品采购合同
甲方：云溪市机关事务管理局
乙方：青禾商贸有限公司
第一条 标的
甲方向乙方采购办公用品，合同总价为人民币30000元。
第二条 争议解决
因本合同发生争议的，向甲方所在地人民法院起诉。
`

/** Opens the process, takes a step under a name, and waits until the header shows the state it leads to. */
async function take(page: Page, step: string, actor: string, state: string, fill: (page: Page) => Promise<void> = async () => undefined): Promise<void> {
  await page.locator('.hs-state').click()
  await page.locator('.hs-process').getByRole('button', { name: step, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: step })
  await dialog.getByLabel('办理人').fill(actor)
  await fill(page)
  await dialog.getByRole('button', { name: step, exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.locator('.hs-state', { hasText: state }).waitFor()
}

/** The one record of a kind. */
function stored<F>(page: Page, kind: string): Promise<StoredRecord<F>> {
  return page.evaluate((wanted) => new Promise<StoredRecord<F>>((resolve, reject) => {
    const opened = indexedDB.open('hengshen')
    opened.addEventListener('success', () => {
      const all = opened.result.transaction('bodies').objectStore('bodies').getAll()
      all.addEventListener('success', () => {
        opened.result.close()
        resolve((all.result as StoredRecord<F>[]).find(({ kind: own }) => own === wanted)!)
      })
    })
    opened.addEventListener('error', () => reject(opened.error ?? new Error('the database did not open')))
  }), kind)
}

describe('the way of a contract through the office', () => {
  let driver: Driver
  beforeAll(async () => {
    driver = await openPage()
    await importFiles(driver.page, textFile('采购.txt', CONTRACT))
    await driver.page.getByRole('button', { name: '打开', exact: true }).click()
    await driver.page.locator('.hs-state').waitFor()
  })
  afterAll(() => driver.close())

  it('is review for the time being while the office has entered no line, and says so', async () => {
    const { page } = driver
    await page.locator('.hs-state', { hasText: '草稿' }).click()
    await page.getByText('大额审查线尚未录入（金额及制度文号），暂按审查办理。').waitFor()
    await page.keyboard.press('Escape')
  })

  it('goes back with the list of what is missing, and comes again', async () => {
    const { page } = driver
    await take(page, '提交处室审核', '吴安', '待处室审核', async () => {
      const dialog = page.getByRole('dialog', { name: '提交处室审核' })
      await dialog.getByLabel('承办处室（单位）').fill('行政处')
      const party = dialog.getByLabel('对方', { exact: true })
      if ((await party.count()) > 0) await party.fill('青禾商贸有限公司')
    })
    await take(page, '报审', '何静', '已报审')
    await take(page, '退回补正', '周明', '退回补正', () => page.getByLabel(/缺少的材料/).fill('1. 采购需求\n2. 预算批复'))
    await page.locator('.hs-state').click()
    await page.locator('.hs-step-reason', { hasText: '预算批复' }).waitFor()
    await page.keyboard.press('Escape')
    await take(page, '补正后重新报审', '吴安', '已报审')
  })

  it('is not taken by the one who submitted it', async () => {
    const { page } = driver
    await page.locator('.hs-state').click()
    await page.locator('.hs-process').getByRole('button', { name: '受理', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: '受理' })
    await dialog.getByLabel('办理人').fill('吴安')
    await dialog.getByRole('button', { name: '受理', exact: true }).click()
    await page.getByText('按职责分离不得再办理“受理”').waitFor()
    await dialog.getByLabel('办理人').fill('周明')
    await dialog.getByRole('button', { name: '受理', exact: true }).click()
    await page.locator('.hs-state', { hasText: '已受理' }).waitFor()
  })

  it('stops the clock while materials are missing and shows both figures', async () => {
    const { page } = driver
    await take(page, '分派审查人', '周明', '审查中')
    await take(page, '要求补充材料', '周明', '停计中', () => page.getByLabel(/缺少的材料/).fill('样品确认单'))
    await page.locator('.hs-state').click()
    await page.getByText(/计时\d+个工作日；全程\d+个工作日，其中待补充材料停计\d+个工作日/).waitFor()
    await page.keyboard.press('Escape')
    await take(page, '材料补齐，恢复计时', '周明', '审查中 · 第0/5工作日')
  })

  it('does not reach the opinion while starred items are open, in words', async () => {
    const { page } = driver
    await page.locator('.hs-state').click()
    await page.locator('.hs-process').getByText(/清单还有 \d+ 个必查项（★）没有结论/).waitFor()
    expect(await page.locator('.hs-process').getByRole('button', { name: '拟写意见', exact: true }).isDisabled()).toBe(true)
    await page.keyboard.press('Escape')
  })

  it('is only registered below the line the office entered with its paper', async () => {
    const { page } = driver
    await page.getByRole('link', { name: '设置' }).click()
    await page.locator('[data-line=review]').getByText('须由本单位录入').waitFor()
    await page.getByRole('button', { name: '修改 大额审查线' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('本单位的值').fill('500,000')
    await dialog.getByLabel('来源（文号、条款）').fill('云机事发〔2026〕3号')
    await dialog.getByLabel('理由（必填，留痕）').fill('局合同管理办法第九条')
    await dialog.getByRole('button', { name: '保存', exact: true }).click()
    await page.locator('[data-line=review]').getByText('云机事发〔2026〕3号').waitFor()
    await page.getByRole('link', { name: '合同' }).click()
    await page.locator('.ant-table-row').first().click()
    await page.locator('.hs-state').click()
    await page.locator('.hs-process').getByText(/500,000\.00元（云机事发〔2026〕3号）/).waitFor()
    await page.keyboard.press('Escape')
  })

  it('is reviewed all the same where contracts of its kind add up over the line ', async () => {
    const { page } = driver
    const [line, version, matter] = [await stored<Fields>(page, 'contract'), await stored<VersionFields>(page, 'version'), await stored<MatterFields>(page, 'matter')]
    const same = { category: '办公用品', receivedOn: line.body.fields['receivedOn'] }
    // A hit that must be mended would send it to review by itself.
    const review = { ...version.body.fields.review, findings: [] }
    const open = { ...matter.body.fields.open, mustFix: 0 }
    await seedRecords(page, [
      { id: version.id, kind: 'version', fields: { ...version.body.fields, review } }, { id: matter.id, kind: 'matter', fields: { ...matter.body.fields, open } },
      { id: line.id, kind: 'contract', fields: { ...line.body.fields, ...same } },
      { id: '00000000-0000-4000-8000-000000000077', kind: 'contract', fields: { title: '办公用品采购合同（补充采购）', types: ['GPG'], path: 'P3', amount: 48_000_000, state: 'approved', steps: [], ...same } },
    ])
    await page.reload()
    await page.locator('.hs-state').click()
    const process = page.locator('.hs-process')
    await process.getByText(/同类累计达到大额审查线：2份：.*＝510,000\.00元/).waitFor()
    // The path follows; nobody has to take it over.
    expect(await process.getByRole('button', { name: '按“审查”办理' }).count()).toBe(0)
  })

  it('never complained', () => {
    expect(driver.complaints).toEqual([])
  })
})
