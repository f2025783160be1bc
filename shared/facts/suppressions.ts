import { lastStartingAtOrBefore, type Span } from '../core/span'
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
  return citationsWithin(facts.citations, sentence.span).some((citation) =>
    citation.kind === 'law' && citation.article !== '' && citation.span.end <= span.start &&
    /^ {0,2}(?:的?规定|[:,“"])/.test(facts.normalized.slice(citation.span.end, citation.span.end + 4)))
}

/** Citations that begin inside `within`. Logarithmic plus what is found. */
function citationsWithin(citations: Facts['citations'], within: Span): Facts['citations'] {
  let low = 0
  let high = citations.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (citations[middle]!.span.start < within.start) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < citations.length && citations[end]!.span.start < within.end) end += 1
  return citations.slice(low, end)
}

/** How far before its trigger a negation may stand. */
const REACH = 8

/** S2: true when a word of negation stands within eight units before the trigger, in the same sentence. */
export function isNegated(facts: Facts, span: Span): boolean {
  const sentence = findSentenceAt(facts.sentences, span.start)
  const from = Math.max(sentence?.span.start ?? 0, span.start - REACH)
  return NEGATION.test(facts.normalized.slice(from, span.start))
}

/** S3: what the place is for, where rules treat it apart; null elsewhere. */
export function specialZoneOf(document: ContractDocument, offset: number): 'definition' | 'liability' | 'sample' | null {
  const section = findSectionAt(document, offset)
  if (section?.kind === 'annex' && /格式|样张|样本|样式|授权委托书|授权书|承诺书|声明|报价表|登记表|申请表|验收单|确认[单书表]|交接[单书表]|签收[单表]|收据|回执|通知[单书]|授权函|偏离表/.test(section.title)) return 'sample'
  const title = findClauseAt(document, offset)?.title ?? ''
  if (/定义|释义|术语|词语/.test(title)) return 'definition'
  return /违约|责任/.test(title) ? 'liability' : null
}

/** One alternative of a choice, with how far alternatives that start up to it reach. */
interface PlacedOption extends Span {
  readonly standing: 'chosen' | 'not-chosen' | 'undecided'
  /** The farthest end of this alternative and all before it. */
  readonly reach: number
}

const OPTIONS = new WeakMap<Facts['choices'], readonly PlacedOption[]>()

/** Every alternative of the contract by its start; made once. */
function placedOptions(choices: Facts['choices']): readonly PlacedOption[] {
  const known = OPTIONS.get(choices)
  if (known !== undefined) return known
  let reach = 0
  const placed = choices.flatMap(({ options }) => {
    const isDecided = options.some(({ chosen }) => chosen)
    return options.map(({ span, chosen }) => ({ ...span, standing: chosen ? 'chosen' as const : isDecided ? 'not-chosen' as const : 'undecided' as const }))
  }).sort((a, b) => a.start - b.start || b.end - a.end).map((option) => {
    reach = Math.max(reach, option.end)
    return { ...option, reach }
  })
  OPTIONS.set(choices, placed)
  return placed
}

/**
 * S4: whether the words stand in an alternative of a choice: of one that is chosen, of one that is not while another
 * is, or of one in a group where nothing is chosen yet; null outside alternatives. Of alternatives inside alternatives
 * the one that counts least decides. Logarithmic plus the depth.
 */
export function alternativeAt(facts: Pick<Facts, 'choices'>, offset: number): 'chosen' | 'not-chosen' | 'undecided' | null {
  const options = placedOptions(facts.choices)
  let standing: PlacedOption['standing'] | null = null
  for (let index = lastStartingAtOrBefore(options, offset); index >= 0 && options[index]!.reach > offset; index -= 1) {
    const option = options[index]!
    if (option.end <= offset) continue
    if (option.standing === 'not-chosen') return 'not-chosen'
    if (standing !== 'undecided') standing = option.standing
  }
  return standing
}
