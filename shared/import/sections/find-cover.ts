import type { SectionLine } from './section-line'

const LONGEST_COVER = 600

/**
 * Marks the cover: the lines before the first page break, guide or table of contents, when they are few, hold no
 * sentences and no clause numbers.
 */
export function markCover(lines: readonly SectionLine[]): void {
  let length = 0
  let end = 0
  for (const [index, line] of lines.entries()) {
    const isPageStart = line.startsPage && line.kind === 'body' && length > 0
    const isFrontMatter = line.kind === 'toc' || line.kind === 'guide'
    // Front matter after a second page break still has only the cover before it; a second page of the contract has not.
    if (isFrontMatter || (isPageStart && end === 0)) end = index
    if (isFrontMatter) break
    if (line.kind !== 'body') continue
    length += line.text.length
    if (length > LONGEST_COVER || /[。；]/.test(line.printed) || (line.number !== null && !line.number.isDoubtful)) break
  }
  for (const line of lines.slice(0, end)) if (line.kind === 'body') line.kind = 'cover'
}
