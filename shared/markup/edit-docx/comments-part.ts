import type { RedlineAuthor } from '../edit'
import type { FileThreads } from './file-threads'
import { type ListedParts, listParts, type ListingTarget, type PartKind, type WantedPart } from './list-parts'
import type { RevisionStamp } from './revision-stamp'
import { escapeXml } from './xml-source'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const STRICT_W = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
const W14 = 'http://schemas.microsoft.com/office/word/2010/wordml'
const W15 = 'http://schemas.microsoft.com/office/word/2012/wordml'
const MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006'

/** A comment to be listed. */
export interface NewComment {
  readonly id: number
  readonly text: string
  /** The comment it answers: the number of a new one, the paragraph id of one that was there; or null. */
  readonly replyTo: number | string | null
  readonly isResolved: boolean
  /** True when it has answers, is one, or is resolved: more than `comments.xml` itself can say. */
  readonly isThread: boolean
  /** Who made it; null for the author of the marks. */
  readonly by: RedlineAuthor | null
}

/**
 * Lists new comments in the package: in its comments part, and their threads in the part for those ([MS-DOCX] 2.5.1
 * `commentsExtended`). What is listed already stays, but for what `threads` says of the comments answered.
 */
export function writeComments(target: ListingTarget, comments: readonly NewComment[], threads: FileThreads, by: RedlineAuthor, stamp: RevisionStamp): ListedParts {
  const { files, container, part } = target
  if (comments.length === 0 && !threads.isChanged) return { replaced: new Map(), added: new Map() }
  const styles = readCommentStyles(files.text(container.related(part, 'styles') ?? ''))
  const paragraphIds = new Map(comments.map(({ id }) => [id, threads.freeParagraphId()]))
  const isStrict = (files.text(part) ?? '').slice(0, 4000).includes(STRICT_W)
  const namespaces = `xmlns:w="${isStrict ? STRICT_W : W}" xmlns:mc="${MC}" xmlns:w14="${W14}" mc:Ignorable="w14"`
  const wanted: WantedPart[] = [{
    kind: isStrict ? STRICT_KIND : COMMENTS_KIND, existing: container.related(part, 'comments'), root: 'comments', namespaces, edits: threads.commentEdits,
    elements: (w, isNew) => comments.map((comment) => commentElement(comment, { prefix: w, by: comment.by ?? by, styles, stamp, declaresW14: isNew, paragraphId: paragraphIds.get(comment.id)!, freeParagraphId: threads.freeParagraphId })).join(''),
  }]
  const listed = comments.filter(({ isThread }) => isThread)
  if (listed.length > 0 || threads.isChanged) {
    wanted.push({
      kind: THREADS_KIND, existing: container.related(part, 'commentsExtended'), root: 'commentsEx', namespaces: `xmlns:mc="${MC}" xmlns:w15="${W15}" mc:Ignorable="w15"`, edits: threads.threadEdits,
      elements: (w15) => threads.newEntries(w15) + listed.map((comment) => threadElement(comment, w15, paragraphIds)).join(''),
    })
  }
  return listParts(target, wanted)
}

const COMMENTS_KIND: PartKind = {
  stem: 'comments', prefix: 'w:', relationship: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments',
  contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml',
}
const STRICT_KIND: PartKind = { ...COMMENTS_KIND, relationship: 'http://purl.oclc.org/ooxml/officeDocument/relationships/comments' }
const THREADS_KIND: PartKind = {
  stem: 'commentsExtended', prefix: 'w15:', relationship: 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended',
  contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml',
}

/** Ids of the document's own styles for comments; null where it has none (Word then uses plain text). */
export interface CommentStyles {
  readonly text: string | null
  readonly sign: string | null
}

/** Finds the styles by their names, which are the same in every language version. */
export function readCommentStyles(styles: string | null): CommentStyles {
  const idOf = (name: string): string | null => {
    const at = styles?.indexOf(`:val="${name}"`) ?? -1
    if (at === -1) return null
    const start = styles!.lastIndexOf(':style ', at)
    return start === -1 ? null : (/:styleId="([^"]{1,200})"/.exec(styles!.slice(start, at))?.[1] ?? null)
  }
  return { text: idOf('annotation text'), sign: idOf('annotation reference') }
}

interface CommentLook {
  readonly prefix: string
  readonly by: RedlineAuthor
  readonly styles: CommentStyles
  readonly stamp: RevisionStamp
  readonly declaresW14: boolean
  /** Of its last paragraph: threads are told by it. */
  readonly paragraphId: string
  readonly freeParagraphId: () => string
}

function commentElement(comment: NewComment, { prefix: w, by, styles, stamp, declaresW14, paragraphId: lastId, freeParagraphId }: CommentLook): string {
  const { id, text, isThread } = comment
  const style = styles.text === null ? '' : `<${w}pPr><${w}pStyle ${w}val="${styles.text}"/></${w}pPr>`
  const sign = `<${w}r>${signProperties(w, styles)}<${w}annotationRef/></${w}r>`
  const lines = text.split('\n')
  // An older part may not declare the prefix; then it is declared, and left to be passed over by those who do not know it, here.
  const declared = declaresW14 || !isThread ? '' : ` xmlns:mc="${MC}" xmlns:w14="${W14}" mc:Ignorable="w14"`
  const paragraphs = lines.map((line, index) => {
    const isLast = index === lines.length - 1
    const paraId = isLast && (declaresW14 || isThread) ? ` w14:paraId="${lastId}"` : declaresW14 ? ` w14:paraId="${freeParagraphId()}"` : ''
    return `<${w}p${paraId}>${style}${index === 0 ? sign : ''}${line === '' ? '' : `<${w}r><${w}t xml:space="preserve">${escapeXml(line)}</${w}t></${w}r>`}</${w}p>`
  })
  const initials = escapeXml([...by.author].slice(0, 2).join(''))
  return `<${w}comment${stamp.signed(w, id, by)} ${w}initials="${initials}"${declared}>${paragraphs.join('')}</${w}comment>`
}

/** A comment's place in its thread, and whether the thread is settled. */
function threadElement({ id, replyTo, isResolved }: NewComment, w15: string, paragraphIds: ReadonlyMap<number, string>): string {
  const parent = replyTo === null ? '' : ` ${w15}paraIdParent="${typeof replyTo === 'string' ? replyTo : paragraphIds.get(replyTo)!}"`
  return `<${w15}commentEx ${w15}paraId="${paragraphIds.get(id)!}"${parent} ${w15}done="${isResolved ? 1 : 0}"/>`
}

/** `w:rPr` of a comment's sign, or ''. */
export function signProperties(w: string, styles: CommentStyles): string {
  return styles.sign === null ? '' : `<${w}rPr><${w}rStyle ${w}val="${styles.sign}"/></${w}rPr>`
}
