import type { ClauseTopic } from '../../../shared/registers/clause-topics'
import { CLAUSE_STANCES, type ClauseStance } from '../../../shared/registers/clauses'
import type { ModelClause } from '../../../shared/registers/model-clauses'
import type { EarlierContract } from '../../../shared/storage/earlier-contracts'

/** A clause as the picker shows it. */
export interface Offer {
  readonly key: string
  readonly title: string
  /** One short line under the title: whose side it takes, or which contract it stood in. */
  readonly from: string
  readonly text: string
  readonly topic: ClauseTopic
  /** Null for what was agreed in a contract. */
  readonly stance: ClauseStance | null
  readonly source: string
  readonly note: string
}

export function offerLibrary(clauses: readonly ModelClause[]): readonly Offer[] {
  return clauses.map((clause, index) => ({ ...clause, key: `${index} ${clause.title}`, from: CLAUSE_STANCES[clause.stance] }))
}

/** Clauses agreed before, newest contract first, that are about the topic and hold all the words. */
export function offerEarlier(contracts: readonly EarlierContract[], { words, topic }: { readonly words: string; readonly topic: ClauseTopic | null }): readonly Offer[] {
  const wanted = words.normalize('NFKC').toLowerCase().split(/\s+/).filter((word) => word !== '')
  return contracts.flatMap(({ matter, number, title, createdOn, party, clauses }) => clauses.flatMap((clause, index): Offer[] => {
    if (topic !== null && clause.topic !== topic) return []
    const text = `${clause.heading}\n${clause.text}`.normalize('NFKC').toLowerCase()
    if (!wanted.every((word) => text.includes(word))) return []
    return [{ key: `${matter} ${index}`, title: clause.heading, from: `${createdOn} ${title}`, text: clause.text, topic: clause.topic, stance: null, source: `${number} ${title}（${party}，${createdOn}）`, note: '' }]
  }))
}
