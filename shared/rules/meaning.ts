import type { Facts } from '../facts/facts'
import { isInLawQuotation } from '../facts/suppressions'
import { candidateSentences } from './candidate-sentences'
import { spanInSentence } from './read-sentences'
import type { Statement } from './read-statements'

/** What a sentence says when it holds every part, in whatever order and however far apart its clauses put them. */
export interface Meaning {
  /** None global; the rarest first, because only sentences that may hold it are read. */
  readonly parts: readonly RegExp[]
  /** Words of the sentence that take it out of the question. */
  readonly not?: RegExp
  /** The longest stretch that holds all parts, in characters; {@link REACH} if not given. */
  readonly reach?: number
}

/** The longest stretch in which parts still belong to one thought. */
const REACH = 90

/**
 * The sentences that say the meaning, each once: `span` reaches from the first word of the parts to the last, `match` is
 * that of the first part. Quotations of law are left out, as are parts more than a long clause apart.
 */
export function sayingsOf(facts: Facts, { parts, not, reach = REACH }: Meaning): readonly Statement[] {
  return candidateSentences(facts, parts[0]!).flatMap((sentence): readonly Statement[] => {
    if (not?.test(sentence.words) === true) return []
    const found = parts.map((part) => part.exec(sentence.words))
    if (found.some((match) => match === null)) return []
    const from = Math.min(...found.map((match) => match!.index))
    const to = Math.max(...found.map((match) => match!.index + match![0].length))
    const span = spanInSentence(sentence, from, to - from)
    return to - from > reach || isInLawQuotation(facts, span) ? [] : [{ sentence, words: sentence.words.slice(from, to), span, match: found[0]! }]
  })
}
