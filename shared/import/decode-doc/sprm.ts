import { ByteCursor } from './byte-cursor'

/** One modification of a property ([MS-DOC] 2.2.5.1). */
export interface Sprm {
  readonly code: number
  /** Its operand without the length byte of variable ones. */
  readonly operand: Uint8Array
}

const SIZES = [1, 1, 2, 4, 2, 2, -1, 3]
const T_DEF_TABLE = 0xd608
const P_CHANGE_TABS = 0xc615

/** Reads a list of modifications; stops quietly at one that is cut off, as Word does. */
export function readSprms(bytes: Uint8Array): Sprm[] {
  const cursor = new ByteCursor(bytes)
  const sprms: Sprm[] = []
  while (cursor.left >= 3) {
    const code = cursor.u16()
    let size = SIZES[code >>> 13]!
    if (size === -1) {
      if (code === T_DEF_TABLE) {
        if (cursor.left < 2) break
        // Its length counts one byte of the length itself ([MS-DOC] 2.9.323).
        size = cursor.u16() - 1
      } else {
        size = cursor.u8()
        // 255: the length follows from the numbers of tabs inside ([MS-DOC] 2.9.181).
        if (code === P_CHANGE_TABS && size === 255) size = tabsLength(bytes, cursor.at)
      }
    }
    if (size < 0 || size > cursor.left) break
    sprms.push({ code, operand: cursor.take(size) })
  }
  return sprms
}

function tabsLength(bytes: Uint8Array, at: number): number {
  const deleted = bytes[at] ?? 0
  const added = bytes[at + 1 + deleted * 4] ?? 0
  return 2 + deleted * 4 + added * 3
}

/** The operand as a whole number of one, two or four bytes; 0 when it is empty. */
export function valueOf(sprm: Sprm): number {
  let value = 0
  for (let index = Math.min(sprm.operand.length, 4) - 1; index >= 0; index -= 1) value = value * 256 + sprm.operand[index]!
  return value
}
