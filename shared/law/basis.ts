import { assert } from '../core/assert'
import type { LegalBasis, Verification } from './statute'
import { findStatute } from './statutes'

/**
 * One article a rule rests on, cited by its number in the newest version of the act (older numbers come from
 * `SUCCESSIONS`). `article` is written 第586条 or 第470条第1款第5项, '' for the act as a whole; one article each.
 * Throws when `act` is not in the register: a rule cannot rest on an act nobody entered.
 */
export function basis(act: string, article: string, verification: Verification, note = ''): LegalBasis {
  assert(findStatute(act) !== null, `unknown act: ${act}`)
  assert(article === '' || /^第\d+(—\d+)?条(第\d+款)?(第\d+项)?$/.test(article), `not an article: ${article}`)
  return { act, article, verification, note }
}
