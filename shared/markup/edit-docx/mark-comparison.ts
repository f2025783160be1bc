import { fail, ok, type Result } from '../../core/result'
import type { ContractDocument } from '../../document/contract-document'
import { definedTerms } from '../defined-terms'
import type { MarkupError } from '../edit'
import type { LocatedEdit } from '../locate-edits'
import { ComparisonPlan } from './plan-comparison'
import { markLocated, type OpenedDocx, type Redline, type RedlineOptions } from './redline-docx'

/** The old file with the differences to the new one marked, and the places of those that could not be marked. */
export interface MarkedComparison extends Redline {
  /** The words concerned, as printed. */
  readonly unmarked: readonly string[]
}

/** Differences that cannot be marked are left out one by one, up to this many; more speak of a file that cannot be marked. */
const MOST_LEFT_OUT = 40

/**
 * Marks in the old DOCX what the new version (of any format) says differently, as tracked changes, rows of tables put in or
 * taken out among them. New tables, rows with merged cells and words that are no typed text are not marked but listed.
 */
export function markComparison(old: OpenedDocx, next: ContractDocument, options: RedlineOptions): Result<MarkedComparison, MarkupError> {
  const plan = new ComparisonPlan(old.document, next, options.terms ?? definedTerms(old.document))
  let { edits } = plan
  const unmarked = [...plan.unmarked]
  for (let attempt = 0; ; attempt += 1) {
    const names = edits.map(({ words }) => ({ find: words }))
    const located = edits.map((edit, index): LocatedEdit => ({ number: index + 1, span: edit.span, changes: edit.changes, comment: null, ...(edit.row === undefined ? {} : { row: edit.row }) }))
    const marked = markLocated(old, () => ({ text: plan.text, edits: located }), names, options)
    if (marked.ok) return ok({ ...marked.value, unmarked })
    const failed = new Set(marked.error.edits)
    if (failed.size === 0 || attempt >= MOST_LEFT_OUT) return fail(marked.error)
    unmarked.push(...edits.filter((_, index) => failed.has(index + 1)).map(({ words }) => words))
    edits = edits.filter((_, index) => !failed.has(index + 1))
  }
}
