import { CASE_LETTERS } from './case-letters'
import { CLEANUP_LETTERS } from './cleanup-letters'
import { COUNSEL_LETTERS } from './counsel-letters'
import { FILING_LETTERS } from './filing-letters'
import { LEGALITY_LETTERS } from './legality-letters'
import type { RegisterLetter } from './register-letter'

/** Every document made from a record of a register (D5 to D8, and the result of a clean-up). */
export const REGISTER_LETTERS: readonly RegisterLetter[] = [...FILING_LETTERS, ...COUNSEL_LETTERS, ...CASE_LETTERS, ...LEGALITY_LETTERS, ...CLEANUP_LETTERS]

/** The documents of a register, in the order they are offered. */
export function lettersOf(register: string): readonly RegisterLetter[] {
  return REGISTER_LETTERS.filter((letter) => letter.register.id === register)
}
