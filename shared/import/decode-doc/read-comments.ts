import { ByteCursor, readPlc, readStrings, sliceOf } from './byte-cursor'
import type { Fib } from './fib'
import type { WatchedPlace } from './story-context'

/** A comment and the positions in the main text it speaks of. */
export interface WordComment {
  readonly id: string
  readonly author: string
  /** Positions of the first and last words; equal where it marks a place. */
  readonly start: number
  readonly end: number
  /** Range of its own text within the story of comments. */
  readonly text: { readonly start: number; readonly end: number }
}

/** Reads where comments stand and who wrote them ([MS-DOC] 2.8.7, 2.9.5, 2.8.10). */
export function readComments(table: Uint8Array, fib: Fib): WordComment[] {
  const references = readPlc(sliceOf(table, fib.locate('commentReferences')), 30)
  const texts = readPlc(sliceOf(table, fib.locate('commentTexts')), 0)
  const authors = readAuthors(sliceOf(table, fib.locate('commentAuthors')))
  const ranges = readRanges(table, fib)
  const comments: WordComment[] = []
  for (let index = 0; index < references.count && index + 1 < texts.positions.length; index += 1) {
    const cursor = new ByteCursor(references.entry(index), 20)
    const author = authors[cursor.u16()] ?? ''
    cursor.at += 4
    const position = references.positions[index]!
    const range = ranges.get(cursor.u32()) ?? { start: position, end: position }
    comments.push({ id: String(index), author, ...range, text: { start: texts.positions[index]!, end: texts.positions[index + 1]! } })
  }
  return comments
}

function readAuthors(bytes: Uint8Array | null): string[] {
  const names: string[] = []
  if (bytes === null) return names
  const cursor = new ByteCursor(bytes)
  while (cursor.left >= 2) names.push(cursor.text(cursor.u16()))
  return names
}

/** Ranges by the tag that comments name (ATNBE in SttbfAtnBkmk, [MS-DOC] 2.9.4). */
function readRanges(table: Uint8Array, fib: Fib): Map<number, { start: number; end: number }> {
  const { extras } = readStrings(sliceOf(table, fib.locate('commentBookmarks')))
  const starts = readPlc(sliceOf(table, fib.locate('commentStarts')), 4)
  const ends = readPlc(sliceOf(table, fib.locate('commentEnds')), 0)
  const ranges = new Map<number, { start: number; end: number }>()
  for (const [index, extra] of extras.entries()) {
    if (index >= starts.count || extra.length < 6) continue
    const end = ends.positions[new ByteCursor(starts.entry(index)).u16()]
    if (end !== undefined) ranges.set(new ByteCursor(extra, 2).u32(), { start: starts.positions[index]!, end })
  }
  return ranges
}

/** Adds comments to the paragraphs their words came to lie in. Answers how many found no place. */
export function placeComments(comments: readonly WordComment[], watched: ReadonlyMap<number, WatchedPlace | null>, textOf: (comment: WordComment) => string): number {
  let lost = 0
  for (const comment of comments) {
    const from = watched.get(comment.start)
    const to = watched.get(comment.end)
    const place = from ?? to
    if (place === null || place === undefined) {
      lost += 1
      continue
    }
    // A comment over several paragraphs is shown on the first of them.
    const end = from !== null && from !== undefined && to?.text === from.text ? to.offset : from === null || from === undefined ? place.offset : place.text.text.length
    place.text.marks.push({ kind: 'comment', start: place.offset, end: Math.max(end, place.offset), id: comment.id, author: comment.author, date: null, text: textOf(comment), replyTo: null, resolved: false })
    place.text.marks.sort((a, b) => a.start - b.start || a.end - b.end)
  }
  return lost
}
