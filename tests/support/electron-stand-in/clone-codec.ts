/**
 * Values on their way between page and main, as JSON text, by the rules of the structured clone algorithm (HTML 2.7.3):
 * what it cannot clone is refused with Electron's words. Runs in Node and in the page. Circular values are not provided.
 */
type Coded = null | boolean | string | number | readonly [tag: string, content?: unknown]

const CANNOT_CLONE = 'An object could not be cloned.'

/** JSON text of a value; throws where Electron would. */
export function encodeClone(value: unknown): string {
  return JSON.stringify(pack(value))
}

/** The value again, as a fresh copy. */
export function decodeClone(text: string): unknown {
  return unpack(JSON.parse(text) as Coded)
}

function pack(value: unknown): Coded {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value
    case 'undefined':
      return ['undefined']
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0) ? value : ['number', Object.is(value, -0) ? '-0' : String(value)]
    case 'bigint':
      return ['bigint', String(value)]
    case 'object':
      return value === null ? null : packObject(value)
    default:
      throw new Error(CANNOT_CLONE)
  }
}

function packObject(value: object): Coded {
  if (Array.isArray(value)) return ['array', value.map(pack)]
  if (value instanceof Date) return ['date', value.getTime()]
  if (value instanceof Map) return ['map', [...value].map(([key, item]) => [pack(key), pack(item)])]
  if (value instanceof Set) return ['set', [...value].map(pack)]
  if (value instanceof Error) return ['error', [value.name, value.message]]
  if (value instanceof ArrayBuffer) return ['buffer', toBase64(new Uint8Array(value))]
  if (ArrayBuffer.isView(value)) return ['bytes', toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))]
  if (value instanceof Promise || value instanceof WeakMap) throw new Error(CANNOT_CLONE)
  return ['object', Object.entries(value).map(([key, item]) => [key, pack(item)])]
}

function unpack(coded: Coded): unknown {
  if (coded === null || typeof coded !== 'object') return coded
  const [tag, content] = coded
  const list = content as readonly Coded[]
  switch (tag) {
    case 'undefined': return undefined
    case 'number': return Number(content)
    case 'bigint': return BigInt(content as string)
    case 'date': return new Date(content as number)
    case 'array': return list.map(unpack)
    case 'map': return new Map((content as [Coded, Coded][]).map(([key, item]) => [unpack(key), unpack(item)]))
    case 'set': return new Set(list.map(unpack))
    case 'error': return unpackError(content as [string, string])
    case 'buffer': return fromBase64(content as string).buffer
    case 'bytes': return fromBase64(content as string)
    case 'object': return Object.fromEntries((content as [string, Coded][]).map(([key, item]) => [key, unpack(item)]))
    default: throw new Error(`stand-in: unknown tag ${tag}`)
  }
}

function unpackError([name, message]: readonly [string, string]): Error {
  return Object.assign(new Error(message), { name })
}

function toBase64(bytes: Uint8Array): string {
  const parts: string[] = []
  // String.fromCharCode takes its characters as arguments, of which there may not be too many.
  for (let at = 0; at < bytes.length; at += 0x8000) parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)))
  return btoa(parts.join(''))
}

function fromBase64(text: string): Uint8Array {
  const binary = atob(text)
  const bytes = new Uint8Array(binary.length)
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at)
  return bytes
}
