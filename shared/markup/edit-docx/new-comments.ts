import { MarkupFailure, nameEdit, type NamedItem } from '../edit'
import type { LocatedAnswer } from '../locate-answers'
import type { LocatedEdit } from '../locate-edits'
import { type CommentStyles, type NewComment, signProperties } from './comments-part'
import type { DocumentMarking } from './document-marking'
import type { FileThreads } from './file-threads'
import type { CommentMarkup } from './mark-edits'
import type { RevisionStamp } from './revision-stamp'

/** A sign a comment has in the text. */
export type CommentSign = 'start' | 'end' | 'reference'

const ALL_SIGNS: readonly CommentSign[] = ['start', 'end', 'reference']

/** Gathers the comments to be listed and makes the signs they have in the text. */
export class NewComments {
  readonly list: NewComment[] = []
  /** By number: the signs each must have in the text. */
  readonly signs = new Map<number, readonly CommentSign[]>()

  constructor(private readonly styles: CommentStyles, private readonly stamp: RevisionStamp) {}

  /** Lists the comment of an edit and the answers to it; all of them stand on the same words, as Word keeps them. */
  ofEdit({ thread, comment }: LocatedEdit): CommentMarkup {
    const { replies, resolved, by } = thread ?? { replies: [], resolved: false }
    const first: NewComment = { id: this.stamp.id(), text: comment ?? '', replyTo: null, isResolved: resolved, isThread: resolved || replies.length > 0, by: by ?? null }
    const all = [first, ...replies.map((reply): NewComment => ({ id: this.stamp.id(), text: reply.text, replyTo: first.id, isResolved: resolved, isThread: true, by: reply }))]
    for (const one of all) this.add(one, ALL_SIGNS)
    return {
      start: (w) => all.map(({ id }) => `<${w}commentRangeStart ${w}id="${id}"/>`).join(''),
      end: (w) => all.map(({ id }) => `<${w}commentRangeEnd ${w}id="${id}"/>${reference(w, signProperties(w, this.styles), id)}`).join(''),
    }
  }

  /** Lists answers to comments of the file and puts their signs beside those. Throws `MarkupFailure` with the item's number. */
  answer(answers: readonly LocatedAnswer[], threads: FileThreads, marking: DocumentMarking, parts: readonly string[], names: readonly NamedItem[]): void {
    for (const { number, commentId, replies, resolves } of answers) {
      try {
        const { paragraphId, isResolved, members } = threads.join(commentId, resolves)
        const comments = replies.map((by): NewComment => ({ id: this.stamp.id(), text: by.text, replyTo: paragraphId, isResolved, isThread: true, by }))
        const signs = comments.length === 0 ? [] : marking.answer(parts, members, {
          start: (w) => comments.map(({ id }) => `<${w}commentRangeStart ${w}id="${id}"/>`).join(''),
          end: (w) => comments.map(({ id }) => `<${w}commentRangeEnd ${w}id="${id}"/>`).join(''),
          reference: (w, properties) => comments.map(({ id }) => reference(w, properties, id)).join(''),
        })
        for (const comment of comments) this.add(comment, signs)
      } catch (error) {
        if (!(error instanceof MarkupFailure) || error.error.edits.length > 0) throw error
        throw new MarkupFailure(error.error.code, `${nameEdit(names, number)}：${error.error.message}`, [number])
      }
    }
  }

  private add(comment: NewComment, signs: readonly CommentSign[]): void {
    this.list.push(comment)
    this.signs.set(comment.id, signs)
  }
}

function reference(w: string, properties: string, id: number): string {
  return `<${w}r>${properties}<${w}commentReference ${w}id="${id}"/></${w}r>`
}
