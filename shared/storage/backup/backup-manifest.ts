import { z } from 'zod'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.number().int().min(0)

/** Where the list of its members stands in each part of a backup. */
export const MANIFEST_NAME = 'manifest.json'
/** Members with records, with the audit trail, and with the contents of files, named by their SHA-256. */
export const RECORDS_PREFIX = 'records/'
export const AUDIT_PREFIX = 'audit/'
export const FILE_PREFIX = 'files/'

const totals = z.strictObject({
  /** How many records of each kind, deleted ones among them. */
  kinds: z.record(z.string(), count),
  records: count,
  auditEntries: count,
  files: count,
})

/** What every part of a backup says of itself and of the whole. A backup too large for one file has several parts. */
export const manifestSchema = z.strictObject({
  format: z.literal('hengshen-backup'),
  version: z.literal(1),
  /** The same in all parts of one backup. */
  id: z.string().min(1).max(100),
  /** ISO date-time. */
  createdAt: z.string().min(10).max(40),
  createdBy: z.string().max(200),
  /** The office, as it calls itself; '' where it has not said. */
  office: z.string().max(500),
  program: z.string().max(50),
  /** Counts from 1. */
  part: z.number().int().min(1),
  isLast: z.boolean(),
  totals,
  /** Every member of this part but this list itself. */
  members: z.array(z.strictObject({ name: z.string().min(1).max(200), bytes: count, sha256 })),
})

/** The list in one part of a backup. */
export type BackupManifest = z.infer<typeof manifestSchema>

/** How much a backup holds. */
export type BackupTotals = z.infer<typeof totals>

const line = z.looseObject({
  id: z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  kind: z.string().min(1),
  unit: z.string().min(1),
  body: z.looseObject({ fields: z.record(z.string(), z.unknown()), deleted: z.boolean(), conflicts: z.record(z.string(), z.unknown()) }),
})

const entry = z.looseObject({
  n: z.number().int().min(1),
  act: z.looseObject({ actor: z.string(), role: z.string(), action: z.string(), subject: z.string().nullable(), reason: z.string(), at: z.string() }),
  records: z.array(z.string()),
})

/** One line of a member with records. */
export const recordSchema = line
/** One line of a member with the audit trail. */
export const auditSchema = entry
