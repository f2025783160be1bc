import type { Span } from '../core/span'
import type { Facts } from './facts'

/**
 * The lines that are no blanks: underlining around what was filled in (由__云溪市青禾区__人民法院, 一式__伍__份). An
 * underscore between letters or digits of one word (an address, a file name) is none. Linear.
 */
export function findUnderlining({ normalized, blanks }: Pick<Facts, 'normalized' | 'blanks'>): readonly Span[] {
  let next = 0
  return [...normalized.matchAll(/_+/g)].flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length }
    while (next < blanks.length && blanks[next]!.span.end <= span.start) next += 1
    const isBlank = next < blanks.length && blanks[next]!.span.start < span.end
    const isInWord = /\w/.test(normalized[span.start - 1] ?? ' ') && /\w/.test(normalized[span.end] ?? ' ')
    return isBlank || isInWord ? [] : [span]
  })
}
