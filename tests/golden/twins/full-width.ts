import type { GoldenContract } from '../../support/golden-source'
import { editMatches, rewriteContract } from './rewrite-contract'

/** The contract typed with a full-width input method: digits and their marks are full-width; e-mail addresses are not. */
export function writeFullWidth(contract: GoldenContract): GoldenContract {
  return rewriteContract(contract, (text) => editMatches(text, /[!-^`-~]+/g, (words) => (words.includes('@') ? null : {
    words: words.replace(/[0-9%.,:;()/+=-]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  })))
}
