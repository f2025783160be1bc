import { fail, ok, type Result } from '../../core/result'
import type { Span } from '../../core/span'
import type { MarkupError } from '../edit'
import { editableText, paragraphAt, toEditable, type EditableText } from '../editable-text'
import type { LocatedEdit } from '../locate-edits'
import { markLocated, type OpenedDocx, type Redline, type RedlineOptions } from './redline-docx'

/** A comment to be set; its span counts in the reading text, null for the contract as a whole. */
export interface PlacedComment {
  readonly span: Span | null
  readonly text: string
}

/**
 * Sets comments on their words. One whose words hold no typed text goes to its paragraph, and one without a place, or in a
 * header or footer, to the first paragraph of the contract, so that none is lost.
 */
export function markFindings(opened: OpenedDocx, comments: readonly PlacedComment[], options: RedlineOptions): Result<Redline, MarkupError> {
  const text = editableText(opened.document)
  const title = firstWords(text)
  if (title === null) return fail({ code: 'not-editable', message: '文件没有可以加批注的正文段落；请改用意见书。', edits: [] })
  const wholeParagraph = new Set<number>()
  const onTitle = new Set<number>()
  for (;;) {
    const edits = comments.map(({ span, text: comment }, index): LocatedEdit => {
      const place = span === null || onTitle.has(index) ? title : placeOf(text, span, wholeParagraph.has(index))
      return { number: index + 1, span: place, changes: [], comment }
    }).toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
    const marked = markLocated(opened, () => ({ text, edits }), comments.map((comment) => ({ find: comment.text })), options)
    if (marked.ok) return ok(marked.value)
    const failed = marked.error.edits.map((number) => number - 1)
    if (failed.every((index) => onTitle.has(index))) return fail(marked.error)
    for (const index of failed) (wholeParagraph.has(index) ? onTitle : wholeParagraph).add(index)
  }
}

function firstWords(text: EditableText): Span | null {
  return text.paragraphs.find(({ start, end }) => end > start) ?? null
}

function placeOf(text: EditableText, span: Span, wholeParagraph: boolean): Span {
  const start = toEditable(text, span.start)
  const end = toEditable(text, span.end)
  if (end > start && !wholeParagraph) return { start, end }
  const { start: from, end: to } = text.paragraphs[Math.max(0, paragraphAt(text, start))]!
  return { start: from, end: to }
}
