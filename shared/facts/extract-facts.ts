import type { ContractDocument } from '../document/contract-document'
import { normalizeText } from '../document/normalize-text'
import { findContractTypes } from './contract-types'
import { findTitle } from './document-title'
import type { Facts } from './facts'
import type { Intake } from './intake'
import { findNumberFacts } from './number-facts'
import { findParticulars } from './particulars'
import { findParties } from './parties'
import { readsLikeContract } from './reads-like-contract'
import { findSentences } from './sentences'

/** Everything the rules need to know about a contract, found once. Same document and intake, same facts. Linear. */
export function extractFacts(document: ContractDocument, intake: Intake = {}): Facts {
  const normalized = normalizeText(document.text)
  const particulars = findParticulars(document, normalized)
  const { parties, signatories } = findParties(document, normalized, particulars, intake)
  const title = findTitle(document, normalized)
  const sentences = findSentences(document, normalized)
  return {
    normalized,
    title: title.title,
    types: findContractTypes(title.title, normalized, parties),
    isContract: readsLikeContract(title, normalized, parties),
    parties,
    signatories,
    sentences,
    ...findNumberFacts(document, normalized, sentences),
    annexes: [],
    references: [],
    definitions: [],
    citations: [],
    blanks: [],
    choices: [],
    signedOn: intake.signDate ?? null,
  }
}
