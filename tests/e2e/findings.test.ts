import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importAndOpen, openPage, selectWords, textFile, type Driver } from './page-driver'

const FIRST = `维修服务合同
甲方：云溪市机关事务管理局
乙方：青禾物业服务有限公司
根据《中华人民共和国合同法》，双方订立本合同。
第一条 服务内容
乙方应于____日内为甲方提供绿化养护服务。
第二条 价款
合同总价为人民币壹万元整（小写：12000元）。
第三条 争议解决
因本合同发生争议的，协商不成的提交仲裁。
`
const SECOND = FIRST.replace('第二条 价款', '第二条 保修\n乙方对维修部位保修一年。\n第三条 价款').replace('第三条 争议解决', '第四条 争议解决').replace('为甲方提供绿化养护服务', '为甲方提供保养服务')

async function annotate(page: Page, words: string, purpose: string, text: string): Promise<void> {
  await selectWords(page, words)
  await page.keyboard.press('c')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: purpose }).click()
  await dialog.getByRole('textbox').first().fill(text)
  await dialog.getByRole('button', { name: '保存', exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
}

describe('judging many findings', () => {
  let driver: Driver
  beforeAll(async () => {
    driver = await openPage()
    await importAndOpen(driver.page, textFile('初稿.txt', FIRST))
  })
  afterAll(() => driver.close())

  it('parts them by grade, the gravest first, and steps in that order', async () => {
    const { page } = driver
    await page.getByRole('combobox', { name: '分组' }).click()
    await page.getByTitle('按等级').click()
    await page.locator('.hs-group-head').first().waitFor()
    expect(await page.locator('.hs-group-head').first().innerText()).toContain('必改')
    await page.locator('.hs-finding-head').first().click()
    await page.keyboard.press('j')
    await expect.poll(() => page.locator('.hs-finding').nth(1).getAttribute('class')).toContain('hs-selected')
  })

  it('decides a whole group with one reason, and takes it back as a whole', async () => {
    const { page } = driver
    const count = async (): Promise<number> => Number(/\d+/.exec(await page.getByRole('tab', { name: /^问题/ }).innerText())![0])
    const before = await count()
    await page.locator('.hs-group-head', { hasText: '提示' }).getByRole('button', { name: '批量…' }).click()
    await page.getByRole('menuitem', { name: /^忽略这 \d+ 条/ }).click()
    await page.getByLabel(/理由（必填/).fill('均已与承办处室核实')
    await page.getByRole('dialog').getByRole('button', { name: '忽略', exact: true }).click()
    await page.getByText(/已忽略 \d+ 条/).waitFor()
    const after = await count()
    expect(after).toBeLessThan(before - 1)
    // What was said lies over nothing that is pressed, and lets presses through; its way back is a key, too.
    expect(await page.locator('.hs-toast').evaluate((toast) => {
      const { left, right, top, bottom } = toast.getBoundingClientRect()
      const isUnder = (element: Element): boolean => {
        const box = element.getBoundingClientRect()
        return box.left < right && box.right > left && box.top < bottom && box.bottom > top
      }
      return [...document.querySelectorAll('button, a[href], input')].filter((element) => !toast.contains(element) && isUnder(element) && element.checkVisibility({ visibilityProperty: true }))
        .filter((element) => {
          const box = element.getBoundingClientRect()
          return document.elementsFromPoint(box.left + box.width / 2, box.top + box.height / 2).includes(element)
        }).map((element) => element.textContent)
    })).toEqual([])
    await page.keyboard.press('Control+z')
    await expect.poll(count).toBe(before)
  })

  it('changes a grade only with a reason, shows it everywhere, and takes it back', async () => {
    const { page } = driver
    const card = page.locator('.hs-finding', { hasText: '引用已废止或已换版的法律' })
    await card.locator('.hs-finding-head').click()
    await page.keyboard.press('s')
    await page.getByRole('dialog').getByRole('radio', { name: '必改' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '保存', exact: true }).click()
    await page.getByText('请写明理由。').waitFor()
    await page.getByLabel('理由（必填，留痕）').fill('引用废止法律，须改正')
    await page.getByRole('dialog').getByRole('button', { name: '保存', exact: true }).click()
    await expect.poll(() => card.getAttribute('class')).toContain('hs-tone-must-fix')
    expect(await card.innerText()).toContain('等级已由审查人调整为“必改”：引用废止法律，须改正')
    await page.getByRole('button', { name: '撤销' }).click()
    await expect.poll(() => card.getAttribute('class')).not.toContain('hs-tone-must-fix')
  })

  it('shows where in the whole text the findings stand', async () => {
    expect(await driver.page.locator('.hs-minimap i').count()).toBeGreaterThan(2)
  })

  it('keeps notes and questions with their threads, apart from the findings', async () => {
    const { page } = driver
    await annotate(page, '绿化养护服务', '问承办处室', '绿地共几处？')
    await annotate(page, '协商不成的', '备注', '已电话沟通。')
    await page.getByRole('tab', { name: '批注 2' }).click()
    const question = page.locator('.hs-annotation', { hasText: '绿地共几处' })
    await question.getByLabel('回复，按回车提交').fill('两部。')
    await question.getByLabel('回复，按回车提交').press('Enter')
    await question.locator('.hs-said', { hasText: '两部。' }).waitFor()
    await expect.poll(() => page.getByRole('tab', { name: '意见 0' }).count()).toBe(1)
  })

  it('carries annotations into a new version, and lists those whose words are gone', async () => {
    const { page } = driver
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: '导入新版本' }).click()])
    await chooser.setFiles(textFile('修改稿.txt', SECOND))
    await page.locator('.hs-lost', { hasText: '找不到或不能确定' }).waitFor()
    const lost = page.locator('.hs-annotation', { hasText: '绿地共几处' })
    expect(await lost.locator('.hs-quote').innerText()).toBe('绿化养护服务')
    expect(await lost.locator('.hs-quote button').count()).toBe(0)
    await page.locator('.hs-annotation', { hasText: '已电话沟通' }).getByText('第四条').waitFor()
  })

  it('never complained', () => {
    expect(driver.complaints).toEqual([])
  })
})
