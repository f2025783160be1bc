import type { ContractDocument } from '../document/contract-document'
import { doubtCheck } from '../document/doubtful-spans'
import type { Facts } from './facts'

/** The facts about a whole contract that may rest on words read with doubt. */
export type DoubtfulFact = 'title' | 'parties' | 'amount' | 'signing'

/**
 * Which of the contract's chief facts rest on words that recognition is not sure of. They are shown with the mark 待核
 * wherever they are shown; empty for a contract that was not recognised from pictures.
 */
export function doubtfulFacts(document: Pick<ContractDocument, 'marks'>, facts: Pick<Facts, 'title' | 'normalized' | 'parties' | 'totalAmount' | 'dates' | 'signedOn'>): readonly DoubtfulFact[] {
  const isDoubtful = doubtCheck(document)
  const titleAt = facts.title === '' ? -1 : facts.normalized.indexOf(facts.title)
  const checks: Readonly<Record<DoubtfulFact, boolean>> = {
    title: titleAt !== -1 && isDoubtful({ start: titleAt, end: titleAt + facts.title.length }),
    parties: facts.parties.some((party) => party.nameSpan !== null && isDoubtful(party.nameSpan)),
    amount: facts.totalAmount !== null && isDoubtful(facts.totalAmount.span),
    signing: facts.signedOn !== null && facts.dates.some((fact) => fact.date === facts.signedOn && isDoubtful(fact.span)),
  }
  return (Object.keys(checks) as DoubtfulFact[]).filter((fact) => checks[fact])
}

/** The mark behind a fact that rests on words read with doubt. */
export const TO_BE_CHECKED = '（待核）'
