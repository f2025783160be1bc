import type { ContractDocument } from '../document/contract-document'
import { normalizeText } from '../document/normalize-text'
import { findAnnexes } from './annexes'
import { findBlanks } from './blanks'
import { findChoices } from './choices'
import { findCitations } from './citations'
import { findContractTypes } from './contract-types'
import { findDefinitions } from './definitions'
import { findTitle } from './document-title'
import type { Facts } from './facts'
import type { Intake } from './intake'
import { findNumberFacts } from './number-facts'
import { findParticulars } from './particulars'
import { findParties } from './parties'
import { readsLikeContract, readsLikeOtherPaper } from './reads-like-contract'
import { findReferences } from './references'
import { findSentences } from './sentences'
import { findSignedOn } from './signing-date'

/**
 * Everything the rules need to know about a contract, found once. Same document, intake and units, same facts. `units` is
 * the office's directory: where the intake does not name our side, the one party it holds is ours. Linear.
 */
export function extractFacts(document: ContractDocument, intake: Intake = {}, units: readonly string[] = []): Facts {
  const normalized = normalizeText(document.text)
  const particulars = findParticulars(document, normalized)
  const { parties, signatories } = findParties(document, normalized, particulars, intake, units)
  const title = findTitle(document, normalized)
  const sentences = findSentences(document, normalized)
  const choices = findChoices(document, normalized)
  const numbers = findNumberFacts(document, normalized, sentences, choices)
  const { annexes, references } = findAnnexes(document, normalized)
  return {
    ...numbers,
    normalized,
    title: title.title,
    types: findContractTypes(title.title, normalized, parties),
    isContract: readsLikeContract(title, normalized, parties),
    isOtherPaper: readsLikeOtherPaper(title, normalized, parties),
    parties,
    particulars,
    signatories,
    sentences,
    annexes,
    references: [...findReferences(document, normalized), ...references].sort((a, b) => a.span.start - b.span.start),
    definitions: findDefinitions(document, normalized),
    citations: findCitations(document, normalized),
    blanks: findBlanks(document, normalized, particulars, parties),
    choices,
    signedOn: findSignedOn(document, particulars, numbers.dates, intake),
  }
}
