import type { BackupCipher } from '../../shared/storage/backup/backup-cipher'

type Bytes = Uint8Array<ArrayBuffer>

const keyOf = (key: Uint8Array, use: 'encrypt' | 'decrypt'): Promise<CryptoKey> => crypto.subtle.importKey('raw', key as Bytes, 'AES-GCM', false, [use])
const how = (nonce: Uint8Array, about: Uint8Array): AesGcmParams => ({ name: 'AES-GCM', iv: nonce as Bytes, additionalData: about as Bytes, tagLength: 128 })

/** The cipher of the browser, which works beside the page's own thread. */
export const backupCipher: BackupCipher = {
  random: (count) => crypto.getRandomValues(new Uint8Array(count)),
  async seal(key, nonce, plain, about) {
    return new Uint8Array(await crypto.subtle.encrypt(how(nonce, about), await keyOf(key, 'encrypt'), plain as Bytes))
  },
  async open(key, nonce, sealed, about) {
    try {
      return new Uint8Array(await crypto.subtle.decrypt(how(nonce, about), await keyOf(key, 'decrypt'), sealed as Bytes))
    } catch (error) {
      // So a browser says that the tag does not fit; that is an answer here, not a failure.
      if (error instanceof DOMException && error.name === 'OperationError') return null
      throw error
    }
  },
}
