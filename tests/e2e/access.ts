import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

const AXE = readFileSync(join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8')

/** Rules whose faults are moderate or minor by axe's own grades: they take a sixth of the time, and nobody asks for them. */
const LESSER = [
  'aria-allowed-role', 'aria-deprecated-role', 'empty-heading', 'empty-table-header', 'form-field-multiple-labels', 'heading-order',
  'html-xml-lang-mismatch', 'image-redundant-alt', 'landmark-banner-is-top-level', 'landmark-contentinfo-is-top-level',
  'landmark-main-is-top-level', 'landmark-no-duplicate-banner', 'landmark-no-duplicate-contentinfo', 'landmark-no-duplicate-main',
  'landmark-one-main', 'landmark-unique', 'meta-viewport', 'meta-viewport-large', 'page-has-heading-one', 'presentation-role-conflict',
  'region', 'scope-attr-valid', 'server-side-image-map', 'skip-link', 'table-duplicate-name',
]
const ALL = { rules: Object.fromEntries(LESSER.map((rule) => [rule, { enabled: false }])) }
const COLOURS = { runOnly: ['color-contrast', 'link-in-text-block'] }

/** Serious and critical faults of access of the screen as it stands: rule and place. */
export const seriousFaults = async (page: Page): Promise<readonly string[]> => [...(await faultsOf(page, ALL)), ...(await englishNames(page))]

/** The faults that can differ between light and dark, of a screen that was looked at in full in the other scheme. */
export const colourFaults = (page: Page): Promise<readonly string[]> => faultsOf(page, COLOURS)

async function faultsOf(page: Page, options: object): Promise<readonly string[]> {
  // Through the debugger: the page's own policy forbids foreign scripts, as it should.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE)
  return page.evaluate(async (rules) => {
    const axe = (globalThis as unknown as { axe: { run: (root: Document, options: object) => Promise<{ violations: { id: string; impact: string; nodes: { target: string[] }[] }[] }> } }).axe
    const { violations } = await axe.run(document, { resultTypes: ['violations'], ...rules })
    return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.target.join(' ')).join(', ')}`)
  }, options)
}

/** What is read out by an English name Ant Design gives it (“edit 修改”, “segmented control”), in the middle of Chinese words or alone. */
function englishNames(page: Page): Promise<readonly string[]> {
  return page.locator('[class*="ant"][aria-label]').evaluateAll((named) => {
    const names = named.filter((element) => element.checkVisibility()).map((element) => element.getAttribute('aria-label')!)
    return [...new Set(names)].filter((name) => /^[a-z][a-z -]+$/i.test(name)).map((name) => `english-name: ${name}`)
  })
}
