import type { Span } from '../core/span'
import type { ContractDocument } from './contract-document'

/** A document with stretches of its text left out, and where its words stand in the whole text. */
export interface CutDocument {
  readonly document: ContractDocument
  /** The stretch of the whole text that a stretch of the cut text stands for; what was cut within it included. */
  readonly placeOf: (span: Span) => Span
}

/**
 * Leaves stretches out of the reading text; sections, clauses, paragraphs, tables and marks move with their words, and
 * a blank that is left out wholly is none. `cuts` are in order and apart. Linear, times the logarithm of the cuts.
 */
export function cutDocument(document: ContractDocument, cuts: readonly Span[]): CutDocument {
  const kept = keptStretches(document.text.length, cuts)
  const move = <T>(value: T): T => moveSpans(value, (offset) => cutOffset(kept, offset))
  const isLeft = (span: Span): boolean => span.start === span.end || cutOffset(kept, span.start) < cutOffset(kept, span.end)
  return {
    document: {
      ...document,
      text: kept.map(({ start, end }) => document.text.slice(start, end)).join(''),
      sections: document.sections.map(move),
      clauses: document.clauses.map(move),
      paragraphs: document.paragraphs.map(move),
      tables: document.tables.map(move),
      marks: document.marks.filter((mark) => mark.kind !== 'blank' || isLeft(mark)).map(move),
    },
    placeOf: ({ start, end }) => ({ start: wholeOffset(kept, start), end: end > start ? wholeOffset(kept, end - 1) + 1 : wholeOffset(kept, end) }),
  }
}

/** A stretch that stays, with where it starts in the cut text. */
interface Kept extends Span {
  readonly at: number
}

function keptStretches(length: number, cuts: readonly Span[]): readonly Kept[] {
  const kept: Kept[] = []
  let at = 0
  let start = 0
  for (const cut of [...cuts, { start: length, end: length }]) {
    kept.push({ start, end: cut.start, at })
    at += cut.start - start
    start = cut.end
  }
  return kept
}

/** The last stretch whose `key` is at or before `offset`; the first one starts at 0 in both texts. */
function stretchAt(kept: readonly Kept[], offset: number, key: 'start' | 'at'): Kept {
  let low = 0
  let high = kept.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (kept[middle]![key] <= offset) low = middle + 1
    else high = middle
  }
  return kept[Math.max(low - 1, 0)]!
}

function cutOffset(kept: readonly Kept[], offset: number): number {
  const { start, end, at } = stretchAt(kept, offset, 'start')
  return at + Math.min(offset, end) - start
}

function wholeOffset(kept: readonly Kept[], offset: number): number {
  const { start, at } = stretchAt(kept, offset, 'at')
  return start + offset - at
}

/** The value with every `start` and `end` in it moved, at any depth. */
function moveSpans<T>(value: T, move: (offset: number) => number): T {
  if (Array.isArray(value)) return value.map((item: unknown) => moveSpans(item, move)) as T
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, held]) => [key, (key === 'start' || key === 'end') && typeof held === 'number' ? move(held) : key === 'origin' ? held : moveSpans(held as unknown, move)])
  return Object.fromEntries(entries) as T
}
