import { sliceOf, type Span } from '../core/span'
import type { Anchor } from './anchor'
import { lineageOf } from './clause-index'
import type { ContractDocument } from './contract-document'
import { findClauseAt, findParagraphAt } from './find-clause'

/** Units of context kept on each side. */
const CONTEXT = 32

/** Describes a place of a document so that `resolveAnchor` finds it again in another reading of the contract. */
export function makeAnchor(document: ContractDocument, span: Span): Anchor {
  const { text } = document
  const quote = sliceOf(text, span)
  const clause = findClauseAt(document, span.start)
  return {
    span: { start: span.start, end: span.end },
    quote,
    isOnlyOccurrence: quote !== '' && text.indexOf(quote) === span.start && text.indexOf(quote, span.start + 1) === -1,
    before: text.slice(Math.max(0, span.start - CONTEXT), span.start),
    after: text.slice(span.end, span.end + CONTEXT),
    clausePath: clause === null ? [] : lineageOf(document, clause).map(({ label, title }) => (label === '' ? title : label)),
    origin: findParagraphAt(document, span.start)?.origin ?? null,
  }
}
