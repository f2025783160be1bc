import { requiredWords } from '../core/required-words'
import type { Facts } from '../facts/facts'
import { readSentences, type ReadSentence } from './read-sentences'

/** Where every letter and every word asked for stands: numbers of sentences, rising. */
interface SentenceIndex {
  readonly sentences: readonly ReadSentence[]
  readonly byLetter: ReadonlyMap<number, readonly number[]>
  readonly byWord: Map<string, readonly number[]>
  /** Of every sentence, the last step of a question it passed; steps are counted on from question to question. */
  readonly passed: Uint32Array
  steps: number
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
  const index = { sentences, byLetter, byWord: new Map<string, readonly number[]>(), passed: new Uint32Array(sentences.length), steps: 0 }
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
  const { passed, steps } = index
  if (choices.length === 0) marks.fill(1)
  choices.forEach((words, at) => {
    for (const word of words) {
      for (const place of sentencesWith(index, word)) {
        if (at === 0 ? passed[place]! > steps : passed[place] !== steps + at) continue
        passed[place] = steps + at + 1
        if (at === choices.length - 1) marks[place] = 1
      }
    }
  })
  index.steps += choices.length
}

/**
 * The sentences any of the patterns may match, in reading order: those that hold the words one of them needs
 * (`requiredWords`), so never fewer than it matches. Patterns that need no word get every sentence.
 */
export function candidateSentences(facts: Facts, ...patterns: readonly RegExp[]): readonly ReadSentence[] {
  const index = indexOf(facts)
  const marks = new Uint8Array(index.sentences.length)
  for (const pattern of patterns) for (const choices of requiredWords(pattern)) markCandidates(index, choices, marks)
  const candidates: ReadSentence[] = []
  for (let at = 0; at < marks.length; at += 1) if (marks[at] === 1) candidates.push(index.sentences[at]!)
  return candidates
}

/** The sentences the pattern (not global) matches, in reading order. */
export function sentencesMatching(facts: Facts, pattern: RegExp): readonly ReadSentence[] {
  return candidateSentences(facts, pattern).filter(({ words }) => pattern.test(words))
}
