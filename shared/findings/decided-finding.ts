import { sliceOf, type Span } from '../core/span'
import type { Anchor } from '../document/anchor'
import type { ContractDocument } from '../document/contract-document'
import { resolveAnchor } from '../document/resolve-anchor'
import { describePlace, findClauseAt } from '../document/find-clause'
import type { Severity } from '../rules/rule'
import type { Finding, ReviewResult } from './finding'
import { toneOf, type FindingTone } from './open-counts'

/** What a person decided about a finding; bound to the finding's identity, so it outlives a version of the contract. */
export interface FindingDecision {
  readonly findingId: string
  readonly decision: 'open' | 'adopted' | 'dismissed'
  /** Why it was dismissed; '' otherwise. */
  readonly reason: string
  /** The person's own wording; null keeps the rule's. */
  readonly wording: { readonly opinion: string; readonly amendment: string } | null
  /** The grade a person gave instead of the rule's, with the reason; absent or null keeps the rule's. */
  readonly regrade?: Regrade | null
}

/** A grade that a person gave a finding, and why. */
export interface Regrade {
  readonly severity: Severity
  readonly reason: string
}

/** A remark a person made on a stretch of the text; treated like a finding from then on. */
export interface Remark {
  /** The words it is about with up to 32 units around them, so that it is found again in a later version. */
  readonly quote: string
  readonly before: string
  readonly after: string
  /** The same place described for later versions; absent in remarks of older programs. */
  readonly anchor?: Anchor
  readonly severity: Severity
  readonly opinion: string
  readonly amendment: string
}

/** Stands where a rule's id stands in findings that people made. */
const REMARK_RULE_ID = '批注'

/** A finding with what was decided about it. */
export interface DecidedFinding {
  readonly finding: Finding
  readonly tone: FindingTone
  readonly decision: FindingDecision['decision']
  readonly reason: string
  /** The person's wording where there is one, else the rule's. */
  readonly opinion: string
  readonly amendment: string
  readonly isReworded: boolean
  /** The grade a person gave; `finding` bears it already. */
  readonly regrade: Regrade | null
}

/** Findings of a run and remarks of people, in reading order (those without a place last), each with its decision. */
export function decideFindings(
  document: ContractDocument,
  review: ReviewResult,
  decisions: readonly FindingDecision[],
  remarks: readonly { readonly id: string; readonly remark: Remark }[],
): readonly DecidedFinding[] {
  const decided = new Map(decisions.map((decision) => [decision.findingId, decision]))
  const all = [...review.findings, ...remarks.map(({ id, remark }) => remarkFinding(document, id, remark))]
  const startOf = (finding: Finding): number => finding.spans[0]?.start ?? Number.MAX_SAFE_INTEGER
  return all.toSorted((a, b) => startOf(a) - startOf(b)).map((finding) => {
    const state = decided.get(finding.id)
    const wording = state?.wording ?? null
    const regrade = state?.regrade ?? null
    const graded = regrade === null ? finding : { ...finding, severity: regrade.severity }
    return {
      finding: graded,
      tone: toneOf(graded),
      decision: state?.decision ?? 'open',
      reason: state?.reason ?? '',
      opinion: wording?.opinion ?? finding.opinion,
      amendment: wording?.amendment ?? finding.amendment ?? '',
      isReworded: wording !== null,
      regrade,
    }
  })
}

function remarkFinding(document: ContractDocument, id: string, remark: Remark): Finding {
  const span = locateRemark(document, remark)
  return {
    id, ruleId: REMARK_RULE_ID, title: remark.opinion.slice(0, 24), status: 'hit', severity: remark.severity,
    clause: span === null ? '' : describePlace(document, span),
    clauseId: span === null ? null : (findClauseAt(document, span.start)?.id ?? null),
    spans: span === null ? [] : [{ ...span, quote: sliceOf(document.text, span) }],
    computed: null, basis: [], opinion: remark.opinion, amendment: remark.amendment === '' ? null : remark.amendment, missing: [],
  }
}

/** Where a remark stands in a version of the contract; null when its words are gone or cannot be told from others like them. */
export function locateRemark(document: ContractDocument, remark: Pick<Remark, 'quote' | 'before' | 'after' | 'anchor'>): Span | null {
  return remark.anchor === undefined ? findRemark(document.text, remark) : resolveAnchor(document, remark.anchor)
}

/** Where a remark's words stand now: with their surroundings if those are unchanged, else if they stand only once; else null. */
export function findRemark(text: string, remark: Pick<Remark, 'quote' | 'before' | 'after'>): Span | null {
  const exact = text.indexOf(remark.before + remark.quote + remark.after)
  if (exact !== -1) return { start: exact + remark.before.length, end: exact + remark.before.length + remark.quote.length }
  const first = text.indexOf(remark.quote)
  if (first === -1 || text.indexOf(remark.quote, first + 1) !== -1) return null
  return { start: first, end: first + remark.quote.length }
}
