import MiniSearch from 'minisearch'
import type { ContractType } from '../law/contract-type'
import { CLAUSE_TOPICS, type ClauseTopic } from '../registers/clause-topics'
import type { ModelClause } from '../registers/model-clauses'

/** What is looked for; '' and null ask for nothing in particular. */
export interface ClauseQuery {
  readonly words: string
  readonly topic: ClauseTopic | null
  /** Types of the contract at hand; clauses of other types are left out, those for every type are not. Empty: all. */
  readonly types: readonly ContractType[]
}

/** A library that can be asked. */
export interface ClauseSearch<C extends ModelClause> {
  /** Clauses that fit, best first; without words in the order of the library, those of the asked types before general ones. */
  find(query: ClauseQuery): readonly C[]
}

const HAN_RUN = /[\u4e00-\u9fff]+|[a-z0-9]+/g

/** Makes a library searchable: by pairs of Chinese characters and whole Latin words or numbers, in title, subject and text. */
export function searchClauses<C extends ModelClause>(clauses: readonly C[]): ClauseSearch<C> {
  const index = new MiniSearch<{ id: number; title: string; topic: string; text: string; note: string }>({
    fields: ['title', 'topic', 'text', 'note'], tokenize: pairsOf, processTerm: (term) => term,
    searchOptions: { boost: { title: 4, topic: 3, note: 1, text: 1 }, combineWith: 'AND' },
  })
  index.addAll(clauses.map(({ title, topic, text, note }, id) => ({ id, title, topic: CLAUSE_TOPICS[topic], text, note })))
  return {
    find({ words, topic, types }) {
      const order = words.trim() === '' ? clauses.map((_, id) => id) : index.search(words).map(({ id }) => id as number)
      const fitting = order.map((id) => clauses[id]!).filter((clause) => (topic === null || clause.topic === topic) && (types.length === 0 || fits(clause, types)))
      return words.trim() === '' && types.length > 0 ? fitting.toSorted((a, b) => Number(isGeneral(a)) - Number(isGeneral(b))) : fitting
    },
  }
}

function fits(clause: ModelClause, types: readonly ContractType[]): boolean {
  return isGeneral(clause) || clause.types.some((type) => types.includes(type))
}

function isGeneral({ types }: ModelClause): boolean {
  return types.includes('GEN')
}

/** Overlapping pairs of Han characters (违约, 约责, 责任), a lone one by itself, words of letters or digits whole. */
function pairsOf(text: string): string[] {
  return [...text.normalize('NFKC').toLowerCase().matchAll(HAN_RUN)].flatMap(([run]) => {
    if (run.length < 2 || !/[\u4e00-\u9fff]/.test(run)) return [run]
    return Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2))
  })
}
