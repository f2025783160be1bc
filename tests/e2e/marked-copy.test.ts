import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import type { Download } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commentThreads } from '../../shared/document/comment-threads'
import type { ContractDocument } from '../../shared/document/contract-document'
import { buildTree } from '../../shared/import/build-tree'
import { decodeDocx } from '../../shared/import/decode-docx/decode-docx'
import { DEFAULT_LIMITS } from '../../shared/import/import-limits'
import { ACCEPT_ALL, readRevisions, REJECT_ALL } from '../../shared/markup/read-revisions'
import { buildPdf } from '../support/build-pdf'
import { docxPackage, p } from '../support/docx-package'
import { seriousFaults } from './access'
import { importFiles, openPage, type Driver } from './page-driver'

const LINES = [
  '维修服务合同', '甲方：云溪市机关事务管理局', '乙方：青禾物业服务有限公司', '第一条 服务内容', '乙方为甲方提供电梯维修服务，接到通知后两小时内到场。',
  '第二条 争议解决', '因本合同发生争议的，协商不成的提交仲裁。', '本合同一式四份。',
]
const DOCX = docxPackage({ body: LINES.map((line) => p(line)).join('') })
const CLOSED = docxPackage({ body: [...LINES, '受保护的另一份。'].map((line) => p(line)).join(''), settings: '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>' })
const COMMENTED = docxPackage({
  body: LINES.map((line) => p(line)).join('').replace('<w:t xml:space="preserve">乙方为甲方提供电梯维修服务，接到通知后两小时内到场。</w:t></w:r>', '<w:t xml:space="preserve">乙方为甲方提供电梯维修服务，接到通知后</w:t></w:r><w:commentRangeStart w:id="3"/><w:r><w:t>两小时内到场</w:t></w:r><w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r><w:r><w:t>。</w:t></w:r>'),
  comments: `<w:comment w:id="3" w:author="乙方" w:date="2026-01-05T08:00:00Z">${p('到场时间能否改为四小时？')}</w:comment>`,
})
const PDF = buildPdf({ pages: [{ words: LINES.map((text, index) => ({ text, x: 90, y: 100 + index * 28 })) }] })

function readDocx(bytes: Uint8Array): ContractDocument {
  const decoded = decodeDocx(bytes, DEFAULT_LIMITS)
  if (!decoded.ok) throw new Error(decoded.error.message)
  return buildTree(decoded.value)
}

