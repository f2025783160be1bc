import { everyMatch } from '../core/every-match'
import type { Span } from '../core/span'
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
  /** Words that do so only between the parts. */
  readonly notWithin?: RegExp
  /** The longest stretch that holds all parts, in characters; {@link REACH} if not given. */
  readonly reach?: number
}

/** The longest stretch in which parts still belong to one thought. */
const REACH = 90

/**
 * The sentences that say the meaning, each once: `span` reaches from the first word of the parts to the last, `match` is
 * that of the first part. Quotations of law are left out, as are parts more than a long clause apart.
 */
export function sayingsOf(facts: Facts, { parts, not, notWithin, reach = REACH }: Meaning): readonly Statement[] {
  return candidateSentences(facts, parts[0]!).flatMap((sentence): readonly Statement[] => {
    const first = everyPart(sentence.words, parts)
    if (first === null || not?.test(sentence.words) === true) return []
    const isGood = (found: Found): boolean => found.length > 0 && stretchOf(found) <= reach && notWithin?.test(wordsOf(sentence.words, found)) !== true
    const found = isGood(first) ? first : nearest(sentence.words, parts)
    if (!isGood(found)) return []
    const words = wordsOf(sentence.words, found)
    const span = spanInSentence(sentence, startOf(found), words.length)
    return isInLawQuotation(facts, span) ? [] : [{ sentence, words, span, match: found[0]! }]
  })
}

/** The sayings in sentences in which nothing has been found yet: none of the spans starts there. */
export function sayingsBeyond(facts: Facts, meaning: Meaning, found: readonly Span[]): readonly Statement[] {
  return sayingsOf(facts, meaning).filter(({ sentence }) => !found.some(({ start }) => start >= sentence.span.start && start < sentence.span.end))
}

/** The sayings of several meanings in sentences in which nothing has been found yet, each sentence once: of the first that says it. */
export function firstSayingsBeyond<M extends Meaning>(facts: Facts, meanings: readonly M[], found: readonly Span[]): readonly (Statement & { readonly meaning: M })[] {
  const told = [...found]
  return meanings.flatMap((meaning) => {
    const said = sayingsBeyond(facts, meaning, told).map((statement) => ({ ...statement, meaning }))
    told.push(...said.map(({ span }) => span))
    return said
  })
}

/** The first place of each part. */
type Found = readonly RegExpExecArray[]

/** Null where one is not there; most sentences lack one of the first. */
function everyPart(words: string, parts: readonly RegExp[]): Found | null {
  const found: RegExpExecArray[] = []
  for (const part of parts) {
    const match = part.exec(words)
    if (match === null) return null
    found.push(match)
  }
  return found
}

function startOf(found: Found): number {
  return Math.min(...found.map((match) => match.index))
}

function wordsOf(words: string, found: Found): string {
  return words.slice(startOf(found), startOf(found) + stretchOf(found))
}

function stretchOf(found: Found): number {
  return Math.max(...found.map((match) => match.index + match[0].length)) - startOf(found)
}

/** Places of one part that are looked at in one sentence. */
const MOST_PLACES = 6
const GLOBAL = new WeakMap<RegExp, RegExp>()

function placesOf(words: string, part: RegExp): readonly RegExpExecArray[] {
  const known = GLOBAL.get(part) ?? new RegExp(part.source, `${part.flags}g`)
  GLOBAL.set(part, known)
  return everyMatch(words, known).slice(0, MOST_PLACES)
}

/** A long sentence may say a part twice: around each place of the first part the nearest of the others, of those the closest set. */
function nearest(words: string, parts: readonly RegExp[]): Found {
  const [anchors, ...others] = parts.map((part) => placesOf(words, part))
  const sets = anchors!.map((anchor) => [anchor, ...others.map((places) => places.toSorted((a, b) => Math.abs(a.index - anchor.index) - Math.abs(b.index - anchor.index))[0]!)])
  return sets.toSorted((a, b) => stretchOf(a) - stretchOf(b))[0] ?? []
}
