import type { Span } from '../../core/span'

/** New text, or a stretch of the old source taken over with the splices inside it. */
export type Piece = string | Span

interface Splice extends Span {
  readonly pieces: readonly Piece[]
}

/** Replacements in one source text; rendered in one pass. Splices may nest only through `Span` pieces. */
export class Splices {
  private readonly list: Splice[] = []
  private sorted = true

  /** Puts `text` in at an offset; several at one offset stand in the order they were put in. */
  insert(offset: number, text: string): void {
    this.replace({ start: offset, end: offset }, [text])
  }

  /** Puts `pieces` in the place of a stretch. */
  replace({ start, end }: Span, pieces: readonly Piece[]): void {
    this.list.push({ start, end, pieces })
    this.sorted = false
  }

  get isEmpty(): boolean {
    return this.list.length === 0
  }

  /** The source with all replacements made. */
  render(source: string): string {
    return this.renderStretch(source, { start: 0, end: source.length })
  }

  /** A stretch of the source with the replacements in it made. */
  renderStretch(source: string, stretch: Span): string {
    if (!this.sorted) {
      // At one offset an insertion stands before the stretch that begins there; the outer of two stretches comes first.
      this.list.forEach((splice, index) => this.order.set(splice, index))
      this.list.sort((a, b) => a.start - b.start || Number(a.end > a.start) - Number(b.end > b.start) || b.end - a.end || this.order.get(a)! - this.order.get(b)!)
      this.sorted = true
    }
    return this.renderSpan(source, stretch, null)
  }

  private readonly order = new Map<Splice, number>()

  /** Renders a stretch; `outer` is the splice whose piece it is. Insertions at its two ends belong to what is around it. */
  private renderSpan(source: string, span: Span, outer: Splice | null): string {
    const pieces: string[] = []
    let at = span.start
    for (let index = this.firstFrom(span.start); index < this.list.length; index += 1) {
      const splice = this.list[index]!
      if (splice.start > span.end) break
      if (splice === outer || splice.start < at || splice.end > span.end) continue
      const isAtEdge = splice.start === splice.end && (splice.start === span.start || splice.start === span.end)
      if (outer !== null && isAtEdge) continue
      pieces.push(source.slice(at, splice.start), ...splice.pieces.map((piece) => (typeof piece === 'string' ? piece : this.renderSpan(source, piece, splice))))
      at = splice.end
    }
    pieces.push(source.slice(at, span.end))
    return pieces.join('')
  }

  private firstFrom(offset: number): number {
    let low = 0
    let high = this.list.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.list[middle]!.start < offset) low = middle + 1
      else high = middle
    }
    return low
  }
}
