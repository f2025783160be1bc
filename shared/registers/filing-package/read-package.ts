import { sha256 as hash } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { fail, ok, type Result } from '../../core/result'
import { decodeStrict } from '../../core/text-codec'
import { ImportFailure } from '../../import/decode-docx/import-failure'
import { inflatePart } from '../../import/decode-docx/inflate-part'
import { readZipDirectory, type ZipEntry } from '../../import/decode-docx/read-zip-directory'
import { DEFAULT_LIMITS, type ImportLimits } from '../../import/import-limits'
import { FILE_PREFIX, MANIFEST_NAME, manifestSchema, SIGNATURE_NAME, signatureSchema, type Manifest } from './manifest'
import { fingerprintOf, isSignedBy } from './package-key'
import { writeMembers } from './write-members'

/** Why a package was refused. `message` is one Chinese sentence that says what to do. */
export interface PackageRefusal {
  readonly code:
    | 'empty' | 'truncated' | 'damaged' | 'too-large' | 'unsafe' | 'not-a-package' | 'newer-version' | 'bad-manifest'
    | 'bad-signature' | 'unknown-key' | 'missing-file' | 'changed-file' | 'extra-file' | 'wrong-recipient' | 'reused-id' | 'unknown-request' | 'wrong-kind'
  readonly message: string
}

/** A package whose signature and every byte were checked. */
export interface VerifiedPackage {
  readonly manifest: Manifest
  /** SHA-256 of the manifest's bytes: the package's identity. */
  readonly digest: string
  readonly publicKey: string
  readonly fingerprint: string
  /** Contents by SHA-256. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** A package carries scans of many contracts. */
const PACKAGE_LIMITS: ImportLimits = { ...DEFAULT_LIMITS, fileBytes: 1024 * 1024 * 1024, unpackedBytes: 1024 * 1024 * 1024 }

const MESSAGES: Readonly<Record<Exclude<PackageRefusal['code'], 'newer-version' | 'changed-file' | 'missing-file' | 'extra-file' | 'unknown-key' | 'wrong-recipient' | 'reused-id' | 'unknown-request' | 'wrong-kind'>, string>> = {
  empty: '文件是空的（0 字节）；请重新拷贝报送包。',
  truncated: '报送包不完整（可能拷贝中断）；请重新拷贝或让对方重新导出。',
  damaged: '报送包已损坏；请重新拷贝或让对方重新导出。',
  'too-large': '报送包超过大小上限；请分几次报送。',
  unsafe: '报送包内部结构异常，可能被人改动，已拒绝打开。',
  'not-a-package': '文件不是衡审的报送包。',
  'bad-manifest': '报送包的清单不符合格式，已拒绝打开；请让对方用同版本程序重新导出。',
  'bad-signature': '签名与内容不符：报送包在导出后被改动，已拒绝；请让对方重新导出。',
}

function refuse(code: keyof typeof MESSAGES): Result<never, PackageRefusal> {
  return fail({ code, message: MESSAGES[code] })
}

/**
 * Checks a package without any data of the program: form, signature, and the hash of every file. It does not know whose
 * key it is; that is asked of `requireKey`. The order is signature first, so nothing unsigned is interpreted.
 */
export function readPackage(bytes: Uint8Array, limits: ImportLimits = PACKAGE_LIMITS): Result<VerifiedPackage, PackageRefusal> {
  if (bytes.length === 0) return refuse('empty')
  if (bytes.length > limits.fileBytes) return refuse('too-large')
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return refuse('not-a-package')
  try {
    return readMembers(bytes, limits)
  } catch (error) {
    if (!(error instanceof ImportFailure)) throw error
    const { code } = error.error
    return refuse(code in MESSAGES ? (code as keyof typeof MESSAGES) : 'damaged')
  }
}

function readMembers(bytes: Uint8Array, limits: ImportLimits): Result<VerifiedPackage, PackageRefusal> {
  const entries = readZipDirectory(bytes, limits)
  // Ours are stored; what is packed has been laid out by somebody else, and may unpack to far more than it is.
  if ([...entries.values()].some(({ name, method }) => method !== 0 && (name === MANIFEST_NAME || name === SIGNATURE_NAME))) return refuse('unsafe')
  const budget = { remaining: limits.unpackedBytes }
  const open = (name: string): Uint8Array | null => {
    const entry = entries.get(name.toLowerCase())
    return entry === undefined ? null : inflatePart(bytes, entry, budget)
  }
  const listed = open(MANIFEST_NAME)
  const signature = signatureSchema.safeParse(parseJson(open(SIGNATURE_NAME)))
  if (listed === null || !signature.success) return refuse('not-a-package')
  if (!isSignedBy(listed, signature.data.signature, signature.data.publicKey)) return refuse('bad-signature')
  const manifest = parseManifest(listed)
  if (!manifest.ok) return manifest
  const files = readFiles(manifest.value, entries, open)
  if (!files.ok) return files
  const members = new Map([...entries.values()].map((entry) => [entry.name, inflatePart(bytes, entry, { remaining: limits.unpackedBytes })]))
  if (!isEqual(writeMembers(members), bytes)) return refuse('unsafe')
  const { publicKey } = signature.data
  return ok({ manifest: manifest.value, digest: bytesToHex(hash(listed)), publicKey, fingerprint: fingerprintOf(publicKey), files: files.value })
}

/** Bytes that belong to no member, a comment or a date, are signed by nobody: only our own layout passes. */
function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index])
}

