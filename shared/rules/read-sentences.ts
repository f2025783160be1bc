import { mayMatch } from '../core/required-words'
import { everyMatch } from '../core/every-match'
import type { Span } from '../core/span'
import type { Clause, ContractDocument } from '../document/contract-document'
import type { Fact, Facts, SentenceFact } from '../facts/facts'

/** A sentence with its folded words. */
export interface ReadSentence extends SentenceFact {
  /** `Facts.normalized` of its span; a printed number (第七条, 7.2, (一)) at its start is left out of both. */
  readonly words: string
  /** The printed number left out of `words`; '' where there is none. */
  readonly label: string
}

/** A printed number is no word of the sentence: its digits measure nothing. 1.5倍 is a figure and no number. */
const PRINTED_LABEL = /^(?:第[一二三四五六七八九十百零\d]{1,6}条[ :、.]+|\d{1,3}(?:\.\d{1,3}){1,4}(?:[.、] *(?!\d)| +)|\d{1,3}(?:\.\d{1,3}){2,4}(?=[\u4e00-\u9fff])|\d{1,3}[.、] *(?!\d)|\([一二三四五六七八九十\d]{1,3}\) *|[一二三四五六七八九十]{1,3}、 *)/
const READ = new WeakMap<Facts, readonly ReadSentence[]>()

/** Every sentence of the zones rules read, with its folded words; made once for all rules. */
export function readSentences(facts: Facts): readonly ReadSentence[] {
  const known = READ.get(facts)
  if (known !== undefined) return known
  const sentences = facts.sentences.flatMap((sentence) => cutLong(facts.normalized, sentence).map((span) => readSentence(facts.normalized, sentence, span)))
  READ.set(facts, sentences)
  return sentences
}

function readSentence(text: string, { clause, section, leadIn }: SentenceFact, span: Span): ReadSentence {
  const words = text.slice(span.start, span.end)
  const label = PRINTED_LABEL.exec(words)?.[0].length ?? 0
  const start = label < words.length ? span.start + label : span.start
  return { span: { start, end: span.end }, clause, section, leadIn, words: text.slice(start, span.end), label: text.slice(span.start, start) }
}

/** Nobody writes a sentence this long; text without punctuation is cut so that rules stay linear in it. */
const LONGEST = 3000

/** The sentence in pieces of at most `LONGEST` units, cut after a comma where there is one. */
function cutLong(text: string, { span }: SentenceFact): readonly Span[] {
  const pieces: Span[] = []
  let start = span.start
  while (span.end - start > LONGEST) {
    const comma = text.lastIndexOf(',', start + LONGEST - 1)
    const end = comma > start ? comma + 1 : start + LONGEST
    pieces.push({ start, end })
    start = end
  }
  return [...pieces, { start, end: span.end }]
}

/** The facts (in reading order) that lie wholly inside `span`. Logarithmic plus what is found. */
export function factsWithin<T extends Fact>(facts: readonly T[], span: Span): readonly T[] {
  let low = 0
  let high = facts.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (facts[middle]!.span.start < span.start) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < facts.length && facts[end]!.span.start < span.end) end += 1
  return facts.slice(low, end).filter((fact) => fact.span.end <= span.end)
}

/** Where a match of a global expression stands in the text, for a match found in a sentence's words. */
export function spanInSentence(sentence: ReadSentence, index: number, length: number): Span {
  return { start: sentence.span.start + index, end: sentence.span.start + index + length }
}

const PRINTED_NUMBER = /^\s*(?:第[一二三四五六七八九十百零\d]{1,5}[条款章节项]|[(（]?[一二三四五六七八九十\d.]{1,8}[)）、.:](?!\d)|[①-⑳])?\s*/

/** The sentence without the printed number it may begin with. */
export function spanOfSentence(sentence: ReadSentence): Span {
  const lead = PRINTED_NUMBER.exec(sentence.words)![0].length
  return lead < sentence.words.length ? { start: sentence.span.start + lead, end: sentence.span.end } : sentence.span
}

/** Every match of `pattern` (global) in the sentence as its words and span. */
export function matchesIn(sentence: ReadSentence, pattern: RegExp): readonly { readonly words: string; readonly span: Span }[] {
  return !mayMatch(pattern, sentence.words) ? [] : everyMatch(sentence.words, pattern).map((match) => ({ words: match[0], span: spanInSentence(sentence, match.index, match[0].length) }))
}

/** The words that introduce the list a sentence belongs to; '' where there is none. */
export function leadInWords(facts: Facts, sentence: SentenceFact): string {
  return sentence.leadIn === null ? '' : facts.normalized.slice(sentence.leadIn.start, sentence.leadIn.end)
}

/** Finds the clause and the provision (第七条 as a whole) of a sentence. */
export interface ProvisionIndex {
  readonly clauseOf: (id: string | null) => Clause | null
  /** The outermost clause above `id` that is not a part, chapter or section; null outside clauses. */
  readonly provisionOf: (id: string | null) => Clause | null
  /** Titles of the clause and its parents, innermost first, joined by spaces. */
  readonly titlesOf: (id: string | null) => string
}

const INDEXES = new WeakMap<ContractDocument, ProvisionIndex>()
const FRAMES: ReadonlySet<Clause['style']> = new Set(['part', 'chapter', 'section'])

/** The index of a document's clauses; made once for all rules. */
export function provisionsOf(document: ContractDocument): ProvisionIndex {
  const known = INDEXES.get(document)
  if (known !== undefined) return known
  const byId = new Map(document.clauses.map((clause) => [clause.id, clause]))
  const clauseOf = (id: string | null): Clause | null => (id === null ? null : (byId.get(id) ?? null))
  const chain = (id: string | null): readonly Clause[] => {
    const clauses: Clause[] = []
    for (let clause = clauseOf(id); clause !== null; clause = clauseOf(clause.parent)) clauses.push(clause)
    return clauses
  }
  const titles = new Map<string | null, string>()
  const index: ProvisionIndex = {
    clauseOf,
    provisionOf: (id) => {
      const clauses = chain(id)
      return clauses.findLast((clause) => !FRAMES.has(clause.style)) ?? clauses[0] ?? null
    },
    titlesOf: (id) => {
      const read = titles.get(id) ?? chain(id).map((clause) => clause.title).join(' ')
      titles.set(id, read)
      return read
    },
  }
  INDEXES.set(document, index)
  return index
}
