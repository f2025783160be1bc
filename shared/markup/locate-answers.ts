import type { ContractDocument } from '../document/contract-document'
import type { CommentMark } from '../document/mark'
import { type CommentAnswer, type CommentReply, type RedlineAuthor, type RedlineItem, MarkupFailure, nameEdit } from './edit'

/** Answers to a comment that is in the file. */
export interface LocatedAnswer {
  /** Of the item that asks for it, from 1. */
  readonly number: number
  /** `CommentMark.id`. */
  readonly commentId: string
  readonly replies: readonly CommentReply[]
  /** True settles the whole thread. */
  readonly resolves: boolean
}

/** Finds the comment each answer is to. Throws `MarkupFailure`: `empty-find`, `not-found`, `ambiguous`. */
export function locateAnswers(document: ContractDocument, items: readonly RedlineItem[], by: RedlineAuthor): readonly LocatedAnswer[] {
  if (!items.some(isAnswer)) return []
  const comments = new Map<string, CommentMark>()
  for (const mark of document.marks) if (mark.kind === 'comment' && !comments.has(mark.id)) comments.set(mark.id, mark)
  return items.flatMap((item, index) => {
    if (!isAnswer(item)) return []
    const { author, date } = by
    const replies = item.reply.trim() === '' ? [] : [{ author, date, text: item.reply.replace(/\r\n?/g, '\n') }]
    return [{ number: index + 1, commentId: findComment([...comments.values()], items, index + 1, item).id, replies, resolves: item.resolve ?? false }]
  })
}

/** True for an answer to a comment, false for an edit of the text. */
export function isAnswer(item: RedlineItem): item is CommentAnswer {
  return 'replyTo' in item
}

/** The comment with these very words, else the one that holds them. */
function findComment(comments: readonly CommentMark[], items: readonly RedlineItem[], number: number, { replyTo, reply, resolve, occurrence }: CommentAnswer): CommentMark {
  const name = nameEdit(items, number)
  if (replyTo.trim() === '') throw new MarkupFailure('empty-find', `第 ${number} 处没有写要答复哪条批注（replyTo 为空）；请写出批注中的文字。`, [number])
  if (reply.trim() === '' && resolve !== true) throw new MarkupFailure('empty-find', `${name}既没有答复也没有要求解决；请写 reply，或写 "resolve": true。`, [number])
  const same = comments.filter(({ text }) => text === replyTo.trim())
  const found = same.length > 0 ? same : comments.filter(({ text }) => text.includes(replyTo.trim()))
  if (found.length === 0) throw new MarkupFailure('not-found', `${name}：文件中没有含这些文字的批注；请从批注中原样复制。`, [number])
  if (occurrence === undefined && found.length > 1) throw new MarkupFailure('ambiguous', `${name}：有 ${found.length} 条批注含这些文字；请把 replyTo 写得更长，或用 occurrence 指明是第几条。`, [number])
  const comment = found[(occurrence ?? 1) - 1]
  if (comment === undefined) throw new MarkupFailure('not-found', `${name}：只有 ${found.length} 条批注含这些文字，没有第 ${occurrence} 条；请改正 occurrence。`, [number])
  return comment
}
