import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { importFiles, openPage, type Driver } from '../e2e/page-driver'
import { longContract } from '../support/long-contract'

/** One figure with its bound in milliseconds. Bounds hold on an idle machine; the table says what was measured on this one. */
interface Figure {
  readonly what: string
  readonly ms: number
  readonly bound: number | null
}

const figures: Figure[] = []
let driver: Driver

beforeAll(async () => {
  driver = await openPage()
})

afterAll(async () => {
  await driver.close()
  const rows = figures.map(({ what, ms, bound }) => `${what.padEnd(44)} ${ms.toFixed(0).padStart(7)} ms  ${bound === null ? '' : `< ${bound} ms ${ms < bound ? 'ok' : 'ABOVE'}`}`)
  process.stdout.write(`\n${rows.join('\n')}\n`)
})

/** Collects what the browser reports from now on: long tasks, and for events the time from the key to the next paint. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const kept = { tasks: [] as number[], events: [] as number[] }
    Object.assign(window, { kept })
    new PerformanceObserver((list) => kept.tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({ type: 'longtask' })
    // Shorter ones than the least threshold are not reported: they were painted within one frame.
    new PerformanceObserver((list) => kept.events.push(...list.getEntries().filter((entry) => entry.name === 'keydown').map((entry) => entry.duration))).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
  })
}

async function kept(page: Page): Promise<{ readonly tasks: readonly number[]; readonly events: readonly number[] }> {
  await page.waitForFunction(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(true)))))
  return page.evaluate(() => {
    const { kept: found } = window as unknown as { kept: { tasks: number[]; events: number[] } }
    const copy = { tasks: [...found.tasks], events: [...found.events] }
    found.tasks.length = 0
    found.events.length = 0
    return copy
  })
}

const worst = (values: readonly number[]): number => Math.max(0, ...values)

it('opens', async () => {
  const started = performance.now()
  await driver.restart()
  figures.push({ what: 'interactive after launch (browser included)', ms: performance.now() - started, bound: null })
  const page = await driver.page.evaluate(() => performance.getEntriesByType('navigation')[0]!.toJSON() as { domComplete: number })
  figures.push({ what: 'interactive after the page was asked for', ms: page.domComplete, bound: 1000 })
})

it('imports 150 pages without holding up the page', async () => {
  const { page } = driver
  await watch(page)
  await importFiles(page, [{ name: '综合服务合同.docx', mimeType: 'application/octet-stream', buffer: await longContract() }])
  await page.locator('.hs-import-done').waitFor()
  figures.push({ what: 'longest task while importing 150 pages', ms: worst((await kept(page)).tasks), bound: 100 })
})

it('shows the first text, jumps and takes typing at once', async () => {
  const { page } = driver
  const first = await page.evaluate(() => new Promise<number>((resolve) => {
    const button = [...document.querySelectorAll<HTMLButtonElement>('.hs-import button')].find((one) => one.textContent === '打开')!
    const start = performance.now()
    const observer = new MutationObserver(() => {
      if (document.querySelector('.hs-paragraph') === null) return
      observer.disconnect()
      requestAnimationFrame(() => resolve(performance.now() - start))
    })
    observer.observe(document.body, { childList: true, subtree: true })
    button.click()
  }))
  const findings = Number(/\d+/.exec(await page.getByRole('tab', { name: /^问题/ }).innerText())![0])
  figures.push({ what: `first text of 150 pages with ${findings} findings`, ms: first, bound: 500 })
  expect(findings).toBeGreaterThan(250)
  await page.locator('.hs-contract').focus()
  await kept(page)
  for (let step = 0; step < 40; step += 1) await page.keyboard.press(step % 10 === 9 ? 'k' : 'j')
  figures.push({ what: 'jump to a finding, worst of 40', ms: worst((await kept(page)).events), bound: 100 })
  await page.getByRole('button', { name: '批量…' }).first().click()
  await page.getByRole('menuitem', { name: /^采纳这/ }).click()
  await page.getByRole('button', { name: '意见书', exact: true }).click()
  await page.locator('.hs-sheet').waitFor()
  const items = await page.locator('.hs-opinion-item').count()
  expect(items).toBeGreaterThan(250)
  for (const [where, text] of [['the first text', page.getByLabel('主送')], ['the middle', page.locator('.hs-opinion-item').nth(Math.floor(items / 2)).locator('.hs-sheet-text').first()]] as const) {
    await text.click()
    await kept(page)
    await page.keyboard.type('abcdefghij'.repeat(12), { delay: 20 })
    figures.push({ what: `typing in an opinion of ${items}, ${where}, worst of 120`, ms: worst((await kept(page)).events), bound: 50 })
  }
})