describe('the marked copy', () => {
  let driver: Driver
  beforeAll(async () => {
    driver = await openPage()
  })
  afterAll(() => driver.close())

  async function adopt(name: string, mimeType: string, bytes: Uint8Array): Promise<void> {
    const { page } = driver
    await page.goto(`${page.url().split('#')[0]}#/contracts`)
    await importFiles(page, [{ name, mimeType, buffer: Buffer.from(bytes) }])
    await page.getByRole('button', { name: '打开', exact: true }).last().click()
    await page.locator('.hs-finding', { hasText: '仲裁机构不明确或不存在' }).locator('.hs-finding-head').click()
    await page.keyboard.press('a')
    await page.getByRole('tab', { name: '意见 1' }).waitFor()
    await page.getByRole('button', { name: '审阅稿' }).click()
  }

  async function write(): Promise<Download> {
    const [download] = await Promise.all([driver.page.waitForEvent('download'), driver.page.getByRole('button', { name: '生成审阅稿（1 条）' }).click()])
    return download
  }

  it('of a Word original bears the adopted opinion as comment and change, and says what it holds', async () => {
    const { page } = driver
    await adopt('合同.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', DOCX)
    const choice = page.locator('.hs-marked-list li', { hasText: '仲裁机构' })
    expect(await choice.getByRole('checkbox').first().isChecked()).toBe(true)
    await choice.getByText('改入正文（修订）').click()
    expect(await choice.locator('del').count()).toBeGreaterThan(0)
    const download = await write()
    expect(download.suggestedFilename()).toBe('合同.审阅稿.docx')
    const parts = unzipSync(readFileSync(await download.path()))
    const body = strFromU8(parts['word/document.xml']!)
    expect(readRevisions(body, REJECT_ALL)).toEqual(LINES)
    const accepted = readRevisions(body, ACCEPT_ALL)
    expect(accepted.filter((line, index) => line !== LINES[index])).toHaveLength(1)
    expect(strFromU8(parts['word/comments.xml']!)).toContain('仲裁')
    await page.getByText(/自检通过：修订 \d+ 处，批注 1 条，其余内容与原件逐字节一致/).waitFor()
    await page.locator('.ant-modal-footer').getByRole('button', { name: /关\s*闭/ }).click()
  })

  it('of a Word original bears the answers to its own comments in their threads', async () => {
    const { page } = driver
    await page.goto(`${page.url().split('#')[0]}#/contracts`)
    await importFiles(page, [{ name: '有批注.docx', mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', buffer: Buffer.from(COMMENTED) }])
    await page.getByRole('button', { name: '打开', exact: true }).last().click()
    await page.getByRole('tab', { name: '批注 1' }).click()
    const thread = page.getByRole('region', { name: '文件中的批注' }).locator('.hs-annotation')
    await thread.getByText('到场时间能否改为四小时？').waitFor()
    await expect.poll(() => thread.getByRole('button', { name: '两小时内到场' }).count()).toBe(1)
    await thread.getByLabel('答复，按回车提交').fill('不能，按招标文件执行。')
    await page.keyboard.press('Enter')
    await thread.locator('.hs-said', { hasText: '不能，按招标文件执行。' }).waitFor()
    await thread.getByText('写入时标为已解决').click()
    await expect.poll(() => thread.getByRole('checkbox').isChecked()).toBe(true)
    expect(await seriousFaults(page)).toEqual([])
    await page.getByRole('button', { name: '审阅稿' }).click()
    await page.locator('.hs-marked-list li', { hasText: '答复乙方的批注' }).waitFor()
    const download = await write()
    const { marks } = readDocx(readFileSync(await download.path()))
    expect(commentThreads({ marks }).map(({ first, replies, resolved }) => [first.text, replies.map(({ text }) => text), resolved])).toEqual([['到场时间能否改为四小时？', ['不能，按招标文件执行。'], true]])
    await page.getByText('自检通过：修订 0 处，批注 1 条').waitFor()
    await page.locator('.ant-modal-footer').getByRole('button', { name: /关\s*闭/ }).click()
  })

  it('of a file its maker closed is written only after a person agreed', async () => {
    const { page } = driver
    await adopt('受保护.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', CLOSED)
    await page.getByRole('button', { name: '生成审阅稿（1 条）' }).click()
    await page.getByText('文件设有编辑限制（文档保护），没有标注').waitFor()
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '继续，只写副本' }).click()])
    expect(strFromU8(unzipSync(readFileSync(await download.path()))['word/comments.xml']!)).toContain('仲裁')
    await page.getByText('自检通过：修订 0 处，批注 1 条').waitFor()
    await page.locator('.ant-modal-footer').getByRole('button', { name: /关\s*闭/ }).click()
  })

  it('of a PDF bears it as a note after the last byte', async () => {
    await adopt('扫描前.pdf', 'application/pdf', PDF)
    const download = await write()
    expect(download.suggestedFilename()).toBe('扫描前.审阅稿.pdf')
    const bytes = readFileSync(await download.path())
    expect(bytes.subarray(0, PDF.length).equals(Buffer.from(PDF))).toBe(true)
    expect(bytes.subarray(PDF.length).toString('latin1')).toContain('/Highlight')
    await driver.page.getByText('自检通过：批注 1 条').waitFor()
  })

  it('never complained', () => {
    expect(driver.complaints).toEqual([])
  })
})
