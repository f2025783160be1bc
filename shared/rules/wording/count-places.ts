import type { Span } from '../../core/span'
import type { ContractDocument } from '../../document/contract-document'
import { describePlace, findClauseAt } from '../../document/find-clause'
import { provisionsOf } from '../read-sentences'

/** With places in more provisions than this the text is a form that nobody filled in yet, and is told as one. */
export const FORM_PROVISIONS = 6

/** 首部（2处）、第三条（1处）: how many of the places stand in each provision, outside provisions in each section. */
export function countPlaces(document: ContractDocument, places: readonly Span[]): string {
  const counts = new Map<string, number>()
  for (const place of places) {
    const name = nameProvision(document, place)
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].map(([name, count]) => `${name}（${count}处）`).join('、')
}

/** 第三条 for a place anywhere in it. */
function nameProvision(document: ContractDocument, span: Span): string {
  const provision = provisionsOf(document).provisionOf(findClauseAt(document, span.start)?.id ?? null)
  return describePlace(document, provision === null ? span : { start: provision.start, end: provision.start }) || '正文'
}
