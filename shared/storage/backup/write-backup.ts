import { gzipSync } from 'fflate'
import { sha256 as hash } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { RecordId } from '../../core/ids'
import { encodeUtf8 } from '../../core/text-codec'
import { writeMembers } from '../../registers/filing-package/write-members'
import type { Act, Store, StoredRecord } from '../store'
import { AUDIT_PREFIX, FILE_PREFIX, MANIFEST_NAME, manifestSchema, RECORDS_PREFIX, type BackupManifest, type BackupTotals } from './backup-manifest'
import { takeTurn, type BackupOptions } from './backup-options'

interface Member {
  readonly name: string
  readonly bytes: Uint8Array
  readonly sha256: string
}

/** What a backup says of itself; `id` and `createdAt` come from the host, which has randomness and clock. */
export type BackupLabel = Pick<BackupManifest, 'id' | 'createdAt' | 'createdBy' | 'office' | 'program'>

/** One file of a backup, ready to be saved. */
export interface BackupPart {
  readonly part: number
  readonly isLast: boolean
  readonly bytes: Uint8Array
  readonly totals: BackupTotals
  /** Files whose content on this machine is no longer what it was stored as; they are not in the backup. Known with the last part. */
  readonly damaged: number
}

const LINES_AT_ONCE = 500
const PART_BYTES = 150 * 1024 * 1024

/**
 * Everything a store holds, as files to be saved one after the other: records of all `kinds` and the trail as they stand
 * between two acts, and the contents of files. Rejects with the `StoreError` of a cancelled act when stopped.
 */
export async function* writeBackup(store: Store, kinds: readonly string[], label: BackupLabel, options: BackupOptions = {}): AsyncGenerator<BackupPart> {
  const { members, totals, files } = await gather(store, kinds, label, options)
  let part = 1
  let held: Member[] = []
  let size = 0
  let damaged = 0
  const close = (isLast: boolean): BackupPart => {
    const known = { ...totals, files: files.length - damaged }
    const closed = { part, isLast, totals: known, damaged, bytes: writePart(held, { ...label, format: 'hengshen-backup', version: 1, part, isLast, totals: known }) }
    part += 1
    held = []
    size = 0
    return closed
  }
  const isFull = (next: Member): boolean => held.length > 0 && size + next.bytes.length > (options.partBytes ?? PART_BYTES)
  const hold = (next: Member): void => {
    held.push(next)
    size += next.bytes.length
  }
  for (const member of members) {
    if (isFull(member)) yield close(false)
    hold(member)
  }
  for (const [index, name] of files.entries()) {
    await takeTurn(options)
    const bytes = await store.readBlob(name)
    if (bytes === null || bytesToHex(hash(bytes)) !== name) {
      damaged += 1
      continue
    }
    const member = { name: FILE_PREFIX + name, bytes, sha256: name }
    if (isFull(member)) yield close(false)
    hold(member)
    options.onProgress?.(totals.records + index + 1, totals.records + files.length)
  }
  yield close(true)
}

/** Records and trail, read while no other act is stored: a backup never holds half of one. */
function gather(store: Store, kinds: readonly string[], label: BackupLabel, options: BackupOptions) {
  // Work that writes nothing leaves no entry; it only takes its turn among the writers.
  const act: Act = { actor: label.createdBy, role: '', action: '', subject: null, reason: '', at: label.createdAt }
  return store.transact(act, async () => {
    const members: Member[] = []
    const counts: Record<string, number> = {}
    const [files, total] = await Promise.all([store.blobs(), countAll(store, kinds)])
    let records = 0
    for (const kind of kinds) {
      let after: RecordId | null = null
      for (;;) {
        await takeTurn(options)
        const found: readonly StoredRecord[] = await store.scan(kind, after, LINES_AT_ONCE)
        if (found.length === 0) break
        members.push(lines(RECORDS_PREFIX, members.length, found))
        records += found.length
        counts[kind] = (counts[kind] ?? 0) + found.length
        after = found.at(-1)!.id
        options.onProgress?.(records, total + files.length)
      }
    }
    let auditEntries = 0
    for (;;) {
      await takeTurn(options)
      const found = await store.auditTrail(auditEntries, LINES_AT_ONCE)
      if (found.length === 0) break
      members.push(lines(AUDIT_PREFIX, members.length, found))
      auditEntries = found.at(-1)!.n
    }
    return { members, files, totals: { kinds: counts, records, auditEntries, files: files.length } }
  })
}

async function countAll(store: Store, kinds: readonly string[]): Promise<number> {
  const counts = await Promise.all(kinds.flatMap((kind) => [false, true].map((deleted) => store.count({ kind, deleted }))))
  return counts.reduce((sum, one) => sum + one, 0)
}

/** Text shrinks to a tenth; the contents of files are compressed already and are stored as they are. */
function lines(prefix: string, index: number, found: readonly unknown[]): Member {
  const bytes = gzipSync(encodeUtf8(found.map((one) => JSON.stringify(one)).join('\n')), { level: 1, mtime: 0 })
  return { name: `${prefix}${String(index + 1).padStart(5, '0')}.jsonl.gz`, bytes, sha256: bytesToHex(hash(bytes)) }
}

function writePart(members: readonly Member[], manifest: Omit<BackupManifest, 'members'>): Uint8Array {
  const listed = manifestSchema.parse({ ...manifest, members: members.map(({ name, bytes, sha256 }) => ({ name, bytes: bytes.length, sha256 })) })
  return writeMembers(new Map([[MANIFEST_NAME, encodeUtf8(JSON.stringify(listed))], ...members.map(({ name, bytes }) => [name, bytes] as const)]))
}
