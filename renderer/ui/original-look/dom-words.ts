import type { Span } from '../../../shared/core/span'
import { lastStartingAtOrBefore } from '../../../shared/core/span'
import { foldForLook } from '../../../shared/markup/align-look'

/** What is drawn and is no word of the current text: deletions, page furniture, styles. */
const LEFT_OUT = 'del, header, footer, style, script, ol, [data-not-text]'

interface Piece extends Span {
  readonly node: Text
  readonly offsets: readonly number[]
}

/** The words drawn inside an element, folded, and the way back to its text nodes. Made anew when the element is drawn anew. */
export class DomWords {
  readonly text: string
  private readonly pieces: readonly Piece[]

  constructor(root: Element) {
    const pieces: Piece[] = []
    const texts: string[] = []
    let length = 0
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
      if (node instanceof Element) return node.matches(LEFT_OUT) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP
      return NodeFilter.FILTER_ACCEPT
    })
    for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
      const folded = foldForLook(node.data)
      if (folded.text === '') continue
      pieces.push({ node, start: length, end: length + folded.text.length, offsets: folded.offsets })
      texts.push(folded.text)
      length += folded.text.length
    }
    this.pieces = pieces
    this.text = texts.join('')
  }

  /** The drawn words a span of `text` stands for; an empty span is the room between its neighbours. Null at the very ends. */
  rangeOf(span: Span): Range | null {
    const isRoom = span.end === span.start
    const first = this.signAt(isRoom ? span.start - 1 : span.start)
    const last = this.signAt(isRoom ? span.start : span.end - 1)
    if (first === null || last === null) return null
    const range = document.createRange()
    range.setStart(first.node, isRoom ? first.offset + 1 : first.offset)
    range.setEnd(last.node, isRoom ? last.offset : last.offset + 1)
    return range
  }

  private signAt(place: number): { readonly node: Text; readonly offset: number } | null {
    const piece = this.pieces[lastStartingAtOrBefore(this.pieces, place)]
    return piece === undefined || place >= piece.end ? null : { node: piece.node, offset: piece.offsets[place - piece.start]! }
  }

  /** The place in `text` of a caret; null where nothing of it is drawn. A caret between words belongs to the next. */
  placeOf(node: Node, offset: number): number | null {
    const exact = node instanceof Text ? this.pieces.find((piece) => piece.node === node) : undefined
    if (exact !== undefined) {
      const at = exact.offsets.findIndex((folded) => folded >= offset)
      return exact.start + (at === -1 ? exact.end - exact.start : at)
    }
    const caret = document.createRange()
    caret.setStart(node, offset)
    const next = this.pieces.find((piece) => caret.comparePoint(piece.node, 0) >= 0)
    return next?.start ?? null
  }
}
