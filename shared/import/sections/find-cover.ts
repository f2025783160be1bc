import type { SectionLine } from './section-line'

const LONGEST_COVER = 600

/**
 * Marks the cover: the lines before the first page break, guide or table of contents, when they are few, hold no
 * sentences and no clause numbers.
 */
export function markCover(lines: readonly SectionLine[]): void {
  let length = 0
  for (let index = 0; index < lines.length && length <= LONGEST_COVER; index += 1) {
    const line = lines[index]!
    const isOver = line.kind === 'toc' || line.kind === 'guide' || (line.startsPage && line.kind === 'body' && length > 0)
    if (isOver) {
      for (const before of lines.slice(0, index)) if (before.kind === 'body') before.kind = 'cover'
      return
    }
    if (line.kind !== 'body') continue
    if (/[。；]/.test(line.printed) || (line.number !== null && !line.number.isDoubtful)) return
    length += line.text.length
  }
}
