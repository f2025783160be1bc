import { createCanvas } from '@napi-rs/canvas'
import { encodeImage } from 'utif2'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importFiles, openPage, type Driver } from './page-driver'

const LINES = [
  '云溪市档案馆保洁服务合同',
  '甲方：云溪市档案馆',
  '乙方：云溪青禾保洁有限公司',
  '第一条 服务内容',
  '乙方负责甲方办公楼公共区域的日常保洁，每日清扫两次，每周擦拭门窗一次。',
  '第二条 合同价款',
  '合同总价为人民币198,000.00元（大写：壹拾玖万捌仟元整），甲方按季度支付。',
  '第三条 违约责任',
  '任何一方违反本合同约定的，应当承担违约责任，赔偿对方因此受到的损失。',
  '第四条 争议解决',
  '因履行本合同发生的争议，由双方协商解决；协商不成的，向甲方所在地人民法院提起诉讼。',
]
const TABLE = [['项目', '数量', '单价'], ['日常保洁', '12', '9,800.00'], ['绿化养护', '4', '1,250.00']]
const CORRECTED = '合同总价为人民币198,000.00元（大写：壹拾玖万捌仟元整），甲方按季度支付。'

/** The page as a scanner at 300 dpi would give it: drawn by the browser, one line to a row. */
async function drawScan(driver: Driver): Promise<Buffer> {
  const sheet = await driver.page.context().browser()!.newPage({ viewport: { width: 794, height: 1123 }, deviceScaleFactor: 300 / 96 })
  const rows = LINES.map((line) => `<p style="margin:0;white-space:nowrap">${line}</p>`).join('')
  const cells = TABLE.map((row) => `<tr>${row.map((cell) => `<td style="border:1.5px solid #222;padding:4px 14px">${cell}</td>`).join('')}</tr>`).join('')
  await sheet.setContent(`<body style="margin:0;background:#fff"><div style="font:15px/30px 'Noto Serif CJK SC';padding:80px 84px">${rows}<table style="border-collapse:collapse;width:480px">${cells}</table></div></body>`)
  const picture = await sheet.screenshot()
  await sheet.close()
  return picture
}

/** A TIFF page of black words on white, 150 dots to the inch. */
function drawTiff(lines: readonly string[]): Buffer {
  const [width, height] = [1240, 600]
  const context = createCanvas(width, height).getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.fillStyle = '#000'
  context.font = "32px 'Noto Serif CJK SC'"
  lines.forEach((line, index) => context.fillText(line, 120, 120 + index * 70))
  return Buffer.from(encodeImage(new Uint8Array(context.getImageData(0, 0, width, height).data.buffer), width, height))
}

describe('a scan', () => {
  let driver: Driver
  beforeAll(async () => {
    driver = await openPage()
  })
  afterAll(() => driver.close())

  it('is recognised page by page on import and reviewed, what is doubtful marked', async () => {
    const { page } = driver
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await importFiles(page, [{ name: '保洁合同.png', mimeType: 'image/png', buffer: await drawScan(driver) }])
    await page.getByRole('button', { name: '打开', exact: true }).click({ timeout: 50_000 })
    await page.locator('.hs-paper').waitFor()
    const text = (await page.locator('.hs-paper').innerText()).replace(/\s/g, '')
    for (const words of ['云溪市档案馆', '第二条', '198,000.00', '人民法院提起诉讼']) expect(text).toContain(words)
    const table = page.locator('.hs-paper table')
    expect(await table.locator('tr').count()).toBe(TABLE.length)
    expect((await table.locator('tr').nth(1).locator('td').allInnerTexts()).map((cell) => cell.trim())).toEqual(TABLE[1])
    // The recogniser, its model and everything else come from the program itself.
    expect(asked.filter((url) => !/^(https?:\/\/127\.0\.0\.1|blob:|data:)/.test(url))).toEqual([])
    expect(asked.some((url) => url.endsWith('chi_sim.traineddata.gz'))).toBe(true)
  })

  it('says in the report of the file that its words were recognised', async () => {
    const { page } = driver
    await page.getByRole('button', { name: /体检/ }).first().click()
    await expect.poll(() => page.getByRole('dialog').innerText()).toMatch(/文字由识别得出，其中 \d+ 处把握不足/)
  })

  it('is corrected beside its picture, checked again, and no longer doubtful there', async () => {
    const { page } = driver
    await page.getByRole('link', { name: '对照扫描件核对文字' }).click()
    await page.locator('.hs-scan-sheet img').waitFor()
    const line = page.locator('.hs-scan-line').nth(6)
    expect(await line.locator('mark').count()).toBeGreaterThan(0)
    await line.locator('.hs-scan-text').click()
    await line.locator('input').fill(CORRECTED)
    await line.locator('input').press('Enter')
    await page.getByRole('button', { name: '保存 1 处更正并重新检查' }).click()
    await page.getByText('已保存 1 处更正').waitFor()
    await expect.poll(() => line.innerText()).toContain(CORRECTED)
    expect(await line.locator('mark').count()).toBe(0)
    await page.getByRole('button', { name: '回到审查' }).click()
    await expect.poll(async () => (await page.locator('.hs-paper').innerText()).replace(/\s/g, '')).toContain(CORRECTED)
  })

  it('stays corrected through a restart', async () => {
    await driver.restart()
    const { page } = driver
    await page.getByRole('link', { name: /合同/ }).first().click()
    await page.getByText('云溪市档案馆保洁服务合同').first().click()
    await expect.poll(async () => (await page.locator('.hs-paper').innerText()).replace(/\s/g, '')).toContain(CORRECTED)
  })

  it('shows the picture as it is, with each finding’s place in it', async () => {
    const { page } = driver
    await page.keyboard.press('o')
    await page.locator('.hs-look-page canvas').waitFor()
    await page.locator('.hs-look-box').first().waitFor()
    const boxes = await page.evaluate(() => [...document.querySelectorAll('.hs-look-box')].map((box) => ({ top: box.getBoundingClientRect().top - box.parentElement!.getBoundingClientRect().top, height: box.parentElement!.getBoundingClientRect().height })))
    // The lines stand between 80 and 80 + 11 * 30 of 1123 of the sheet's height.
    for (const { top, height } of boxes) {
      expect(top / height).toBeGreaterThan(70 / 1123)
      expect(top / height).toBeLessThan(410 / 1123)
    }
  })

  it('shows a TIFF, which no browser draws by itself, the same way', async () => {
    const { page } = driver
    await page.keyboard.press('o')
    await page.getByRole('link', { name: /合同$/ }).first().click()
    await importFiles(page, [{ name: '补充协议.tif', mimeType: 'image/tiff', buffer: drawTiff(['补充协议', '甲方：云溪市档案馆', '乙方：云溪青禾保洁有限公司', '本协议自签字之日起生效。']) }])
    await page.locator('.hs-import', { hasText: '补充协议.tif' }).getByRole('button', { name: '打开', exact: true }).click({ timeout: 50_000 })
    await page.locator('.hs-paper').waitFor()
    await page.keyboard.press('o')
    await page.locator('.hs-look-page canvas').waitFor()
    await expect.poll(() => page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.hs-look-page canvas')
      const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
      return pixels.some((value, index) => index % 4 === 0 && value < 80)
    })).toBe(true)
  })
})
