import { fail, ok, type Result } from '../../core/result'
import type { Span } from '../../core/span'
import type { ContractDocument } from '../../document/contract-document'
import { definedTerms } from '../defined-terms'
import { diffText } from '../diff-text'
import type { CommentThread, MarkupError } from '../edit'
import { editableText, paragraphAt, toEditable, type EditableText } from '../editable-text'
import type { LocatedAnswer } from '../locate-answers'
import type { LocatedEdit } from '../locate-edits'
import { sentenceAround } from '../sentence-around'
import { markLocated, type OpenedDocx, type Redline, type RedlineOptions } from './redline-docx'

/** A comment to be set; its span counts in the reading text, null for the contract as a whole. */
export interface PlacedComment {
  readonly span: Span | null
  readonly text: string
  readonly thread?: CommentThread
  /** Words to stand, as tracked changes, in the place of the sentence around the span (`sentenceAround`). */
  readonly replacement?: string
  /** `CommentMark.id` of a comment of the file: nothing new is set, the answers of `thread` go under that comment. */
  readonly answers?: string
}

/** The marked copy, and the comments (indexes) whose words could not be put into the text and stand in the margin alone. */
export interface MarkedFindings extends Redline {
  readonly commentOnly: readonly number[]
}

/**
 * Sets comments on their words, and replacements as tracked changes. A comment whose words hold no typed text goes to its
 * paragraph, and one without a place, or in a header or footer, to the first paragraph of the contract, so that none is lost.
 */
export function markFindings(opened: OpenedDocx, comments: readonly PlacedComment[], options: RedlineOptions): Result<MarkedFindings, MarkupError> {
  const text = editableText(opened.document)
  const title = firstWords(text)
  if (title === null) return fail({ code: 'not-editable', message: '文件没有可以加批注的正文段落；请改用意见书。', edits: [] })
  const plan = new FindingsPlan(opened.document, text, title, comments, options.terms ?? definedTerms(opened.document))
  for (;;) {
    const edits = plan.edits()
    const marked = markLocated(opened, () => ({ text, edits, answers: answersIn(comments) }), comments.map((comment) => ({ find: comment.text })), options)
    if (marked.ok) return ok({ ...marked.value, commentOnly: plan.commentOnly })
    if (!plan.giveWay(marked.error.edits.map((number) => number - 1))) return fail(marked.error)
  }
}

function answersIn(comments: readonly PlacedComment[]): readonly LocatedAnswer[] {
  return comments.flatMap(({ answers, thread }, index) => (
    answers === undefined ? [] : [{ number: index + 1, commentId: answers, replies: thread?.replies ?? [], resolves: thread?.resolved ?? false }]
  ))
}

/** Where each comment stands; those that cannot be written give way step by step: their replacement, then their very words, then their paragraph. */
class FindingsPlan {
  private readonly steps: ('replaced' | 'words' | 'paragraph' | 'title')[]

  constructor(private readonly document: ContractDocument, private readonly text: EditableText, private readonly title: Span, private readonly comments: readonly PlacedComment[], private readonly terms: readonly string[]) {
    let last = -1
    const order = comments.map((comment, index) => ({ index, sentence: this.sentenceOf(comment) })).toSorted((a, b) => (a.sentence?.start ?? 0) - (b.sentence?.start ?? 0))
    this.steps = comments.map(() => 'words')
    for (const { index, sentence } of order) {
      // Of two replacements for the same sentence the first counts.
      if (sentence === null || sentence.start < last) continue
      this.steps[index] = 'replaced'
      last = sentence.end
    }
  }

  get commentOnly(): readonly number[] {
    return this.comments.flatMap(({ replacement }, index) => (replacement !== undefined && this.steps[index] !== 'replaced' ? [index] : []))
  }

  edits(): readonly LocatedEdit[] {
    return this.comments.flatMap((comment, index): readonly LocatedEdit[] => {
      const { text: words, thread, answers } = comment
      if (answers !== undefined) return []
      const span = this.placeOf(comment, this.steps[index]!)
      const changes = this.steps[index] === 'replaced' ? this.changesIn(span, comment.replacement!) : []
      return [{ number: index + 1, span, changes, comment: words, ...(thread === undefined ? {} : { thread }) }]
    }).toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  }

  /** False when one of them has nowhere left to go. */
  giveWay(failed: readonly number[]): boolean {
    const next = { replaced: 'words', words: 'paragraph', paragraph: 'title', title: 'title' } as const
    const moving = failed.filter((index) => this.steps[index] !== 'title' && this.comments[index]?.answers === undefined)
    for (const index of moving) this.steps[index] = next[this.steps[index]!]
    return moving.length > 0
  }

  private sentenceOf({ span, replacement }: PlacedComment): Span | null {
    if (span === null || replacement === undefined || replacement.trim() === '') return null
    const sentence = sentenceAround(this.document, span)
    return sentence === null ? null : { start: toEditable(this.text, sentence.start), end: toEditable(this.text, sentence.end) }
  }

  private placeOf(comment: PlacedComment, step: FindingsPlan['steps'][number]): Span {
    if (step === 'replaced') return this.sentenceOf(comment)!
    return comment.span === null || step === 'title' ? this.title : placeOf(this.text, comment.span, step === 'paragraph')
  }

  private changesIn(sentence: Span, replacement: string): LocatedEdit['changes'] {
    const words = this.text.text.slice(sentence.start, sentence.end)
    return diffText(words, replacement.trim(), this.terms).map(({ start, end, insert }) => ({ start: start + sentence.start, end: end + sentence.start, insert }))
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
