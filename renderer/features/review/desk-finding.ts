import type { Span } from '../../../shared/core/span'
import type { ContractDocument } from '../../../shared/document/contract-document'
import { describePlace, findClauseAt } from '../../../shared/document/find-clause'
import type { Finding, ReviewResult } from '../../../shared/findings/finding'
import { toneOf } from '../../../shared/findings/open-counts'
import type { AnnotationFields, FindingStateFields } from '../../../shared/storage/record-kinds'
import type { TextMark } from '../../ui/contract-blocks'
import type { Tone } from '../../ui/severity-mark'

/** The rule id of a remark made by a person. */
export const MANUAL = '批注'

/** A finding with what was decided about it, as the desk shows it. */
export interface DeskFinding {
  readonly finding: Finding
  readonly tone: Tone
  readonly decision: FindingStateFields['decision']
  readonly reason: string
  /** The person's wording where there is one, else the rule's. */
  readonly opinion: string
  readonly amendment: string
  readonly isReworded: boolean
}

export type FindingFilter = 'open' | 'all' | 'adopted' | 'dismissed' | 'insufficient'

/** Findings of the run and remarks of people, in reading order, each with its decision. */
export function deskFindings(document: ContractDocument, review: ReviewResult, states: readonly FindingStateFields[], remarks: readonly { readonly id: string; readonly fields: AnnotationFields }[]): readonly DeskFinding[] {
  const decided = new Map(states.map((state) => [state.findingId, state]))
  const all = [...review.findings, ...remarks.map((remark) => remarkFinding(document, remark.id, remark.fields))]
  const placed = all.toSorted((a, b) => (a.spans[0]?.start ?? Infinity) - (b.spans[0]?.start ?? Infinity) || 0)
  return placed.map((finding) => {
    const state = decided.get(finding.id)
    return {
      finding,
      tone: toneOf(finding),
      decision: state?.decision ?? 'open',
      reason: state?.reason ?? '',
      opinion: state?.wording?.opinion ?? finding.opinion,
      amendment: state?.wording?.amendment ?? finding.amendment ?? '',
      isReworded: state?.wording != null,
    }
  })
}

function remarkFinding(document: ContractDocument, id: string, remark: AnnotationFields): Finding {
  const span = findRemark(document.text, remark)
  return {
    id, ruleId: MANUAL, title: remark.opinion.slice(0, 24), status: 'hit', severity: remark.severity,
    clause: span === null ? '' : describePlace(document, span), clauseId: span === null ? null : (findClauseAt(document, span.start)?.id ?? null),
    spans: span === null ? [] : [{ ...span, quote: remark.quote }],
    computed: null, basis: [], opinion: remark.opinion, amendment: remark.amendment === '' ? null : remark.amendment, missing: [],
  }
}

/** Where a remark's words stand now: with their surroundings if those are unchanged, else if they stand only once; else nowhere. */
export function findRemark(text: string, remark: Pick<AnnotationFields, 'quote' | 'before' | 'after'>): Span | null {
  const exact = text.indexOf(remark.before + remark.quote + remark.after)
  if (exact !== -1) return { start: exact + remark.before.length, end: exact + remark.before.length + remark.quote.length }
  const first = text.indexOf(remark.quote)
  if (first === -1 || text.indexOf(remark.quote, first + 1) !== -1) return null
  return { start: first, end: first + remark.quote.length }
}

export function filterFindings(findings: readonly DeskFinding[], filter: FindingFilter): readonly DeskFinding[] {
  if (filter === 'all') return findings
  if (filter === 'insufficient') return findings.filter((item) => item.tone === 'insufficient' && item.decision === 'open')
  if (filter === 'open') return findings.filter((item) => item.tone !== 'insufficient' && item.decision === 'open')
  return findings.filter((item) => item.decision === filter)
}

/** The stretches of text that findings are about; dismissed ones leave no mark. */
export function findingMarks(findings: readonly DeskFinding[]): readonly TextMark[] {
  return findings.flatMap((item) => {
    if (item.decision === 'dismissed') return []
    const label = `${item.finding.ruleId} ${item.finding.title}`
    return item.finding.spans.filter((span) => span.end > span.start).map((span): TextMark => ({ id: item.finding.id, start: span.start, end: span.end, tone: item.tone, label }))
  })
}

/** Open findings per clause (its sub-clauses included): how many, and the gravest. */
export function clauseCounts(document: ContractDocument, findings: readonly DeskFinding[]): ReadonlyMap<string, { readonly count: number; readonly tone: Tone }> {
  const parents = new Map(document.clauses.map((clause) => [clause.id, clause.parent]))
  const counts = new Map<string, { count: number; tone: Tone }>()
  for (const item of filterFindings(findings, 'open')) {
    let id: string | null = item.finding.clauseId
    while (id !== null) {
      const known = counts.get(id)
      if (known === undefined) counts.set(id, { count: 1, tone: item.tone })
      else counts.set(id, { count: known.count + 1, tone: graver(known.tone, item.tone) })
      id = parents.get(id) ?? null
    }
  }
  return counts
}

const GRAVITY: Readonly<Record<Tone, number>> = { 'must-fix': 0, 'should-fix': 1, remind: 2, insufficient: 3 }

function graver(a: Tone, b: Tone): Tone {
  return GRAVITY[a] <= GRAVITY[b] ? a : b
}

/** The finding to go to from `current`: the next (or previous) of the list; from one that left the list, the next in reading order. */
export function neighbour(list: readonly DeskFinding[], all: readonly DeskFinding[], current: string | null, step: 1 | -1): string | null {
  if (list.length === 0) return null
  const at = list.findIndex((item) => item.finding.id === current)
  if (at !== -1) return list[Math.min(list.length - 1, Math.max(0, at + step))]!.finding.id
  const place = all.findIndex((item) => item.finding.id === current)
  if (place === -1) return list[step === 1 ? 0 : list.length - 1]!.finding.id
  const order = new Map(all.map((item, index) => [item.finding.id, index]))
  const next = step === 1 ? list.find((item) => order.get(item.finding.id)! > place) : list.findLast((item) => order.get(item.finding.id)! < place)
  return (next ?? list[step === 1 ? list.length - 1 : 0]!).finding.id
}
