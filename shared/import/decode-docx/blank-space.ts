/** The full-width space, as wide as a Chinese character. */
export const WIDE_SPACE = '\u3000'

const SPACES_OR_WORDS = /[ \u00a0\u3000\u2000-\u200a]+|[^ \u00a0\u3000\u2000-\u200a]+/g

/** The text in pieces that are wholly space or wholly words. */
export function splitAtSpaces(text: string): readonly string[] {
  return text.match(SPACES_OR_WORDS) ?? []
}

/** True for a piece of `splitAtSpaces` that is space. */
export function isBlankSpace(piece: string): boolean {
  const code = piece.charCodeAt(0)
  return code === 0x20 || code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200a)
}

/** Width of a stretch of space in half-width spaces. */
export function widthOf(spaces: string): number {
  let width = 0
  for (const space of spaces) width += space === WIDE_SPACE ? 2 : 1
  return width
}
