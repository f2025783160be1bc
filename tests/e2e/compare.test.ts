import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ACCEPT_ALL, readRevisions } from '../../shared/markup/read-revisions'
import { buildPdf } from '../support/build-pdf'
import { docxPackage, p } from '../support/docx-package'
import { importFiles, openPage, textFile, type Driver } from './page-driver'

const FIRST = `维修服务合同
甲方：云溪市机关事务管理局
乙方：青禾物业服务有限公司
第一条 服务内容
乙方为甲方提供电梯维修服务，接到通知后两小时内到场。
第二条 违约责任
乙方逾期到场的，每次支付违约金500元。
第三条 争议解决
因本合同发生争议的，协商不成的提交仲裁。
`
const SECOND = FIRST.replace('第三条 争议解决', '第四条 争议解决').replace('协商不成的提交仲裁', '向甲方所在地人民法院起诉').replace('违约金500元', '违约金50元').replace('第二条 违约责任', '第二条 保密\n双方应当对服务中知悉的信息保密。\n第三条 违约责任')

describe('comparing two versions', () => {
  let driver: Driver
  beforeAll(async () => {
    driver = await openPage()
    const { page } = driver
    await importFiles(page, textFile('初稿.txt', FIRST))
    await page.getByRole('button', { name: '打开', exact: true }).click()
    await page.locator('.hs-finding', { hasText: '仲裁机构不明确或不存在' }).locator('.hs-finding-head').click()
    await page.keyboard.press('a')
    await page.getByRole('tab', { name: '意见 1' }).waitFor()
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: '导入新版本' }).click()])
    await chooser.setFiles(textFile('修改稿.txt', SECOND))
    await page.getByRole('button', { name: '比对版本' }).click()
    await page.locator('.hs-change').first().waitFor()
  })
  afterAll(() => driver.close())

  it('marks the changed characters side by side', async () => {
    const fine = driver.page.locator('.hs-change', { hasText: '违约金' }).first()
    expect(await fine.locator('.hs-change-sides p').first().locator('del').innerText()).toBe('500')
    expect(await fine.locator('.hs-change-sides p').last().locator('ins').innerText()).toBe('50')
  })

  it('calls out what no adopted opinion asked for, and nothing else', async () => {
    const { page } = driver
    await page.locator('.hs-change.hs-outside', { hasText: '50元' }).waitFor()
    await page.locator('.hs-change.hs-outside', { hasText: '保密' }).first().waitFor()
    expect(await page.locator('.hs-change', { hasText: '提交仲裁' }).getAttribute('class')).not.toContain('hs-outside')
    await page.locator('.ant-segmented-item', { hasText: /^意见之外 [1-9]/ }).click()
    await expect.poll(() => page.locator('.hs-change', { hasText: '提交仲裁' }).count()).toBe(0)
  })

  it('folds new numbers away, and shows a change in one line when asked', async () => {
    const { page } = driver
    expect(await page.locator('.hs-change', { hasText: '编号顺延' }).count()).toBe(0)
    await page.locator('.ant-segmented-item', { hasText: /^编号与格式 [1-9]/ }).click()
    await page.locator('.hs-change', { hasText: '编号顺延' }).first().waitFor()
    await page.locator('.ant-segmented-item', { hasText: '全部改动' }).click()
    await page.locator('.ant-segmented-item', { hasText: '行内' }).click()
    const line = page.locator('.hs-change', { hasText: '违约金' }).first().locator('.hs-change-inline')
    expect(await line.locator('del').innerText()).toBe('500')
    expect(await line.locator('ins').innerText()).toBe('50')
  })

  it('makes findings of the second review of what nobody asked for', async () => {
    const { page } = driver
    await page.getByRole('button', { name: '回到审查' }).click()
    const finding = page.locator('.hs-finding', { hasText: '审查意见之外的改动' })
    await finding.first().waitFor()
    expect(await page.locator('.hs-finding', { hasText: '违约金50元' }).count()).toBeGreaterThan(0)
    expect(await finding.filter({ hasText: '人民法院起诉' }).count()).toBe(0)
  })

  it('hands the differences out as a table', async () => {
    const { page } = driver
    await page.getByRole('button', { name: '比对版本' }).click()
    await page.locator('.hs-change').first().waitFor()
    for (const [label, extension] of [['差异对照表（Word）', 'docx'], ['差异对照表（网页）', 'html'], ['差异对照表（Excel）', 'xlsx']] as const) {
      await page.getByRole('button', { name: /导\s*出/ }).click()
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: label }).click()])
      expect(download.suggestedFilename()).toBe(`维修服务合同 差异对照表.${extension}`)
      const bytes = readFileSync(await download.path())
      if (extension === 'html') expect(bytes.toString()).toContain('意见之外')
      else expect(bytes.subarray(0, 2).toString()).toBe('PK')
    }
  })

  it('checks a signed copy page by page', async () => {
    const { page } = driver
    await page.getByRole('button', { name: '回到审查' }).click()
    const lines = SECOND.trim().split('\n')
    const pdf = buildPdf({ pages: [lines.slice(0, 5), lines.slice(7).map((line) => line.replace('50元', '80元'))].map((words) => ({ words: words.map((text, index) => ({ text, x: 90, y: 100 + index * 26 })) })) })
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: '导入新版本' }).click()])
    await chooser.setFiles([{ name: '签署件.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf) }])
    await page.getByText('签署件.pdf').first().waitFor()
    await page.getByRole('button', { name: '比对版本' }).click()
    await page.locator('.ant-segmented-item', { hasText: '签署件核对' }).click()
    const report = page.locator('.hs-scan-check')
    await report.getByText('签署件 2 页').waitFor()
    expect(await report.locator('.hs-change', { hasText: '第 2 页' }).locator('ins').allInnerTexts()).toContain('80')
    await expect.poll(() => report.locator('tr.ant-table-row').filter({ hasText: '相符' }).count()).toBe(2)
  })

  it('never complained', () => {
    expect(driver.complaints).toEqual([])
  })
})

