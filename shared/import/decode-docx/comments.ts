import { removeInvisible } from '../../document/normalize-text'
import type { MarkAuthor } from '../../document/mark'
import { readAuthor } from './run-properties'
import type { ParagraphBuilder } from './paragraph-builder'
import type { XmlCursor } from './xml-cursor'

interface Comment extends MarkAuthor {
  readonly id: string
  readonly text: string
  /** `w14:paraId` of its last paragraph, by which threads refer to it ([MS-DOCX] 2.5.3). */
  readonly paragraphId: string
}

interface Thread {
  readonly parent: string | null
  readonly done: boolean
}

interface Place {
  readonly paragraph: ParagraphBuilder
  readonly start: number
}

/**
 * The margin comments of a document and where they stand. A comment over several paragraphs is marked in the first and
 * the last of them, under one id; the stretch between the two is commented on too.
 */
export class Comments {
  private readonly comments = new Map<string, Comment>()
  private readonly threads = new Map<string, Thread>()
  private readonly open = new Map<string, Place>()
  private readonly places = new Map<string, Place>()
  /** Comment ids by the paragraph id threads refer to. */
  private readonly byParagraph = new Map<string, string>()

  constructor(comments: XmlCursor | null, extended: XmlCursor | null) {
    if (comments !== null) this.readComments(comments)
    if (extended !== null) this.readThreads(extended)
  }

  /** The comment's range begins here. */
  begin(id: string, paragraph: ParagraphBuilder): void {
    if (this.comments.has(id)) this.open.set(id, { paragraph, start: paragraph.text.length })
  }

  /** The comment's range ends here. */
  end(id: string, paragraph: ParagraphBuilder): void {
    const from = this.open.get(id)
    if (from === undefined) return
    this.open.delete(id)
    if (from.paragraph !== paragraph) {
      this.mark(id, from, from.paragraph.text.length)
      if (paragraph.text !== '') this.mark(id, { paragraph, start: 0 }, paragraph.text.length)
    } else this.mark(id, from, paragraph.text.length)
  }

  /** The comment's reference sign stands here; it places comments that have no range. */
  refer(id: string, paragraph: ParagraphBuilder): void {
    if (this.comments.has(id) && !this.places.has(id) && !this.open.has(id)) this.mark(id, { paragraph, start: paragraph.text.length }, paragraph.text.length)
  }

  /** Places what has no end or no place: answers beside what they answer, the rest at the end of the text. */
  finish(last: ParagraphBuilder | null): void {
    for (const [id, place] of this.open) this.mark(id, place, Math.max(place.start, place.paragraph.text.length))
    this.open.clear()
    for (const comment of this.comments.values()) {
      if (this.places.has(comment.id)) continue
      const parent = this.parentOf(comment)
      const place = (parent === null ? undefined : this.places.get(parent)) ?? (last === null ? undefined : { paragraph: last, start: last.text.length })
      if (place !== undefined) this.mark(comment.id, place, place.start)
    }
  }

  private mark(id: string, place: Place, end: number): void {
    const comment = this.comments.get(id)!
    let { paragraph } = place
    while (paragraph.successor !== null) paragraph = paragraph.successor
    const isMoved = paragraph !== place.paragraph
    const start = isMoved ? 0 : place.start
    this.places.set(id, { paragraph, start })
    paragraph.marks.push({
      kind: 'comment', id, start, end: isMoved ? 0 : Math.max(start, end), text: comment.text, author: comment.author, date: comment.date,
      replyTo: this.parentOf(comment), resolved: this.threads.get(comment.paragraphId)?.done ?? false,
    })
  }

  private parentOf(comment: Comment): string | null {
    const parent = this.threads.get(comment.paragraphId)?.parent ?? null
    return parent === null ? null : (this.byParagraph.get(parent) ?? null)
  }

  private readComments(cursor: XmlCursor): void {
    if (!cursor.enterRoot()) return
    const depth = cursor.depth
    while (cursor.nextChild(depth)) {
      if (cursor.name !== 'w:comment') continue
      const id = cursor.attribute('w:id') ?? ''
      const author = readAuthor(cursor)
      const content = readContent(cursor)
      this.comments.set(id, { id, ...author, text: content.text, paragraphId: content.paragraphId })
      if (content.paragraphId !== '') this.byParagraph.set(content.paragraphId, id)
    }
  }

  private readThreads(cursor: XmlCursor): void {
    if (!cursor.enterRoot()) return
    const depth = cursor.depth
    while (cursor.nextChild(depth)) {
      if (cursor.name !== 'w15:commentEx') continue
      const done = cursor.attribute('w15:done')
      this.threads.set(cursor.attribute('w15:paraId') ?? '', { parent: cursor.attribute('w15:paraIdParent'), done: done === '1' || done === 'true' })
    }
  }
}

function readContent(cursor: XmlCursor): { text: string; paragraphId: string } {
  const lines: string[] = []
  let paragraphId = ''
  const read = (): void => {
    const depth = cursor.depth
    while (cursor.nextChild(depth)) {
      const name = cursor.name
      if (name === 'w:t') lines[lines.length - 1] += cursor.text()
      else if (name === 'w:tab') lines[lines.length - 1] += '\t'
      else if (name === 'w:br' || name === 'w:cr') lines.push('')
      else if (name === 'w:delText' || name === 'w:instrText' || name === 'mc:Fallback') continue
      else {
        if (name === 'w:p') {
          paragraphId = cursor.attribute('w14:paraId') ?? paragraphId
          lines.push('')
        }
        read()
      }
    }
  }
  lines.push('')
  read()
  return { text: removeInvisible(lines.join('\n')).trim(), paragraphId }
}
