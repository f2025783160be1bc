/** A value as people compare it: half width, lower case, no blanks. */
export function plainText(value: string | number): string {
  return String(value).normalize('NFKC').replace(/\s/g, '').toLowerCase()
}
