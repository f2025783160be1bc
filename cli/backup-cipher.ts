import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { joinBytes } from '../shared/core/join-bytes'
import type { BackupCipher } from '../shared/storage/backup/backup-cipher'

const TAG_BYTES = 16

/** The cipher of Node; the page has the browser's. */
export const backupCipher: BackupCipher = {
  random: (count) => new Uint8Array(randomBytes(count)),
  async seal(key, nonce, plain, about) {
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(about)
    return joinBytes([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
  },
  async open(key, nonce, sealed, about) {
    const end = sealed.length - TAG_BYTES
    const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(about).setAuthTag(sealed.subarray(end))
    try {
      return joinBytes([decipher.update(sealed.subarray(0, end)), decipher.final()])
    } catch {
      // Node throws where the tag does not fit; that is an answer here, not a failure.
      return null
    }
  },
}
