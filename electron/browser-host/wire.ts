/**
 * A value with bytes in it as one body: length of the header (32 bits, little-endian), the header (JSON, UTF-8), then
 * the bytes one after another. In the header `{"$bytes": n}` stands for the n-th of them. Bytes stay bytes: as base64 in
 * JSON a contract of 100 MB would take many times its size. No object of ours has a member `$bytes`.
 */
interface Header {
  readonly lengths: readonly number[]
  readonly value?: unknown
}

/** The body was not written by `encodeWire`. */
export class WireError extends Error {}

/** One body for a value of plain objects, arrays, JSON scalars and Uint8Arrays. */
export function encodeWire(value: unknown): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = []
  const replaced = takeOut(value, parts)
  const header: Header = { lengths: parts.map((part) => part.byteLength), ...(replaced === undefined ? {} : { value: replaced }) }
  const text = new TextEncoder().encode(JSON.stringify(header))
  const body = new Uint8Array(4 + text.byteLength + parts.reduce((sum, part) => sum + part.byteLength, 0))
  new DataView(body.buffer).setUint32(0, text.byteLength, true)
  body.set(text, 4)
  let at = 4 + text.byteLength
  for (const part of parts) {
    body.set(part, at)
    at += part.byteLength
  }
  return body
}

/** The value again; its bytes are copies. Throws a WireError when the body is not whole. */
export function decodeWire(body: Uint8Array): unknown {
  const size = body.byteLength < 4 ? -1 : new DataView(body.buffer, body.byteOffset).getUint32(0, true)
  if (size < 0 || size > body.byteLength - 4) throw new WireError('header is cut')
  const header = readHeader(new TextDecoder().decode(body.subarray(4, 4 + size)))
  const parts: Uint8Array[] = []
  let at = 4 + size
  for (const length of header.lengths) {
    if (!Number.isSafeInteger(length) || length < 0 || length > body.byteLength - at) throw new WireError('bytes are cut')
    parts.push(body.slice(at, at + length))
    at += length
  }
  if (at !== body.byteLength) throw new WireError('bytes left over')
  return putBack(header.value, parts)
}

function readHeader(text: string): Header {
  let header: unknown
  try {
    header = JSON.parse(text)
  } catch {
    // JSON.parse says by throwing that it is no JSON; the caller gets our name for it.
    throw new WireError('header is not JSON')
  }
  if (header === null || typeof header !== 'object' || !('lengths' in header) || !Array.isArray(header.lengths)) throw new WireError('header has no lengths')
  return header as Header
}

function takeOut(value: unknown, parts: Uint8Array[]): unknown {
  if (value instanceof Uint8Array) return { $bytes: parts.push(value) - 1 }
  if (Array.isArray(value)) return value.map((item) => takeOut(item, parts))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, takeOut(item, parts)]))
}

function putBack(value: unknown, parts: readonly Uint8Array[]): unknown {
  if (Array.isArray(value)) return value.map((item) => putBack(item, parts))
  if (value === null || typeof value !== 'object') return value
  if ('$bytes' in value) {
    const part = typeof value.$bytes === 'number' ? parts[value.$bytes] : undefined
    if (part === undefined) throw new WireError('no such bytes')
    return part
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, putBack(item, parts)]))
}
