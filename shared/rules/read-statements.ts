import { everyMatch } from '../core/every-match'
import type { Span } from '../core/span'
import type { Facts } from '../facts/facts'
import { ROLE_PATTERN, roleSide } from '../facts/role-words'
import { isInLawQuotation } from '../facts/suppressions'
import { candidateSentences } from './candidate-sentences'
import { leadInWords, spanInSentence, type ReadSentence } from './read-sentences'
import { doWePay, sideOf } from './stance'
import type { RuleContext } from './rule'

/** Words of a sentence that match what a rule looks for. */
export interface Statement {
  readonly sentence: ReadSentence
  readonly words: string
  readonly span: Span
  /** The match itself, for its groups. */
  readonly match: RegExpExecArray
}

/** Every match of `pattern` (global) in the sentences that rules read, quotations of law left out (review-rules.md 0.7 S1). */
export function statementsOf(facts: Facts, pattern: RegExp): readonly Statement[] {
  return candidateSentences(facts, pattern).flatMap((sentence) =>
    everyMatch(sentence.words, pattern).flatMap((match): Statement[] => {
      const span = spanInSentence(sentence, match.index, match[0].length)
      return match[0] === '' || isInLawQuotation(facts, span) ? [] : [{ sentence, words: match[0], span, match }]
    }),
  )
}

const FORBIDS = /不得|不[就对为向][^,。;]{0,16}(?:作出?|提供|给予|出具|承担)|不以[^,。;]{0,8}(?:形式|方式|名义|手段|途径|理由)|禁止|严禁|不准|不可以?(?!抗)|不能(?!满足)|不应|不允许|不安排|不组织|不开展|不发放|不发(?=任何|给|送)|不提供|不赠|不接受|不含|不包括|不(?:再|另)?(?:收取|支付|承担|承诺|保证|作出|进行|给予|负责|设定?|参与|涉及|予)|不存在|不再|拒绝|杜绝|避免|防止|无权|均不|擅自|取消|除外/
const PUNISHES = /违约(?!金)|违反|解除(?:本)?(?:合同|协议)|终止(?:本)?(?:合同|协议)|视为|情形之一|下列(?:行为|情形|情况)|处罚|罚款|发现|举报|查处|追究/

/** 乙方不得转包，但可以将…: what stands before the turn does not govern what follows it. */
export function afterTurn(words: string): string {
  const turn = Math.max(...[',但', ',惟', ',唯', ',不过'].map((sign) => words.lastIndexOf(sign)))
  return turn === -1 ? words : words.slice(turn + 1)
}

/** True when the words before the match, or the words that introduce its list, forbid what it says (0.7 S2). */
export function isForbidden(facts: Facts, { sentence, span, words }: Statement): boolean {
  const before = afterTurn(sentence.words.slice(0, span.start - sentence.span.start))
  return /[不无未非]$|不(?:得|会|再|予|应|可)?(?:以|通过|采取|借|用)$/.test(before) || FORBIDS.test(before.slice(-60)) || FORBIDS.test(afterTurn(words)) || FORBIDS.test(leadInWords(facts, sentence))
}

/** True when the sentence, or the words that introduce its list, attach a consequence to the thing: it is named as a wrong. */
export function isNamedAsWrong(facts: Facts, statement: Statement): boolean {
  return isForbidden(facts, statement) || PUNISHES.test(statement.sentence.words) || PUNISHES.test(leadInWords(facts, statement.sentence))
}

const ROLE = new RegExp(ROLE_PATTERN, 'g')

/**
 * The role word that governs a match: the last one before it in the sentence that is not the receiver or the measure (向甲方, 为甲方, 经甲方同意, 按乙方投资额),
 * else in the words that introduce the list; '' if none.
 */
export function roleBefore(facts: Facts, { sentence, span }: Pick<Statement, 'sentence' | 'span'>): string {
  return lastDoer(sentence.words.slice(0, span.start - sentence.span.start)) ?? lastDoer(leadInWords(facts, sentence)) ?? ''
}

function lastDoer(words: string): string | undefined {
  return everyMatch(words, ROLE).findLast(({ index }) => !/[向给为对予与和及经供按照依以就于]/.test(words[index - 1] ?? ''))?.[0]
}

/**
 * Whether the role word names the side that orders and pays; null where neither the word nor the parties say it. Where
 * our side is known and we pay, it is ours; a bare 甲方 counts as ordering in a contract for works, goods or services.
 */
export function isOrderingSide(context: RuleContext, role: string): boolean | null {
  if (role === '') return null
  const byWord = roleSide(role)
  if (byWord !== null) return byWord === 'payer'
  const wePay = doWePay(context)
  const side = sideOf(context.facts, role)
  if (wePay !== null && side !== 'unknown') return (side === 'ours') === wePay
  return role === '甲方' ? true : role === '乙方' ? false : null
}

/** Number of an approval or a decision as papers write it: ×发改〔2026〕37号. */
export const DOCUMENT_NUMBER = /[〔[(【]\s?(?:19|20)\d{2}\s?[〕\])】]\s?\d{1,5}\s?号/

/** Overlapping statements once: the one that starts first, of those the longest. */
export function statementsApart(statements: readonly Statement[]): readonly Statement[] {
  const kept: Statement[] = []
  for (const statement of statements.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)) {
    if ((kept.at(-1)?.span.end ?? 0) <= statement.span.start) kept.push(statement)
  }
  return kept
}
