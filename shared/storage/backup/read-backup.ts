import { Gunzip } from 'fflate'
import { sha256 as hash } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { z } from 'zod'
import { sha256, type Sha256 } from '../../core/ids'
import { joinBytes } from '../../core/join-bytes'
import { fail, ok, type Result } from '../../core/result'
import { decodeStrict } from '../../core/text-codec'
import { ImportFailure } from '../../import/decode-docx/import-failure'
import { inflatePart } from '../../import/decode-docx/inflate-part'
import { readZipDirectory } from '../../import/decode-docx/read-zip-directory'
import { DEFAULT_LIMITS, type ImportLimits } from '../../import/import-limits'
import type { AuditEntry, StoreBackup, StoredRecord } from '../store'
import { AUDIT_PREFIX, auditSchema, FILE_PREFIX, MANIFEST_NAME, manifestSchema, RECORDS_PREFIX, recordSchema, type BackupManifest } from './backup-manifest'
import { takeTurn, type BackupOptions } from './backup-options'
import { damagedBackup, missingPart, mixedParts, refuseBackup, type BackupFile, type BackupRefusal } from './backup-refusal'

/** A backup whose every byte was checked. */
export interface CheckedBackup {
  /** The list of the last part, which knows the whole. */
  readonly manifest: BackupManifest
  readonly parts: number
  readonly contents: StoreBackup
  /** Contents of files by SHA-256. */
  readonly files: ReadonlyMap<Sha256, Uint8Array>
}

const LIMITS: ImportLimits = { ...DEFAULT_LIMITS, unpackedBytes: 1024 * 1024 * 1024, parts: 1_000_000 }
/** A member of 500 lines is a megabyte or two; more is none of ours. */
const MEMBER_BYTES = 256 * 1024 * 1024

const refuse = (code: BackupRefusal['code'], message: string): Result<never, BackupRefusal> => fail(refuseBackup(code, message))
const damaged = (name: string): Result<never, BackupRefusal> => fail(damagedBackup(name))

interface Part {
  readonly name: string
  readonly manifest: BackupManifest
  readonly members: ReadonlyMap<string, Uint8Array>
}

/** Checks the parts of a backup that is not sealed or was opened, in any order, without touching what is stored: form, hashes, that none is missing, every line. `kinds` are all that may be stored. */
export async function readBackup(chosen: readonly BackupFile[], kinds: readonly string[], options: BackupOptions = {}): Promise<Result<CheckedBackup, BackupRefusal>> {
  const parts: Part[] = []
  for (const file of chosen) {
    const part = await readPart(file, options)
    if (!part.ok) return part
    parts.push(part.value)
    options.onProgress?.(parts.length, chosen.length)
  }
  parts.sort((a, b) => a.manifest.part - b.manifest.part)
  const whole = checkParts(parts)
  if (whole !== null) return whole
  return collect(parts, new Set(kinds), options)
}

async function readPart({ name, bytes }: BackupFile, options: BackupOptions): Promise<Result<Part, BackupRefusal>> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return refuse('not-a-backup', `“${name}”不是衡审的备份文件；请选择备份时保存的文件。`)
  try {
    const entries = readZipDirectory(bytes, LIMITS)
    const budget = { remaining: LIMITS.unpackedBytes }
    const listed = entries.get(MANIFEST_NAME)
    const value = listed === undefined ? null : parseJson(inflatePart(bytes, listed, budget))
    if ((value as { format?: unknown } | null)?.format !== 'hengshen-backup') return refuse('not-a-backup', `“${name}”不是衡审的备份文件；请选择备份时保存的文件。`)
    if (Number((value as { version?: unknown }).version) > 1) return refuse('newer-version', `“${name}”由更新版本的程序备份；请升级本机程序后再恢复。`)
    const manifest = manifestSchema.safeParse(value)
    if (!manifest.success || manifest.data.members.length !== entries.size - 1) return damaged(name)
    const members = new Map<string, Uint8Array>()
    for (const member of manifest.data.members) {
      await takeTurn(options)
      const entry = entries.get(member.name.toLowerCase())
      const content = entry === undefined ? null : inflatePart(bytes, entry, budget)
      const isNamed = !member.name.startsWith(FILE_PREFIX) || member.name === FILE_PREFIX + member.sha256
      if (content === null || !isNamed || content.length !== member.bytes || bytesToHex(hash(content)) !== member.sha256) return damaged(name)
      members.set(member.name, content)
    }
    return ok({ name, manifest: manifest.data, members })
  } catch (error) {
    if (error instanceof ImportFailure) return damaged(name)
    throw error
  }
}

