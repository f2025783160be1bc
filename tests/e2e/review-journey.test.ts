import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importAndOpen, openPage, type Driver } from './page-driver'

const SAMPLE = join(import.meta.dirname, '../../resources/samples/property-services.docx')

describe('from contract to letter', () => {
  let driver: Driver
  beforeAll(async () => {
    driver = await openPage()
  })
  afterAll(() => driver.close())

  it('starts empty and says what to do', async () => {
    await driver.page.getByText('这里还没有合同').waitFor()
  })

  it('imports a contract and shows its findings marked in the text', async () => {
    const { page } = driver
    await importAndOpen(page, SAMPLE)
    expect(await page.locator('h1').innerText()).toBe('物业服务合同')
    const paid = page.locator('.hs-finding', { hasText: '付款比例或分期金额合计不等于总价' })
    await paid.locator('.hs-finding-head').click()
    expect(await paid.locator('.hs-finding-body').innerText()).toContain('90%')
    // The quotation of the selected finding stands in the text as its mark.
    const quote = await paid.locator('.hs-quote > button').innerText()
    const marked = await page.locator('mark.hs-selected').allInnerTexts()
    expect(marked.join('')).toContain(quote)
  })

  it('follows from the text to the finding', async () => {
    const { page } = driver
    await page.locator('mark', { hasText: '中华人民共和国合同法' }).first().click()
    const selected = page.locator('.hs-finding.hs-selected')
    await expect.poll(() => selected.innerText()).toContain('引用已废止或已换版的法律')
  })

  it('adopts by key, takes it back, adopts again', async () => {
    const { page } = driver
    await page.locator('.hs-contract').focus()
    await page.keyboard.press('a')
    await page.getByRole('tab', { name: '意见 1' }).waitFor()
    await page.getByRole('button', { name: '撤销' }).click()
    await page.getByRole('tab', { name: '意见 0' }).waitFor()
    await page.keyboard.press('a')
    await page.getByRole('tab', { name: '意见 1' }).waitFor()
  })

  it('dismisses only with a reason', async () => {
    const { page } = driver
    await page.keyboard.press('j')
    const title = await page.locator('.hs-finding.hs-selected .hs-finding-title').innerText()
    await page.keyboard.press('x')
    await page.getByRole('dialog').getByRole('button', { name: '忽略', exact: true }).click()
    await page.getByText('请写明理由。').waitFor()
    await page.keyboard.type('已与承办处室核实')
    await page.getByRole('dialog').getByRole('button', { name: '忽略', exact: true }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    const card = page.locator('.hs-finding.hs-selected')
    await expect.poll(() => card.innerText()).toContain('已与承办处室核实')
    expect(await card.locator('.hs-finding-title').innerText()).toBe(title)
  })

  it('refuses consent while a must-fix is open, in words', async () => {
    const { page } = driver
    await page.getByRole('tab', { name: /^意见/ }).click()
    await page.getByRole('radio', { name: '同意签订', exact: true }).click()
    await page.getByText(/还有 \d+ 处“必改”问题没有处理/).waitFor()
    expect(await page.getByRole('radio', { name: '同意签订', exact: true }).isChecked()).toBe(false)
  })

  it('asks for the reason an answer of the checklist needs, and keeps the answer once it is there', async () => {
    const { page } = driver
    await page.getByRole('tab', { name: /^清单/ }).click()
    const item = page.locator('.hs-check').first()
    await item.getByRole('radio', { name: '不适用' }).click()
    await item.getByText('选“不适用”须写一句理由。').waitFor()
    await item.getByRole('textbox').fill('由上级单位统一核验')
    await item.getByText('选“不适用”须写一句理由。').waitFor({ state: 'hidden' })
    await page.getByText(/已答 1 \//).waitFor()
  })

  it('keeps what was typed up to the moment the program ends, concludes and issues the letter', async () => {
    await driver.page.getByRole('button', { name: '意见书', exact: true }).click()
    await driver.page.getByLabel('主送').fill('综合处')
    await driver.page.getByLabel(/后果或风险/).first().fill('可能导致合同依据失效。')
    // Ended in the middle of typing: no blur, no pause, no farewell.
    await driver.crash()
    const { page } = driver
    await page.getByText('物业服务合同').click()
    await page.getByRole('button', { name: '意见书', exact: true }).click()
    await expect.poll(() => page.getByLabel('主送').innerText()).toBe('综合处')
    await expect.poll(() => page.getByLabel(/后果或风险/).first().innerText()).toBe('可能导致合同依据失效。')
    await page.getByRole('radio', { name: '退回补充材料' }).click()
    const [draft] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出草稿' }).click()])
    expect(draft.suggestedFilename()).toBe('关于《物业服务合同》的合法性审查意见书（未签发草稿）.docx')
    await page.getByRole('button', { name: '签发…', exact: true }).click()
    await page.getByLabel('机关代字').fill('云机事法审')
    await page.getByLabel('审查人', { exact: true }).fill('周明')
    await page.getByLabel('签发人（法制机构负责人）').fill('林川')
    await page.getByRole('dialog').getByRole('button', { name: '签发', exact: true }).click()
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '保存意见书' }).click()])
    expect(download.suggestedFilename()).toBe('关于《物业服务合同》的合法性审查意见书.docx')
    const text = strFromU8(unzipSync(readFileSync(await download.path()))['word/document.xml']!).replace(/<[^>]+>/g, '')
    for (const words of ['综合处', '可能导致合同依据失效。', '退回补充材料', '《中华人民共和国合同法》', `云机事法审〔${new Date().getFullYear()}〕1号`]) expect(text).toContain(words)
  })

  it('finds everything again after a restart', async () => {
    await driver.restart()
    const { page } = driver
    await page.getByRole('button', { name: /已签发/ }).first().waitFor()
    await page.getByText('物业服务合同').click()
    await page.getByRole('tab', { name: '意见 1' }).waitFor()
    await page.getByRole('combobox', { name: '问题' }).click()
    await page.getByTitle('已忽略 1').click()
    await page.locator('.hs-finding.hs-dismissed').first().waitFor()
    await page.getByRole('tab', { name: /^清单/ }).click()
    await page.getByText(/已答 1 \//).waitFor()
  })

  it('never complained', () => {
    expect(driver.complaints).toEqual([])
  })
})
