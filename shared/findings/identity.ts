import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { encodeUtf8 } from '../core/text-codec'
import type { ContractDocument } from '../document/contract-document'
import { findClauseAt } from '../document/find-clause'
import { normalizeText } from '../document/normalize-text'

/**
 * Gives findings identities that survive a new version of the contract: made from the rule, the title words of the
 * clause and the quotation (the opinion where nothing is quoted), never from offsets or clause numbers. Equal findings
 * are counted in reading order.
 */
export class FindingIdentities {
  private readonly seen = new Map<string, number>()

  next(ruleId: string, heading: string, quoteOrOpinion: string): string {
    const key = `${ruleId}\n${fold(heading)}\n${fold(quoteOrOpinion)}`
    const ordinal = this.seen.get(key) ?? 0
    this.seen.set(key, ordinal + 1)
    return bytesToHex(sha256(encodeUtf8(`${key}\n${ordinal}`))).slice(0, 32)
  }
}

/** The title of the innermost titled clause that holds `offset`; '' where there is none. */
export function headingAt(document: ContractDocument, offset: number, parents: ReadonlyMap<string, string | null>, titles: ReadonlyMap<string, string>): string {
  let id: string | null = findClauseAt(document, offset)?.id ?? null
  while (id !== null) {
    const title = titles.get(id) ?? ''
    if (title !== '') return title
    id = parents.get(id) ?? null
  }
  return ''
}

/** Width, case and spaces do not make another finding. */
function fold(words: string): string {
  return normalizeText(words).replace(/\s+/g, '').toLowerCase()
}
