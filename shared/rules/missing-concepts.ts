import { presenceOf, type Concept } from './completeness/concept'
import { leadInWords, provisionsOf, readSentences } from './read-sentences'
import type { RuleContext } from './rule'

export type { Concept } from './completeness/concept'

/** A concept from its name, the words of a title and the words of a sentence. */
export function concept(name: string, title: RegExp, text: RegExp = title): Concept {
  return { name, title, text }
}

/** The concepts the contract settles nowhere: no clause, annex or sentence is about them. */
export function missingConcepts({ document, facts }: RuleContext, concepts: readonly Concept[]): readonly Concept[] {
  return concepts.filter((candidate) => presenceOf(document, facts, candidate) !== 'settled')
}

/** The names of the missing concepts, joined for an opinion. */
export function namesOf(concepts: readonly Concept[]): string {
  return concepts.map(({ name }) => name).join('、')
}

/** The words of every provision (第七条 as a whole) and annex that speaks of the topic, titles and introductions included. */
export function wordsAbout({ document, facts }: RuleContext, topic: RegExp): string {
  const index = provisionsOf(document)
  const keyOf = (sentence: ReturnType<typeof readSentences>[number]): string => {
    const section = document.sections[sentence.section]
    return section?.kind === 'annex' ? `section ${sentence.section}` : (index.provisionOf(sentence.clause)?.id ?? `sentence ${sentence.span.start}`)
  }
  const sentences = readSentences(facts)
  const keys = sentences.map(keyOf)
  const about = new Set(sentences.flatMap((sentence, at) => (topic.test(sentence.words) || topic.test(index.titlesOf(sentence.clause)) ? [keys[at]!] : [])))
  return sentences.flatMap((sentence, at) => (about.has(keys[at]!) ? [`${leadInWords(facts, sentence)}${sentence.words}`] : [])).join('\n')
}
