/** White space of XML (production 3), a little wider. */
export function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d)
}

/**
 * The raw value of the first attribute between `start` and `end` of a start tag for which `fits` holds; null when there
 * is none or the tag is ill-formed there.
 */
export function findAttribute(xml: string, start: number, end: number, fits: (rawName: string) => boolean): string | null {
  let at = start
  while (at < end) {
    while (at < end && isSpace(xml.charCodeAt(at))) at += 1
    const equals = xml.indexOf('=', at)
    if (equals === -1 || equals >= end) return null
    let open = equals + 1
    while (isSpace(xml.charCodeAt(open))) open += 1
    const quote = xml[open]
    if (quote !== '"' && quote !== "'") return null
    const close = xml.indexOf(quote, open + 1)
    if (close === -1) return null
    if (fits(xml.slice(at, equals).trimEnd())) return xml.slice(open + 1, close)
    at = close + 1
  }
  return null
}
