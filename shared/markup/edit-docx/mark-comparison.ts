import { fail, ok, type Result } from '../../core/result'
import type { ContractDocument } from '../../document/contract-document'
import { definedTerms } from '../defined-terms'
import type { MarkupError } from '../edit'
import type { LocatedEdit } from '../locate-edits'
import { ComparisonPlan, type PlannedEdit, type UnmarkedChange } from './plan-comparison'
import { markLocated, type OpenedDocx, type Redline, type RedlineOptions } from './redline-docx'

/** The old file with the differences to the new one marked, and those that could not be marked. */
export interface MarkedComparison extends Redline {
  readonly unmarked: readonly UnmarkedChange[]
}

/** Differences that cannot be marked are left out one by one, up to this many; more speak of a file that cannot be marked. */
const MOST_LEFT_OUT = 40

/**
 * Marks in the old DOCX what the new version (of any format) says differently, as tracked changes; rows, tables and whole
 * paragraphs put in or taken out among them. What Word's format cannot track (cells merged or parted) and words that are no
 * typed text are not marked but listed.
 */
export function markComparison(old: OpenedDocx, next: ContractDocument, options: RedlineOptions): Result<MarkedComparison, MarkupError> {
  const plan = new ComparisonPlan(old.document, next, options.terms ?? definedTerms(old.document))
  let { edits } = plan
  const unmarked = [...plan.unmarked]
  for (let attempt = 0; ; attempt += 1) {
    const names = edits.map(({ words }) => ({ find: words }))
    const located = edits.map((edit, index): LocatedEdit => ({ number: index + 1, span: edit.span, changes: edit.changes, comment: null, ...(edit.block === undefined ? {} : { block: edit.block }) }))
    const marked = markLocated(old, () => ({ text: plan.text, edits: located }), names, options)
    if (marked.ok) return ok({ ...marked.value, unmarked })
    const failed = failedEdits(edits, marked.error)
    if (failed.size === 0 || attempt >= MOST_LEFT_OUT) return fail(marked.error)
    const why = marked.error.code === 'check-failed' ? 'place' : 'words'
    for (const { words, otherwise } of failed) if (otherwise === undefined) unmarked.push({ words, why })
    edits = edits.flatMap((edit) => (failed.has(edit) ? (edit.otherwise ?? []) : [edit]))
  }
}

/** The edits a refusal names. A check that fails names none: then what came and went as a whole is left out, so that the rest can be marked. */
function failedEdits(edits: readonly PlannedEdit[], { code, edits: numbers }: MarkupError): ReadonlySet<PlannedEdit> {
  if (code === 'check-failed' && numbers.length === 0) return new Set(edits.filter(({ block }) => block !== undefined))
  return new Set(numbers.map((number) => edits[number - 1]!))
}
