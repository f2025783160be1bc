import { overlaps, sliceOf, type Span } from '../core/span'
import { comparableText } from '../document/comparable-text'
import type { ContractDocument } from '../document/contract-document'
import { doubtCheck } from '../document/doubtful-spans'
import { findClauseAt } from '../document/find-clause'
import { decideFindings, type FindingDecision, type Remark } from '../findings/decided-finding'
import type { Finding, ReviewResult } from '../findings/finding'
import { FindingIdentities, headingAt } from '../findings/identity'
import { compareDocuments, type Change } from './compare'
import { diffText } from './diff-text'
import { sentenceAround } from './sentence-around'

/** An adopted opinion about the approved version: the places it quotes and the clause it suggests. */
export interface AdoptedOpinion {
  readonly finding: Pick<Finding, 'spans'>
  /** The suggested words; '' where there are none. */
  readonly amendment: string
}

/** Stands where a rule's id stands in findings about changes nobody asked for. */
const UNASKED_CHANGE_ID = '版本比对'

/** New words answer a suggestion when they share at least this many signs with it in one piece. */
const TELLING = 8

/** The opinions about a version that a person adopted, in the wording the person gave them. */
export function adoptedOpinions(
  document: ContractDocument, review: ReviewResult, decisions: readonly FindingDecision[], remarks: readonly { readonly id: string; readonly remark: Remark }[],
): readonly AdoptedOpinion[] {
  return decideFindings(document, review, decisions, remarks).filter(({ decision }) => decision === 'adopted').map(({ finding, amendment }) => ({ finding, amendment }))
}

/** A difference, and whether no adopted opinion asked for it. */
export interface JudgedChange {
  readonly change: Change
  readonly isUnasked: boolean
}

/**
 * The differences between the approved version and `next` in the order of the latter, each judged: nobody asked for a change
 * (偷改) that somewhere alters a sentence no adopted opinion quotes and brings no words one suggested. Numbers and looks that
 * follow from other changes never count.
 */
export function judgeChanges(approved: ContractDocument, next: ContractDocument, adopted: readonly AdoptedOpinion[]): readonly JudgedChange[] {
  return compareDocuments(approved, next).map((change) => ({ change, isUnasked: isUnasked(approved, change, adopted) }))
}

function isUnasked(approved: ContractDocument, change: Change, adopted: readonly AdoptedOpinion[]): boolean {
  if (change.kind === 'renumber' || change.kind === 'format') return false
  const brought = comparableText(change.new).text
  if (adopted.some(({ amendment }) => sharesWords(brought, comparableText(amendment).text))) return false
  const { oldSpan } = change
  if (oldSpan === null) return true
  const quoted = adopted.flatMap(({ finding }) => finding.spans).filter((span) => overlaps(span, oldSpan)).map((span) => sentenceAround(approved, span) ?? span)
  if (quoted.length === 0) return true
  if (change.kind === 'move' || change.kind === 'delete') return false
  return alteredStretches(approved.text, change, oldSpan).some((stretch) => !quoted.some((sentence) => stretch.start <= sentence.end && stretch.end >= sentence.start))
}

/** Where a line was altered, in the approved text; the line as a whole where its printing does not stand there as such (table rows). */
function alteredStretches(approved: string, change: Change, oldSpan: Span): readonly Span[] {
  if (sliceOf(approved, oldSpan) !== change.old) return [oldSpan]
  return diffText(change.old, change.new).map(({ start, end }) => ({ start: start + oldSpan.start, end: end + oldSpan.start }))
}

function sharesWords(line: string, suggestion: string): boolean {
  for (let at = 0; at + TELLING <= suggestion.length; at += TELLING) if (line.includes(suggestion.slice(at, at + TELLING))) return true
  return line !== '' && suggestion.length >= TELLING && line.length >= TELLING && suggestion.includes(line)
}

/**
 * A finding for every change between the approved version and `next` that no adopted opinion asked for: silent ones must be
 * fixed, tracked ones should be. In the order of `next`; those about words taken out have no place in it.
 */
export function findUnaskedChanges(approved: ContractDocument, next: ContractDocument, adopted: readonly AdoptedOpinion[]): readonly Finding[] {
  const identities = new FindingIdentities()
  const parents = new Map(next.clauses.map(({ id, parent }) => [id, parent]))
  const titles = new Map(next.clauses.map(({ id, title }) => [id, title]))
  const isDoubtful = doubtCheck(next)
  return judgeChanges(approved, next, adopted).filter((judged) => judged.isUnasked).map(({ change }): Finding => {
    const { newSpan } = change
    const quote = newSpan === null ? '' : sliceOf(next.text, newSpan)
    const opinion = describe(change)
    return {
      id: identities.next(UNASKED_CHANGE_ID, newSpan === null ? '' : headingAt(next, newSpan.start, parents, titles), quote === '' ? opinion : quote),
      ruleId: UNASKED_CHANGE_ID,
      title: change.tracked ? '审查意见之外的改动' : '审查意见之外的改动，未留修订痕迹',
      status: newSpan !== null && isDoubtful(newSpan) ? 'suspected' : 'hit',
      severity: change.tracked ? 'should-fix' : 'must-fix',
      clause: change.clause,
      clauseId: newSpan === null ? null : (findClauseAt(next, newSpan.start)?.id ?? null),
      spans: newSpan === null || quote === '' ? [] : [{ ...newSpan, quote }],
      computed: null,
      basis: [],
      opinion,
      amendment: change.kind === 'move' || change.old === '' ? null : change.old,
      missing: [],
    }
  })
}

/** What a later version is measured against: the approved one as it was read, and what was adopted about it. */
export interface ApprovedVersion {
  /** The `ContractDocument` as UTF-8 JSON. */
  readonly documentJson: Uint8Array
  readonly adopted: readonly AdoptedOpinion[]
}

/** A review with the findings about unasked changes among its own, those without a place last. */
export function withUnaskedChanges(review: ReviewResult, found: readonly Finding[]): ReviewResult {
  if (found.length === 0) return review
  const startOf = (finding: Finding): number => finding.spans[0]?.start ?? Number.MAX_SAFE_INTEGER
  return { ...review, findings: [...review.findings, ...found].toSorted((a, b) => startOf(a) - startOf(b)) }
}

const LONGEST_QUOTE = 120

function describe(change: Change): string {
  const place = change.clause === '' ? '合同' : `“${change.clause}”处`
  const trace = change.tracked ? '已留修订痕迹' : '且未留修订痕迹'
  return `${place}有已采纳的审查意见之外的改动，${trace}：${whatBecame(change)}请说明改动理由并重新报审，不能说明的恢复审定文本。`
}

function whatBecame({ kind, old, new: now }: Change): string {
  if (kind === 'move') return `“${shorten(now)}”的位置被移动。`
  if (old === '') return `新增“${shorten(now)}”。`
  if (now === '') return `删去“${shorten(old)}”。`
  const parts = diffText(old, now)
  const [first, last] = [parts[0], parts.at(-1)]
  // Only what differs, with a few words around it, so that the alteration is seen at a glance.
  const start = Math.max(0, (first?.start ?? 0) - 10)
  const tail = Math.max(0, old.length - (last?.end ?? old.length) - 10)
  return `原为“${shorten(cut(old, start, tail))}”，现为“${shorten(cut(now, start, tail))}”。`
}

function cut(line: string, start: number, tail: number): string {
  return `${start > 0 ? '…' : ''}${line.slice(start, line.length - tail)}${tail > 0 ? '…' : ''}`
}

function shorten(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim()
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line
}
