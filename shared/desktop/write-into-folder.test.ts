import { describe, expect, it } from 'vitest'
import { savingRefusal, writeIntoFolder, type FolderHandle } from './write-into-folder'

const missing = (): Error => Object.assign(new Error('not there'), { name: 'NotFoundError' })

/** A folder in memory that behaves as a browser's handle; `full` refuses to write files of that name. */
class MemoryFolder implements FolderHandle {
  readonly folders = new Map<string, MemoryFolder>()
  readonly files = new Map<string, Uint8Array>()
  constructor(readonly name: string, private readonly full = '') {}

  async getDirectoryHandle(name: string, options: { readonly create?: boolean } = {}): Promise<MemoryFolder> {
    const known = this.folders.get(name)
    if (known !== undefined) return known
    if (options.create !== true) throw missing()
    const made = new MemoryFolder(name, this.full)
    this.folders.set(name, made)
    return made
  }

  async getFileHandle(name: string) {
    return { createWritable: async () => ({
      write: async (bytes: Uint8Array) => {
        if (name === this.full) throw Object.assign(new Error('full'), { name: 'QuotaExceededError' })
        this.files.set(name, bytes)
      },
      close: async () => undefined,
    }) }
  }

  async removeEntry(name: string): Promise<void> {
    this.folders.delete(name)
  }
}

const bytes = (n: number): Uint8Array => new Uint8Array([n])
const FILES = [{ path: '1-合同文本/合同.pdf', bytes: bytes(1) }, { path: '哈希值.txt', bytes: bytes(2) }]

describe('a folder of files', () => {
  it('is written whole into a new folder, a taken name with a number', async () => {
    const place = new MemoryFolder('place')
    expect(await writeIntoFolder(place, '材料包：甲', FILES)).toBe('材料包：甲')
    expect(await writeIntoFolder(place, '材料包：甲', FILES)).toBe('材料包：甲(2)')
    const made = place.folders.get('材料包：甲(2)')!
    expect([[...made.files.keys()], [...made.folders.get('1-合同文本')!.files]]).toEqual([['哈希值.txt'], [['合同.pdf', bytes(1)]]])
  })

  it('never leads out of its folder', async () => {
    const place = new MemoryFolder('place')
    await writeIntoFolder(place, '../外', [{ path: '../../外.txt', bytes: bytes(1) }])
    expect([...place.folders.keys()]).toEqual(['.._外'])
    expect([...place.files.keys()]).toEqual([])
  })

  it('leaves nothing behind when a file cannot be written', async () => {
    const place = new MemoryFolder('place', '哈希值.txt')
    const failure = await writeIntoFolder(place, '包', FILES).catch((error: unknown) => error)
    expect(savingRefusal(failure)).toEqual({ code: 'disk-full', message: '磁盘空间不足，请清理后再保存。' })
    expect([...place.folders.keys()]).toEqual([])
    expect(savingRefusal(new Error('ours'))).toBeNull()
  })
})
