import type { Finding } from '../findings/finding'
import { needsOpinion, type Answer } from './answer'
import type { ChecklistItem } from './checklist'

/** Prefix of the identity of findings that come from a checklist; the item's id follows. */
export const CHECKLIST_FINDING = 'checklist:'

/**
 * The remark an answer asks for (checklists section 0: 选“不符合／需修改／重大风险”必须…生成意见), graded 必改 because the
 * answer says it must be changed or must not be signed; null for every other answer.
 */
export function answerFinding(item: ChecklistItem, answer: Answer): Finding | null {
  if (!needsOpinion(item, answer.option)) return null
  const reason = answer.reason.trim()
  return {
    id: `${CHECKLIST_FINDING}${item.id}`, ruleId: item.id, title: item.question, status: 'hit', severity: 'must-fix', clause: '', clauseId: null,
    spans: answer.quotations, computed: null, basis: [], amendment: null, missing: [],
    opinion: reason === '' ? `经审查“${item.question}”，结论为“${answer.option}”。` : reason,
  }
}
