import { sha256 as digest } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { sha256, type Sha256 } from '../core/ids'
import { encodeUtf8 } from '../core/text-codec'
import { fail, ok, type Result } from '../core/result'
import type { Letter } from './letter'
import { selfCheckLetter, type LetterProblem } from './self-check'

/** An issued letter: nothing in it changes any more; a correction is a new letter with a new number. */
export interface IssuedLetter {
  readonly title: string
  readonly number: string
  /** Hash of the file handed out; whoever holds a copy can compare it. */
  readonly sha256: Sha256
  readonly size: number
  /** Hash of what the letter says and how it is laid out, the same in every file format written from it. */
  readonly contentSha256: Sha256
}

/**
 * Freezes a letter with the file written from it. Refused with everything the self-check found, so that no unfinished or
 * wrongly dated letter gets a number.
 */
export function issueLetter(letter: Letter, bytes: Uint8Array): Result<IssuedLetter, readonly LetterProblem[]> {
  const problems = selfCheckLetter(letter)
  if (problems.length > 0) return fail(problems)
  return ok({
    title: letter.title, number: letter.head?.number ?? '', sha256: hashOf(bytes), size: bytes.length, contentSha256: hashOf(encodeUtf8(JSON.stringify(letter))),
  })
}

/** True when these bytes are the file that was issued. */
export function isIssuedFile(issued: IssuedLetter, bytes: Uint8Array): boolean {
  return bytes.length === issued.size && hashOf(bytes) === issued.sha256
}

function hashOf(bytes: Uint8Array): Sha256 {
  return sha256(bytesToHex(digest(bytes)))
}
