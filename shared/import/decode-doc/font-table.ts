import { ByteCursor, decodeUnits } from './byte-cursor'

/** Names of the fonts by index (SttbfFfn, [MS-DOC] 2.9.286; FFN, 2.9.79). */
export function readFontNames(bytes: Uint8Array | null): string[] {
  const names: string[] = []
  if (bytes === null) return names
  const cursor = new ByteCursor(bytes)
  const count = cursor.u16()
  cursor.at += 2
  for (let index = 0; index < count && cursor.left > 0; index += 1) {
    const length = cursor.u8()
    if (length > cursor.left) break
    const font = cursor.take(length)
    const name = decodeUnits(font.subarray(39))
    const end = name.indexOf('\u0000')
    names.push(end === -1 ? name : name.slice(0, end))
  }
  return names
}
