import type { MarkTone, TextMark } from '../contract-blocks'

/** A mark and the drawn words it covers. */
export interface PaintedMark {
  readonly mark: TextMark
  readonly ranges: readonly Range[]
}

const TONES: readonly MarkTone[] = ['must-fix', 'should-fix', 'remind', 'insufficient', 'search', 'note']
/** The graver tone lies over the milder one, the selected mark over all. */
const PRIORITY: Readonly<Record<MarkTone, number>> = { 'must-fix': 4, 'should-fix': 3, remind: 2, insufficient: 1, note: 0, search: 5 }
const SELECTED = 'hs-look-selected'

/**
 * Marks drawn words through the browser's highlight registry, so that the drawn page itself is never changed. A look
 * has one or more surfaces (the pages near the window); each says which marks it shows.
 */
export class LookPainter {
  private readonly surfaces = new Map<string, readonly PaintedMark[]>()

  show(surface: string, marks: readonly PaintedMark[] | null): void {
    if (marks === null) this.surfaces.delete(surface)
    else this.surfaces.set(surface, marks)
  }

  /** Paints what the surfaces show now. */
  paint(selected: string | null): void {
    const ranges = new Map(TONES.map((tone): [MarkTone, Range[]] => [tone, []]))
    for (const { mark, ranges: drawn } of this.all()) ranges.get(mark.tone)!.push(...drawn)
    for (const [tone, list] of ranges) setHighlight(`hs-look-${tone}`, list, PRIORITY[tone])
    this.select(selected)
  }

  /** Paints the selected mark over the others. */
  select(selected: string | null): void {
    setHighlight(SELECTED, selected === null ? [] : this.rangesOf(selected), 9)
  }

  /** Takes every mark off the page. */
  clear(): void {
    this.surfaces.clear()
    for (const name of [SELECTED, ...TONES.map((tone) => `hs-look-${tone}`)]) CSS.highlights.delete(name)
  }

  /** The drawn words of a mark, first place first; none while its page is not drawn. */
  rangesOf(id: string): readonly Range[] {
    return this.all().filter(({ mark }) => mark.id === id).flatMap(({ ranges }) => ranges)
  }

  /** The shortest mark under a point of the window. */
  markAt(x: number, y: number): string | null {
    const caret = document.caretPositionFromPoint(x, y)
    if (caret === null) return null
    const hits = this.all().filter(({ ranges }) => ranges.some((range) => range.isPointInRange(caret.offsetNode, caret.offset)))
    const shortest = hits.toSorted((a, b) => a.mark.end - a.mark.start - (b.mark.end - b.mark.start))[0]
    return shortest?.mark.id ?? null
  }

  private all(): readonly PaintedMark[] {
    return [...this.surfaces.values()].flat()
  }
}

function setHighlight(name: string, ranges: readonly Range[], priority: number): void {
  const highlight = new Highlight(...ranges)
  highlight.priority = priority
  CSS.highlights.set(name, highlight)
}
