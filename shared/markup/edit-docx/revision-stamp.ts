import type { RedlineAuthor } from '../edit'
import { escapeXml } from './xml-source'

/** One end of a comment's range, or the run with its sign, as this program writes them. */
const COMMENT_SIGN = /<([\w.-]{1,40}:)commentRange(?:Start|End) \1id="(\d{1,10})"\/>|<([\w.-]{1,40}:)r>(?:<\3rPr><\3rStyle \3val="[^"]{0,200}"\/><\/\3rPr>)?<\3commentReference \3id="(\d{1,10})"\/><\/\3r>/g

/** Hands out the identity of each change: a number used nowhere else in the file, who, and when. */
export class RevisionStamp {
  /** Numbers of the changes written: stretches inserted or deleted, paragraph marks included. */
  readonly changes = new Set<number>()

  private nextId: number

  constructor(private readonly by: RedlineAuthor, private readonly firstId: number) {
    this.nextId = firstId
  }

  /** A number no annotation of the file bears. */
  id(): number {
    this.nextId += 1
    return this.nextId - 1
  }

  /** Marked words once more: changes get numbers of their own, and the signs of comments, which stand only once, go. */
  renumber(words: string): string {
    const changes = new Map<string, string>()
    return words
      .replace(COMMENT_SIGN, (sign, _: string, range: string | undefined, __: string, reference: string | undefined) => (Number(range ?? reference) >= this.firstId ? '' : sign))
      .replace(/(:id=)"(\d{1,10})"/g, (whole, before: string, id: string) => {
        if (Number(id) < this.firstId) return whole
        let fresh = changes.get(id)
        if (fresh === undefined) {
          fresh = String(this.id())
          changes.set(id, fresh)
          if (this.changes.has(Number(id))) this.changes.add(Number(fresh))
        }
        return `${before}"${fresh}"`
      })
  }

  /** `w:id`, `w:author` and `w:date` of a new change; counts it. */
  attributes(prefix: string): string {
    const id = this.id()
    this.changes.add(id)
    return this.signed(prefix, id)
  }

  /** The attributes under a number given, of another person where `by` says so. */
  signed(prefix: string, id: number, by: RedlineAuthor = this.by): string {
    return ` ${prefix}id="${id}" ${prefix}author="${escapeXml(by.author)}" ${prefix}date="${escapeXml(by.date)}"`
  }
}

/** Annotation numbers are 32-bit; odd producers use random ones near the top. */
const HIGHEST = 0x3fffffff

/** The first number above all annotation numbers of these parts that leaves room for more. */
export function firstFreeId(parts: readonly string[]): number {
  let highest = 0
  for (const text of parts) {
    for (const match of text.matchAll(/:id="(\d{1,10})"/g)) {
      const id = Number(match[1])
      if (id > highest && id < HIGHEST) highest = id
    }
  }
  return highest + 1
}
