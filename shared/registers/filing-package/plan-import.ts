import { fail, ok, type Result } from '../../core/result'
import type { PackageAnswer, PackagedRecord } from './manifest'
import type { PackageRefusal, VerifiedPackage } from './read-package'

/** A package that was imported before. */
export interface SeenPackage {
  readonly id: string
  readonly digest: string
}

/** What the bureau already holds of a unit's record. */
export interface HeldRecord {
  readonly id: string
  readonly revision: number
}

/** What an import would change. Reading the same package again plans nothing. */
export interface ImportPlan {
  /** True when this very package was imported before. */
  readonly isRepeated: boolean
  readonly added: readonly PackagedRecord[]
  readonly updated: readonly PackagedRecord[]
  /** Held in this or a later revision already; nothing is changed. */
  readonly unchanged: readonly string[]
}

/** Plans the import of a report; refused where an id is used again for other contents, or the package is no report. */
export function planImport(verified: VerifiedPackage, seen: readonly SeenPackage[], held: readonly HeldRecord[]): Result<ImportPlan, PackageRefusal> {
  const { manifest, digest } = verified
  if (manifest.kind !== 'report') return fail({ code: 'wrong-kind', message: '这是备案机构的回复包，应由报送单位导入。' })
  const before = seen.find((one) => one.id === manifest.id)
  if (before !== undefined && before.digest !== digest) return fail({ code: 'reused-id', message: '该报送包的编号已用于另一内容的报送包，已拒绝；请让对方重新导出。' })
  const revisions = new Map(held.map((one) => [one.id, one.revision]))
  const isNewer = ({ id, revision }: PackagedRecord): boolean => revision > (revisions.get(id) ?? 0)
  // A replayed package is told apart by its digest, an older one by the revision of its records.
  const fresh = new Set(before === undefined ? manifest.records.filter(isNewer) : [])
  return ok({
    isRepeated: before !== undefined,
    added: [...fresh].filter((record) => !revisions.has(record.id)),
    updated: [...fresh].filter((record) => revisions.has(record.id)),
    unchanged: manifest.records.filter((record) => !fresh.has(record)).map((record) => record.id),
  })
}

/** A report this unit sent. */
export interface SentReport {
  readonly id: string
  readonly digest: string
  /** Name of the bureau it was made for. */
  readonly to: string
}

/** Takes the bureau's answers to one of our reports; refused where we never sent it, sent something else under its id, or sent it to somebody else. */
export function takeAnswers(verified: VerifiedPackage, sent: readonly SentReport[]): Result<readonly PackageAnswer[], PackageRefusal> {
  const { inReplyTo, answers, kind, from } = verified.manifest
  if (kind === 'report' || inReplyTo === null) return fail({ code: 'wrong-kind', message: '这是报送包，应由备案机构导入。' })
  const report = sent.find((one) => one.id === inReplyTo.id)
  if (report === undefined || report.digest !== inReplyTo.digest) return fail({ code: 'unknown-request', message: '本机没有导出过它所回复的报送包，已拒绝。' })
  if (report.to !== from) return fail({ code: 'unknown-request', message: `所回复的报送包是报给“${report.to}”的，这份回复却由“${from}”签名，已拒绝；请与“${report.to}”核对。` })
  return ok(answers)
}
