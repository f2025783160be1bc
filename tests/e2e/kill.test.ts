import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importFiles, openPage, textFile, type Driver } from './page-driver'

/** A few in every run; `HENGSHEN_KILLS=50` for the long one. */
const KILLS = Number(process.env['HENGSHEN_KILLS'] ?? 3)
const SEED = Number(process.env['HENGSHEN_SEED'] ?? 20_261_121)
const GRACE_MS = 1000
const CONTRACT = '维修服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾物业服务有限公司\n第一条 服务内容\n乙方为甲方提供电梯维修服务。\n第二条 争议解决\n因本合同发生争议的，协商不成的提交仲裁。\n'

/** Numbers in [0, 1) from a seed, so that a failing run can be repeated (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

describe(`a browser killed at ${KILLS} random moments`, () => {
  let driver: Driver
  beforeAll(async () => {
    driver = await openPage()
    await importFiles(driver.page, textFile('维修.txt', CONTRACT))
    await driver.page.getByRole('button', { name: '打开', exact: true }).click()
    await driver.page.locator('.hs-finding', { hasText: '仲裁机构不明确或不存在' }).locator('.hs-finding-head').click()
    await driver.page.keyboard.press('a')
    await driver.page.getByRole('tab', { name: '意见 1' }).waitFor()
  })
  afterAll(() => driver.close())

  it('still has everything typed more than a second before', async () => {
    const random = randomFrom(SEED)
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const { page } = driver
      await page.getByText('维修服务合同').first().click()
      await page.locator('.hs-finding, .hs-none').first().waitFor()
      await page.getByRole('button', { name: '意见书', exact: true }).click()
      const field = page.getByLabel('主送')
      await field.click()
      await page.keyboard.press('Control+A')
      const typed: { readonly text: string; readonly at: number }[] = []
      let text = ''
      const until = performance.now() + 1200 + random() * 2500
      while (performance.now() < until) {
        text += String.fromCharCode(0x4e00 + Math.floor(random() * 2000))
        await page.keyboard.insertText(text.at(-1)!)
        typed.push({ text, at: performance.now() })
        // Typing has a rhythm: without it nothing would be more than a second old when the end comes.
        await page.waitForTimeout(40 + random() * 120)
      }
      const killedAt = performance.now()
      await driver.kill()
      const kept = typed.findLast(({ at }) => at <= killedAt - GRACE_MS)?.text ?? ''
      await driver.page.getByText('维修服务合同').first().click()
      await driver.page.getByRole('button', { name: '意见书', exact: true }).click()
      await expect.poll(() => driver.page.getByLabel('主送').innerText(), { message: `seed ${SEED}, kill ${kill}` }).toMatch(new RegExp(`^${kept}`))
      await driver.page.getByRole('link', { name: '工作台' }).click()
    }
  }, 60_000 + KILLS * 20_000)
})
