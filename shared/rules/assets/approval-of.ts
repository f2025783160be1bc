import type { ApprovalKind } from '../../facts/intake'
import type { Span } from '../../core/span'
import { DOCUMENT_NUMBER } from '../read-statements'
import { readSentences } from '../read-sentences'
import type { RuleContext } from '../rule'

/** What is known about an approval of one kind. */
export interface Approval {
  /** `given` by the intake; `absent` when the intake lists approvals and this kind is not among them; `unknown` otherwise. */
  readonly state: 'given' | 'absent' | 'unknown'
  /** A document number the contract itself names with words of approval; null if none. */
  readonly inText: Span | null
}

const APPROVES = /批复|批准|审批|核准|同意|文号|备案/

/** The approval of one of `kinds`, by the intake; and what the contract says of one. Only the kinds asked for count. */
export function approvalOf({ facts, intake }: RuleContext, kinds: readonly ApprovalKind[]): Approval {
  const list = intake.approvals ?? null
  const state = list === null ? 'unknown' : list.some(({ kind, no }) => kinds.includes(kind) && no.trim() !== '') ? 'given' : 'absent'
  const sentence = readSentences(facts).find(({ words }) => APPROVES.test(words) && DOCUMENT_NUMBER.test(words))
  return { state, inText: sentence?.span ?? null }
}
