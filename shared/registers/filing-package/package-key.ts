import { ed25519 } from '@noble/curves/ed25519.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js'
import { encodeUtf8 } from '../../core/text-codec'

/** The Ed25519 key of a unit (RFC 8032). The seed is secret and made by the host, which has the randomness. */
export interface PackageKey {
  /** 64 hexadecimal digits, given to the other side once, on paper or in person. */
  readonly publicKey: string
  readonly sign: (manifest: Uint8Array) => string
}

/** Signatures of other things must never pass for one of a package. */
const CONTEXT = encodeUtf8('hengshen-filing-package/1\n')

/** The key that follows from 32 secret random bytes; throws for another length. */
export function packageKey(seed: Uint8Array): PackageKey {
  if (seed.length !== 32) throw new Error(`a seed has 32 bytes, not ${seed.length}`)
  return {
    publicKey: bytesToHex(ed25519.getPublicKey(seed)),
    sign: (manifest) => bytesToHex(ed25519.sign(messageOf(manifest), seed)),
  }
}

/** Whether the signature over the manifest was made with the key. Malformed keys and signatures are answered with false. */
export function isSignedBy(manifest: Uint8Array, signature: string, publicKey: string): boolean {
  try {
    return ed25519.verify(hexToBytes(signature), messageOf(manifest), hexToBytes(publicKey))
  } catch {
    // Points that are not on the curve are reported by throwing; they sign nothing.
    return false
  }
}

function messageOf(manifest: Uint8Array): Uint8Array {
  return concatBytes(CONTEXT, sha256(manifest))
}

/** The key as people compare it on paper: eight groups of four digits of its SHA-256. */
export function fingerprintOf(publicKey: string): string {
  return bytesToHex(sha256(hexToBytes(publicKey))).slice(0, 32).toUpperCase().replace(/(.{4})(?=.)/g, '$1-')
}
