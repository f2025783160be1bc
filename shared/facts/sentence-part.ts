import type { Span } from '../core/span'
import type { SentenceFact } from './facts'
import { findSentenceAt } from './sentences'

/** The part of a sentence between two commas, and the sentence. */
export interface SentencePart {
  readonly span: Span
  readonly sentence: Span
}

/** The part between commas that holds `span`; null outside the sentences. Commas inside figures do not cut. */
export function partAt(text: string, sentences: readonly SentenceFact[], span: Span): SentencePart | null {
  const sentence = findSentenceAt(sentences, span.start)?.span ?? null
  if (sentence === null) return null
  let start = span.start
  while (start > sentence.start && !isComma(text, start - 1)) start -= 1
  let end = span.end
  while (end < sentence.end && !isComma(text, end)) end += 1
  return { span: { start, end }, sentence }
}

function isComma(text: string, index: number): boolean {
  return text[index] === ',' && !(/\d/.test(text[index + 1] ?? '') && /\d/.test(text[index - 1] ?? ''))
}
