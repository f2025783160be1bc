const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
const REFERENCE = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,4}));/g

/**
 * Replaces character references and the five entities XML defines itself. Anything else that begins with `&` stays as
 * it is written: with no DOCTYPE there are no other entities.
 */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text
  const decoded = text.replace(REFERENCE, (whole, decimal: string | undefined, hexadecimal: string | undefined, entity: string | undefined) => {
    if (entity !== undefined) return Object.hasOwn(ENTITIES, entity) ? ENTITIES[entity]! : whole
    const code = decimal === undefined ? Number.parseInt(hexadecimal!, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
  // Halves of a pair written as two references join to one character; a half alone is none.
  return decoded.replace(/\p{Surrogate}/gu, '\ufffd')
}
