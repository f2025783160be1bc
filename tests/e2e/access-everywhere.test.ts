import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ALL_REGISTERS } from '../../shared/registers/all-registers'
import { colourFaults, seriousFaults } from './access'
import { importFiles, openPage, type Driver } from './page-driver'

const CONTRACT = `维修服务合同
甲方：云溪市机关事务管理局
乙方：青禾物业服务有限公司
第一条 服务内容
乙方应于____日内为甲方提供电梯维修服务。
第二条 价款
合同总价为人民币壹万元整（小写：12000元）。
`
const PLACES = ['#/', '#/contracts', '#/clauses/import', '#/reports', '#/deadlines', '#/numbers', '#/filing', '#/settings']
/** Lists and forms of all registers are drawn by the same parts: one theme each. */
const REGISTERS = { light: ALL_REGISTERS.map(({ id }) => `#/registers/${id}`), dark: ALL_REGISTERS.map(({ id }) => `#/registers/${id}/new`) }
const INSIDE = ['', '/opinion', '/compare', '/scan']

describe('every screen, light and dark', () => {
  let driver: Driver
  let matter = ''
  beforeAll(async () => {
    driver = await openPage()
    const { page } = driver
    for (const [name, text] of [['初稿.txt', CONTRACT], ['二稿.txt', CONTRACT.replace('12000', '10000')]] as const) {
      await importFiles(page, [{ name, mimeType: 'text/plain', buffer: Buffer.from(text) }])
      if (name === '二稿.txt') break
      await page.getByRole('button', { name: '打开', exact: true }).click()
      await page.locator('.hs-finding').first().waitFor()
      matter = new URL(page.url()).hash
      await page.getByRole('link', { name: /合同$/ }).first().click()
    }
  })
  afterAll(() => driver.close())

  it('has no serious fault of access', async () => {
    const { page } = driver
    const faults: string[] = []
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      for (const place of [...PLACES, ...REGISTERS[colorScheme], ...INSIDE.map((rest) => `${matter}${rest}`)]) {
        await page.evaluate((hash) => { location.hash = hash }, place)
        await page.waitForLoadState('networkidle')
        await page.locator('.hs-main > *').first().waitFor()
        // Forms are seen in the dark alone, everything else in the light before.
        const look = colorScheme === 'light' || place.endsWith('/new') ? seriousFaults : colourFaults
        faults.push(...(await look(page)).map((fault) => `${colorScheme} ${place.replace(matter, '#/contracts/…')}: ${fault}`))
      }
    }
    expect(faults).toEqual([])
    expect(driver.complaints).toEqual([])
  }, 180_000)
})
