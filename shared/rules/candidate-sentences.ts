import { requiredWords } from '../core/required-words'
import type { Facts } from '../facts/facts'
import { readSentences, type ReadSentence } from './read-sentences'

/** Where every letter and every word asked for stands: numbers of sentences, rising. */
interface SentenceIndex {
  readonly sentences: readonly ReadSentence[]
  readonly byLetter: ReadonlyMap<number, readonly number[]>
  readonly byWord: Map<string, readonly number[]>
}

const INDEXES = new WeakMap<Facts, SentenceIndex>()
const NOWHERE: readonly number[] = []

function indexOf(facts: Facts): SentenceIndex {
  const known = INDEXES.get(facts)
  if (known !== undefined) return known
  const sentences = readSentences(facts)
  const byLetter = new Map<number, number[]>()
  sentences.forEach(({ words }, at) => {
    for (let place = 0; place < words.length; place += 1) {
      const letter = words.charCodeAt(place)
      const places = byLetter.get(letter)
      if (places === undefined) byLetter.set(letter, [at])
      else if (places[places.length - 1] !== at) places.push(at)
    }
  })
  const index = { sentences, byLetter, byWord: new Map<string, readonly number[]>() }
  INDEXES.set(facts, index)
  return index
}

/** The sentences that hold the word: those of its rarest letter, looked through. */
function sentencesWith({ sentences, byLetter, byWord }: SentenceIndex, word: string): readonly number[] {
  const known = byWord.get(word)
  if (known !== undefined) return known
  let rarest: readonly number[] | null = null
  for (let place = 0; place < word.length; place += 1) {
    const places = byLetter.get(word.charCodeAt(place)) ?? NOWHERE
    if (rarest === null || places.length < rarest.length) rarest = places
  }
  const found = word.length === 1 ? rarest! : rarest!.filter((at) => sentences[at]!.words.includes(word))
  byWord.set(word, found)
  return found
}

/** Marks the sentences that hold a word of every choice. */
function markCandidates(index: SentenceIndex, choices: readonly (readonly string[])[], marks: Uint8Array): void {
  const passed = new Uint8Array(marks.length)
  choices.forEach((words, at) => {
    for (const word of words) for (const place of sentencesWith(index, word)) if (passed[place] === at) passed[place] = at + 1
  })
  for (let place = 0; place < marks.length; place += 1) if (passed[place] === choices.length) marks[place] = 1
}

/**
 * The sentences any of the patterns may match, in reading order: those that hold the words one of them needs
 * (`requiredWords`), so never fewer than it matches. Patterns that need no word get every sentence.
 */
export function candidateSentences(facts: Facts, ...patterns: readonly RegExp[]): readonly ReadSentence[] {
  const index = indexOf(facts)
  const marks = new Uint8Array(index.sentences.length)
  for (const pattern of patterns) for (const choices of requiredWords(pattern)) markCandidates(index, choices, marks)
  return index.sentences.filter((_, at) => marks[at] === 1)
}

/** The sentences the pattern (not global) matches, in reading order. */
export function sentencesMatching(facts: Facts, pattern: RegExp): readonly ReadSentence[] {
  return candidateSentences(facts, pattern).filter(({ words }) => pattern.test(words))
}
