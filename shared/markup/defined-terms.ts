import type { ContractDocument } from '../document/contract-document'
import { normalizeText } from '../document/normalize-text'
import { findDefinitions } from '../facts/definitions'

/** The terms a contract defines (“服务成果”是指……): a careful person changes one as a whole, never two characters of it. */
export function definedTerms(document: ContractDocument): readonly string[] {
  return [...new Set(findDefinitions(document, normalizeText(document.text)).map(({ term }) => term))]
}
