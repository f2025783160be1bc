import type { RedlineAuthor } from '../edit'
import { escapeXml } from './xml-source'

/** Hands out the identity of each change: a number used nowhere else in the file, who, and when. */
export class RevisionStamp {
  /** Numbers of the changes written: stretches inserted or deleted, paragraph marks included. */
  readonly changes = new Set<number>()

  constructor(private readonly by: RedlineAuthor, private nextId: number) {}

  /** A number no annotation of the file bears. */
  id(): number {
    this.nextId += 1
    return this.nextId - 1
  }

  /** `w:id`, `w:author` and `w:date` of a new change; counts it. */
  attributes(prefix: string): string {
    const id = this.id()
    this.changes.add(id)
    return this.signed(prefix, id)
  }

  /** The attributes under a number given. */
  signed(prefix: string, id: number): string {
    return ` ${prefix}id="${id}" ${prefix}author="${escapeXml(this.by.author)}" ${prefix}date="${escapeXml(this.by.date)}"`
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
