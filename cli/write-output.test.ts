import { once } from 'node:events'
import { chmod, link, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkOutput, checkOutputFolder, identify, writeOutput } from './write-output'

describe('a file of results', () => {
  let folder = ''
  let original = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'output-'))
    original = join(folder, '合同.docx')
    await writeFile(original, '原件')
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('is written whole, with its folders, and leaves nothing else behind', async () => {
    await writeOutput(join(folder, '新/审阅稿.docx'), '一', await identify([original]))
    await writeOutput(join(folder, '新/审阅稿.docx'), '二', await identify([original]))
    expect([await readdir(join(folder, '新')), await readFile(join(folder, '新/审阅稿.docx'), 'utf8')]).toEqual([['审阅稿.docx'], '二'])
  })

  it('never takes the place of a file that is read, by its name, a link or a second name', async () => {
    await symlink(original, join(folder, '链接.docx'))
    await link(original, join(folder, '别名.docx'))
    for (const name of ['合同.docx', '链接.docx', '别名.docx', '新/../合同.docx'].map((one) => join(folder, one))) {
      await expect(writeOutput(name, '改', await identify([original]))).rejects.toThrow('same-file')
      await expect(checkOutput([original], name)).rejects.toThrow('输出文件不能就是原件')
    }
    expect(await readFile(original, 'utf8')).toBe('原件')
  })

  it('says in a sentence why it was not written', async () => {
    await mkdir(join(folder, '目录'))
    await expect(writeOutput(join(folder, '目录'), '', new Set())).rejects.toThrow('unwritable: 这里已有同名文件夹')
    await expect(writeOutput(join(original, '下面.docx'), '', new Set())).rejects.toThrow('unwritable: 路径中有一段是文件')
    await expect(writeOutput(join(folder, '长'.repeat(200)), '', new Set())).rejects.toThrow('unwritable: 文件名太长')
    const pipe = createServer().listen(join(folder, '管道.docx'))
    await once(pipe, 'listening')
    await expect(writeOutput(join(folder, '管道.docx'), '新', new Set())).rejects.toThrow('unwritable: 这个名称是设备或管道')
    await new Promise((resolve) => { pipe.close(resolve) })
    const kept = join(folder, '只读.docx')
    await writeFile(kept, '旧')
    await chmod(kept, 0o444)
    await expect(writeOutput(kept, '新', new Set())).rejects.toThrow('unwritable: 这里的同名文件是只读的')
    expect((await readdir(folder)).toSorted()).toEqual(['只读.docx', '合同.docx', '目录'])
  })

  it('is refused before any work where none can be put, and the trial leaves nothing behind', async () => {
    await expect(checkOutput([], join(original, '下面/审阅稿.docx'))).rejects.toThrow('unwritable: 路径中有一段是文件')
    await expect(checkOutputFolder(original)).rejects.toThrow('unwritable: 路径中有一段是文件')
    await checkOutput([], join(folder, '新/一/审阅稿.docx'))
    await checkOutputFolder(join(folder, '新'))
    expect(await readdir(folder)).toEqual(['合同.docx'])
  })

  it('is refused at once where the system takes no files at all', async () => {
    // Node's recursive mkdir never comes back from /proc; other systems have no such folder.
    const place = process.platform === 'linux' ? '/proc/x' : join(original, 'x')
    await expect(writeOutput(join(place, 'y/审阅稿.docx'), '', new Set())).rejects.toThrow('unwritable')
    await expect(checkOutputFolder(place)).rejects.toThrow('unwritable')
  })
})
