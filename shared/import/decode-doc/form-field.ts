import { ByteCursor } from './byte-cursor'

/** Sign of a form check box: ☑ or ☐, by its data in the Data stream (FFData, [MS-DOC] 2.9.78); ☐ when they cannot be read. */
export function readCheckBox(data: Uint8Array | null, offset: number | null): string {
  if (data === null || offset === null) return '☐'
  try {
    const cursor = new ByteCursor(data, offset + 4)
    cursor.at = offset + cursor.u16()
    cursor.at += 4
    const result = (cursor.u16() >>> 2) & 0x1f
    // 25 stands for "not touched": the default, after the limit, the height and the name, holds.
    if (result !== 25) return result === 1 ? '☑' : '☐'
    cursor.at += 4
    cursor.text(cursor.u16() + 1)
    return cursor.u16() === 1 ? '☑' : '☐'
  } catch (error) {
    if (error instanceof RangeError) return '☐'
    throw error
  }
}
