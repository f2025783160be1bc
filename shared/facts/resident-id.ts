import { localDateOf, type LocalDate } from '../core/local-date'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_SIGNS = '10X98765432'
/** Provincial codes of GB/T 2260, with 71, 81, 82 and 83 for Taiwan, Hong Kong, Macao residents. */
const PROVINCES = new Set([
  '11', '12', '13', '14', '15', '21', '22', '23', '31', '32', '33', '34', '35', '36', '37', '41', '42', '43', '44', '45', '46',
  '50', '51', '52', '53', '54', '61', '62', '63', '64', '65', '71', '81', '82', '83',
])

/** What the check of a resident identity number says. */
export type ResidentIdCheck =
  | { readonly kind: 'valid'; readonly birth: LocalDate }
  | { readonly kind: 'length'; readonly length: number }
  | { readonly kind: 'province' }
  /** Positions 7 to 14 are no day, or one before 1900 or after `today`. */
  | { readonly kind: 'birth'; readonly written: string }
  | { readonly kind: 'check-digit'; readonly expected: string }

/** Checks an 18-sign resident identity number (GB 11643-1999). `today` bounds the day of birth. */
export function checkResidentId(id: string, today: LocalDate): ResidentIdCheck {
  const signs = id.toUpperCase()
  if (!/^\d{17}[\dX]$/.test(signs)) return { kind: 'length', length: signs.length }
  if (!PROVINCES.has(signs.slice(0, 2))) return { kind: 'province' }
  const birth = localDateOf(Number(signs.slice(6, 10)), Number(signs.slice(10, 12)), Number(signs.slice(12, 14)))
  if (birth === null || birth < '1900-01-01' || birth > today) return { kind: 'birth', written: signs.slice(6, 14) }
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(signs[index]), 0)
  const expected = CHECK_SIGNS[sum % 11]!
  return expected === signs[17] ? { kind: 'valid', birth } : { kind: 'check-digit', expected }
}

/** The number with only its first three and last two signs shown: 110*************15. */
export function maskResidentId(id: string): string {
  return id.length <= 5 ? '*'.repeat(id.length) : id.slice(0, 3) + '*'.repeat(id.length - 5) + id.slice(-2)
}
