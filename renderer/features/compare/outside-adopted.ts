import { overlaps } from '../../../shared/core/span'
import { comparableText } from '../../../shared/document/comparable-text'
import type { Finding } from '../../../shared/findings/finding'
import type { Change } from '../../../shared/markup/compare'

/** An adopted opinion about the older version: the places it quotes and the clause it suggests. */
export interface AdoptedOpinion {
  readonly finding: Pick<Finding, 'spans'>
  /** The suggested words; '' where there are none. */
  readonly amendment: string
}

/** A new line answers a suggestion when it holds at least this many of its signs in one piece. */
const TELLING = 8

/**
 * True for a change that no adopted opinion asked for (偷改): it touches no line an adopted opinion quotes, and brings
 * no words one suggested. Numbers and looks that follow from other changes never count.
 */
export function isOutsideAdopted(change: Change, adopted: readonly AdoptedOpinion[]): boolean {
  if (change.kind === 'renumber' || change.kind === 'format') return false
  const { oldSpan } = change
  if (oldSpan !== null && adopted.some(({ finding }) => finding.spans.some((span) => overlaps(span, oldSpan)))) return false
  const brought = comparableText(change.new).text
  return !adopted.some(({ amendment }) => sharesWords(brought, comparableText(amendment).text))
}

function sharesWords(line: string, suggestion: string): boolean {
  for (let at = 0; at + TELLING <= suggestion.length; at += TELLING) if (line.includes(suggestion.slice(at, at + TELLING))) return true
  return line !== '' && suggestion.length >= TELLING && line.length >= TELLING && suggestion.includes(line)
}
