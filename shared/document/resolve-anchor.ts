import { sliceOf, type Span } from '../core/span'
import type { Anchor } from './anchor'
import { lineageOf } from './clause-index'
import { comparableText, type ComparableText } from './comparable-text'
import type { ContractDocument } from './contract-document'
import { findClauseAt } from './find-clause'

/** More places with the same words than this cannot be told apart by what stands around them. */
const MOST_PLACES = 2000
/** Context that agrees for at least this many signs (spaces left out) is no accident. */
const ENOUGH_CONTEXT = 4
/** Words of this length that stood once and stand once are the same words, whatever became of the text around them. */
const TELLING_LENGTH = 8

const comparables = new WeakMap<ContractDocument, ComparableText>()

/**
 * Finds the place an anchor describes in another reading or version of the contract: at the old offsets if the words and
 * what stands around them are there; else where words that always stood once stand once; else by context and clause
 * path. The words found equal the quotation up to width and spaces. Null when they are gone or when several places fit equally.
 */
export function resolveAnchor(document: ContractDocument, anchor: Anchor): Span | null {
  if (isUnmoved(document, anchor)) return anchor.span
  const whole = comparableOf(document)
  const quote = comparableText(anchor.quote).text
  const before = comparableText(anchor.before).text
  const after = comparableText(anchor.after).text
  if (quote === '') return resolvePlace(whole, before, after)
  const places = findAll(whole.text, quote)
  if (places.length === 0 || places.length > MOST_PLACES) return null
  const isSure = places.length === 1 && anchor.isOnlyOccurrence && quote.length >= TELLING_LENGTH
  const best = isSure ? places[0]! : chooseByContext(document, anchor, whole, places, { quote, before, after })
  return best === null ? null : toSpan(whole, best, quote.length)
}

/** The words and both contexts are where they were. */
function isUnmoved(document: ContractDocument, { span, quote, before, after }: Anchor): boolean {
  const { text } = document
  return span.end <= text.length && sliceOf(text, span) === quote && (quote !== '' || before + after !== '') &&
    text.slice(Math.max(0, span.start - before.length), span.start) === before && text.slice(span.end, span.end + after.length) === after
}

/** A place between words: where the end of the context before meets the start of the context after, if that is once. */
function resolvePlace(whole: ComparableText, before: string, after: string): Span | null {
  if (before.length + after.length < ENOUGH_CONTEXT * 2) return null
  const places = findAll(whole.text, before + after)
  if (places.length !== 1) return null
  const at = whole.offsets[places[0]! + before.length]!
  return { start: at, end: at }
}

interface Words {
  readonly quote: string
  readonly before: string
  readonly after: string
}

interface Candidate {
  readonly place: number
  readonly left: number
  readonly right: number
  readonly path: number
}

/** The one place that agrees best with context and clause path; null where a second agrees as well. */
function chooseByContext(document: ContractDocument, anchor: Anchor, whole: ComparableText, places: readonly number[], words: Words): number | null {
  const candidates = places.map((place): Candidate => ({
    place,
    left: commonEnd(whole.text, place, words.before),
    right: commonStart(whole.text, place + words.quote.length, words.after),
    path: pathAgreement(document, anchor, whole.offsets[place]!),
  }))
  // A place is better only if it is no worse in any respect: context that was edited must not decide against the clause.
  const best = candidates.reduce((a, b) => (score(b) > score(a) ? b : a))
  const rivals = candidates.filter((other) => other !== best)
  return isRecognised(best, anchor, words) && rivals.every((rival) => isBetter(best, rival)) ? best.place : null
}

/** One side is untouched, or the clause is the same and some of the context is: a twin elsewhere has neither. */
function isRecognised(candidate: Candidate, anchor: Anchor, { before, after }: Words): boolean {
  const hasSide = (before !== '' && candidate.left === before.length) || (after !== '' && candidate.right === after.length)
  const isInClause = anchor.clausePath.length > 0 && candidate.path > anchor.clausePath.length
  return hasSide || (isInClause && candidate.left + candidate.right >= ENOUGH_CONTEXT)
}

function score(candidate: Candidate): number {
  return candidate.left + candidate.right + candidate.path * 4
}

function isBetter(a: Candidate, b: Candidate): boolean {
  const context = a.left + a.right - b.left - b.right
  return a.path >= b.path ? context >= (a.path > b.path ? 0 : ENOUGH_CONTEXT) : context >= ENOUGH_CONTEXT * 3
}

/** Labels shared with the old clause path, counted from the innermost outward; the whole path counts one more. */
function pathAgreement(document: ContractDocument, anchor: Anchor, offset: number): number {
  const clause = findClauseAt(document, offset)
  const path = clause === null ? [] : lineageOf(document, clause).map(({ label, title }) => (label === '' ? title : label))
  let shared = 0
  while (shared < path.length && shared < anchor.clausePath.length && path[shared] === anchor.clausePath[shared]) shared += 1
  return shared + (shared === path.length && shared === anchor.clausePath.length ? 1 : 0)
}

function commonEnd(text: string, end: number, before: string): number {
  let length = 0
  while (length < before.length && length < end && text[end - 1 - length] === before[before.length - 1 - length]) length += 1
  return length
}

function commonStart(text: string, start: number, after: string): number {
  let length = 0
  while (length < after.length && text[start + length] === after[length]) length += 1
  return length
}

/** Every place, overlapping ones included; stops above `MOST_PLACES`. */
function findAll(text: string, words: string): readonly number[] {
  const places: number[] = []
  for (let at = text.indexOf(words); at !== -1 && places.length <= MOST_PLACES; at = text.indexOf(words, at + 1)) places.push(at)
  return places
}

function toSpan(whole: ComparableText, place: number, length: number): Span {
  return { start: whole.offsets[place]!, end: whole.offsets[place + length - 1]! + 1 }
}

function comparableOf(document: ContractDocument): ComparableText {
  let comparable = comparables.get(document)
  if (comparable === undefined) {
    comparable = comparableText(document.text)
    comparables.set(document, comparable)
  }
  return comparable
}
