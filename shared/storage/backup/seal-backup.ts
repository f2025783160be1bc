import { bytesToHex } from '@noble/hashes/utils.js'
import { joinBytes } from '../../core/join-bytes'
import { encodeUtf8 } from '../../core/text-codec'
import type { BackupCipher } from './backup-cipher'
import { takeTurn, type BackupOptions } from './backup-options'
import { PASSPHRASE_COST, passphraseKey, type PassphraseCost } from './passphrase-key'
import { writeSealedHeader } from './sealed-header'
import type { BackupPart } from './write-backup'

/** How much is sealed at once, and what sealing adds to it, in bytes. */
export const PIECE_BYTES = 1024 * 1024
export const TAG_BYTES = 16
const KEY_BYTES = 32
const SALT_BYTES = 16
const NONCE_BYTES = 12
/** What the key of a part is sealed about. */
export const KEY_LABEL = encodeUtf8('hengshen backup part key')

/** Seals the parts of one backup, one after the other. */
export type SealPart = (part: Pick<BackupPart, 'part' | 'isLast' | 'bytes'>) => Promise<Uint8Array>

/**
 * Works the key of a passphrase out and seals parts with it, each under a key of its own drawn anew. Who has the files learns how
 * large they are and which part is the last, nothing else; without the passphrase nobody can open them.
 */
export async function sealBackup(passphrase: string, cipher: BackupCipher, options: BackupOptions, cost: PassphraseCost = PASSPHRASE_COST): Promise<SealPart> {
  const salt = cipher.random(SALT_BYTES)
  const { key: outer, check } = await passphraseKey(passphrase, salt, cost, options)
  return async ({ part, isLast, bytes }) => {
    const [key, nonce] = [cipher.random(KEY_BYTES), cipher.random(NONCE_BYTES)]
    const header = writeSealedHeader({
      format: 'hengshen-sealed-backup', version: 1, part, isLast, kdf: { name: 'scrypt', ...cost, salt: bytesToHex(salt) },
      check: bytesToHex(check), nonce: bytesToHex(nonce), key: bytesToHex(await cipher.seal(outer, nonce, key, KEY_LABEL)),
    })
    const pieces = [header.bytes]
    for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
      await takeTurn(options)
      const nonceOfPiece = pieceNonce(at / PIECE_BYTES, at + PIECE_BYTES >= bytes.length)
      pieces.push(await cipher.seal(key, nonceOfPiece, bytes.subarray(at, at + PIECE_BYTES), header.about))
    }
    return joinBytes(pieces)
  }
}

/** Pieces are counted and the last one is marked, so none can be left out, added or moved. A key seals one part alone: no nonce comes twice. */
export function pieceNonce(index: number, isLast: boolean): Uint8Array {
  const nonce = new Uint8Array(NONCE_BYTES)
  new DataView(nonce.buffer).setUint32(0, index)
  nonce[NONCE_BYTES - 1] = isLast ? 1 : 0
  return nonce
}
