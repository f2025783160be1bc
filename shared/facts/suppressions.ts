import type { Span } from '../core/span'
import type { ContractDocument } from '../document/contract-document'
import { findClauseAt, findSectionAt } from '../document/find-clause'
import type { Facts } from './facts'
import { findSentenceAt } from './sentences'

/** Words after which a trigger says the opposite (review-rules.md 0.7 S2). */
const NEGATION = /不得|禁止|严禁|不承担|无需|无须|不应|不可|避免|防止/

/**
 * S1: true when the words stand in a quotation of law or of the tender: after 根据《…》第×条 up to the sentence's end, or
 * between quotation marks opened after such a citation.
 */
export function isInLawQuotation(facts: Facts, span: Span): boolean {
  const sentence = findSentenceAt(facts.sentences, span.start)
  if (sentence === null) return false
  return facts.citations.some((citation) =>
    citation.kind === 'law' && citation.article !== '' && citation.span.start >= sentence.span.start && citation.span.end <= span.start &&
    /^ {0,2}(?:的?规定|[:,“"])/.test(facts.normalized.slice(citation.span.end, citation.span.end + 4)))
}

/** S2: true when a word of negation stands within `reach` units before the trigger, in the same sentence. */
export function isNegated(facts: Facts, span: Span, reach = 8): boolean {
  const sentence = findSentenceAt(facts.sentences, span.start)
  const from = Math.max(sentence?.span.start ?? 0, span.start - reach)
  return NEGATION.test(facts.normalized.slice(from, span.start))
}

/** S3: what the place is for, where rules treat it apart; null elsewhere. */
export function specialZoneOf(document: ContractDocument, offset: number): 'definition' | 'liability' | 'sample' | null {
  const section = findSectionAt(document, offset)
  if (section?.kind === 'annex' && /格式|样张|样本|样式|授权委托书|授权书|承诺书|声明|报价表|登记表|申请表|验收单/.test(section.title)) return 'sample'
  const title = findClauseAt(document, offset)?.title ?? ''
  if (/定义|释义|术语|词语/.test(title)) return 'definition'
  return /违约|责任/.test(title) ? 'liability' : null
}

/**
 * S4: whether the words stand in an alternative of a choice: of one that is chosen, of one that is not while another
 * is, or of one in a group where nothing is chosen yet; null outside alternatives.
 */
export function alternativeAt(facts: Facts, offset: number): 'chosen' | 'not-chosen' | 'undecided' | null {
  for (const choice of facts.choices) {
    const option = choice.options.find(({ span }) => span.start <= offset && offset < span.end)
    if (option === undefined) continue
    if (option.chosen) return 'chosen'
    return choice.options.some(({ chosen }) => chosen) ? 'not-chosen' : 'undecided'
  }
  return null
}
