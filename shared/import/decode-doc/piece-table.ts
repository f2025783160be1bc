import { ByteCursor } from './byte-cursor'

/** A stretch of text that lies in one place of the WordDocument stream ([MS-DOC] 2.8.35). */
export interface Piece {
  /** First character position and the one after the last. */
  readonly start: number
  readonly end: number
  /** Byte offset of its first character in the WordDocument stream. */
  readonly offset: number
  readonly bytesPerCharacter: 1 | 2
  /** Modifications that hold for the whole piece (fast-saved files). */
  readonly modifications: Uint8Array
}

const NONE = new Uint8Array(0)
const PROPERTY_MODIFICATIONS = 1
const PIECES = 2

/** Reads the CLX ([MS-DOC] 2.9.38). Throws RangeError when it is cut off or its pieces are not in order. */
export function readPieces(clx: Uint8Array): Piece[] {
  const cursor = new ByteCursor(clx)
  const shared: Uint8Array[] = []
  let kind = cursor.u8()
  while (kind === PROPERTY_MODIFICATIONS) {
    shared.push(cursor.take(cursor.u16()))
    kind = cursor.u8()
  }
  if (kind !== PIECES) throw new RangeError('the piece table is missing')
  return readPlcPcd(cursor.take(cursor.u32()), shared)
}

function readPlcPcd(bytes: Uint8Array, shared: readonly Uint8Array[]): Piece[] {
  const count = Math.floor((bytes.length - 4) / 12)
  const positions = new ByteCursor(bytes)
  const entries = new ByteCursor(bytes, (count + 1) * 4)
  const pieces: Piece[] = []
  let start = positions.u32()
  for (let index = 0; index < count; index += 1) {
    const end = positions.u32()
    if (end < start) throw new RangeError('pieces out of order')
    entries.at += 2
    const place = entries.u32()
    const isNarrow = (place & 0x40000000) !== 0
    const offset = isNarrow ? (place & 0x3fffffff) >>> 1 : place & 0x3fffffff
    pieces.push({ start, end, offset, bytesPerCharacter: isNarrow ? 1 : 2, modifications: expandPrm(entries.u16(), shared) })
    start = end
  }
  return pieces
}

/** A Prm names either one short modification or a list of them in the CLX ([MS-DOC] 2.9.214 to 2.9.216). */
function expandPrm(prm: number, shared: readonly Uint8Array[]): Uint8Array {
  if ((prm & 1) !== 0) return shared[prm >>> 1] ?? NONE
  const code = SHORT_CODES[(prm >>> 1) & 0x7f]
  return code === undefined ? NONE : Uint8Array.of(code & 0xff, code >>> 8, prm >>> 8)
}

/** The short codes that say whether text is there: revision marks and hidden text ([MS-DOC] 2.9.215). */
const SHORT_CODES: Readonly<Record<number, number>> = { 0x41: 0x0800, 0x42: 0x0801, 0x43: 0x0802, 0x5c: 0x083c }

/** The characters of all pieces up to `length`, and how many of them lie outside the stream. */
export function readCharacters(stream: Uint8Array, pieces: readonly Piece[], length: number): { text: string; missing: number } {
  const parts: string[] = []
  let missing = 0
  let done = 0
  for (const piece of pieces) {
    const wanted = Math.min(piece.end, length) - piece.start
    if (wanted <= 0) continue
    const available = Math.max(0, Math.min(wanted, Math.floor((stream.length - piece.offset) / piece.bytesPerCharacter)))
    parts.push(decodeCharacters(stream, piece.offset, available, piece.bytesPerCharacter))
    if (available < wanted) {
      missing += wanted - available
      parts.push('\ufffd'.repeat(wanted - available))
    }
    done += wanted
  }
  return { text: parts.join(''), missing: missing + Math.max(0, length - done) }
}

function decodeCharacters(stream: Uint8Array, offset: number, count: number, size: 1 | 2): string {
  const units: string[] = []
  for (let at = 0; at < count; at += 8192) {
    const codes: number[] = []
    for (let index = at; index < Math.min(count, at + 8192); index += 1) {
      const place = offset + index * size
      codes.push(size === 2 ? stream[place]! | (stream[place + 1]! << 8) : (NARROW[stream[place]!] ?? stream[place]!))
    }
    units.push(String.fromCharCode(...codes))
  }
  return units.join('')
}

/** Bytes of compressed text that are not the Unicode character of the same number ([MS-DOC] 2.9.73). */
const NARROW: Readonly<Record<number, number>> = {
  0x82: 0x201a, 0x83: 0x0192, 0x84: 0x201e, 0x85: 0x2026, 0x86: 0x2020, 0x87: 0x2021, 0x88: 0x02c6, 0x89: 0x2030,
  0x8a: 0x0160, 0x8b: 0x2039, 0x8c: 0x0152, 0x91: 0x2018, 0x92: 0x2019, 0x93: 0x201c, 0x94: 0x201d, 0x95: 0x2022,
  0x96: 0x2013, 0x97: 0x2014, 0x98: 0x02dc, 0x99: 0x2122, 0x9a: 0x0161, 0x9b: 0x203a, 0x9c: 0x0153, 0x9f: 0x0178,
}