function checkParts(parts: readonly Part[]): Result<never, BackupRefusal> | null {
  const last = parts.at(-1)
  if (last === undefined) return refuse('not-a-backup', '没有选择备份文件。')
  if (parts.some(({ manifest }) => manifest.id !== last.manifest.id)) return fail(mixedParts())
  const missing = parts.findIndex(({ manifest }, index) => manifest.part !== index + 1)
  if (missing !== -1) return fail(missingPart(missing + 1, true))
  return last.manifest.isLast ? null : fail(missingPart(parts.length + 1, false))
}

async function collect(parts: readonly Part[], kinds: ReadonlySet<string>, options: BackupOptions): Promise<Result<CheckedBackup, BackupRefusal>> {
  const records: StoredRecord[] = []
  const audit: AuditEntry[] = []
  const files = new Map<Sha256, Uint8Array>()
  for (const { name, members } of parts) {
    for (const [member, bytes] of members) {
      await takeTurn(options)
      if (member.startsWith(FILE_PREFIX)) files.set(sha256(member.slice(FILE_PREFIX.length)), bytes)
      else if (member.startsWith(RECORDS_PREFIX)) {
        const found = readLines(bytes, recordSchema)
        if (found === null) return damaged(name)
        for (const one of found) records.push(one as unknown as StoredRecord)
      } else if (member.startsWith(AUDIT_PREFIX)) {
        const found = readLines(bytes, auditSchema)
        if (found === null) return damaged(name)
        for (const one of found) audit.push(one as unknown as AuditEntry)
      } else return damaged(name)
    }
  }
  const { manifest, name } = parts.at(-1)!
  const { totals } = manifest
  const unknown = records.find(({ kind }) => !kinds.has(kind))
  if (unknown !== undefined) return refuse('unknown-kind', `备份中有本机程序不认识的内容（${unknown.kind}），可能由更新版本备份；请升级本机程序后再恢复。`)
  const isWhole = records.length === totals.records && files.size === totals.files && audit.length === totals.auditEntries
    && new Set(records.map(({ id }) => id)).size === records.length && audit.every(({ n }, index) => n === index + 1)
  return isWhole ? ok({ manifest, parts: parts.length, contents: { records, audit }, files }) : damaged(name)
}

/** The lines of a member; null where one of them is not what it should be. */
function readLines<S extends z.ZodType>(bytes: Uint8Array, schema: S): readonly z.infer<S>[] | null {
  const text = unzipText(bytes)
  if (text === null) return null
  const found: z.infer<S>[] = []
  for (const line of text.split('\n')) {
    const parsed = schema.safeParse(parseText(line))
    if (!parsed.success) return null
    found.push(parsed.data)
  }
  return found
}

function unzipText(bytes: Uint8Array): string | null {
  const unpacked = { chunks: [] as Uint8Array[], size: 0 }
  const isTooMuch = (): boolean => unpacked.size > MEMBER_BYTES
  const gunzip = new Gunzip((chunk) => {
    unpacked.size += chunk.length
    if (!isTooMuch()) unpacked.chunks.push(chunk)
  })
  try {
    // In steps, so that a member made to swell is given up before it fills the memory.
    for (let at = 0; at < bytes.length && !isTooMuch(); at += STEP) gunzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length)
  } catch {
    // fflate throws for data that are no gzip; that is an answer here, not a failure.
    return null
  }
  return isTooMuch() ? null : decodeStrict(joinBytes(unpacked.chunks), 'utf-8')
}

const STEP = 64 * 1024

function parseJson(bytes: Uint8Array): unknown {
  const text = decodeStrict(bytes, 'utf-8')
  return text === null ? null : parseText(text)
}

function parseText(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not JSON: the schemas refuse null.
    return null
  }
}
