import type { Span } from '../../core/span'
import { basis } from '../../law/basis'
import type { Problem, Rule, RuleContext } from '../rule'
import { effectiveTerms, findDisputeTerms, termsByPlace, type DisputeTerm } from './dispute-terms'

/**
 * 或裁或审: an agreement that leaves both arbitration and litigation open is void as an arbitration agreement; the choice
 * of court stands (管辖批复第4条; 仲裁法解释第7条). Labour disputes (先裁后审), applications to set an award aside and lists
 * whose choice is still blank are not covered: the blank is BLK-001's.
 */
export const noArbitrationBesideLitigation: Rule = {
  id: 'DIS-001',
  title: '或裁或审',
  severity: 'must-fix',
  types: 'all',
  basis: [
    basis('管辖批复', '第4条', 'full-text', '约定既可仲裁又可诉讼的，仲裁约定无效'),
    basis('仲裁法解释', '第7条', 'full-text', '可仲裁也可起诉的，仲裁协议无效'),
    basis('仲裁法', '第27条', 'full-text', '仲裁协议的内容'),
    basis('仲裁法', '第29条', 'full-text', '约定不明且达不成补充协议的无效'),
  ],
  parameters: [],
  version: 1,
  check,
}

function check({ document, facts }: RuleContext): readonly Problem[] | 'not-applicable' {
  const terms = effectiveTerms(findDisputeTerms(document, facts))
  if (terms.length === 0) return 'not-applicable'
  const problems: Problem[] = []
  const oneWayOnly: DisputeTerm[] = []
  for (const found of termsByPlace(terms)) {
    const spans = conflictSpans(found)
    if (spans !== null) problems.push(problem(facts.normalized, spans, 'hit'))
    else oneWayOnly.push(found[0]!)
  }
  return problems.length > 0 ? problems : crossClause(document.sections.map(({ kind }) => kind), facts.normalized, oneWayOnly)
}

/** Two provisions of the main text that each take another way: the lawyer must say which one was meant. */
function crossClause(kinds: readonly string[], text: string, terms: readonly DisputeTerm[]): readonly Problem[] {
  const body = terms.filter(({ sentence }) => kinds[sentence.section] === 'body')
  const arbitration = body.find(({ kind }) => kind === 'arbitration')
  const court = body.find(({ kind }) => kind === 'court')
  return arbitration === undefined || court === undefined ? [] : [problem(text, inOrder([arbitration.span, court.span]), 'suspected')]
}

/** Where one provision names both ways: one stretch when they stand in one sentence, else one span for each. */
function conflictSpans(terms: readonly DisputeTerm[]): readonly Span[] | null {
  const arbitration = terms.filter(({ kind }) => kind === 'arbitration')
  const courts = terms.filter(({ kind }) => kind === 'court')
  if (arbitration.length === 0 || courts.length === 0) return null
  for (const way of arbitration) {
    const court = courts.find(({ sentence }) => sentence.span.start === way.sentence.span.start)
    if (court !== undefined) return [{ start: Math.min(way.span.start, court.span.start), end: Math.max(way.span.end, court.span.end) }]
  }
  return inOrder([arbitration[0]!.span, courts[0]!.span])
}

function inOrder(spans: readonly Span[]): readonly Span[] {
  return spans.toSorted((a, b) => a.start - b.start)
}

function problem(text: string, spans: readonly Span[], status: Problem['status']): Problem {
  const quoted = spans.map(({ start, end }) => `“${text.slice(start, end)}”`).join('与')
  return {
    status,
    severity: status === 'hit' ? 'must-fix' : 'should-fix',
    spans,
    computed: null,
    opinion: status === 'hit'
      ? `争议解决约定${quoted}，既可仲裁又可诉讼，仲裁约定无效，仅诉讼约定有效，请择一明确。`
      : `合同不同条款分别约定仲裁和诉讼（${quoted}），争议解决方式不唯一，请核对并统一为一种。`,
    amendment: '因本合同发生的争议，双方协商解决；协商不成的，向甲方住所地有管辖权的人民法院提起诉讼。',
  }
}
