import { execFile } from 'node:child_process'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** The command line on a file, as somebody without the program's data would run it. */
export function verify(...args: readonly string[]): Promise<{ readonly code: number; readonly out: string; readonly error: string }> {
  const launcher = join(import.meta.dirname, '../../scripts/hengshen.mjs')
  return new Promise((resolve) => {
    execFile(process.execPath, [launcher, 'verify', ...args], (failure, out, error) => resolve({ code: typeof failure?.code === 'number' ? failure.code : 0, out, error }))
  })
}

/** Enters the office’s name in the settings. */
export async function enterName(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: '设置' }).click()
  await page.getByLabel('本单位全称').fill(name)
  await page.keyboard.press('Tab')
  await page.getByText('已保存').first().waitFor()
}

async function goToExchange(page: Page): Promise<void> {
  await page.goto(page.url().replace(/#.*$/, '#/registers/filing'))
  await page.getByRole('button', { name: '报送与收件' }).click()
  await page.getByRole('heading', { name: '报送与收件' }).waitFor()
}

/** Goes to a part of the exchange. */
export async function part(page: Page, name: string): Promise<void> {
  await page.locator('.hs-filing .ant-segmented-item', { hasText: name }).click()
}

/** Makes the office’s key; the public half as it is shown. */
export async function makeKey(page: Page): Promise<string> {
  await goToExchange(page)
  await page.getByRole('button', { name: '生成密钥' }).click()
  return page.locator('.hs-public-key').innerText()
}

/** Registers another office’s key. */
export async function register(page: Page, name: string, key: string): Promise<void> {
  await page.getByLabel('单位全称').fill(name)
  await page.getByLabel('公钥', { exact: true }).fill(key)
  await page.getByText('请与对方当面或者电话核对一致后再登记').waitFor()
  await page.getByRole('button', { name: '核对无误，登记' }).click()
  await page.locator('.hs-known', { hasText: name }).waitFor()
}

/** Presses a button and keeps what it hands out at `path`. */
export async function save(page: Page, button: string | RegExp, path: string): Promise<void> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()])
  await download.saveAs(path)
}

export async function closeDialog(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: /关\s*闭/ }).last().click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}

/** Chooses a received package; its dialog stands open then. */
export async function choose(page: Page, path: string): Promise<void> {
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: '导入收到的包…' }).click()])
  await chooser.setFiles(path)
  await page.getByRole('dialog').waitFor()
}

/** Takes in the package whose dialog stands open. */
export async function takeIn(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: IMPORT }).click()
}

/** The button that takes a package in; it stands there only while there is something to take in. */
export const IMPORT = /^导\s*入$/

/** Chooses a package among those received, and takes it in. */
export async function receive(page: Page, path: string): Promise<void> {
  await part(page, '收件')
  await choose(page, path)
  await takeIn(page)
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}

/** Paths of the files of the folder that was written last, and the text of its list of hashes. */
export async function readWrittenFolder(page: Page): Promise<readonly [paths: readonly string[], hashes: string]> {
  return page.evaluate(async () => {
    interface Folder { entries(): AsyncIterable<[string, Folder & { readonly kind: string; getFile(): Promise<File> }]> }
    const found = new Map<string, string>()
    const walk = async (folder: Folder, at: string): Promise<void> => {
      for await (const [name, entry] of folder.entries()) {
        if (entry.kind === 'directory') await walk(entry, `${at}${name}/`)
        else found.set(`${at}${name}`.replace(/^材料包_[^/]*\//, ''), new TextDecoder().decode(await (await entry.getFile()).arrayBuffer()))
      }
    }
    await walk((await navigator.storage.getDirectory()) as unknown as Folder, '')
    return [[...found.keys()], found.get('哈希值.txt') ?? ''] as const
  })
}
