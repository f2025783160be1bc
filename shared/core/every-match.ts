/**
 * Every match of a global pattern in a text, in order, as `matchAll` gives them. `matchAll` copies the pattern at each
 * call, which costs several times the search itself on a sentence; rules make tens of thousands of such calls a contract.
 * Throws a `TypeError` for a pattern that is not global.
 */
export function everyMatch(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  if (!pattern.global) throw new TypeError(`the pattern is not global: ${pattern.source}`)
  const matches: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    matches.push(match)
    if (match[0] === '') pattern.lastIndex = nextIndex(text, match.index, pattern.unicode)
  }
  return matches
}

/** A unicode pattern steps over both halves of a character outside the basic plane. */
function nextIndex(text: string, index: number, isUnicode: boolean): number {
  return index + (isUnicode && (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1)
}
