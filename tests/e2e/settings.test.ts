import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashOf } from '../../shared/rules/parameter-pack'
import { colourFaults, seriousFaults } from './access'
import { importFiles, openPage, saveFor, textFile, type Driver } from './page-driver'

const RAISED = '引用已废止或已换版的法律'
const TEXT = '服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾物业服务有限公司\n根据《中华人民共和国合同法》，双方订立本合同。\n第一条 价款\n合同总价为人民币壹万元整（小写：10000元）。\n'

const PACK = {
  format: 'hengshen-parameters', version: '2027.1', issuedOn: '2027-01-05', source: '规则库编制组',
  parameters: { 'deposit-cap': [{ from: '2027-01-01', value: 0.1, source: '示例规定第1条' }] },
}

async function openSettings(page: Page, tab: string): Promise<void> {
  await page.locator('.hs-rail').getByRole('link', { name: '设置' }).click()
  await page.getByRole('tab', { name: tab }).click()
}

const card = (page: Page) => page.locator('.hs-finding', { hasText: RAISED })

describe('the settings of the rules', () => {
  let driver: Driver
  beforeAll(async () => {
    driver = await openPage()
    await importFiles(driver.page, textFile('合同.txt', TEXT))
    await driver.page.getByRole('button', { name: '打开', exact: true }).click()
    await card(driver.page).waitFor()
  })
  afterAll(() => driver.close())

  it('raise a severity, never lower it and never without a reason', async () => {
    const { page } = driver
    expect(await card(page).getAttribute('class')).toContain('hs-tone-should-fix')
    await openSettings(page, '审查规则')
    await page.getByLabel('搜索编号、名称或依据').fill('TXT-002')
    await page.getByRole('button', { name: '修改 TXT-002' }).click()
    const dialog = page.getByRole('dialog')
    expect(await dialog.getByRole('radio', { name: '提示' }).isDisabled()).toBe(true)
    await dialog.getByText('等级只能提高，不能降低').waitFor()
    await dialog.getByRole('radio', { name: '必改' }).click()
    await dialog.getByRole('button', { name: '保存', exact: true }).click()
    await dialog.getByText('请写明理由').waitFor()
    await saveFor(page, '局合同管理办法第九条')
    await page.getByText('原为建议').waitFor()
  })

  it('mark what was checked before, and show in the next check', async () => {
    const { page } = driver
    await page.goBack()
    await page.getByRole('button', { name: '重新检查' }).click()
    await expect.poll(() => card(page).getAttribute('class')).toContain('hs-tone-must-fix')
    await page.getByRole('button', { name: '重新检查' }).waitFor({ state: 'detached' })
  })

  it('count in a fresh import: a rule switched off finds nothing', async () => {
    const { page } = driver
    await openSettings(page, '审查规则')
    await page.getByLabel('搜索编号、名称或依据').fill('TXT-002')
    await page.getByRole('button', { name: '修改 TXT-002' }).click()
    await page.getByRole('switch', { name: '启用这条规则' }).click()
    await saveFor(page, '本季度暂停')
    await page.getByText('已停用').waitFor()
    await page.locator('.hs-rail').getByRole('link', { name: '合同' }).click()
    await importFiles(page, textFile('另一份.txt', `${TEXT}第二条 争议解决\n协商不成的提交仲裁。\n`))
    await page.getByRole('button', { name: '打开', exact: true }).last().click()
    await page.locator('.hs-finding', { hasText: '仲裁机构不明确或不存在' }).waitFor()
    expect(await card(page).count()).toBe(0)
  })

  it('take own values and newer packs, and name every fault of a bad file', async () => {
    const { page } = driver
    await openSettings(page, '参数与时限')
    const load = async (content: object, sha256: string): Promise<void> => {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: '加载参数包…' }).click()])
      await chooser.setFiles([{ name: '参数.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify({ ...content, sha256 })) }])
    }
    await load(PACK, '0'.repeat(64))
    await page.getByText('校验值与内容不符').waitFor()
    await load(PACK, hashOf(PACK))
    await saveFor(page, '规则库年度更新')
    await page.getByText('已加载参数包 2027.1').waitFor()
    const row = page.getByRole('row', { name: /公开招标数额标准/ })
    await row.getByText('须由本单位录入').waitFor()
    await row.getByRole('button').click()
    await page.getByLabel('本单位的值').fill('2,000,000')
    await page.getByLabel('自何日起').fill('2026-01-01')
    await page.getByLabel('来源（文号、条款）').fill('云财采〔2026〕1号')
    await saveFor(page, '按年度标准录入')
    await row.getByText('2000000').first().waitFor()
  })

  it('add words to the lists, and keep who changed what and why', async () => {
    const { page } = driver
    await page.getByRole('tab', { name: '词语与名录' }).click()
    await page.getByLabel('单位名录').fill('云溪市公务用车管理处')
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await saveFor(page, '系统内法人单位')
    await page.getByRole('tab', { name: '修改记录' }).click()
    const lines = page.getByRole('list', { name: '修改记录' }).getByRole('listitem')
    await expect.poll(() => lines.count()).toBe(5)
    expect((await lines.first().innerText()).replaceAll(/\s+/g, ' ')).toMatch(/修改词语与名录 单位名录.*无 → 云溪市公务用车管理处 系统内法人单位/)
    expect(await lines.last().innerText()).toContain('TXT-002')
  })

  it('have no serious fault of access, light and dark', async () => {
    const { page } = driver
    for (const [colorScheme, faults] of [['light', seriousFaults], ['dark', colourFaults]] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await expect.poll(() => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe(colorScheme)
      for (const tab of ['审查规则', '参数与时限', '词语与名录', '修改记录']) {
        await page.getByRole('tab', { name: tab }).click()
        await page.getByRole('tabpanel', { name: tab }).waitFor()
        expect(await faults(page), `${tab} ${colorScheme}`).toEqual([])
      }
    }
  })

  it('never complained', () => {
    expect(driver.complaints).toEqual([])
  })
})
