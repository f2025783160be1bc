/** The four sets of answers an item may have. */
export type OptionSet = 'O1' | 'O2' | 'O3' | 'O4'

/**
 * What an answer means for the review: `good` nothing to do, `partial` better wording advised, `bad` must be changed,
 * `grave` must not be signed, `accepted` a risk taken with a reason, `verified`/`pending`/`missing` papers, `yes`/`no`,
 * `unknown` cannot be judged, `not-applicable`.
 */
export type Meaning =
  | 'good' | 'partial' | 'bad' | 'grave' | 'accepted' | 'verified' | 'pending' | 'missing' | 'yes' | 'no' | 'unknown' | 'not-applicable'

/** One answer: its Chinese label and what it means. */
export interface AnswerOption {
  readonly label: string
  readonly meaning: Meaning
}

/** The answers of each set, in the order people see them. */
export const OPTION_SETS: Readonly<Record<OptionSet, readonly AnswerOption[]>> = {
  O1: [
    { label: '符合', meaning: 'good' }, { label: '部分符合（建议完善）', meaning: 'partial' },
    { label: '不符合（须修改）', meaning: 'bad' }, { label: '不适用', meaning: 'not-applicable' },
  ],
  O2: [
    { label: '已提供并核验', meaning: 'verified' }, { label: '已提供待核验', meaning: 'pending' },
    { label: '未提供', meaning: 'missing' }, { label: '不适用', meaning: 'not-applicable' },
  ],
  O3: [{ label: '是', meaning: 'yes' }, { label: '否', meaning: 'no' }, { label: '无法判断', meaning: 'unknown' }],
  O4: [
    { label: '无风险', meaning: 'good' }, { label: '可接受', meaning: 'accepted' },
    { label: '需修改', meaning: 'bad' }, { label: '重大风险（不同意签订）', meaning: 'grave' },
  ],
}
