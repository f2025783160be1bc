/** Index of the line break or tab that ends the line (or table cell) holding `from`, or the text's length. */
export function lineEnd(text: string, from: number): number {
  let index = from
  while (index < text.length && text[index] !== '\n' && text[index] !== '\t') index += 1
  return index
}

/** Index of the first unit of the line that holds `from`; tabs do not end it, so a table row is one line. */
export function lineStart(text: string, from: number): number {
  return from === 0 ? 0 : text.lastIndexOf('\n', from - 1) + 1
}
