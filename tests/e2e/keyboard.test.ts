import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seriousFaults } from './access'
import { openPage, type Driver } from './page-driver'

const SAMPLE = join(import.meta.dirname, '../../resources/samples/property-services.docx')
const MOST_TABS = 250

/** Presses Tab until the focused element is one of `selector` whose name or words match. */
async function tabTo(page: Page, selector: string, name: RegExp): Promise<void> {
  for (let press = 0; press < MOST_TABS; press += 1) {
    await page.keyboard.press('Tab')
    const isThere = await page.evaluate(([wanted, source]) => {
      const element = document.activeElement
      if (element === null || !element.matches(wanted!)) return false
      const label = element.getAttribute('aria-label') ?? (element as HTMLInputElement).labels?.[0]?.textContent ?? element.textContent ?? ''
      return new RegExp(source!).test(label)
    }, [selector, name.source] as const)
    if (isThere) return
  }
  throw new Error(`Tab never came to ${selector} ${String(name)}`)
}

describe('a whole review by keyboard alone', () => {
  let driver: Driver
  beforeAll(async () => {
    driver = await openPage()
    // Choosers are caught from the first listener on: it must stand before the key that opens one.
    driver.page.on('filechooser', () => undefined)
  })
  afterAll(() => driver.close())

  it('imports a contract and opens it', async () => {
    const { page } = driver
    await page.getByText('这里还没有合同').waitFor()
    await tabTo(page, 'button', /^导入合同$/)
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')])
    await chooser.setFiles(SAMPLE)
    await page.locator('.hs-import-done').waitFor()
    await tabTo(page, '.hs-import button', /^打开$/)
    await page.keyboard.press('Enter')
    await page.locator('.hs-finding').first().waitFor()
  })

  it('adopts, dismisses with a reason, changes a grade, looks at the original', async () => {
    const { page } = driver
    await page.keyboard.press('a')
    await page.getByRole('tab', { name: '意见 1' }).waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.type('已与承办处室核实')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.keyboard.press('j')
    await page.keyboard.press('s')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.type('本单位从严掌握')
    await tabTo(page, '[role="dialog"] button', /^保\s?存$/)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.keyboard.press('a')
    await page.getByRole('tab', { name: '意见 2' }).waitFor()
    await page.keyboard.press('o')
    await page.locator('.hs-look[aria-busy="false"]').waitFor()
    expect(await seriousFaults(page), '原貌').toEqual([])
    await page.keyboard.press('5')
    await page.locator('.hs-annotations').waitFor()
    expect(await seriousFaults(page), '批注').toEqual([])
  })

  it('concludes, issues and saves the letter', async () => {
    const { page } = driver
    await page.keyboard.press('i')
    await page.locator('.hs-letter').waitFor()
    await tabTo(page, 'input[type="radio"]', /同意签订|退回/)
    // From the first of the four, up wraps to the last: 退回补充材料.
    await page.keyboard.press('ArrowUp')
    await expect.poll(() => page.getByRole('radio', { name: '退回补充材料' }).isChecked()).toBe(true)
    await tabTo(page, 'button', /^签发…$/)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    for (const [label, text] of [['机关代字', '云机事法审'], ['审查人', '周明'], ['签发人', '林川']] as const) {
      await tabTo(page, '[role="dialog"] input', new RegExp(`^${label}`))
      await page.keyboard.press('Control+A')
      await page.keyboard.insertText(text)
    }
    expect(await seriousFaults(page), '签发').toEqual([])
    await tabTo(page, '[role="dialog"] button', /^签\s?发$/)
    await page.keyboard.press('Enter')
    await page.locator('.hs-issued').waitFor()
    expect(await seriousFaults(page), '已签发').toEqual([])
    await tabTo(page, 'button', /^保存意见书$/)
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    const letter = strFromU8(unzipSync(readFileSync(await download.path()))['word/document.xml']!).replace(/<[^>]+>/g, '')
    expect(letter).toContain('退回补充材料')
  })

  it('never complained', () => {
    expect(driver.complaints).toEqual([])
  })
})
