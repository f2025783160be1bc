const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
/** 3^(i-1) mod 31 (GB 32100-2015). */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
/** GB 11714 weights of the organisation code, positions 9 to 16. */
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]
/** Signs that recognition and typists take for each other. */
const CONFUSABLE: Readonly<Record<string, string>> = { O: '0', 0: 'DQ', I: '1', 1: 'L7', Z: '2', 2: 'Z', S: '5', 5: 'S', B: '8', 8: 'B', L: '1', D: '0', Q: '0', G: '6', 6: 'G' }

/** What the check of a unified social credit code says. */
export type CreditCodeCheck =
  | { readonly kind: 'valid' }
  /** Not 18 signs. */
  | { readonly kind: 'length'; readonly length: number }
  /** A sign that no code holds (I, O, S, V, Z); `expected` is the right last sign where the others allow to tell it. */
  | { readonly kind: 'alphabet'; readonly sign: string; readonly position: number; readonly expected: string | null }
  | { readonly kind: 'check-digit'; readonly expected: string }
  /** The code's own check digit fits, that of the organisation code in positions 9 to 17 does not (GB 11714). */
  | { readonly kind: 'organisation-code'; readonly expected: string }

/** Checks a unified social credit code (GB 32100-2015, with GB 11714 for positions 9 to 17). Letters may be small. */
export function checkCreditCode(code: string): CreditCodeCheck {
  const signs = code.toUpperCase()
  if (signs.length !== 18) return { kind: 'length', length: signs.length }
  const wrong = [...signs].findIndex((sign) => !ALPHABET.includes(sign))
  const expected = checkSignOf(signs)
  if (wrong !== -1) return { kind: 'alphabet', sign: signs[wrong]!, position: wrong + 1, expected }
  if (expected !== signs[17]) return { kind: 'check-digit', expected: expected! }
  const organisation = organisationSignOf(signs)
  return organisation === signs[16] ? { kind: 'valid' } : { kind: 'organisation-code', expected: organisation }
}

/** Codes one mistaken sign away (0/O, 1/I, 2/Z, 5/S, 8/B …) that pass the check; [] where none does. */
export function similarValidCodes(code: string): readonly string[] {
  const signs = code.toUpperCase()
  const found = new Set<string>()
  for (let index = 0; index < signs.length; index += 1) {
    for (const other of CONFUSABLE[signs[index]!] ?? '') {
      const candidate = signs.slice(0, index) + other + signs.slice(index + 1)
      if (checkCreditCode(candidate).kind === 'valid') found.add(candidate)
    }
  }
  return [...found]
}

/** The right 18th sign for the first 17; null where one of those is no sign of the alphabet. */
function checkSignOf(signs: string): string | null {
  let sum = 0
  for (let index = 0; index < 17; index += 1) {
    const value = ALPHABET.indexOf(signs[index]!)
    if (value === -1) return null
    sum += value * WEIGHTS[index]!
  }
  return ALPHABET[(31 - (sum % 31)) % 31]!
}

function organisationSignOf(signs: string): string {
  let sum = 0
  for (let index = 0; index < 8; index += 1) {
    const sign = signs[8 + index]!
    const value = /\d/.test(sign) ? Number(sign) : sign.charCodeAt(0) - 55
    sum += value * ORGANISATION_WEIGHTS[index]!
  }
  const check = (11 - (sum % 11)) % 11
  return check === 10 ? 'X' : String(check)
}
