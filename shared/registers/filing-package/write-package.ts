import { sha256 as hash } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { assert } from '../../core/assert'
import { encodeUtf8 } from '../../core/text-codec'
import { FILE_PREFIX, kindOfAnswers, MANIFEST_NAME, manifestSchema, SIGNATURE_NAME, type Manifest, type PackageAnswer, type PackagedRecord, type PackageKind } from './manifest'
import type { PackageKey } from './package-key'
import type { VerifiedPackage } from './read-package'
import { writeMembers } from './write-members'

/** A file that goes into a package. */
export interface PackedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What a unit reports. `id` and `createdAt` come from the host, which has randomness and clock. */
export interface ReportContents {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly createdAt: string
  readonly records: readonly PackagedRecord[]
  readonly files: readonly PackedFile[]
}

/** A signed report of filings; the same contents and key give the same bytes. */
export function writeReport(contents: ReportContents, key: PackageKey): Uint8Array {
  return write({ ...contents, kind: 'report', inReplyTo: null, answers: [] }, key)
}

/** What the bureau answers to a report. */
export interface AnswerContents {
  readonly id: string
  readonly from: string
  readonly createdAt: string
  readonly answers: readonly PackageAnswer[]
  readonly files: readonly PackedFile[]
}

/**
 * A signed answer to a report: a receipt where everything is filed, a return as soon as one record is sent back.
 * Throws for an answer to a record the report does not hold.
 */
export function writeAnswer(report: VerifiedPackage, contents: AnswerContents, key: PackageKey): Uint8Array {
  const known = new Set(report.manifest.records.map((record) => record.id))
  for (const { record } of contents.answers) assert(known.has(record), `the report holds no record ${record}`)
  const inReplyTo = { id: report.manifest.id, digest: report.digest }
  return write({ ...contents, to: report.manifest.from, kind: kindOfAnswers(contents.answers), records: [], inReplyTo }, key)
}

interface Contents {
  readonly id: string
  readonly kind: PackageKind
  readonly from: string
  readonly to: string
  readonly createdAt: string
  readonly records: readonly PackagedRecord[]
  readonly files: readonly PackedFile[]
  readonly inReplyTo: Manifest['inReplyTo']
  readonly answers: readonly PackageAnswer[]
}

function write(contents: Contents, key: PackageKey): Uint8Array {
  const files = contents.files.map(({ name, bytes }) => ({ name, bytes, sha256: bytesToHex(hash(bytes)) }))
  const manifest = manifestSchema.parse({
    format: 'hengshen-filing-package', version: contents.answers.some(({ limit }) => limit !== undefined) ? 2 : 1, kind: contents.kind, id: contents.id, from: contents.from, to: contents.to, createdAt: contents.createdAt,
    records: contents.records, files: files.map(({ name, sha256, bytes }) => ({ name, sha256, bytes: bytes.length })), inReplyTo: contents.inReplyTo, answers: contents.answers,
  })
  const listed = encodeUtf8(canonicalJson(manifest))
  const signature = { algorithm: 'Ed25519', publicKey: key.publicKey, signature: key.sign(listed) }
  // The same file listed under two names is stored once.
  const members = files.map(({ sha256, bytes }) => [FILE_PREFIX + sha256, bytes] as const)
  return writeMembers(new Map([[MANIFEST_NAME, listed], [SIGNATURE_NAME, encodeUtf8(canonicalJson(signature))], ...members]))
}

/** JSON with its keys in order, so that equal values are equal bytes. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    one !== null && typeof one === 'object' && !Array.isArray(one) ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1))) : one)
}
