import { ByteCursor } from './byte-cursor'
import { applyCharacter, applyParagraph, PLAIN, PLAIN_PARAGRAPH, type CharacterProperties, type ParagraphProperties } from './properties'

/** One style with everything it inherits. */
export interface Style {
  /** Number of the built-in style: 1 to 9 headings, 19 to 27 entries of a table of contents; 4094 for the user's own. */
  readonly builtIn: number
  readonly paragraph: ParagraphProperties
  readonly character: CharacterProperties
}

const DEFAULT_STYLE: Style = { builtIn: 0, paragraph: PLAIN_PARAGRAPH, character: PLAIN }

interface RawStyle {
  readonly builtIn: number
  readonly kind: number
  readonly base: number
  readonly paragraph: Uint8Array
  readonly character: Uint8Array
}

const NONE = new Uint8Array(0)
const NO_BASE = 0xfff

/** Reads the style sheet ([MS-DOC] 2.9.271) and answers a look-up by index; unknown styles are plain. */
export function readStyles(bytes: Uint8Array | null): (index: number) => Style {
  const raw = bytes === null ? [] : readRawStyles(bytes)
  const resolved = new Map<number, Style>()
  const resolve = (index: number, depth: number): Style => {
    const known = resolved.get(index)
    if (known !== undefined) return known
    const own = raw[index]
    // Styles based on each other in a circle end here; Word allows no more than 11 levels.
    if (own === undefined || own === null || depth > 32) return DEFAULT_STYLE
    const base = own.base === NO_BASE ? DEFAULT_STYLE : resolve(own.base, depth + 1)
    const style: Style = {
      builtIn: own.builtIn,
      paragraph: applyParagraph(base.paragraph, own.paragraph, null),
      character: applyCharacter(base.character, own.character),
    }
    resolved.set(index, style)
    return style
  }
  return (index) => resolve(index, 0)
}

function readRawStyles(bytes: Uint8Array): (RawStyle | null)[] {
  const cursor = new ByteCursor(bytes)
  const header = new ByteCursor(cursor.take(cursor.u16()))
  const count = header.u16()
  const baseSize = header.u16()
  const styles: (RawStyle | null)[] = []
  for (let index = 0; index < count && cursor.left >= 2; index += 1) {
    const length = cursor.u16()
    if (length > cursor.left) break
    styles.push(length === 0 ? null : readStyle(cursor.take(length), baseSize))
  }
  return styles
}

/** STD ([MS-DOC] 2.9.258): fixed part, name, then the modifications for paragraphs and for characters. */
function readStyle(bytes: Uint8Array, baseSize: number): RawStyle | null {
  try {
    const cursor = new ByteCursor(bytes)
    const builtIn = cursor.u16() & 0xfff
    const second = cursor.u16()
    const third = cursor.u16()
    cursor.at = baseSize
    cursor.text(cursor.u16() + 1)
    const kind = second & 0xf
    const parts = readModifications(cursor, third & 0xf)
    const isParagraph = kind === 1
    return {
      builtIn, kind, base: second >>> 4,
      paragraph: isParagraph ? (parts[0] ?? NONE).subarray(2) : NONE,
      character: (isParagraph ? parts[1] : kind === 2 ? parts[0] : NONE) ?? NONE,
    }
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function readModifications(cursor: ByteCursor, count: number): Uint8Array[] {
  const parts: Uint8Array[] = []
  for (let index = 0; index < count && cursor.left >= 2; index += 1) {
    if (cursor.at % 2 === 1) cursor.at += 1
    parts.push(cursor.take(Math.min(cursor.u16(), cursor.left)))
  }
  return parts
}
