/** Reads little-endian numbers and texts from bytes, one after another; throws RangeError past the end. */
export class ByteCursor {
  private readonly view: DataView

  constructor(readonly bytes: Uint8Array, public at = 0) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  get left(): number {
    return this.bytes.length - this.at
  }

  u8(): number {
    const value = this.view.getUint8(this.at)
    this.at += 1
    return value
  }

  u16(): number {
    const value = this.view.getUint16(this.at, true)
    this.at += 2
    return value
  }

  i16(): number {
    const value = this.view.getInt16(this.at, true)
    this.at += 2
    return value
  }

  u32(): number {
    const value = this.view.getUint32(this.at, true)
    this.at += 4
    return value
  }

  i32(): number {
    const value = this.view.getInt32(this.at, true)
    this.at += 4
    return value
  }

  take(length: number): Uint8Array {
    if (length < 0 || this.at + length > this.bytes.length) throw new RangeError('past the end of the structure')
    const part = this.bytes.subarray(this.at, this.at + length)
    this.at += length
    return part
  }

  /** `length` units of UTF-16. */
  text(length: number): string {
    return decodeUnits(this.take(length * 2))
  }
}

/** UTF-16LE without a mark. */
export function decodeUnits(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at + 1 < bytes.length; at += 2) text += String.fromCharCode(bytes[at]! | (bytes[at + 1]! << 8))
  return text
}

/** The stretch of a table stream that a FIB entry names; null where it is absent or lies outside the stream. */
export function sliceOf(table: Uint8Array, place: { readonly offset: number; readonly length: number }): Uint8Array | null {
  if (place.length === 0 || place.offset + place.length > table.length) return null
  return table.subarray(place.offset, place.offset + place.length)
}

/** A PLC ([MS-DOC] 2.2.2): n + 1 positions and n entries of one size. */
export interface Plc {
  readonly positions: readonly number[]
  entry(index: number): Uint8Array
  readonly count: number
}

/** Reads a PLC whose entries have `size` bytes; an absent one is empty, one whose positions go back ends there. */
export function readPlc(bytes: Uint8Array | null, size: number): Plc {
  if (bytes === null || bytes.length < 4) return { positions: [], count: 0, entry: () => new Uint8Array(size) }
  const count = Math.floor((bytes.length - 4) / (4 + size))
  const cursor = new ByteCursor(bytes)
  const positions: number[] = []
  for (let index = 0; index <= count; index += 1) {
    const position = cursor.u32()
    // Positions rise; reading stretches that overlap would cost time without end.
    if (position < (positions.at(-1) ?? 0)) break
    positions.push(position)
  }
  const start = (count + 1) * 4
  return { positions, count: Math.max(0, positions.length - 1), entry: (index) => bytes.subarray(start + index * size, start + (index + 1) * size) }
}

/** An STTB of UTF-16 texts ([MS-DOC] 2.2.4) with the extra bytes of each; null where it is absent. */
export function readStrings(bytes: Uint8Array | null): { texts: string[]; extras: Uint8Array[] } {
  if (bytes === null) return { texts: [], extras: [] }
  const cursor = new ByteCursor(bytes)
  if (cursor.u16() !== 0xffff) return { texts: [], extras: [] }
  const count = cursor.u16()
  const extra = cursor.u16()
  const texts: string[] = []
  const extras: Uint8Array[] = []
  for (let index = 0; index < count && cursor.left >= 2; index += 1) {
    texts.push(cursor.text(cursor.u16()))
    extras.push(cursor.take(extra))
  }
  return { texts, extras }
}
