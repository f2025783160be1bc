/** Brings a fresh checkout to where the program can be built: dependencies, data files, browser, fonts. */
import { fileURLToPath } from 'node:url'
import { ensureAssets } from './assets.mjs'
import { checkNode, ensureDependencies } from './dependencies.mjs'
import { endWith } from './run.mjs'
import { ensureBrowser, ensureFonts } from './system-packages.mjs'

/** What every script needs. Quick when there is nothing to do. */
export function setUp() {
  checkNode()
  ensureDependencies()
  ensureAssets()
}

/** What needs a page besides: the browser's path. */
export function setUpBrowser() {
  const browser = ensureBrowser()
  ensureFonts()
  return browser
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    setUp()
    setUpBrowser()
  } catch (error) {
    endWith(error)
  }
}
