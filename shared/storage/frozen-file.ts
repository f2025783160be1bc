import { sha256 as digest } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { Sha256 } from '../core/ids'
import { fail, ok, type Result } from '../core/result'
import type { Store } from './store'

/**
 * The bytes of a file that was issued, as they were issued: their fingerprint is counted again on every reading. `missing`
 * when the store does not hold them, `changed` when what it holds is not what was issued.
 */
export async function readFrozenFile(store: Pick<Store, 'readBlob'>, sha: Sha256): Promise<Result<Uint8Array, 'missing' | 'changed'>> {
  const bytes = await store.readBlob(sha)
  if (bytes === null) return fail('missing')
  return bytesToHex(digest(bytes)) === sha ? ok(bytes) : fail('changed')
}
