import type { Span } from '../core/span'
import type { ContractDocument } from './contract-document'

/**
 * Tells of any span whether words in it were read from a picture with less certainty than the gate. Made once per
 * document, asked often: each answer takes logarithmic time.
 */
export function doubtCheck(document: Pick<ContractDocument, 'marks'>): (span: Span) => boolean {
  const doubts = document.marks.filter((mark) => mark.kind === 'doubtful').sort((a, b) => a.start - b.start)
  return (span) => {
    // Doubts do not overlap, so the last one that starts before the span's end decides.
    let low = 0
    let high = doubts.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (doubts[middle]!.start < span.end) low = middle + 1
      else high = middle
    }
    const last = doubts[low - 1]
    return last !== undefined && last.end > span.start
  }
}
