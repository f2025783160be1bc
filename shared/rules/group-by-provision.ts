import type { ContractDocument } from '../document/contract-document'
import { findClauseAt, findSectionAt } from '../document/find-clause'
import type { Span } from '../core/span'
import { provisionsOf } from './read-sentences'

/**
 * Places by the provision they stand in (第七条 as a whole), outside provisions by their section; in reading order. For
 * findings that would drown the reader one by one (review-rules.md 0.7 S5).
 */
export function groupByProvision<T extends { readonly span: Span }>(document: ContractDocument, places: readonly T[]): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>()
  for (const place of places.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)) {
    const clause = findClauseAt(document, place.span.start)
    const provision = provisionsOf(document).provisionOf(clause?.id ?? null)
    const section = findSectionAt(document, place.span.start)
    const key = provision?.id ?? `section ${section === null ? '' : document.sections.indexOf(section)}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [place])
    else group.push(place)
  }
  return [...groups.values()]
}
