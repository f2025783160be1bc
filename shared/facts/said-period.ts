import type { Span } from '../core/span'
import type { ContractDocument } from '../document/contract-document'
import { clausesById } from '../document/clause-index'
import type { Facts, PeriodFact } from './facts'
import { findSentenceAt } from './sentences'
import { isInLawQuotation } from './suppressions'

/** A length of time with the words around it that say what it is of. */
export interface SaidPeriod {
  readonly period: PeriodFact
  /** The sentence up to the period, at most `REACH` units, and what follows it. */
  readonly before: string
  readonly after: string
  /** Titles of the clauses it stands in and the words that introduce its list, innermost first. */
  readonly about: string
  readonly sentence: Span
}

/** Nobody names a thing farther from its period; the bound keeps text without sentence marks linear. */
const REACH = 80
const MOST_TITLES = 4

/** Every period in a sentence rules read, with its surroundings; those in quotations of law are left out. */
export function saidPeriods(document: ContractDocument, facts: Facts): readonly SaidPeriod[] {
  const clauses = clausesById(document)
  return facts.periods.flatMap((period) => {
    const sentence = findSentenceAt(facts.sentences, period.span.start)
    if (sentence === null || isInLawQuotation(facts, period.span)) return []
    const { normalized } = facts
    const titles: string[] = sentence.leadIn === null ? [] : [normalized.slice(sentence.leadIn.start, sentence.leadIn.end)]
    let clause = sentence.clause === null ? undefined : clauses.get(sentence.clause)
    for (let count = 0; clause !== undefined && count < MOST_TITLES; count += 1) {
      titles.push(clause.title)
      clause = clause.parent === null ? undefined : clauses.get(clause.parent)
    }
    return [{
      period, sentence: sentence.span, about: titles.join(' '),
      before: labelBefore(normalized, sentence.span.start) + normalized.slice(Math.max(sentence.span.start, period.span.start - REACH), period.span.start),
      after: normalized.slice(period.span.end, Math.min(sentence.span.end, period.span.end + REACH)),
    }]
  })
}

/** 验收期限 | 到货后7日内: the cell before the sentence names what it tells; '' where there is none. */
function labelBefore(text: string, start: number): string {
  if (text[start - 1] !== '\t') return ''
  const cell = /[^\t\n]{1,24}$/.exec(text.slice(Math.max(0, start - 25), start - 1))?.[0].trim() ?? ''
  return cell === '' ? '' : `${cell}:`
}
