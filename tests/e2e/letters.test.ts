import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Document, Packer, Paragraph } from 'docx'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LEDGER_ID } from '../../shared/storage/number-records'
import { seriousFaults } from './access'
import { importFiles, openPage, textFile, type Driver } from './page-driver'
import { seedRecords } from './seed-records'

const CONTRACT = `维修服务合同
甲方：云溪市机关事务管理局
乙方：青禾物业服务有限公司
根据《中华人民共和国合同法》，双方订立本合同。
第一条 服务内容
乙方为甲方提供电梯维修服务。
第二条 争议解决
因本合同发生争议的，协商不成的提交仲裁。
`

async function templateOf(...names: readonly string[]): Promise<Buffer> {
  return Packer.toBuffer(new Document({ sections: [{ children: names.map((name) => new Paragraph(name)) }] }))
}

async function chooseTemplate(page: Page, buffer: Buffer): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: '选择模板…' }).click()])
  await chooser.setFiles([{ name: '本局模板.docx', mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', buffer }])
}

async function issue(page: Page, layout: string): Promise<void> {
  await page.getByRole('button', { name: '签发…', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('机关代字').fill('云机事法审')
  await dialog.getByLabel('审查人', { exact: true }).fill('周明')
  await dialog.getByLabel(/^签发人/).fill('林川')
  await dialog.getByRole('radio', { name: layout }).click()
}

async function download(page: Page, button: string): Promise<Buffer> {
  const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('region', { name: '签发记录' }).locator('.hs-issue-current').getByRole('button', { name: button }).click()])
  return readFileSync(await saved.path())
}

const parts = (docx: Buffer): string => Object.entries(unzipSync(new Uint8Array(docx))).filter(([name]) => /^word\/(document|header\d*)\.xml$/.test(name)).map(([, bytes]) => strFromU8(bytes)).join('')

describe('letters in the office’s own look', () => {
  let driver: Driver
  beforeAll(async () => {
    driver = await openPage()
  })
  afterAll(() => driver.close())

  it('takes marks and imprint, names missing fonts, and checks a template before using it', async () => {
    const { page } = driver
    await page.getByRole('link', { name: '设置' }).click()
    await page.getByLabel('本单位全称').fill('云溪市机关事务管理局')
    await page.getByRole('tab', { name: '文书格式' }).click()
    await page.getByLabel('发文机关标志（信函格式）').fill('云溪市机关事务管理局')
    await page.getByLabel('抄送机关').fill('云溪市财政局')
    await page.getByLabel('印发机关').focus()
    await page.getByText('已保存').first().waitFor()
    await page.getByRole('heading', { name: '本机字体' }).waitFor()
    await chooseTemplate(page, await templateOf('{{标题}}', '正文：{{正文}}', '{{不认识}}'))
    await page.getByText('这个模板还不能用').waitFor()
    expect(await page.getByRole('alert').innerText()).toMatch(/不认识.*不是可用的占位符[\s\S]*缺少占位符\{\{署名\}\}/)
    await chooseTemplate(page, await templateOf('本局专用', '{{标题}}', '{{正文}}', '{{署名}}', '{{成文日期}}', '{{附件说明}}', '{{附件}}', '{{发文字号}}', '{{主送}}'))
    await page.getByText('正在使用：本局模板.docx').waitFor()
    expect(await seriousFaults(page)).toEqual([])
  })

  it('registers and freezes counsel’s opinion, and knows it again when it comes back signed', async () => {
    const { page } = driver
    await page.getByRole('link', { name: '工作台' }).click()
    await importFiles(page, textFile('维修.txt', CONTRACT))
    await page.getByRole('button', { name: '打开', exact: true }).click()
    await page.locator('.hs-finding', { hasText: '仲裁机构不明确或不存在' }).locator('.hs-finding-head').click()
    await page.keyboard.press('a')
    await page.getByRole('button', { name: '意见书', exact: true }).click()
    await page.getByRole('radio', { name: '退回补充材料' }).click()
    await page.getByRole('button', { name: '法律意见书…' }).click()
    await page.getByLabel('公职律师姓名').fill('林知远')
    await page.getByLabel('公职律师证号').fill('1330120260001')
    await page.getByLabel('所在单位').fill('')
    await page.getByRole('button', { name: '出具并登记' }).click()
    await page.getByText('没有填写署名单位').waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await page.getByLabel('所在单位').fill('云溪市机关事务管理局')
    const [draft] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '存为草稿' }).click()])
    expect(parts(readFileSync(await draft.path()))).not.toContain('系统登记号')
    await page.getByRole('button', { name: '出具并登记' }).click()
    const counsel = page.getByRole('region', { name: '法律意见书' })
    await counsel.getByRole('heading', { name: /^FY-\d{4}-0001$/ }).waitFor()
    const [frozen] = await Promise.all([page.waitForEvent('download'), counsel.getByRole('button', { name: '保存法律意见书' }).click()])
    const frozenBytes = readFileSync(await frozen.path())
    expect(parts(frozenBytes)).toContain('公职律师：林知远（证号1330120260001）（签字）')
    expect(parts(frozenBytes)).toMatch(/本意见的系统登记号为FY-\d{4}-0001/)
    expect(await counsel.locator('.hs-fingerprint').getAttribute('title')).toBe(createHash('sha256').update(frozenBytes).digest('hex'))
    const [plain] = await Promise.all([page.waitForEvent('download'), counsel.getByRole('button', { name: '纯文本' }).click()])
    expect(readFileSync(await plain.path(), 'utf8')).toMatch(/本意见的系统登记号为FY-\d{4}-0001/)
    await page.getByRole('tab', { name: /^顾问意见/ }).click()
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: '导入顾问意见…' }).click()])
    await chooser.setFiles([{ name: '签字盖章件.docx', mimeType: 'application/octet-stream', buffer: frozenBytes }])
    await page.locator('.hs-voice-received').getByText(/^FY-\d{4}-0001$/).waitFor()
  })

  it('issues in the letter form with mark, number and copies, again as text and on paper', async () => {
    const { page } = driver
    await page.getByRole('tab', { name: '审查结论' }).click()
    await issue(page, '信函格式（对外送达）')
    await page.getByText('版头：云溪市机关事务管理局').waitFor()
    await page.getByRole('radio', { name: '特急' }).click()
    await page.getByLabel('附注').fill('此件依申请公开')
    expect(await seriousFaults(page)).toEqual([])
    await page.getByRole('dialog').getByRole('button', { name: '签发', exact: true }).click()
    await page.getByRole('region', { name: '签发记录' }).locator('.hs-issue-current').waitFor()
    const letter = parts(await download(page, '保存意见书'))
    expect(letter).toContain('云溪市机关事务管理局')
    expect(letter).toContain('抄送：')
    expect(letter).toContain('云溪市财政局')
    const text = (await download(page, '纯文本')).toString('utf8')
    expect(text.split('\n').slice(0, 2).map((line) => line.trim())).toEqual(['特急', '云溪市机关事务管理局'])
    expect(text).toMatch(/附件：1\.问题清单及修改建议表\n　*2\.法律顾问意见\n　*3\.送审稿（盖骑缝章版）\n/)
    expect(text).toMatch(/林知远于.{8,12}出具的法律意见（登记号FY-\d{4}-0001）/)
    expect(text).toContain('（此件依申请公开）')
    expect(text).toContain('抄送：云溪市财政局。')
    await page.evaluate(() => {
      Object.assign(globalThis, { print: () => Object.assign(globalThis, { printed: document.querySelector('.hs-print-sheet')?.textContent ?? '' }) })
    })
    await page.getByRole('region', { name: '签发记录' }).locator('.hs-issue-current').getByRole('button', { name: '打印／PDF' }).click()
    await expect.poll(() => page.evaluate(() => (globalThis as { printed?: string }).printed ?? '')).toContain('合法性审查意见书')
  })

  it('issues anew in the template, under the next number', async () => {
    const { page } = driver
    await page.evaluate(() => globalThis.dispatchEvent(new Event('afterprint')))
    await page.getByRole('button', { name: '修改后重新签发…' }).click()
    await page.getByLabel('原因（必填，写入签发记录）').fill('改用本局模板')
    await page.getByRole('button', { name: '回到拟稿' }).click()
    await issue(page, '本单位模板')
    await page.getByText('模板中没有{{抄送}}').waitFor()
    await page.getByRole('checkbox', { name: '送审稿（盖骑缝章版）' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '签发', exact: true }).click()
    await page.getByRole('region', { name: '签发记录' }).locator('.hs-issue-current h4', { hasText: '2号' }).waitFor()
    const letter = parts(await download(page, '保存意见书'))
    expect(letter).toContain('本局专用')
    expect(letter).toContain('〕2号')
    expect(letter).not.toContain('送审稿（盖骑缝章版）')
    expect(letter).not.toContain('{{')
  })

  it('lets counsel write after the letter too, and says beside a frozen opinion that its number was voided', async () => {
    const { page } = driver
    const opinion = page.url()
    await page.getByRole('button', { name: '法律意见书…' }).click()
    await page.getByRole('button', { name: '出具并登记' }).click()
    const counsel = page.getByRole('region', { name: '法律意见书' })
    const paper = counsel.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /^FY-\d{4}-0002$/ }) })
    const frozen = await paper.locator('.hs-fingerprint').getAttribute('title')
    await counsel.getByText(/^已由 FY-\d{4}-0002 取代$/).waitFor()
    await page.evaluate(() => { location.hash = '#/numbers' })
    await page.getByRole('button', { name: /^法律意见书登记号/ }).click()
    await page.getByRole('button', { name: /^作废 FY-\d{4}-0002$/ }).click()
    await page.getByLabel('作废理由（必填，留痕）').fill('重复登记')
    await page.getByRole('dialog').getByRole('button', { name: '作废' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.goto(opinion)
    await paper.getByRole('note').getByText(/^FY-\d{4}-0002于\d{4}-\d{2}-\d{2}由.+作废，理由：重复登记。/).waitFor()
    expect(await paper.locator('.hs-fingerprint').getAttribute('title')).toBe(frozen)
    // The earlier one is counsel's word again.
    expect(await counsel.locator('.hs-issue-current h4').allInnerTexts()).toEqual([expect.stringMatching(/^FY-\d{4}-0001$/)])
    expect(await seriousFaults(page)).toEqual([])
  })

  it('keeps a paper received while no numbers are given out, and registers it afterwards', async () => {
    const { page } = driver
    const opinion = page.url()
    // What restoring a backup leaves behind.
    await seedRecords(page, [{ id: LEDGER_ID, kind: 'number-ledger', fields: { isUnconfirmed: true } }])
    await page.getByRole('tab', { name: /^顾问意见/ }).click()
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: '导入顾问意见…' }).click()])
    await chooser.setFiles(textFile('补充意见.txt', '法律意见书\n一、第二条约定仲裁而没有选定仲裁委员会，建议补充。\n云溪衡平律师事务所\n'))
    await page.getByText(/^已导入，但没有登记编号：数据刚从备份恢复/).waitFor()
    await page.getByRole('button', { name: '登记编号' }).click()
    await page.getByText(/^数据刚从备份恢复/).waitFor()
    await page.evaluate(() => { location.hash = '#/numbers' })
    await page.getByRole('button', { name: '核对最大号…' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '核对已用的最大号' }).click()
    await page.getByText('已核对，可以继续发号。').waitFor()
    await page.goto(opinion)
    await page.getByRole('tab', { name: /^顾问意见/ }).click()
    await page.getByRole('button', { name: '登记编号' }).click()
    await page.locator('.hs-voice-received').getByText(/^FY-\d{4}-0003$/).waitFor()
    expect(await page.getByRole('button', { name: '登记编号' }).count()).toBe(0)
  })

  it('never complained', () => {
    expect(driver.complaints).toEqual([])
  })
})
