import { CONCLUSIONS, type Conclusion, type OpinionItem } from './opinion'

/** What the guard looks at. */
export interface ConclusionCase {
  /** Must-fix findings neither adopted nor dismissed. */
  readonly openMustFix: number
  /** Starred checklist items without an answer. */
  readonly openStarred: number
  readonly items: readonly OpinionItem[]
  /** Findings that two reviewers decided otherwise and nobody settled. */
  readonly unsettled: number
}

/**
 * Why a conclusion may not be drawn now, in one sentence that says what to do; null when it may.
 * No 同意 over an unhandled or adopted must-fix (review-rules.md 0.8); starred items must be answered (checklists.md 0).
 */
export function refuseConclusion(conclusion: Conclusion, state: ConclusionCase): string | null {
  const isConsent = conclusion === 'agree' || conclusion === 'agree-after-changes'
  if (isConsent && state.openMustFix > 0) {
    return `还有 ${state.openMustFix} 处“必改”问题没有处理，不能作出“${CONCLUSIONS[conclusion]}”；请逐条采纳，或写明理由后忽略。`
  }
  const adopted = state.items.filter((item) => item.severity === 'must-fix').length
  if (conclusion === 'agree' && adopted > 0) {
    return `意见中有 ${adopted} 条“应当修改”，不能直接“同意签订”；请改选“修改完善后同意签订”。`
  }
  if (conclusion !== 'return-for-materials' && state.unsettled > 0) {
    return `有 ${state.unsettled} 处问题两名审查人意见不一致，不能出具意见书；请先在审查台“比对审查人意见”中逐处统一。`
  }
  if (conclusion !== 'return-for-materials' && state.openStarred > 0) {
    return `清单还有 ${state.openStarred} 个必查项（★）没有结论，不能出具意见书；请先逐项回答。`
  }
  return null
}
