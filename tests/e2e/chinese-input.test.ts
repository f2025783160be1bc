import type { CDPSession, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importFiles, openPage, textFile, type Driver } from './page-driver'

const CONTRACT = '维修服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾物业服务有限公司\n第一条 服务内容\n乙方为甲方提供电梯维修服务。\n第二条 争议解决\n因本合同发生争议的，协商不成的提交仲裁。\n'

/** Types as an input method does: letters composed, changed, then replaced by the words chosen. */
async function compose(session: CDPSession, words: string): Promise<void> {
  for (const text of ['y', 'yi', "yi'j"]) await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  await session.send('Input.insertText', { text: words })
}

describe('typing Chinese', () => {
  let driver: Driver
  let session: CDPSession
  let page: Page
  beforeAll(async () => {
    driver = await openPage()
    page = driver.page
    session = await page.context().newCDPSession(page)
    await importFiles(page, textFile('维修.txt', CONTRACT))
    await page.getByRole('button', { name: '打开', exact: true }).click()
    await page.locator('.hs-finding', { hasText: '仲裁机构不明确或不存在' }).locator('.hs-finding-head').click()
    await page.keyboard.press('a')
    await page.getByRole('tab', { name: '意见 1' }).waitFor()
  })
  afterAll(() => driver.close())

  async function typesInto(field: Locator): Promise<void> {
    await field.click()
    await page.keyboard.press('Control+A')
    await compose(session, '意见')
    await compose(session, '依据')
    expect(await field.inputValue()).toBe('意见依据')
  }

  async function typesIntoText(text: Locator): Promise<void> {
    await text.click()
    await page.keyboard.press('Control+A')
    await compose(session, '意见')
    await compose(session, '依据')
    expect(await text.innerText()).toBe('意见依据')
  }

  async function closeDialog(): Promise<void> {
    await page.getByRole('dialog').getByRole('button', { name: '取消' }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  }

  it('works in the dialogs of the desk, and Enter while composing submits nothing', async () => {
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page.getByRole('dialog').waitFor()
    await expect.poll(() => page.getByLabel(/理由（必填/).evaluate((field) => field === document.activeElement)).toBe(true)
    await session.send('Input.imeSetComposition', { text: "ni'hao", selectionStart: 6, selectionEnd: 6 })
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Enter', windowsVirtualKeyCode: 229, code: 'Enter' })
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'Enter', windowsVirtualKeyCode: 229, code: 'Enter' })
    expect(await page.getByRole('dialog').isVisible()).toBe(true)
    await session.send('Input.insertText', { text: '你好' })
    await typesInto(page.getByLabel(/理由（必填/))
    await closeDialog()
    await page.keyboard.press('e')
    await typesInto(page.locator('#hs-edit-opinion'))
    await typesInto(page.locator('#hs-edit-amendment'))
    await closeDialog()
    await page.keyboard.press('s')
    await typesInto(page.getByLabel('理由（必填，留痕）'))
    await closeDialog()
  })

  it('works in the search line', async () => {
    await page.keyboard.press('/')
    const search = page.getByRole('textbox', { name: '在正文中查找' })
    await compose(session, '争议')
    expect(await search.inputValue()).toBe('争议')
    await page.getByText(/1 \/ [1-9]/).waitFor()
    await page.keyboard.press('Escape')
  })

  it('works in the checklist and in the facts', async () => {
    await page.getByRole('tab', { name: /^清单/ }).click()
    await page.locator('.hs-check').first().getByRole('radio', { name: '不适用' }).click()
    await typesInto(page.locator('.hs-check').first().getByRole('textbox'))
    await page.getByRole('tab', { name: /^录入/ }).click()
    await typesInto(page.getByLabel('合同名称'))
  })

  it('works in every text of the opinion, and what was composed is stored', async () => {
    await page.getByRole('button', { name: '意见书', exact: true }).click()
    await page.locator('.hs-sheet').waitFor()
    await page.getByRole('button', { name: '插入段落' }).click()
    await page.getByRole('button', { name: '增加意见' }).click()
    await typesInto(page.getByLabel('条款位置'))
    await page.getByRole('dialog').getByRole('button', { name: /增\s*加/ }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.locator('.hs-opinion-item', { hasText: '意见依据' }).waitFor()
    const texts = page.locator('.hs-sheet .hs-sheet-text')
    const count = await texts.count()
    expect(count).toBe(4 + 4 + 4 + 1)
    for (let index = 0; index < count; index += 1) await typesIntoText(texts.nth(index))
    await page.getByRole('button', { name: '在意见书中查找' }).click()
    await typesInto(page.getByRole('textbox', { name: '在意见书中查找' }))
    await page.getByText(`1 / ${count}`).waitFor()
    await page.keyboard.press('Escape')
    await page.getByLabel('主送').click()
    await driver.restart()
    page = driver.page
    session = await page.context().newCDPSession(page)
    await page.getByText('意见依据').first().click()
    await page.getByRole('button', { name: '意见书', exact: true }).click()
    await page.locator('.hs-sheet').waitFor()
    await expect.poll(() => page.locator('.hs-sheet .hs-sheet-text').allInnerTexts()).toEqual(Array.from({ length: count }, () => '意见依据'))
  })

  it('leaves the keys of the opinion to the input method while it composes', async () => {
    const text = page.getByLabel(/后果或风险/).first()
    await text.click()
    await page.keyboard.press('End')
    await session.send('Input.imeSetComposition', { text: 'sun', selectionStart: 3, selectionEnd: 3 })
    for (const key of ['Enter', 'ArrowDown', 'Backspace']) {
      await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, windowsVirtualKeyCode: 229, code: key, modifiers: key === 'ArrowDown' ? 1 : 0 })
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key, windowsVirtualKeyCode: 229, code: key, modifiers: key === 'ArrowDown' ? 1 : 0 })
    }
    await session.send('Input.insertText', { text: '损失' })
    await expect.poll(() => text.innerText()).toBe('意见依据损失')
    await page.keyboard.press('Control+z')
    await expect.poll(() => text.innerText()).toBe('意见依据')
  })

  it('composes over a selection that reaches over several texts, and takes away no part of the opinion', async () => {
    const texts = page.locator('.hs-sheet .hs-sheet-text')
    const before = await texts.count()
    const words = await texts.allInnerTexts()
    await texts.nth(1).click()
    await page.keyboard.press('Home')
    for (let line = 0; line < 6; line += 1) await page.keyboard.press('Shift+ArrowDown')
    await compose(session, '改写')
    await expect.poll(() => page.locator('.hs-sheet').innerText()).toContain('改写')
    expect(await texts.count()).toBe(before)
    await page.keyboard.press('Control+z')
    await expect.poll(() => texts.allInnerTexts()).toEqual(words)
    await texts.nth(1).click()
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+a')
    await compose(session, '全部')
    await page.keyboard.press('Delete')
    expect(await texts.allInnerTexts()).toEqual(words)
  })

  it('never complained', () => {
    expect(driver.complaints).toEqual([])
  })
})
