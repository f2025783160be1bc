import { readFile } from 'node:fs/promises'
import { filedRegister } from '../shared/registers/filed-registers'
import type { Manifest } from '../shared/registers/filing-package/manifest'
import { readPackage, type VerifiedPackage } from '../shared/registers/filing-package/read-package'
import { readArguments, UsageError } from './usage'

const KINDS: Readonly<Record<Manifest['kind'], string>> = { report: '备案报送包', receipt: '备案回执包', return: '退回补正包' }

/**
 * `hengshen verify FILE [--key FINGERPRINT] [--json]`: checks a filing package without the program's data: signature,
 * manifest and the hash of every file. Whose key it is only a person can say: the fingerprint is printed, and with
 * `--key` it must be that one.
 */
export async function runVerify(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { key: { type: 'string' }, json: { type: 'boolean', default: false } })
  const [path, ...more] = positionals
  if (path === undefined || more.length > 0) throw new UsageError('verify 需要正好一个文件。')
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => error)
  if (!(bytes instanceof Uint8Array)) return refuse(path, 'unreadable', bytes.code === 'ENOENT' ? '没有这个文件，请核对路径。' : `文件读不了（${bytes.code ?? bytes.message}）。`)
  const read = readPackage(bytes)
  if (!read.ok) return refuse(path, read.error.code, read.error.message)
  if (values.key !== undefined && bareFingerprint(values.key) !== bareFingerprint(read.value.fingerprint)) {
    return refuse(path, 'unknown-key', `签名公钥的指纹是 ${read.value.fingerprint}，不是所给的指纹；不要使用这个包，请与对方核对。`)
  }
  process.stdout.write(values.json ? `${JSON.stringify(summaryOf(path, read.value), null, 2)}\n` : describe(read.value, values.key !== undefined))
  return 0
}

function refuse(path: string, code: string, message: string): number {
  process.stderr.write(`${path}: ${code}: ${message}\n`)
  return 1
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
    `报送：${from} → ${to}，${createdAt}`,
    `内容：${records.length} 条备案${registersOf(manifest)}，${answers.length} 条答复`,
    `清单哈希：${digest}`,
    `公钥指纹：${fingerprint}${isKeyGiven ? '（与所给指纹一致）' : '（请与对方登记的指纹核对）'}`,
    ...files.map((file) => `  ${file.sha256.slice(0, 16)}…  ${file.bytes} 字节  ${file.name}`),
  ]
  return `${lines.join('\n')}\n`
}
