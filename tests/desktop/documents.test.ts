import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DesktopResult } from '../../shared/desktop/desktop-api'
import { launchDesktop, makeDataFolder, type DesktopApp } from '../support/desktop-app'

describe('files between page and disk', () => {
  const data = makeDataFolder()
  const folder = join(data.path, '文件')
  let app: DesktopApp

  beforeAll(async () => {
    mkdirSync(folder, { recursive: true })
    app = await launchDesktop(data.path)
  })
  afterAll(async () => {
    await app.close()
    data.remove()
  })

  async function save(path: string, text: string): Promise<DesktopResult<string>> {
    await app.answerSaveDialog({ canceled: path === '', filePath: path })
    return app.page.evaluate((content) => window.hengshenDesktop!.saveFile({
      suggestedName: '意见书.docx', filters: [{ name: 'Word 文档', extensions: ['docx'] }], bytes: new TextEncoder().encode(content),
    }), text)
  }

  async function openFiles(paths: readonly string[]) {
    await app.answerOpenDialog({ canceled: paths.length === 0, filePaths: [...paths] })
    return app.page.evaluate(async () => {
      const answer = await window.hengshenDesktop!.openFiles({ filters: [{ name: '合同', extensions: ['docx', 'pdf'] }], multiple: true })
      return answer.ok ? answer.value.map((file) => ({ ...file, bytes: [...file.bytes], isBytes: file.bytes instanceof Uint8Array })) : answer.error
    })
  }

  it('saves under the chosen path, whole, and leaves no temporary file', async () => {
    const path = join(folder, '意见书.docx')
    expect(await save(path, '第一稿')).toEqual({ ok: true, value: path })
    expect(await save(path, '第二稿')).toEqual({ ok: true, value: path })
    expect(readFileSync(path, 'utf8')).toBe('第二稿')
    expect(readdirSync(folder)).toEqual(['意见书.docx'])
  })

  it('keeps an existing file’s permissions and writes through a link', async () => {
    const path = join(folder, '受限.docx')
    const link = join(folder, '链接.docx')
    writeFileSync(path, '旧')
    chmodSync(path, 0o600)
    symlinkSync(path, link)
    await save(link, '新')
    expect(readFileSync(path, 'utf8')).toBe('新')
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  it('puts a folder with its files where the person chose, and nothing when they did not', async () => {
    const place = join(folder, '报送')
    mkdirSync(place)
    const saveFolder = async (chosen: string): Promise<DesktopResult<string>> => {
      await app.answerOpenDialog({ canceled: chosen === '', filePaths: chosen === '' ? [] : [chosen] })
      return app.page.evaluate(() => window.hengshenDesktop!.saveFolder({ suggestedName: '材料包', files: [{ path: '1-合同文本/合同.txt', bytes: new TextEncoder().encode('第一条') }] }))
    }
    expect(await saveFolder(place)).toEqual({ ok: true, value: join(place, '材料包') })
    expect(readFileSync(join(place, '材料包', '1-合同文本', '合同.txt'), 'utf8')).toBe('第一条')
    expect(await saveFolder('')).toEqual({ ok: false, error: { code: 'cancelled', message: '没有保存。' } })
    expect(readdirSync(place)).toEqual(['材料包'])
  })

  it('says in Chinese why nothing was saved, and writes nothing', async () => {
    expect(await save('', '取消')).toEqual({ ok: false, error: { code: 'cancelled', message: '没有保存。' } })
    expect(await save(join(data.path, '不存在', 'a.docx'), '无处')).toMatchObject({ ok: false, error: { code: 'not-found' } })
    expect(await save(folder, '文件夹')).toMatchObject({ ok: false, error: { code: 'invalid' } })
    expect(existsSync(join(data.path, '不存在'))).toBe(false)
  })

  it('opens the chosen files with name, path and bytes', async () => {
    const paths = ['甲.docx', '乙.pdf'].map((name) => join(folder, name))
    writeFileSync(paths[0]!, new Uint8Array([0, 255, 128]))
    writeFileSync(paths[1]!, '')
    expect(await openFiles(paths)).toEqual([
      { name: '甲.docx', path: paths[0], bytes: [0, 255, 128], isBytes: true },
      { name: '乙.pdf', path: paths[1], bytes: [], isBytes: true },
    ])
  })

  it('names the file that could not be opened', async () => {
    expect(await openFiles([])).toMatchObject({ code: 'cancelled' })
    expect(await openFiles([join(folder, '没有.docx')])).toEqual({ code: 'not-found', message: '没有.docx：文件或文件夹不存在，可能已被移动或删除。' })
    expect(await openFiles([folder])).toMatchObject({ code: 'invalid' })
  })

  it('brings a file of 8 MB to main and back unchanged', async () => {
    const path = join(folder, '大.bin')
    await app.answerSaveDialog({ canceled: false, filePath: path })
    const saved = await app.page.evaluate(async () => {
      const bytes = new Uint8Array(8 * 1024 * 1024).map((_, at) => at * 7)
      return (await window.hengshenDesktop!.saveFile({ suggestedName: '大.bin', filters: [], bytes })).ok
    })
    expect(saved).toBe(true)
    const written = readFileSync(path)
    expect(written.length).toBe(8 * 1024 * 1024)
    expect(written.every((byte, at) => byte === ((at * 7) & 255))).toBe(true)
  })
})
