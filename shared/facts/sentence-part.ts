import type { Span } from '../core/span'
import type { SentenceFact } from './facts'
import { findSentenceAt } from './sentences'

/** The part of a sentence between two commas, and the sentence around it. */
export interface SentencePart {
  readonly span: Span
  readonly sentence: Span
  /** The sentence as far as 200 units beyond the part: what to read when its words matter. */
  readonly around: Span
}

/** No part between commas worth reading is longer to either side; the bound keeps a text without commas linear. */
const REACH = 200

/**
 * The part between commas that holds `span`, at most 200 units to either side; null outside the sentences. Commas
 * inside figures do not cut.
 */
export function partAt(text: string, sentences: readonly SentenceFact[], span: Span): SentencePart | null {
  const sentence = findSentenceAt(sentences, span.start)?.span ?? null
  if (sentence === null) return null
  let start = span.start
  while (start > sentence.start && span.start - start < REACH && !isComma(text, start - 1)) start -= 1
  let end = span.end
  while (end < sentence.end && end - span.end < REACH && !isComma(text, end)) end += 1
  return { span: { start, end }, sentence, around: { start: Math.max(sentence.start, start - REACH), end: Math.min(sentence.end, end + REACH) } }
}

function isComma(text: string, index: number): boolean {
  return text[index] === ',' && !(/\d/.test(text[index + 1] ?? '') && /\d/.test(text[index - 1] ?? ''))
}
