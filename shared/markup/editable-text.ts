import { lastStartingAtOrBefore, type Span } from '../core/span'
import type { Paragraph } from '../document/contract-document'

/** A paragraph of a reading text, as far as its number matters. */
type Numbered = Span & Pick<Paragraph, 'numberLength'>

/** A paragraph's typed words in the editable text. */
export interface EditableParagraph<P extends Numbered = Paragraph> extends Span {
  readonly paragraph: P
  /** The automatic number with its gap, '' where there is none. */
  readonly number: string
}

/**
 * The reading text without automatic numbers: what can be edited. Separators (line breaks, tabs between cells) are those of
 * the reading text.
 */
export interface EditableText<P extends Numbered = Paragraph> {
  readonly text: string
  readonly paragraphs: readonly EditableParagraph<P>[]
}

/** Takes the automatic numbers out of the reading text. Linear. */
export function editableText<P extends Numbered = Paragraph>(document: { readonly text: string; readonly paragraphs: readonly P[] }): EditableText<P> {
  const pieces: string[] = []
  const paragraphs: EditableParagraph<P>[] = []
  let length = 0
  let at = 0
  const take = (end: number): void => {
    pieces.push(document.text.slice(at, end))
    length += Math.max(0, end - at)
    at = end
  }
  for (const paragraph of document.paragraphs) {
    take(paragraph.start)
    at = paragraph.start + paragraph.numberLength
    const start = length
    take(paragraph.end)
    paragraphs.push({ start, end: length, paragraph, number: document.text.slice(paragraph.start, paragraph.start + paragraph.numberLength) })
  }
  take(document.text.length)
  return { text: pieces.join(''), paragraphs }
}

/** The place in the editable text of an offset in the reading text; inside a number: where the words begin. */
export function toEditable({ paragraphs }: EditableText, offset: number): number {
  let low = 0
  let high = paragraphs.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (paragraphs[middle]!.paragraph.start <= offset) low = middle + 1
    else high = middle
  }
  const found = paragraphs[low - 1]
  if (found === undefined) return offset
  const { start, paragraph } = found
  return start + Math.max(0, offset - paragraph.start - paragraph.numberLength)
}

/** Index of the paragraph whose words hold the offset, its separator included; -1 before the first. */
export function paragraphAt({ paragraphs }: EditableText, offset: number): number {
  return lastStartingAtOrBefore(paragraphs, offset)
}
