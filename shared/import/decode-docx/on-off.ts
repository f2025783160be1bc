import type { XmlCursor } from './xml-cursor'

/** Value of a toggle element just entered (ST_OnOff, ECMA-376 Part 1, 22.9.2.7): on unless it says otherwise. */
export function readOnOff(cursor: XmlCursor): boolean {
  const value = cursor.attribute('w:val')
  return value !== '0' && value !== 'false' && value !== 'off'
}

/** `w:val` of the element just entered as a whole number, or null. */
export function readWhole(cursor: XmlCursor, attribute = 'w:val'): number | null {
  const value = cursor.attribute(attribute)
  return value !== null && /^-?\d{1,9}$/.test(value.trim()) ? Number(value) : null
}
