import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fingerprintOf, packageKey } from '../shared/registers/filing-package/package-key'
import { writeReport } from '../shared/registers/filing-package/write-package'
import { writeBackup } from '../shared/storage/backup/write-backup'
import { createMemoryStore } from '../shared/storage/memory-store'
import { RECORD_KINDS } from '../shared/storage/record-kinds'
import { sealBackup } from '../shared/storage/backup/seal-backup'
import { backupCipher } from './backup-cipher'
import { runVerify } from './verify'

const UNIT = packageKey(new Uint8Array(32).fill(1))
const PACKAGE = writeReport({
  id: '0b6f1c9e-0000-4000-8000-000000000001', from: '云溪宾馆', to: '云溪市机关事务管理局', createdAt: '2026-04-10T09:00:00+08:00',
  records: [{ id: 'r1', register: 'filing', revision: 1, fields: {} }], files: [{ name: '合同.pdf', bytes: new Uint8Array([37, 80]) }],
}, UNIT)

describe('hengshen verify', () => {
  let folder = ''
  let out = ''
  let error = ''

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'verify-'))
    out = ''
    error = ''
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => { out += String(text); return true })
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => { error += String(text); return true })
  })
  afterEach(async () => {
    vi.restoreAllMocks()
    await rm(folder, { recursive: true })
  })

  const verify = async (bytes: Uint8Array, ...options: readonly string[]): Promise<number> => {
    const path = join(folder, '报送.zip')
    await writeFile(path, bytes)
    return runVerify([path, ...options])
  }

  it('names what is in a sound package and whose fingerprint to compare', async () => {
    expect(await verify(PACKAGE)).toBe(0)
    expect(out).toContain('签名有效，1 个文件的哈希值与清单一致')
    expect(out).toContain(`公钥指纹：${fingerprintOf(UNIT.publicKey)}（请与对方登记的指纹核对）`)
    expect(error).toBe('')
  })

  it('says what a backup holds, and refuses one of which a byte was changed', async () => {
    const store = createMemoryStore(RECORD_KINDS)
    await store.putBlob(new TextEncoder().encode('合同'))
    const label = { id: 'b-1', createdAt: '2026-04-10T01:00:00Z', createdBy: '周明', office: '云溪市机关事务管理局', program: '0.1.0' }
    for await (const { bytes } of writeBackup(store, ['matter'], label)) {
      expect(await verify(bytes)).toBe(0)
      expect(out).toContain('备份：0 条记录、0 条操作记录、1 个文件，内容完整，没有改动。')
      expect(out).toContain('周明，2026-04-10 09:00')
      const at = Buffer.from(bytes).indexOf('合同')
      expect(await verify(bytes.with(at, bytes[at]! ^ 1))).toBe(1)
      expect(error).toContain('damaged: “报送.zip”已损坏或者被改动')
    }
  })

  it('opens a sealed backup with the passphrase of a file or the environment, and says what it could check without', async () => {
    const store = createMemoryStore(RECORD_KINDS)
    for (const text of ['合同一', '合同二']) await store.putBlob(new TextEncoder().encode(text.repeat(200)))
    const label = { id: 'b-1', createdAt: '2026-04-10T01:00:00Z', createdBy: '周明', office: '云溪市机关事务管理局', program: '0.1.0' }
    const seal = await sealBackup('梧桐渡口二月铜镜南浦西窗', backupCipher, {}, { log2N: 14, r: 1, p: 1 })
    const paths: string[] = []
    for await (const part of writeBackup(store, ['matter'], label, { partBytes: 700 })) {
      paths.push(join(folder, `${part.part}.hsbackup`))
      await writeFile(paths.at(-1)!, await seal(part))
    }
    expect(paths).toHaveLength(2)
    vi.stubEnv('HENGSHEN_PASSPHRASE', '')
    expect(await runVerify(paths)).toBe(1)
    expect(error).toContain('needs-passphrase: 加密的备份，没有给出口令：只核对了文件头完整、2 个文件属于同一次备份且没有缺少；内容是否完整没有核对。')
    await writeFile(join(folder, '口令.txt'), '梧桐渡口二月铜镜南浦西窗\r\n')
    expect(await runVerify([...paths, '--passphrase-file', join(folder, '口令.txt'), '--json'])).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ kind: 'backup', sealed: true, files: 2, office: '云溪市机关事务管理局' })
    vi.stubEnv('HENGSHEN_PASSPHRASE', '不是这个口令不是这个')
    expect(await runVerify(paths)).toBe(1)
    expect(error).toContain('wrong-passphrase: 口令不对')
    expect(await runVerify([paths[0]!])).toBe(1)
    expect(error).toContain('missing-part: 缺少第 2 个文件')
    vi.unstubAllEnvs()
    await expect(runVerify([...paths, '--passphrase-file', join(folder, '没有.txt')])).rejects.toThrow('读不了（ENOENT）')
  })

  it('accepts the fingerprint it is given, and no other', async () => {
    expect(await verify(PACKAGE, '--key', fingerprintOf(UNIT.publicKey).toLowerCase())).toBe(0)
    expect(out).toContain('与所给指纹一致')
    expect(await verify(PACKAGE, '--key', 'ABCD')).toBe(1)
    expect(error).toContain('unknown-key')
  })

  it('holds a package of materials, as ZIP and as folder, against the hashes in it', async () => {
    const content = new TextEncoder().encode('意见书')
    const list = `${createHash('sha256').update(content).digest('hex')}  1-法律顾问意见/FY-2026-0001 法律意见书.docx\n`
    const zip = (bytes: Uint8Array, more: Record<string, Uint8Array> = {}) => zipSync({ '1-法律顾问意见/FY-2026-0001 法律意见书.docx': bytes, '0-材料目录.docx': content, '哈希值.txt': new TextEncoder().encode(list), ...more })
    expect(await verify(zip(content))).toBe(0)
    expect(out).toContain('材料包：1 个文件与汇总时的哈希值一致')
    expect(await verify(zip(new Uint8Array([1])))).toBe(1)
    expect(error).toContain('changed-file: “1-法律顾问意见/FY-2026-0001 法律意见书.docx”与汇总时的哈希值不符')
    expect(await verify(zip(content, { '2-夹带.docx': content }))).toBe(1)
    expect(error).toContain('extra-file')
    await mkdir(join(folder, '材料/1-法律顾问意见'), { recursive: true })
    await writeFile(join(folder, '材料/哈希值.txt'), list)
    expect(await runVerify([join(folder, '材料')])).toBe(1)
    expect(error).toContain('missing-file')
    await writeFile(join(folder, '材料/1-法律顾问意见/FY-2026-0001 法律意见书.docx'), content)
    out = ''
    expect(await runVerify([join(folder, '材料'), '--json'])).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ kind: 'materials', sha256: null, files: [{ bytes: 9 }] })
    await rm(join(folder, '材料/1-法律顾问意见/FY-2026-0001 法律意见书.docx'))
    await symlink(folder, join(folder, '材料/1-法律顾问意见/FY-2026-0001 法律意见书.docx'))
    expect(await runVerify([join(folder, '材料')])).toBe(1)
    expect(error).toContain('unreadable: 文件读不了（EISDIR）')
  })

  it('prints JSON for scripts', async () => {
    expect(await verify(PACKAGE, '--json')).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ kind: 'report', from: '云溪宾馆', records: 1, files: [{ name: '合同.pdf', bytes: 2 }] })
  })

  it('ends with 1 and the reason for a changed, cut or missing file', async () => {
    const changed = PACKAGE.slice()
    changed[100] = changed[100]! ^ 1
    expect(await verify(changed)).toBe(1)
    expect(await verify(PACKAGE.slice(0, 200))).toBe(1)
    expect(await runVerify([join(folder, '没有.zip')])).toBe(1)
    expect(error.split('\n').filter((line) => line !== '')).toEqual([
      expect.stringMatching(/: (damaged|bad-signature|unsafe): /), expect.stringContaining(': truncated: '), expect.stringContaining(': unreadable: 没有这个文件'),
    ])
    expect(out).toBe('')
  })

  it('needs a file or folder', async () => {
    await expect(runVerify([])).rejects.toThrow('verify 需要一个文件或文件夹')
  })
})
