import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { recordId, type RecordId } from '../core/ids'
import { encodeUtf8 } from '../core/text-codec'

/**
 * The id of a record of which there is exactly one per `parts` (the decision on one finding of one matter): the same
 * parts always give the same id, so writing it twice changes the same record, on every machine. Shaped as a UUID of
 * version 8 (RFC 9562 section 5.8) from the SHA-256 of the parts.
 */
export function derivedId(...parts: readonly [string, ...string[]]): RecordId {
  const hex = bytesToHex(sha256(encodeUtf8(parts.join('\u0000'))))
  const variant = '89ab'[Number.parseInt(hex[16]!, 16) % 4]!
  return recordId(`${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`)
}
