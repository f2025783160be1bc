import { hexToBytes } from '@noble/hashes/utils.js'
import { joinBytes } from '../../core/join-bytes'
import { fail, ok, type Result } from '../../core/result'
import type { BackupCipher } from './backup-cipher'
import { takeTurn, type BackupOptions } from './backup-options'
import { damagedBackup, missingPart, mixedParts, refuseBackup, type BackupFile, type BackupRefusal } from './backup-refusal'
import { isBearable, passphraseKey } from './passphrase-key'
import { KEY_LABEL, pieceNonce, PIECE_BYTES, TAG_BYTES } from './seal-backup'
import { isSealed, readSealedHeader, type SealedFile } from './sealed-header'

/** A sealed part whose header is whole. */
export interface SealedPart extends SealedFile {
  readonly name: string
}

/**
 * What can be said of a sealed backup without its passphrase: that the headers are whole, that its parts belong together and
 * none is missing, that they ask no more of the machine than is right. Null where none of the files is sealed.
 */
export function inspectSealed(chosen: readonly BackupFile[]): Result<readonly SealedPart[], BackupRefusal> | null {
  if (!chosen.some(({ bytes }) => isSealed(bytes))) return null
  const parts: SealedPart[] = []
  for (const { name, bytes } of chosen) {
    if (!isSealed(bytes)) return fail(mixedParts())
    const read = readSealedHeader(bytes)
    if (read === 'damaged') return fail(damagedBackup(name))
    if (read === 'newer-version') return fail(refuseBackup('newer-version', `“${name}”由更新版本的程序备份；请升级本机程序后再恢复。`))
    if (!isBearable(read.header.kdf)) return fail(refuseBackup('too-costly', `“${name}”要求的内存或者计算量超出允许的范围，不是本程序写的备份，没有打开；请换一份备份。`))
    if (parts.some(({ header }) => JSON.stringify(header.kdf) !== JSON.stringify(read.header.kdf))) return fail(mixedParts())
    parts.push({ name, ...read })
  }
  parts.sort((a, b) => a.header.part - b.header.part)
  const missing = parts.findIndex(({ header }, index) => header.part !== index + 1 || (header.isLast && index + 1 < parts.length))
  if (missing !== -1) return fail(missingPart(missing + 1, true))
  return parts.at(-1)!.header.isLast ? ok(parts) : fail(missingPart(parts.length + 1, false))
}

/** Opens the parts of a sealed backup into files as an unsealed one has them. Progress: the key of the passphrase is the first half. */
export async function openSealed(parts: readonly SealedPart[], passphrase: string, cipher: BackupCipher, options: BackupOptions = {}): Promise<Result<readonly BackupFile[], BackupRefusal>> {
  const { kdf, check } = parts[0]!.header
  const tell = (share: number): void => options.onProgress?.(share, 2)
  const outer = await passphraseKey(passphrase, hexToBytes(kdf.salt), kdf, { ...options, onProgress: (done, total) => tell(done / total) })
  const expected = hexToBytes(check)
  if (!outer.check.every((byte, at) => byte === expected[at])) {
    return fail(refuseBackup('wrong-passphrase', '口令不对，没有打开备份。请核对大小写和每一个字；不同日期的备份可能用了不同的口令。'))
  }
  const all = parts.reduce((sum, { pieces }) => sum + pieces.length, 0)
  const opened: BackupFile[] = []
  let before = 0
  for (const part of parts) {
    const bytes = await openPart(part, outer.key, cipher, { ...options, onProgress: (done) => tell(1 + (before + done) / all) })
    if (bytes === null) return fail(damagedBackup(part.name))
    opened.push({ name: part.name, bytes })
    before += part.pieces.length
  }
  return ok(opened)
}

async function openPart({ header, about, pieces }: SealedPart, outer: Uint8Array, cipher: BackupCipher, options: BackupOptions): Promise<Uint8Array | null> {
  const key = await cipher.open(outer, hexToBytes(header.nonce), hexToBytes(header.key), KEY_LABEL)
  if (key === null) return null
  const step = PIECE_BYTES + TAG_BYTES
  const opened: Uint8Array[] = []
  for (let at = 0; at < pieces.length; at += step) {
    await takeTurn(options)
    const sealed = pieces.subarray(at, at + step)
    const plain = sealed.length <= TAG_BYTES ? null : await cipher.open(key, pieceNonce(at / step, at + step >= pieces.length), sealed, about)
    if (plain === null) return null
    opened.push(plain)
    options.onProgress?.(at + sealed.length, pieces.length)
  }
  return joinBytes(opened)
}
