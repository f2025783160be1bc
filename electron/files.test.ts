import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readFiles, writeFileAtomically, writeFolderAtomically } from './files'

const folder = mkdtempSync(join(tmpdir(), 'hengshen-files-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('files on the disk', () => {
  it('never loads a file over the bound, and names it', async () => {
    const path = join(folder, '大.pdf')
    writeFileSync(path, new Uint8Array(1024 * 1024 + 1))
    expect(await readFiles([path], 1024 * 1024)).toEqual({ ok: false, error: { code: 'too-large', message: '大.pdf：文件超过 1 MB，请拆分或压缩后再试。' } })
  })

  it('shows every reader the old file or the new one, never a part', async () => {
    const path = join(folder, '意见书.docx')
    const [old, fresh] = ['旧', '新'].map((text) => text.repeat(400_000))
    await writeFileAtomically(path, new TextEncoder().encode(old))
    const writing = writeFileAtomically(path, new TextEncoder().encode(fresh))
    const seen = new Set<string>()
    for (let done = false; !done;) {
      const text = readFileSync(path, 'utf8')
      seen.add(text === old ? 'old' : text === fresh ? 'new' : 'part')
      done = await Promise.race([writing.then(() => true), new Promise<boolean>((resolve) => setImmediate(() => resolve(false)))])
    }
    expect(seen.has('part')).toBe(false)
    expect(readFileSync(path, 'utf8') === fresh).toBe(true)
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  it('leaves a file alone that somebody set to read-only', async () => {
    const path = join(folder, '归档.docx')
    writeFileSync(path, '旧')
    chmodSync(path, 0o444)
    expect(await writeFileAtomically(path, new Uint8Array([1]))).toEqual({ ok: false, error: { code: 'not-allowed', message: '此处的同名文件是只读的，没有改动它，请换一个名称。' } })
    expect(readFileSync(path, 'utf8')).toBe('旧')
  })

  it('puts a folder in place whole, under a free name, and nothing when one file cannot be written', async () => {
    const place = mkdtempSync(join(folder, '材料'))
    const files = [{ path: '1-合同文本/合同.pdf', bytes: new Uint8Array([1]) }, { path: '哈希值.txt', bytes: new Uint8Array([2]) }]
    expect(await writeFolderAtomically(place, '材料包', files)).toEqual({ ok: true, value: join(place, '材料包') })
    expect(await writeFolderAtomically(place, '材料包', [{ path: '../../外.txt', bytes: new Uint8Array([3]) }])).toEqual({ ok: true, value: join(place, '材料包(2)') })
    expect([...readFileSync(join(place, '材料包', '1-合同文本', '合同.pdf'))]).toEqual([1])
    expect(await writeFolderAtomically(place, '重名', [files[0]!, files[0]!])).toMatchObject({ ok: false, error: { code: 'invalid' } })
    expect(readdirSync(place)).toEqual(['材料包', '材料包(2)'])
    expect(await writeFolderAtomically(join(place, '不存在'), '材料包', files)).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })

  it('throws what is not the operating system’s refusal', async () => {
    await expect(readFiles(['a\0b'])).rejects.toThrow()
  })
})
