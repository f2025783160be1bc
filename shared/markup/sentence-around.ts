import { lastStartingAtOrBefore, type Span } from '../core/span'
import type { ContractDocument } from '../document/contract-document'

const SENTENCE_ENDS = new Set(['。', '；', ';', '！', '？'])

/**
 * The sentences a span stands in, within its paragraph and without the paragraph's automatic number: what a suggested
 * clause takes the place of. Null for a span of several paragraphs, and for one that holds no words.
 */
export function sentenceAround(document: Pick<ContractDocument, 'text' | 'paragraphs'>, span: Span): Span | null {
  const { text, paragraphs } = document
  const paragraph = paragraphs[lastStartingAtOrBefore(paragraphs, span.start)]
  if (paragraph === undefined || span.end > paragraph.end || span.end <= span.start) return null
  const first = paragraph.start + paragraph.numberLength
  let start = Math.max(first, span.start)
  let end = Math.max(start, span.end)
  while (start > first && !SENTENCE_ENDS.has(text[start - 1]!)) start -= 1
  while (end < paragraph.end && !SENTENCE_ENDS.has(text[end - 1]!)) end += 1
  return end > start ? { start, end } : null
}
