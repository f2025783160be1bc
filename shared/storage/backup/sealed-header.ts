import { z } from 'zod'
import { sha256 as hash } from '@noble/hashes/sha2.js'
import { joinBytes } from '../../core/join-bytes'
import { decodeStrict, encodeUtf8 } from '../../core/text-codec'

/**
 * A sealed part: the word `HSSEALED`, four bytes with the length of the header, the header as JSON, the SHA-256 of all
 * that, then pieces. Every piece is sealed about that hash, so nothing of the header can be exchanged; it says no name,
 * no count and no day.
 */
const MAGIC = encodeUtf8('HSSEALED')
const LENGTH_BYTES = 4
const HASH_BYTES = 32
const MOST_HEADER = 4096

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`))

const headerSchema = z.strictObject({
  format: z.literal('hengshen-sealed-backup'),
  version: z.literal(1),
  /** Counts from 1. */
  part: z.number().int().min(1).max(100_000),
  isLast: z.boolean(),
  /** The same in all parts of one backup; the salt is drawn anew for each backup. */
  kdf: z.strictObject({ name: z.literal('scrypt'), log2N: z.number().int().min(14).max(40), r: z.number().int().min(1).max(1024), p: z.number().int().min(1).max(1024), salt: hex(16) }),
  /** Tells a wrong passphrase from a changed file; worked out with the key, of which it tells nothing. */
  check: hex(16),
  /** The key of this part, drawn anew for it, sealed with that of the passphrase. */
  nonce: hex(12),
  key: hex(48),
})

/** What a sealed part says without its passphrase. */
export type SealedHeader = z.infer<typeof headerSchema>

/** A sealed part taken apart. */
export interface SealedFile {
  readonly header: SealedHeader
  /** What every piece is sealed about: the hash of all before the pieces. */
  readonly about: Uint8Array
  readonly pieces: Uint8Array
}

/** Whether a file is a sealed part of a backup, by its first bytes. */
export function isSealed(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, at) => bytes[at] === byte)
}

/** All of a sealed part that stands before its pieces, and the hash these are sealed about. */
export function writeSealedHeader(header: SealedHeader): { readonly bytes: Uint8Array; readonly about: Uint8Array } {
  const json = encodeUtf8(JSON.stringify(headerSchema.parse(header)))
  const length = new Uint8Array(LENGTH_BYTES)
  new DataView(length.buffer).setUint32(0, json.length)
  const plain = joinBytes([MAGIC, length, json])
  const about = hash(plain)
  return { bytes: joinBytes([plain, about]), about }
}

/** Takes a sealed part apart; the reason where it is not whole or from a newer program. */
export function readSealedHeader(bytes: Uint8Array): SealedFile | 'damaged' | 'newer-version' {
  const start = MAGIC.length + LENGTH_BYTES
  if (!isSealed(bytes) || bytes.length < start) return 'damaged'
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(MAGIC.length)
  const end = start + length
  if (length > MOST_HEADER || bytes.length <= end + HASH_BYTES) return 'damaged'
  const about = bytes.slice(end, end + HASH_BYTES)
  const sum = hash(bytes.subarray(0, end))
  if (!sum.every((byte, at) => byte === about[at])) return 'damaged'
  const value = parse(decodeStrict(bytes.subarray(start, end), 'utf-8'))
  if (Number((value as { readonly version?: unknown } | null)?.version) > 1) return 'newer-version'
  const header = headerSchema.safeParse(value)
  return header.success ? { header: header.data, about, pieces: bytes.subarray(end + HASH_BYTES) } : 'damaged'
}

function parse(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text)
  } catch {
    // Not JSON: the schema refuses null.
    return null
  }
}
