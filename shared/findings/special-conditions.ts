import { containsSpan, type Span } from '../core/span'
import type { Clause, ContractDocument } from '../document/contract-document'
import { clausesById } from '../document/clause-index'
import { describePlace } from '../document/find-clause'
import type { PlacedProblem } from './merge-problems'

const GENERAL = /^(?:合同)?(?:通用|一般|标准)(?:合同)?条[款件]/
const SPECIAL = /^(?:合同)?(?:专用|特殊|特别|补充)(?:合同)?条[款件]/
/** What a special clause says that leaves the general one as it is. */
const NOTHING = /^(?:无|略|不适用|本[条款]不适用|无补充|(?:按照?|执行|同|适用|见|详见|以)?(?:合同)?通用(?:合同)?条款.{0,12})?$/

/** 通用条款 or 专用条款: its stretch, and how long the path of the clause is that heads it. */
interface Conditions extends Span {
  readonly pathLength: number
}

interface Pair {
  readonly general: Conditions
  /** Clauses of the special conditions by their number inside them: 14.1. */
  readonly specialByNumber: ReadonlyMap<string, Clause>
}

const PAIRS = new WeakMap<ContractDocument, readonly Pair[]>()

/** The general and special conditions of each contract of the file that has both; found once. */
function pairsOf(document: ContractDocument): readonly Pair[] {
  const known = PAIRS.get(document)
  if (known !== undefined) return known
  const contracts = [...new Set(document.sections.map(({ contract }) => contract))]
  const pairs = contracts.flatMap((contract) => {
    const general = findConditions(document, contract, GENERAL)
    const special = findConditions(document, contract, SPECIAL)
    return general === null || special === null ? [] : [{ general, specialByNumber: byNumber(document, special) }]
  })
  PAIRS.set(document, pairs)
  return pairs
}

function byNumber(document: ContractDocument, special: Conditions): ReadonlyMap<string, Clause> {
  const inside = document.clauses.filter((clause) => containsSpan(special, clause))
  return new Map(inside.toReversed().map((clause) => [numberIn(special, clause), clause]))
}

function numberIn(conditions: Conditions, { path }: Clause): string {
  return path.slice(conditions.pathLength).join('.')
}

function findConditions(document: ContractDocument, contract: number, pattern: RegExp): Conditions | null {
  const isHeading = ({ title, depth, section: index }: Clause): boolean => depth <= 1 && document.sections[index]?.contract === contract && pattern.test(title) && title.length <= 12
  const clause = document.clauses.find((candidate) => isHeading(candidate) && candidate.end - candidate.start > 2 * candidate.title.length + 12)
  if (clause !== undefined) return { start: clause.start, end: clause.end, pathLength: clause.path.length }
  const section = document.sections.find(({ kind, title, contract: own }) => own === contract && (kind === 'annex' || kind === 'body') && pattern.test(title.replace(/^附件[\d一二三四五六七八九十]*[:： ]*/, '')))
  return section === undefined ? null : { start: section.start, end: section.end, pathLength: 0 }
}

/**
 * Special conditions go before general ones (review-rules.md 0.7 S6). Where both say something under one number, a
 * problem of the general clause is joined to the same rule's problem of the special one as related evidence; where the
 * special clause has none, it is only suspected, and the special place is named. The problems are those of one rule.
 */
export function preferSpecialConditions(document: ContractDocument, placed: readonly PlacedProblem[]): readonly PlacedProblem[] {
  const pairs = placed.length === 0 ? [] : pairsOf(document)
  if (pairs.length === 0) return placed
  const result: PlacedProblem[] = []
  const evidence = new Map<PlacedProblem, Span[]>()
  for (const item of placed) {
    const counterpart = counterpartOf(document, pairs, item)
    if (counterpart === null) {
      result.push(item)
      continue
    }
    const special = placed.find(({ problem }) => problem.spans[0] !== undefined && containsSpan(counterpart, problem.spans[0]))
    if (special === undefined) result.push(doubted(document, item, counterpart))
    else evidence.set(special, [...(evidence.get(special) ?? []), ...item.problem.spans])
  }
  return result.map((item) => {
    const related = evidence.get(item)
    return related === undefined ? item : { ...item, problem: { ...item.problem, spans: [...item.problem.spans, ...related] } }
  })
}

/** The special clause with the number and title of the general clause the problem stands in; null where it adds nothing. */
function counterpartOf(document: ContractDocument, pairs: readonly Pair[], { problem, clauseId }: PlacedProblem): Clause | null {
  const first = problem.spans[0]
  const pair = first === undefined ? undefined : pairs.find(({ general }) => containsSpan(general, first))
  if (pair === undefined || clauseId === null) return null
  const { general, specialByNumber } = pair
  const byId = clausesById(document)
  for (let clause = byId.get(clauseId); clause !== undefined && clause.path.length > general.pathLength; clause = byId.get(clause.parent ?? '')) {
    const twin = specialByNumber.get(numberIn(general, clause))
    if (twin === undefined) continue
    const isSameMatter = clause.title !== '' && twin.title !== '' ? fold(clause.title) === fold(twin.title) : clause.path.length > general.pathLength + 1
    // A special clause with parts of its own (a chapter) speaks for those parts alone.
    const isWhole = clause.id === clauseId || document.clauses[document.clauses.indexOf(twin) + 1]?.parent !== twin.id
    return isSameMatter && isWhole && saysSomething(document, twin) ? twin : null
  }
  return null
}

function fold(title: string): string {
  return title.replace(/[\s:：、]/g, '')
}

/** A clause that is left blank or points back says nothing of its own. */
function saysSomething(document: ContractDocument, clause: Clause): boolean {
  if (/_{2,}|【 *】|\[ *\]/.test(document.text.slice(clause.start, clause.end))) return false
  const words = document.text.slice(clause.start + clause.label.length, clause.end).trimStart()
  const rest = words.startsWith(clause.title) ? words.slice(clause.title.length) : words
  return !NOTHING.test(rest.replace(/[\s_/／:：。；;—【】()（）]/g, ''))
}

function doubted(document: ContractDocument, item: PlacedProblem, special: Clause): PlacedProblem {
  const { problem } = item
  return {
    ...item, severity: 'remind',
    problem: {
      ...problem, status: problem.status === 'hit' ? 'suspected' : problem.status, spans: [...problem.spans, special.heading],
      opinion: `${problem.opinion}（${describePlace(document, special)}的专用条款对此另有约定，以专用条款为准，请核对。）`,
    },
  }
}
