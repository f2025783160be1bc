import { z } from 'zod'
import { parseLocalDate } from '../../core/local-date'

/** What a package is for: a unit reports, the bureau files, the bureau sends back. */
export type PackageKind = 'report' | 'receipt' | 'return'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const packageId = z.string().regex(/^[0-9a-f-]{36}$/)

const record = z.strictObject({
  /** Id of the unit's record; the bureau keeps it, so that a record reported again is the same record. */
  id: z.string().min(1).max(100),
  /** Register the record belongs to; a large contract where none is named. */
  register: z.string().min(1).max(100).default('filing'),
  /** Counts up each time the unit reports the record again. */
  revision: z.number().int().min(1),
  fields: z.record(z.string(), z.unknown()),
})

const day = z.string().refine((written) => parseLocalDate(written) !== null)

/** Time to answer what is sent back, counted from the day of the answer as the bureau counts it; `due` is its last day. */
const answerLimit = z.strictObject({ count: z.number().int().min(1).max(1000), unit: z.enum(['day', 'working-day']), due: day })

const answer = z.strictObject({
  record: z.string().min(1).max(100),
  outcome: z.enum(['file', 'file-with-notice', 'return', 'advise']),
  /** 备案号; '' where sent back. */
  number: z.string().max(100),
  receiptNumber: z.string().max(100),
  on: day,
  /** Notice of risk, list of corrections, advice. */
  opinion: z.string().max(20_000),
  /** Absent where nothing is to be answered, and in packages of version 1. */
  limit: answerLimit.optional(),
})

/** A record named twice would be taken in twice, the second time over the first. */
function isOnce(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length
}

/** What a package of these answers is for: a return as soon as one record is sent back, else a receipt. */
export function kindOfAnswers(answers: readonly { readonly outcome: z.infer<typeof answer>['outcome'] }[]): Exclude<PackageKind, 'report'> {
  return answers.some(({ outcome }) => outcome === 'return' || outcome === 'advise') ? 'return' : 'receipt'
}

/** A report answers nothing; a receipt or return reports nothing, and is called by what it answers. */
function isOfItsKind({ kind, inReplyTo, records, answers }: { readonly kind: PackageKind; readonly inReplyTo: object | null; readonly records: readonly object[]; readonly answers: Parameters<typeof kindOfAnswers>[0] }): boolean {
  if (kind === 'report') return inReplyTo === null && answers.length === 0
  return inReplyTo !== null && records.length === 0 && kind === kindOfAnswers(answers)
}

/** What the signature vouches for. Unknown keys are refused: nothing unsigned-for is ever read. */
export const manifestSchema = z.strictObject({
  format: z.literal('hengshen-filing-package'),
  /** 2 where an answer bears a limit, so that programs which do not know it ask for an update; 1 otherwise. */
  version: z.literal([1, 2]),
  kind: z.enum(['report', 'receipt', 'return']),
  id: packageId,
  from: z.string().min(1).max(200),
  to: z.string().min(1).max(200),
  /** ISO date-time. */
  createdAt: z.string().min(10).max(40),
  records: z.array(record).max(10_000).refine((list) => isOnce(list.map(({ id }) => id))),
  files: z.array(z.strictObject({ name: z.string().min(1).max(500), sha256, bytes: z.number().int().min(0) })).max(10_000),
  /** Package a receipt or return answers; null for reports. */
  inReplyTo: z.strictObject({ id: packageId, digest: sha256 }).nullable(),
  answers: z.array(answer).max(10_000).refine((list) => isOnce(list.map((one) => one.record))),
}).refine(isOfItsKind)

/** The list of everything in a package. */
export type Manifest = z.infer<typeof manifestSchema>

/** A record as a package carries it. */
export type PackagedRecord = z.infer<typeof record>

/** What the bureau says of one record. */
export type PackageAnswer = z.infer<typeof answer>

/** The time the bureau gives to answer. */
export type AnswerLimit = z.infer<typeof answerLimit>

/** The signature beside the manifest. */
export const signatureSchema = z.strictObject({
  algorithm: z.literal('Ed25519'),
  publicKey: z.string().regex(/^[0-9a-f]{64}$/),
  signature: z.string().regex(/^[0-9a-f]{128}$/),
})

/** Names of the two fixed members; the others are files/<SHA-256>. */
export const MANIFEST_NAME = 'manifest.json'
export const SIGNATURE_NAME = 'manifest.sig.json'
export const FILE_PREFIX = 'files/'
