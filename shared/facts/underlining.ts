import { lastStartingAtOrBefore, type Span } from '../core/span'
import type { Facts } from './facts'

/**
 * The lines that are no blanks: underlining around what was filled in (由__云溪市青禾区__人民法院, 一式__伍__份). A line
 * within a name or particular, or between one and more words, parts them (云溪市____区政务中心, 联系人：李明__电话：), and an
 * underscore between letters or digits of one word (an address, a file name) is no line. Linear but for the sorting of names.
 */
export function findUnderlining({ normalized, blanks, parties, signatories, particulars }: Facts): readonly Span[] {
  const values = [...parties, ...signatories].map(({ nameSpan }) => nameSpan).concat(particulars.map(({ span }) => span))
    .filter((span) => span !== null).toSorted((a, b) => a.start - b.start)
  let next = 0
  return [...normalized.matchAll(/_+/g)].flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length }
    while (next < blanks.length && blanks[next]!.span.end <= span.start) next += 1
    const isBlank = next < blanks.length && blanks[next]!.span.start < span.end
    const isInWord = /\w/.test(normalized[span.start - 1] ?? ' ') && /\w/.test(normalized[span.end] ?? ' ')
    const value = values[lastStartingAtOrBefore(values, span.start - 1)]
    const parts = value !== undefined && (span.end < value.end || (span.start <= value.end && /[\u4e00-\u9fff]/.test(normalized[span.end] ?? '')))
    return isBlank || isInWord || parts ? [] : [span]
  })
}
