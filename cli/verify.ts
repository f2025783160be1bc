import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { sha256 as hash } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { beijingMinute } from '../shared/core/beijing-time'
import { filedRegister } from '../shared/registers/filed-registers'
import type { Manifest } from '../shared/registers/filing-package/manifest'
import { readPackage, type VerifiedPackage } from '../shared/registers/filing-package/read-package'
import { checkMaterials, checkMaterialsZip, type CheckedMaterials, type MaterialMembers } from '../shared/storage/check-materials'
import { readArguments, UsageError } from './usage'
import { verifyBackup, type VerifyFile } from './verify-backup'

const KINDS: Readonly<Record<Manifest['kind'], string>> = { report: '备案报送包', receipt: '备案回执包', return: '退回补正包' }

/**
 * `hengshen verify FILE|DIR [--key FINGERPRINT] [--passphrase-file FILE] [--json]`: checks without the program's data. A filing package: signature,
 * manifest and the hash of every file; whose key it is only a person can say: the fingerprint is printed, and with `--key`
 * it must be that one. A package of materials, as ZIP or folder: every file against the list of hashes in it. A backup, in one
 * or several files: every byte and line of it, as before it is put back.
 */
export async function runVerify(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { key: { type: 'string' }, 'passphrase-file': { type: 'string' }, json: { type: 'boolean', default: false } })
  const [path, ...more] = positionals
  if (path === undefined) throw new UsageError('verify 需要一个文件或文件夹；分成几个文件的备份须一次写全。')
  const backup = { json: values.json, passphraseFile: values['passphrase-file'] }
  if (more.length > 0) return verifyParts(positionals, backup)
  const place = await stat(path).catch(() => null)
  if (place?.isDirectory() === true) {
    const checked = await folderMembers(path).then(checkMaterials).catch((error: NodeJS.ErrnoException) => error)
    return checked instanceof Error ? refuseUnread(path, checked) : tellMaterials(path, checked, { json: values.json, sha256: null })
  }
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => error)
  if (!(bytes instanceof Uint8Array)) return refuseUnread(path, bytes)
  const read = readPackage(bytes)
  const materials = !read.ok && read.error.code === 'not-a-package' ? await checkMaterialsZip(bytes) : null
  if (materials !== null) return tellMaterials(path, materials, { json: values.json, sha256: bytesToHex(hash(bytes)) })
  if (!read.ok) return read.error.code === 'not-a-package' ? verifyBackup([{ path, bytes }], { ...backup, otherwise: read.error }) : refuse(path, read.error.code, read.error.message)
  if (values.key !== undefined && bareFingerprint(values.key) !== bareFingerprint(read.value.fingerprint)) {
    return refuse(path, 'unknown-key', `签名公钥的指纹是 ${read.value.fingerprint}，不是所给的指纹；不要使用这个包，请与对方核对。`)
  }
  process.stdout.write(values.json ? `${JSON.stringify(summaryOf(path, read.value), null, 2)}\n` : describe(read.value, values.key !== undefined))
  return 0
}

/** Of several files only the parts of one backup belong together. */
async function verifyParts(paths: readonly string[], backup: { readonly json: boolean; readonly passphraseFile: string | undefined }): Promise<number> {
  const files: VerifyFile[] = []
  for (const path of paths) {
    const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => error)
    if (!(bytes instanceof Uint8Array)) return refuseUnread(path, bytes)
    files.push({ path, bytes })
  }
  return verifyBackup(files, { ...backup, otherwise: null })
}

function refuse(path: string, code: string, message: string): number {
  process.stderr.write(`${path}: ${code}: ${message}\n`)
  return 1
}

function refuseUnread(path: string, { code, message, path: where = path }: NodeJS.ErrnoException): number {
  return refuse(where, 'unreadable', code === 'ENOENT' ? '没有这个文件，请核对路径。' : `文件读不了（${code ?? message}）。`)
}

async function folderMembers(folder: string): Promise<MaterialMembers> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => !entry.isDirectory()).map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
  return { paths, read: async (path: string) => new Uint8Array(await readFile(join(folder, path))) }
}

/** A package of materials is not signed: it proves itself only against the hash the program kept when it was written. */
function tellMaterials(path: string, checked: Awaited<ReturnType<typeof checkMaterials>>, { json, sha256 }: { readonly json: boolean; readonly sha256: string | null }): number {
  if (checked === null) return refuse(path, 'not-a-package', '文件夹里没有“哈希值.txt”，不是衡审汇总的材料包。')
  if (!checked.ok) return refuse(path, checked.error.code, checked.error.message)
  process.stdout.write(json ? `${JSON.stringify({ file: path, kind: 'materials', sha256, ...checked.value }, null, 2)}\n` : describeMaterials(checked.value, sha256))
  return 0
}

function describeMaterials({ files, listSha256 }: CheckedMaterials, sha256: string | null): string {
  const lines = [
    `材料包：${files.length} 个文件与汇总时的哈希值一致，没有清单之外的文件。`,
    '材料包没有签名，请与汇总单位登记的校验值核对：',
    ...(sha256 === null ? [] : [`  压缩包 SHA-256：${sha256}`]),
    `  哈希清单 SHA-256：${listSha256}`,
    ...files.map((file) => `  ${file.sha256.slice(0, 16)}…  ${file.bytes} 字节  ${file.path}`),
  ]
  return `${lines.join('\n')}\n`
}

function bareFingerprint(text: string): string {
  return text.replace(/[\s-]/g, '').toUpperCase()
}

function summaryOf(file: string, { manifest, digest, fingerprint }: VerifiedPackage) {
  const { kind, id, from, to, createdAt, records, files, answers, inReplyTo } = manifest
  return { file, kind, id, from, to, createdAt, digest, fingerprint, records: records.length, registers: [...new Set(records.map(({ register }) => register))], files, answers, inReplyTo }
}

/** Which registers the records belong to, with how many of each: （法律顾问聘请备案 1）; '' for an answer. */
function registersOf({ records }: Manifest): string {
  const ids = [...new Set(records.map(({ register }) => register))]
  const told = ids.map((id) => `${filedRegister(id)?.register.title ?? id} ${records.filter(({ register }) => register === id).length}`)
  return told.length === 0 ? '' : `（${told.join('，')}）`
}

function describe({ manifest, digest, fingerprint }: VerifiedPackage, isKeyGiven: boolean): string {
  const { kind, id, from, to, createdAt, records, files, answers } = manifest
  const lines = [
    `${KINDS[kind]}：签名有效，${files.length} 个文件的哈希值与清单一致，没有清单之外的内容。`,
    `编号：${id}`,
    `报送：${from} → ${to}，${beijingMinute(createdAt)}`,
    `内容：${records.length} 条备案${registersOf(manifest)}，${answers.length} 条答复`,
    `清单哈希：${digest}`,
    `公钥指纹：${fingerprint}${isKeyGiven ? '（与所给指纹一致）' : '（请与对方登记的指纹核对）'}`,
    ...files.map((file) => `  ${file.sha256.slice(0, 16)}…  ${file.bytes} 字节  ${file.name}`),
  ]
  return `${lines.join('\n')}\n`
}
