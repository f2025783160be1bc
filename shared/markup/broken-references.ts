import type { ContractDocument, Paragraph } from '../document/contract-document'
import { normalizeText } from '../document/normalize-text'
import { lastStartingAtOrBefore, type Span } from '../core/span'
import { findReferences } from '../facts/references'
import { editableText, type EditableText } from './editable-text'

/** The editable text once everything is accepted. */
type NumberedText = EditableText<Span & Pick<Paragraph, 'numberLength'>>

/** A change in the editable text. */
interface Change {
  readonly start: number
  readonly end: number
  readonly insert: string
}

/** A typed reference that no longer says what it said. */
export interface BrokenReference {
  /** As printed: 第八条. */
  readonly quote: string
  /** Where it stands in the reading text of the original. */
  readonly start: number
  readonly end: number
  /** The number the clause had, and the one it has once everything is accepted; null when it is deleted. */
  readonly was: string
  readonly becomes: string | null
}

/**
 * References to clauses (第八条, 本合同3.2条) that the changes break: the clause meant gets another number from its list, or is
 * deleted. References made by fields renumber themselves and are left out, as are those deleted with their sentence.
 */
export function findBrokenReferences(before: ContractDocument, newText: NumberedText, changes: readonly Change[]): readonly BrokenReference[] {
  const oldText = editableText(before)
  if (!changes.some((change) => movesClauses(oldText, change))) return []
  const clauses = new Map(before.clauses.map((clause) => [clause.id, clause]))
  const broken: BrokenReference[] = []
  for (const { span, resolved, external } of findReferences(before, normalizeText(before.text))) {
    const clause = resolved === null || external ? undefined : clauses.get(resolved)
    if (clause === undefined || clause.label === '' || isField(before, span.start)) continue
    const from = indexAt(before, span.start)
    if (moveOffset(oldText.paragraphs[from]!.start + Math.max(0, span.start - before.paragraphs[from]!.start - before.paragraphs[from]!.numberLength), changes) === null) continue
    const label = labelAfter(oldText, newText, indexAt(before, clause.heading.start), changes)
    if (label !== clause.label.trim()) {
      if (label === undefined) continue
      broken.push({ quote: before.text.slice(span.start, span.end), start: span.start, end: span.end, was: clause.label.trim(), becomes: label })
    }
  }
  return broken
}

function indexAt(document: ContractDocument, offset: number): number {
  return Math.max(0, lastStartingAtOrBefore(document.paragraphs, offset))
}

function isField(document: ContractDocument, offset: number): boolean {
  return document.marks.some((mark) => mark.kind === 'field' && mark.start <= offset && offset < mark.end)
}

/** True when paragraphs come or go, or lose all their words: else every clause keeps its number. */
function movesClauses({ text, paragraphs }: EditableText, { start, end, insert }: Change): boolean {
  if (insert.includes('\n')) return true
  if (end === start) return false
  const first = paragraphs[Math.max(0, lastStartingAtOrBefore(paragraphs, start))]
  return text.slice(start, end).includes('\n') || (first !== undefined && start <= first.start && end >= first.end)
}

/** The automatic number of a paragraph after the changes; null when it is deleted, undefined when its number was typed. */
function labelAfter(oldText: EditableText, newText: NumberedText, index: number, changes: readonly Change[]): string | null | undefined {
  const { start, end, number } = oldText.paragraphs[index]!
  const moved = moveOffset(start, changes)
  if (changes.some((change) => change.start <= start && change.end >= end && end > start && change.insert === '')) return null
  if (number === '' || moved === null) return undefined
  // A clause put in before the first word pushes the clause itself down.
  const pushed = changes.find((change) => change.start === start && change.end === start && change.insert.endsWith('\n'))
  const target = newText.paragraphs[lastStartingAtOrBefore(newText.paragraphs, moved + (pushed?.insert.length ?? 0))]
  return target === undefined ? undefined : target.number.trim()
}

/** Where an offset stands after the changes; null when it is in a deleted stretch. */
function moveOffset(offset: number, changes: readonly Change[]): number | null {
  let shift = 0
  for (const { start, end, insert } of changes) {
    if (start > offset || (start === offset && end === start)) break
    if (offset < end) return start === offset && insert !== '' ? offset + shift : null
    shift += insert.length - (end - start)
  }
  return offset + shift
}
