import { MarkupFailure } from '../edit'
import { isOn } from './part-paragraphs'
import type { RevisionStamp } from './revision-stamp'
import type { Tag, XmlSource } from './xml-source'

const W14 = 'http://schemas.microsoft.com/office/word/2010/wordml'
const MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006'

/** A stretch of a part and what stands there instead. */
interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A comment of the file: the start tag of its last paragraph, by whose id threads refer to it ([MS-DOCX] 2.5.3). */
interface FiledComment {
  readonly last: Tag | null
  paragraphId: string | null
}

interface Entry {
  readonly tag: Tag
  readonly parent: string | null
  isDone: boolean
}

/** The comments that are in a file, and what has to be said of them so that they can be answered. */
export class FileThreads {
  /** Changes in the comments part: ids for comments that have none. */
  readonly commentEdits: Edit[] = []
  /** Changes in the part for threads: threads that are settled now. */
  readonly threadEdits: Edit[] = []
  /** Read only when a comment is answered. */
  private filed: { readonly source: XmlSource; readonly comments: ReadonlyMap<string, FiledComment> } | null = null
  private threads: { readonly source: XmlSource; readonly entries: ReadonlyMap<string, Entry> } | null = null
  /** Comments that begin a thread only now, and whether it is settled. */
  private readonly begun = new Map<string, boolean>()
  private readonly taken: ReadonlySet<string>

  /** `listed`, `body`: the text of the comments part (null where there is none) and of the main part. */
  constructor(listed: string | null, private readonly open: (type: 'comments' | 'commentsExtended') => XmlSource | null, body: string, private readonly stamp: RevisionStamp) {
    this.taken = new Set([listed ?? '', body].flatMap((text) => [...text.matchAll(/:paraId="([\dA-Fa-f]{8})"/g)].map(([, id]) => id!.toUpperCase())))
  }

  /** A paragraph id ([MS-DOCX] 2.6.2.3: eight hexadecimal digits below 0x80000000) that the file does not use. */
  readonly freeParagraphId = (): string => {
    for (;;) {
      const id = (0x60000000 + (this.stamp.id() & 0x1fffffff)).toString(16).toUpperCase()
      if (!this.taken.has(id)) return id
    }
  }

  /** True when the file's own comments have to be listed differently. */
  get isChanged(): boolean {
    return this.begun.size > 0 || this.threadEdits.length > 0
  }

  /**
   * Lets the thread a comment belongs to be answered, and settles it where `resolves`. `paragraphId` is what answers refer
   * to (Word knows one level of answers), `members` the thread's comments in their order. Throws `not-found`, `not-editable`.
   */
  join(commentId: string, resolves: boolean): { readonly paragraphId: string; readonly isResolved: boolean; readonly members: readonly string[] } {
    this.read()
    const comment = this.comments.get(commentId)
    if (comment === undefined) throw new MarkupFailure('not-found', '要答复的批注不在文件的批注清单中，可能已被删除；请重新读取文件后再试。')
    const root = this.rootOf(comment.paragraphId ?? this.giveId(comment))
    if (!this.entries.has(root) && !this.begun.has(root)) this.begun.set(root, false)
    if (resolves) this.settle(root)
    const members = [...this.comments].filter(([, { paragraphId }]) => paragraphId !== null && this.rootOf(paragraphId) === root).map(([id]) => id)
    return { paragraphId: root, isResolved: this.begun.get(root) ?? this.entries.get(root)!.isDone, members }
  }

  /** Entries for the threads that begin only now. */
  newEntries(w15: string): string {
    return [...this.begun].map(([id, isDone]) => `<${w15}commentEx ${w15}paraId="${id}" ${w15}done="${isDone ? 1 : 0}"/>`).join('')
  }

  private read(): void {
    if (this.filed !== null) return
    const [source, extended] = [this.open('comments'), this.open('commentsExtended')]
    if (source !== null) this.filed = { source, comments: readComments(source) }
    if (extended !== null) this.threads = { source: extended, entries: readEntries(extended) }
  }

  private get comments(): ReadonlyMap<string, FiledComment> {
    return this.filed?.comments ?? new Map()
  }

  private get entries(): ReadonlyMap<string, Entry> {
    return this.threads?.entries ?? new Map()
  }

  private rootOf(paragraphId: string): string {
    let root = paragraphId
    // As many steps as there are entries: a circle of answers ends, too.
    for (let steps = this.entries.size; steps > 0; steps -= 1) {
      const parent = this.entries.get(root)?.parent ?? null
      if (parent === null) break
      root = parent
    }
    return root
  }

  private giveId(comment: FiledComment): string {
    if (comment.last === null) throw new MarkupFailure('not-editable', '要答复的批注没有文字段落，Word 不能在其下答复；请新加一条批注。')
    comment.paragraphId = this.freeParagraphId()
    const at = comment.last.start + 1 + comment.last.raw.length
    const prefix = new RegExp(`xmlns:([\\w.-]{1,40})\\s?=\\s?["']${W14}["']`).exec(this.filed!.source.text.slice(0, 20_000))?.[1]
    const declared = prefix === undefined ? ` xmlns:mc="${MC}" xmlns:w14="${W14}" mc:Ignorable="w14"` : ''
    this.commentEdits.push({ start: at, end: at, text: `${declared} ${prefix ?? 'w14'}:paraId="${comment.paragraphId}"` })
    return comment.paragraphId
  }

  private settle(root: string): void {
    if (this.begun.has(root)) this.begun.set(root, true)
    for (const [id, entry] of this.entries) {
      if (entry.isDone || this.rootOf(id) !== root) continue
      entry.isDone = true
      const { tag } = entry
      const text = this.threads!.source.text.slice(tag.start, tag.end)
      const done = /\s[\w.-]{1,40}:done\s?=\s?(["'])[^"']{0,10}\1/.exec(text)
      const prefix = tag.raw.slice(0, tag.raw.indexOf(':') + 1)
      const start = tag.start + (done?.index ?? 1 + tag.raw.length)
      this.threadEdits.push({ start, end: start + (done?.[0].length ?? 0), text: ` ${prefix}done="1"` })
    }
  }
}

function readComments(source: XmlSource): ReadonlyMap<string, FiledComment> {
  const comments = new Map<string, FiledComment>()
  let id: string | null = null
  let last: Tag | null = null
  for (let tag = source.nextTag(0); tag !== null; tag = source.nextTag(tag.end)) {
    const name = source.nameOf(tag.raw)
    if (name === 'w:p' && tag.kind !== 'close' && id !== null) last = tag
    if (name !== 'w:comment') continue
    if (tag.kind !== 'close') {
      id = source.attribute({ start: tag.start, openEnd: tag.end }, 'w:id')
      last = null
    }
    if (tag.kind === 'open' || id === null) continue
    comments.set(id, { last, paragraphId: last === null ? null : source.attribute({ start: last.start, openEnd: last.end }, 'w14:paraId') })
    id = null
  }
  return comments
}

function readEntries(source: XmlSource): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>()
  for (let tag = source.nextTag(0); tag !== null; tag = source.nextTag(tag.end)) {
    if (tag.kind === 'close' || source.nameOf(tag.raw) !== 'w15:commentEx') continue
    const node = { start: tag.start, openEnd: tag.end }
    const done = source.attribute(node, 'w15:done')
    entries.set(source.attribute(node, 'w15:paraId') ?? '', { tag, parent: source.attribute(node, 'w15:paraIdParent'), isDone: done !== null && isOn(done) })
  }
  return entries
}
