import { choice, date, files, rows, text } from './define-field'
import { stepsOf } from './process'
import { isBlank, rowsOf, textOf, type Field, type Fields } from './field'

/** Conclusions of a legality review of a policy document or a decision (documents 2, D7). */
export const LEGALITY_CONCLUSIONS = { lawful: '合法', amend: '应当修改', unlawful: '不合法', exploratory: '属探索性改革' } as const

/** Where a register keeps the legality review that stands; `files` is null where it keeps none. */
export interface ReviewFields {
  readonly number: string
  readonly on: string
  readonly conclusion: string
  readonly files: string | null
}

/** The reviews of earlier drafts, each with the number it bore. */
export function earlierReviewsField(group: string): Field {
  return rows('earlierReviews', '以往的合法性审查', [text('number', '文号', { maxLength: 100 }), date('on', '日期'), choice('conclusion', '结论', LEGALITY_CONCLUSIONS), files('files', '意见')], (row) => `${textOf(row, 'number')} ${textOf(row, 'on')}`.trim(), { group })
}

/**
 * A draft sent to review anew leaves its earlier review behind: it is kept among the earlier ones, and its place is empty,
 * so that neither its number nor its conclusion passes for those of the new draft. Nothing for a first review.
 */
export function setAsideReview(fields: Fields, { number, on, conclusion, files: papers }: ReviewFields): Fields {
  const kept = papers === null ? [number, on, conclusion] : [number, on, conclusion, papers]
  // Entered before the first review was asked for: it is that review.
  const isAnew = textOf(fields, 'state') === 'amending' || stepsOf(fields).some(({ transition }) => transition === 'review')
  if (!isAnew || kept.every((id) => isBlank(fields[id]))) return {}
  const given = { number: fields[number], on: fields[on], conclusion: fields[conclusion], files: papers === null ? undefined : fields[papers] }
  const row = Object.fromEntries(Object.entries(given).filter(([, value]) => !isBlank(value)))
  return { ...Object.fromEntries(kept.map((id) => [id, undefined])), earlierReviews: [...rowsOf(fields, 'earlierReviews'), row] }
}
