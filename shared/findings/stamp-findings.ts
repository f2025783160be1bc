import { assert } from '../core/assert'
import { sliceOf, type Span } from '../core/span'
import type { ContractDocument } from '../document/contract-document'
import { doubtCheck } from '../document/doubtful-spans'
import { describePlace } from '../document/find-clause'
import type { BasisOnDay } from '../law/statute'
import type { Problem, Rule, Severity } from '../rules/rule'
import type { Finding, Quotation } from './finding'
import { FindingIdentities, headingAt } from './identity'

/** A problem with its rule, the severity that counts, its clause and the law of the day. */
export interface RawFinding {
  readonly rule: Rule
  readonly problem: Problem
  readonly severity: Severity
  readonly clauseId: string | null
  readonly basis: readonly BasisOnDay[]
}

/**
 * Findings in reading order, those about the whole contract last, each with exact quotations, place and identity. `placeOf`
 * tells where a stretch the rules read stands in the document, and keeps their order.
 */
export function stampFindings(document: ContractDocument, raw: readonly RawFinding[], placeOf: (span: Span) => Span): readonly Finding[] {
  const identities = new FindingIdentities()
  const parents = new Map(document.clauses.map(({ id, parent }) => [id, parent]))
  const titles = new Map(document.clauses.map(({ id, title }) => [id, title]))
  const isDoubtful = doubtCheck(document)
  return raw.toSorted(inReadingOrder).map(({ rule, problem, severity, clauseId, basis }) => {
    const spans = problem.spans.map((span) => quotationOf(document, placeOf(span)))
    const first = spans[0]
    const { status, computed } = spans.some(isDoubtful) ? putInDoubt(problem) : problem
    return {
      id: identities.next(rule.id, first === undefined ? '' : headingAt(document, first.start, parents, titles), first?.quote ?? problem.opinion),
      ruleId: rule.id,
      title: rule.title,
      status,
      severity,
      clause: first === undefined ? '' : describePlace(document, first),
      clauseId,
      spans,
      computed,
      basis,
      opinion: problem.opinion,
      amendment: problem.amendment,
      missing: problem.missing ?? [],
    }
  })
}

/**
 * What rests on words that recognition is not sure of is suspected, not hit, and says that the original must be looked
 * at first: a misread amount is no fact.
 */
function putInDoubt({ status, computed }: Problem): Pick<Finding, 'status' | 'computed'> {
  return { status: status === 'hit' ? 'suspected' : status, computed: computed === null ? TO_BE_CHECKED : `${computed}（${TO_BE_CHECKED}）` }
}

const TO_BE_CHECKED = '待核：所引文字由识别得出，把握不足，请先对照原件'

function quotationOf(document: ContractDocument, span: { readonly start: number; readonly end: number }): Quotation {
  const quote = sliceOf(document.text, span)
  assert(quote !== '', 'a quotation is empty')
  return { start: span.start, end: span.end, quote }
}

/** By first span, then rule; the sort is stable, so a rule's own order decides the rest. */
function inReadingOrder(a: RawFinding, b: RawFinding): number {
  const [from, to] = [a.problem.spans[0]?.start ?? Infinity, b.problem.spans[0]?.start ?? Infinity]
  if (from !== to) return from < to ? -1 : 1
  return a.rule.id < b.rule.id ? -1 : a.rule.id > b.rule.id ? 1 : 0
}
