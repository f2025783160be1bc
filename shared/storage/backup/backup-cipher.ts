/** AES-256-GCM and randomness, which the host lends: browsers and Node have their own. Keys are 32 bytes, nonces 12, tags the last 16 bytes of what is sealed. */
export interface BackupCipher {
  random(count: number): Uint8Array
  /** `about` is not sealed, but what was sealed with it opens with the same alone. */
  seal(key: Uint8Array, nonce: Uint8Array, plain: Uint8Array, about: Uint8Array): Promise<Uint8Array>
  /** Null where key, nonce, `about` or a sealed byte is another. */
  open(key: Uint8Array, nonce: Uint8Array, sealed: Uint8Array, about: Uint8Array): Promise<Uint8Array | null>
}
