import type { GoldenContract } from '../../support/golden-source'
import { editMatches, rewriteContract } from './rewrite-contract'

/** A figure before its unit; not the end of a longer number, a letter code or an approval number. */
const FIGURE = /(?<![\d.,:：/\-—A-Za-z〔〕第GB ])\d[\d,.]{0,17}(?=万?元|万分|平方米|年|月|日|天|个|小时|%|‰|份|次|人|名|套|台|张|分)/g

/** The contract as a filled form: figures before their units stand on lines of differing length (自_2027_年__1__月). */
export function putFiguresOnLines(contract: GoldenContract): GoldenContract {
  return rewriteContract(contract, (text) => editMatches(text, FIGURE, (words, index) => {
    const line = '_'.repeat(1 + (text.length + index) % 4)
    return { words: `${line}${words}${line}` }
  }))
}
