/** One wanted change to a document, as `hengshen redline` takes it (DESIGN section 4). */
export interface RedlineEdit {
  /** Words of the reading text; they may span runs and paragraphs. */
  readonly find: string
  /** What stands there instead; a line break starts a new paragraph. Equal to `find`: only the comment is set. */
  readonly replace: string
  /** A margin comment on the words found. */
  readonly comment?: string | undefined
  /** Which of several places with these words, from 1. */
  readonly occurrence?: number | undefined
}

/** An answer to a comment that is in the file already, as `hengshen redline` takes it. */
export interface CommentAnswer {
  /** The comment's words, or some of them that stand in no other. */
  readonly replyTo: string
  /** May be '' where the thread is only to be settled. */
  readonly reply: string
  /** Settles the thread. */
  readonly resolve?: boolean | undefined
  /** Which of several comments with these words, from 1 in reading order. */
  readonly occurrence?: number | undefined
}

/** One wanted change of a document. */
export type RedlineItem = RedlineEdit | CommentAnswer

/** What a refusal calls an item by. */
export type NamedItem = Pick<RedlineEdit, 'find'> | Pick<CommentAnswer, 'replyTo'>

/** Who marks up, and when (ISO date-time). Both come from the caller: this program has no clock of its own here. */
export interface RedlineAuthor {
  readonly author: string
  readonly date: string
}

/** An answer to a comment; shown under it. */
export interface CommentReply extends RedlineAuthor {
  readonly text: string
}

/** What belongs to a comment beside its words: who made it where that is not the author of the marks, the answers, and whether it is settled. */
export interface CommentThread {
  readonly by?: RedlineAuthor
  readonly replies: readonly CommentReply[]
  readonly resolved: boolean
}

/** What a person has to agree to before a file in such a state is marked up. */
export type Consent = 'protected' | 'signed' | 'final'

/** Why a mark-up was refused. */
export type MarkupErrorCode =
  | 'no-edits'
  | 'empty-find' // an edit without words to look for
  | 'not-found'
  | 'ambiguous' // stands several times, and no occurrence was given
  | 'overlap' // two edits change the same words
  | 'not-editable' // the words are not typed text of a paragraph (a prompt, a picture, an equation)
  | 'structure' // the edit would take out the border of a table cell, a section or a text box
  | 'automatic-number' // the edit wants to change a number the word processor makes
  | 'characters' // characters XML cannot hold
  | 'encoding' // a part that is not UTF-8
  | 'damaged' // a part whose markup is ill-formed
  | Consent
  | 'check-failed' // the result did not pass its own check and was thrown away

/** A refusal: nothing was written. `edits` are the numbers of the edits concerned, from 1; `message` is plain Chinese. */
export interface MarkupError {
  readonly code: MarkupErrorCode
  readonly message: string
  readonly edits: readonly number[]
}

/** Carries a refusal from deep inside the writer to its door, `redlineDocx`; never leaves this folder. */
export class MarkupFailure extends Error {
  readonly error: MarkupError

  constructor(code: MarkupErrorCode, message: string, edits: readonly number[] = []) {
    super(message)
    this.error = { code, message, edits }
  }
}

/** Names an item for a person: its number and the words it looks for. */
export function nameEdit(items: readonly NamedItem[], number: number): string {
  const item = items[number - 1]
  const isReply = item !== undefined && 'replyTo' in item
  const words = (item === undefined ? '' : isReply ? item.replyTo : item.find).replace(/\s+/g, ' ')
  return `第 ${number} 处${isReply ? '答复' : '修改'}（“${words.length > 24 ? `${words.slice(0, 24)}…` : words}”）`
}
