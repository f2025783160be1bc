import type { Span } from '../../../shared/core/span'
import type { LookAlignment } from '../../../shared/markup/align-look'
import type { DomWords } from './dom-words'

/** A Word file as it was drawn, and how its words lie to the reading text. */
export interface DrawnDocx {
  readonly words: DomWords
  readonly alignment: LookAlignment
}

/** Where a stretch of the reading text is drawn; empty where it is not. */
export function rangesOf({ words, alignment }: DrawnDocx, span: Span): readonly Range[] {
  const pieces = alignment.locate(span) ?? []
  return pieces.flatMap((piece) => words.rangeOf(piece) ?? [])
}

/** The drawn sign nearest to a place of the reading text. */
export function nearestRange({ words, alignment }: DrawnDocx, offset: number): Range | null {
  const at = alignment.near(offset)
  return at === null ? null : words.rangeOf({ start: at, end: at + 1 })
}

/** What is selected in the drawn file, as a stretch of the reading text. */
export function selectedWords(frame: HTMLElement, { words, alignment }: DrawnDocx): Span | null {
  const selection = window.getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!frame.contains(range.commonAncestorContainer)) return null
  const first = words.placeOf(range.startContainer, range.startOffset)
  const last = words.placeOf(range.endContainer, range.endOffset)
  if (first === null || last === null || last <= first) return null
  // The end is asked for by its last sign: the place after it may belong to the next paragraph.
  const start = alignment.offsetAt(first)
  const end = alignment.offsetAt(last - 1)
  return start === null || end === null || end < start ? null : { start, end: end + 1 }
}

/** The place of the reading text near the top of the window. */
export function offsetAtTop(frame: HTMLElement, { words, alignment }: DrawnDocx): number | null {
  const box = frame.getBoundingClientRect()
  const caret = document.caretPositionFromPoint(box.left + box.width / 2, box.top + 60)
  if (caret === null || !frame.contains(caret.offsetNode)) return null
  const place = words.placeOf(caret.offsetNode, caret.offset)
  return place === null ? null : alignment.offsetAt(place)
}
