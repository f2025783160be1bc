import type { Clause, ContractDocument } from '../../document/contract-document'
import type { Facts } from '../../facts/facts'
import { readSentences } from '../read-sentences'
import { NO_PERFORMANCE } from './performance-words'

/** Something a contract should settle, and the words by which one sees that it does. */
export interface Concept {
  readonly name: string
  /** Words of a clause's or annex's title that is about it. */
  readonly title: RegExp
  /** Words of a sentence that settles it. */
  readonly text: RegExp
  /** What settles it without naming it, in a sentence about the performance itself: 乙方派驻保安员24名. */
  readonly done?: RegExp
  /** A list of priced goods with their quantities settles it. */
  readonly byPriceList?: true
}

/** How a contract deals with a concept: settled, named in a heading with nothing below it, or not at all. */
export type Presence = 'settled' | 'empty' | 'missing'

/** Fewer units than this below a heading settle nothing. */
const SUBSTANCE = 6

/** Whether the contract settles the concept, in a clause, an annex or a sentence anywhere. */
export function presenceOf(document: ContractDocument, facts: Facts, concept: Concept): Presence {
  const titled = document.clauses.filter((clause) => concept.title.test(clause.title))
  if (titled.some((clause) => hasSubstance(document, clause))) return 'settled'
  if (document.sections.some(({ kind, title, start, end }) => kind === 'annex' && concept.title.test(title) && end - start > title.length + SUBSTANCE)) return 'settled'
  if (facts.annexes.some(({ name }) => concept.title.test(name))) return 'settled'
  const headings = new Set(document.clauses.map(({ title }) => title))
  if (readSentences(facts).some(({ words }) => !headings.has(words) && saysMore(words, concept.text))) return 'settled'
  const { done } = concept
  if (concept.byPriceList === true && facts.priceTables.some(({ rows }) => rows.length > 1 && rows.every(({ kind, factors }) => kind === 'adjustment' || factors.length > 0))) return 'settled'
  if (done !== undefined && readSentences(facts).some(({ words }) => isDone(words, done))) return 'settled'
  return titled.length > 0 ? 'empty' : 'missing'
}

/** Words that leave the matter to a later agreement, in a sentence too short to settle it beside them. */
const DEFERS = /(?:另行|日后|以后|届时|再行)(?:由(?:甲乙)?双方)?(?:协商|商定|约定|议定|商议)|面议|待议/
const DEFERRED_MOST = 30

/** The sentence says something beside the words that name the concept: 用途：办公, not 用途 alone. */
function saysMore(words: string, pattern: RegExp): boolean {
  const match = pattern.exec(words)
  if (match === null || isDeferred(words)) return false
  return (match[0].length > SUBSTANCE || words.replace(match[0], '').replace(/[\s_:。、,，]/g, '').length >= 2)
}

/** The sentence, or a part of it between commas, tells the performance and not what follows its failure. */
function isDone(words: string, done: RegExp): boolean {
  if (!done.test(words) || isDeferred(words)) return false
  return !NO_PERFORMANCE.test(words) || words.split(',').some((part) => !NO_PERFORMANCE.test(part) && done.test(part))
}

/** 费用由双方另行商定: put off, and nothing settled. */
function isDeferred(words: string): boolean {
  return words.length < DEFERRED_MOST && DEFERS.test(words) && !/[\d《%]|附件|[一二三四五六七八九十百千万]+(?:元|日|天|年|月)/.test(words)
}

function hasSubstance(document: ContractDocument, clause: Clause): boolean {
  const below = document.text.slice(clause.start, clause.end).replace(clause.label, '').replace(clause.title, '').replace(/[\s_:：。、，]/g, '')
  return below.length >= SUBSTANCE
}
