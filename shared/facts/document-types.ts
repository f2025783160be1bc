import type { ContractDocument } from '../document/contract-document'
import { normalizeText } from '../document/normalize-text'
import { findContractTypes } from './contract-types'
import { findTitle } from './document-title'
import type { Facts } from './facts'
import { findParticulars } from './particulars'
import { findParties } from './parties'

/** The kinds of contract a document seems to be, as `extractFacts` finds them where nobody said which party we are; none of the other facts. Linear. */
export function findDocumentTypes(document: ContractDocument): Facts['types'] {
  const normalized = normalizeText(document.text)
  const { parties } = findParties(document, normalized, findParticulars(document, normalized), {}, [])
  return findContractTypes(findTitle(document, normalized).title, normalized, parties)
}
