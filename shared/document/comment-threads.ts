import type { Span } from '../core/span'
import type { ContractDocument } from './contract-document'
import type { CommentMark } from './mark'

/** A comment of the file with what was answered to it there. */
export interface CommentThread {
  readonly first: CommentMark
  readonly replies: readonly CommentMark[]
  readonly resolved: boolean
  /** The words commented on; of a comment over several paragraphs from its first to its last. */
  readonly span: Span
}

/** The comments that are in the file, each with its answers, in reading order. An answer to what is not there begins a thread. */
export function commentThreads(document: Pick<ContractDocument, 'marks'>): readonly CommentThread[] {
  const comments = document.marks.filter((mark) => mark.kind === 'comment')
  const parents = new Map(comments.map(({ id, replyTo }) => [id, replyTo]))
  const byId = new Map<string, CommentMark[]>()
  for (const mark of comments) byId.set(mark.id, [...(byId.get(mark.id) ?? []), mark])
  const replies = new Map<string, CommentMark[]>()
  for (const [id, [mark]] of byId) {
    const root = rootOf(id, parents)
    if (root !== id) replies.set(root, [...(replies.get(root) ?? []), mark!])
  }
  return [...byId].filter(([id]) => rootOf(id, parents) === id).map(([id, marks]) => (
    { first: marks[0]!, replies: replies.get(id) ?? [], resolved: marks[0]!.resolved, span: { start: marks[0]!.start, end: Math.max(...marks.map(({ end }) => end)) } }
  ))
}

function rootOf(id: string, parents: ReadonlyMap<string, string | null>): string {
  let root = id
  for (let steps = parents.size; steps > 0; steps -= 1) {
    const parent = parents.get(root) ?? null
    if (parent === null || !parents.has(parent)) break
    root = parent
  }
  return root
}
