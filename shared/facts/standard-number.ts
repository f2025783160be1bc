/**
 * A standard's number in one way of writing, so that two of them can be compared: half width, upper case, without blanks,
 * every dash a hyphen (GB/T 1234—2020 and ＧＢ／Ｔ1234-2020 are GB/T1234-2020). The year makes a difference.
 */
export function canonicalStandard(number: string): string {
  return number.normalize('NFKC').toUpperCase().replace(/\s/g, '').replace(/[-‐‑‒–—―−－]+/g, '-')
}
