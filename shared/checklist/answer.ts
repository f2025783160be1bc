import type { Finding, Quotation } from '../findings/finding'
import type { ChecklistItem } from './checklist'
import { OPTION_SETS, type Meaning } from './options'

/** What a person answers. */
export interface Answer {
  /** Label of one of the item's options. */
  readonly option: string
  /** Why; '' if nothing was written. */
  readonly reason: string
  /** Places of the contract the answer rests on. */
  readonly quotations: readonly Quotation[]
}

/** What the answer means, or null when it is none of the item's options. */
function meaningOf(item: ChecklistItem, option: string): Meaning | null {
  return OPTION_SETS[item.options].find(({ label }) => label === option)?.meaning ?? null
}

/** Findings that bear on the item and that nobody has dealt with; give only open findings. */
export function linkedFindings(item: ChecklistItem, openFindings: readonly Finding[]): readonly Finding[] {
  return openFindings.filter(({ ruleId }) => item.rules.includes(ruleId))
}

/**
 * Why this answer cannot be given, in Chinese, or null when it can (checklists section 0): an open must-fix finding bars
 * 符合 and 无风险 unless a reason is written; what must be changed needs a quotation; 不适用, 可接受 and 无法判断 need a
 * sentence.
 */
export function refuseAnswer(item: ChecklistItem, answer: Answer, openFindings: readonly Finding[]): string | null {
  const meaning = meaningOf(item, answer.option)
  if (meaning === null) return `“${answer.option}”不是本项的选项，请从${OPTION_SETS[item.options].map(({ label }) => label).join('、')}中选择。`
  const hasReason = answer.reason.trim() !== ''
  switch (meaning) {
    case 'good': {
      const open = linkedFindings(item, openFindings).filter(({ severity }) => severity === 'must-fix')
      if (open.length === 0 || hasReason) return null
      return `关联检查仍有未处理的必改问题（${[...new Set(open.map(({ ruleId }) => ruleId))].join('、')}），选“${answer.option}”须填写复核理由。`
    }
    case 'bad':
    case 'grave':
      return answer.quotations.length > 0 ? null : `选“${answer.option}”须引用至少一处合同原文。`
    case 'not-applicable':
      return hasReason ? null : '选“不适用”须写一句理由。'
    case 'accepted':
      return hasReason ? null : '选“可接受”须写明理由。'
    case 'unknown':
      return hasReason ? null : '选“无法判断”须写明缺什么材料。'
    default:
      return null
  }
}

/** True when the answer asks for an item in the opinion letter. */
export function needsOpinion(item: ChecklistItem, option: string): boolean {
  const meaning = meaningOf(item, option)
  return meaning === 'bad' || meaning === 'grave'
}

/** Starred items without an answer: while there is one, no opinion is issued. */
export function openStarredItems(items: readonly ChecklistItem[], answers: ReadonlyMap<string, Answer>): readonly ChecklistItem[] {
  return items.filter(({ id, starred }) => starred && !answers.has(id))
}