function parseJson(bytes: Uint8Array | null): unknown {
  const text = bytes === null ? null : decodeStrict(bytes, 'utf-8')
  if (text === null) return null
  try {
    return JSON.parse(text)
  } catch {
    // Not JSON: the schema refuses null.
    return null
  }
}

function parseManifest(bytes: Uint8Array): Result<Manifest, PackageRefusal> {
  const value = parseJson(bytes)
  const version = (value as { version?: unknown } | null)?.version
  if (typeof version === 'number' && version > 2) return fail({ code: 'newer-version', message: '报送包由更新版本的程序导出；请升级本机程序后再导入。' })
  const parsed = manifestSchema.safeParse(value)
  return parsed.success ? ok(parsed.data) : refuse('bad-manifest')
}

function readFiles(manifest: Manifest, entries: ReadonlyMap<string, ZipEntry>, open: (name: string) => Uint8Array | null): Result<ReadonlyMap<string, Uint8Array>, PackageRefusal> {
  const files = new Map<string, Uint8Array>()
  for (const { name, sha256, bytes } of manifest.files) {
    if (files.has(sha256)) continue
    const content = open(FILE_PREFIX + sha256)
    if (content === null) return fail({ code: 'missing-file', message: `报送包缺少清单所列的文件“${name}”；请让对方重新导出。` })
    if (content.length !== bytes || bytesToHex(hash(content)) !== sha256) return fail({ code: 'changed-file', message: `文件“${name}”与清单中的哈希值不符，已被改动，整包拒收。` })
    files.set(sha256, content)
  }
  const known = new Set([MANIFEST_NAME, SIGNATURE_NAME, ...[...files.keys()].map((sha256) => FILE_PREFIX + sha256)])
  const extra = [...entries.values()].find((entry) => !known.has(entry.name))
  return extra === undefined ? ok(files) : fail({ code: 'extra-file', message: `报送包内有清单之外的文件“${extra.name.slice(0, 100)}”，整包拒收。` })
}

/** A unit or bureau whose public key was handed over. */
export interface KnownKey {
  readonly publicKey: string
  readonly name: string
}

/** Asks that a verified package was signed by a known key, by the one it says it is from, and is meant for us. */
export function requireKey(verified: VerifiedPackage, keys: readonly KnownKey[], ourName: string): Result<VerifiedPackage, PackageRefusal> {
  const { manifest, publicKey, fingerprint } = verified
  const owner = keys.find((key) => key.publicKey === publicKey)
  if (owner === undefined) return fail({ code: 'unknown-key', message: `签名公钥（指纹 ${fingerprint}）未登记；请与“${manifest.from}”当面核对指纹，登记后再导入。` })
  if (owner.name !== manifest.from) return fail({ code: 'unknown-key', message: `报送包自称来自“${manifest.from}”，签名公钥却登记为“${owner.name}”，已拒绝。` })
  return manifest.to === ourName ? ok(verified) : fail({ code: 'wrong-recipient', message: `报送包是发给“${manifest.to}”的，不是发给“${ourName}”的。` })
}
