import type { TextChange } from './diff-text'

/** A paragraph of the editable text, as far as its place in the reading order matters. */
export interface PlacedParagraph {
  readonly start: number
  /** Whether it stands in a text box of the body. */
  readonly isInBox: boolean
}

/**
 * The editable text with the changes made and what stands in text boxes behind all else. A box is read behind the paragraph
 * that holds it: where that is parted in two, the box is read earlier though it stays where it was. Changes are in order.
 */
export function boxesLast(text: string, paragraphs: readonly PlacedParagraph[], changes: readonly TextChange[] = []): string {
  const flow: string[] = []
  const boxes: string[] = []
  let at = 0
  let next = 0
  for (const { start, end, isInBox } of stretchesOf(text, paragraphs)) {
    const out = isInBox ? boxes : flow
    for (let change = changes[next]; change !== undefined && (change.start < end || end === text.length); change = changes[(next += 1)]) {
      out.push(text.slice(at, Math.max(at, change.start)), change.insert)
      at = Math.max(at, change.end)
    }
    out.push(text.slice(at, end), start === end ? '' : '\n')
    at = Math.max(at, end)
  }
  return [...flow, ...boxes].join('')
}

/** The text cut where boxes begin and end. */
function stretchesOf(text: string, paragraphs: readonly PlacedParagraph[]): readonly { readonly start: number; readonly end: number; readonly isInBox: boolean }[] {
  const borders = paragraphs.filter(({ isInBox }, index) => index === 0 || isInBox !== paragraphs[index - 1]!.isInBox)
  if (borders.length === 0) return [{ start: 0, end: text.length, isInBox: false }]
  return borders.map(({ start, isInBox }, index) => ({ start: index === 0 ? 0 : start, end: borders[index + 1]?.start ?? text.length, isInBox }))
}
