import type { Severity } from '../rules/rule'

/** What the handling office did with one item of an issued opinion (documents.md 12: 采纳, 部分采纳, 不采纳). */
export const ITEM_ANSWERS = { adopted: '采纳', partly: '部分采纳', refused: '不采纳' } as const
export type ItemAnswerKind = keyof typeof ITEM_ANSWERS

/** One answer. `answer` is null while only its reason or sign-off was written. */
export interface ItemAnswer {
  readonly answer: ItemAnswerKind | null
  readonly reason: string
  /** The leader in charge who signed off that a must-fix is not adopted; '' where none did. */
  readonly signedOffBy: string
}

/** Why an answer does not stand yet, in one sentence that says what to do; null when it does (documents.md 11.2, 分管领导). */
export function refuseItemAnswer({ answer, reason, signedOffBy }: ItemAnswer, severity: Severity): string | null {
  if (answer === null) return '请选择采纳情况。'
  if (answer !== 'adopted' && reason.trim() === '') return `“${ITEM_ANSWERS[answer]}”须写明理由。`
  if (answer !== 'adopted' && severity === 'must-fix' && signedOffBy.trim() === '') return '“应当修改”未全部采纳的，须由分管领导签批，请填写签批人。'
  return null
}

/** How the items of an opinion were answered. Answers that do not stand count as open. */
export interface AdoptionCount {
  readonly adopted: number
  readonly partly: number
  readonly refused: number
  readonly open: number
  /** Per cent of the answered items adopted in full or in part, to one decimal; null while none is answered. */
  readonly rate: number | null
}

/** Counts the answers of an opinion's items. */
export function countAnswers(items: readonly { readonly severity: Severity; readonly answer: ItemAnswer | null }[]): AdoptionCount {
  const counts = { adopted: 0, partly: 0, refused: 0, open: 0 }
  for (const { severity, answer } of items) {
    const stands = answer !== null && answer.answer !== null && refuseItemAnswer(answer, severity) === null
    counts[stands ? answer.answer! : 'open'] += 1
  }
  const answered = counts.adopted + counts.partly + counts.refused
  return { ...counts, rate: answered === 0 ? null : Math.round(((counts.adopted + counts.partly) / answered) * 1000) / 10 }
}
