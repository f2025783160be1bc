import { lineageOf } from '../document/clause-index'
import type { Clause, ContractDocument } from '../document/contract-document'
import { findClauseAt } from '../document/find-clause'
import { topicOf, type ClauseTopic } from './clause-topics'

/** A clause as it stands in a contract. */
export interface AgreedClause {
  /** Its number and title as printed: 第七条 付款方式. */
  readonly heading: string
  readonly title: string
  readonly topic: ClauseTopic
  /** Its words without the heading, the clauses inside it with their numbers. */
  readonly text: string
}

/** Shorter texts are labels to be filled in. */
const SHORTEST = 12

/** The titled clauses of a contract and its annexes that stand highest, in reading order; what has no words is left out. */
export function clausesOfDocument(document: ContractDocument): readonly AgreedClause[] {
  const titled = new Set<string>()
  const clauses: AgreedClause[] = []
  for (const clause of document.clauses) {
    if (clause.parent !== null && titled.has(clause.parent)) {
      titled.add(clause.id)
      continue
    }
    // 第一章 总则 only gathers articles: what has titled clauses of its own is read through them.
    if (clause.title === '' || clause.style === 'part' || clause.style === 'chapter') continue
    titled.add(clause.id)
    const text = textOf(document, clause)
    if (text.length >= SHORTEST) clauses.push({ heading: `${clause.label} ${clause.title}`.trim(), title: clause.title, topic: topicOf(clause.title), text })
  }
  return clauses
}

/** What the clause at this place is about: by its own title, else by those it stands in; null outside clauses. */
export function topicAt(document: ContractDocument, offset: number): ClauseTopic | null {
  const clause = findClauseAt(document, offset)
  if (clause === null) return null
  const titled = lineageOf(document, clause).toReversed().map(({ title }) => topicOf(title)).find((topic) => topic !== 'other')
  return titled ?? null
}

function textOf(document: ContractDocument, clause: Clause): string {
  const whole = document.text.slice(clause.start, clause.end)
  const start = whole.indexOf(clause.title, clause.label.length) + clause.title.length
  return whole.slice(start).replace(/^[\s:：、.．。]+/, '').trimEnd()
}

/** The innermost titled clause at a place; null outside clauses. */
export function clauseAt(document: ContractDocument, offset: number): AgreedClause | null {
  const inner = findClauseAt(document, offset)
  const clause = inner === null ? undefined : lineageOf(document, inner).findLast(({ title }) => title !== '') ?? inner
  return clause === undefined ? null : { heading: `${clause.label} ${clause.title}`.trim(), title: clause.title, topic: topicOf(clause.title), text: textOf(document, clause) }
}