describe('the older file with the differences', () => {
  let driver: Driver
  beforeAll(async () => {
    driver = await openPage()
  })
  afterAll(() => driver.close())

  it('is marked only after a person agreed where its maker closed it, and what cannot be marked is listed', async () => {
    const { page } = driver
    const cell = (words: string, merge = ''): string => `<w:tc><w:tcPr>${merge}</w:tcPr>${p(words)}</w:tc>`
    const rows = (isMerged: boolean): string => `<w:tr>${cell('一', isMerged ? '<w:vMerge w:val="restart"/>' : '')}${cell('保洁服务')}</w:tr><w:tr>${cell('', isMerged ? '<w:vMerge/>' : '')}${cell('保安服务')}</w:tr>`
    const docx = (body: string, settings = ''): Buffer => Buffer.from(docxPackage({ body, settings }))
    const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    const closed = docx(`${p('物业服务合同')}${p('甲方按月付款。')}<w:tbl>${rows(true)}</w:tbl>${p('尾')}`, '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>')
    const next = docx(`${p('物业服务合同')}${p('甲方按季付款。')}<w:tbl>${rows(false)}</w:tbl>${p('尾')}`)
    await importFiles(page, [{ name: '受保护.docx', mimeType, buffer: closed }])
    await page.getByRole('button', { name: '打开', exact: true }).click()
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: '导入新版本' }).click()])
    await chooser.setFiles([{ name: '改后.docx', mimeType, buffer: next }])
    await page.getByRole('button', { name: '比对版本' }).click()
    await page.locator('.hs-change', { hasText: '按季付款' }).waitFor()
    await page.getByRole('button', { name: /导\s*出/ }).click()
    await page.getByRole('menuitem', { name: '旧版本上的修订稿（Word）' }).click()
    await page.getByText('文件设有编辑限制（文档保护），没有标注').waitFor()
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '继续，只写副本' }).click()])
    expect(readRevisions(strFromU8(unzipSync(readFileSync(await download.path()))['word/document.xml']!), ACCEPT_ALL)).toContain('甲方按季付款。')
    await page.getByText(/单元格合并或拆分，Word 不能标为修订/).first().waitFor()
    await page.getByRole('dialog').getByRole('button', { name: /关\s*闭/ }).click()
    expect(driver.complaints).toEqual([])
  })
})
