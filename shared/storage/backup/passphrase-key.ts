import { scryptAsync } from '@noble/hashes/scrypt.js'
import { encodeUtf8 } from '../../core/text-codec'
import { cancelledAct } from '../store'
import type { BackupOptions } from './backup-options'

/** What guessing one passphrase costs (scrypt, RFC 7914): memory is 128 × r × 2^log2N bytes. */
export interface PassphraseCost {
  readonly log2N: number
  readonly r: number
  readonly p: number
}

/** 128 MiB for each guess: OWASP's first choice for scrypt. */
export const PASSPHRASE_COST: PassphraseCost = { log2N: 17, r: 8, p: 1 }
/** What a file may ask of the machine that opens it: 256 MiB and some seconds. */
const MOST_LOG2N = 18
const MOST_R = 8
const MOST_P = 2

/** Whether a file asks no more of the machine than ours ever would. */
export function isBearable({ log2N, r, p }: PassphraseCost): boolean {
  return log2N <= MOST_LOG2N && r <= MOST_R && p <= MOST_P
}

/** Shortest passphrase for a new backup, in characters, and how many of them must differ. */
export const SHORTEST_PASSPHRASE = 12
const DIFFERENT = 6

/** Why a passphrase is not taken for a new backup: whoever has the file can try as many as the machine bears. Null for a good one. */
export function passphraseFault(passphrase: string): 'too-short' | 'too-simple' | null {
  const characters = [...asTyped(passphrase)]
  if (characters.length < SHORTEST_PASSPHRASE) return 'too-short'
  return new Set(characters).size < DIFFERENT ? 'too-simple' : null
}

/** Full width and half width are the same, and blanks at the ends are none: input methods and clipboards add them unseen. */
function asTyped(passphrase: string): string {
  return passphrase.normalize('NFKC').trim()
}

/** What a passphrase gives: the key that seals, and a value that tells a wrong passphrase from a changed file. */
export interface PassphraseKey {
  readonly key: Uint8Array
  readonly check: Uint8Array
}

const KEY_BYTES = 32
const CHECK_BYTES = 16

/** Works the key out, in small steps between which others have their turn; a stop throws the `StoreError` of a cancelled act. `onProgress` is told hundredths. */
export async function passphraseKey(passphrase: string, salt: Uint8Array, { log2N, r, p }: PassphraseCost, { onProgress, isCancelled }: BackupOptions): Promise<PassphraseKey> {
  let told = -1
  const derived = await scryptAsync(encodeUtf8(asTyped(passphrase)), salt, {
    N: 2 ** log2N, r, p, dkLen: KEY_BYTES + CHECK_BYTES,
    onProgress: (share) => {
      const percent = Math.floor(share * 100)
      if (percent === told) return
      told = percent
      if (isCancelled?.() === true) throw cancelledAct()
      onProgress?.(percent, 100)
    },
  })
  return { key: derived.subarray(0, KEY_BYTES), check: derived.subarray(KEY_BYTES) }
}
