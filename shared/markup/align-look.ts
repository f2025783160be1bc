import type { Span } from '../core/span'
import { lastStartingAtOrBefore, overlaps } from '../core/span'
import { comparableText, type ComparableText } from '../document/comparable-text'
import type { ContractDocument, Paragraph } from '../document/contract-document'
import { mendText } from '../import/decode-pdf/mend-text'

/** A paragraph of the reading text and where its folded words stand in the folded look; null when they were not found. */
interface Placed {
  readonly paragraph: Paragraph
  readonly folded: ComparableText
  readonly at: number | null
}

/** How far a paragraph may stand behind the one before it: short ones must be near, or they would catch chance words. */
const NEAR = 240
const REACH_PER_SIGN = 60

/** Underscores, and what no reader sees. */
const DROPPED = /[_\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064]/

/**
 * Folds text for comparing a drawn page with the reading text: as `comparableText`, and without underscores, because a
 * blank line is drawn as underlined space.
 */
export function foldForLook(text: string): ComparableText {
  const folded = comparableText(mendSigns(text))
  if (!DROPPED.test(folded.text)) return folded
  const kept = Array.from({ length: folded.text.length }, (_, index) => index).filter((index) => !DROPPED.test(folded.text[index]!))
  return { text: kept.map((index) => folded.text[index]!).join(''), offsets: [...kept.map((index) => folded.offsets[index]!), text.length] }
}

/** Radicals and compatibility signs that fonts in a PDF name in place of the plain ones; one unit for one unit. */
function mendSigns(text: string): string {
  return text.replace(/[\u2e80-\u2fdf\uf900-\ufaff]/g, (sign) => mendText(sign) || sign)
}

/**
 * The reading text beside the words of a drawn page (`look`, folded). Both hold the same paragraphs in the same order
 * with small gaps on either side: numbers the word processor prints, page furniture, what the look cannot draw.
 */
export class LookAlignment {
  private readonly placed: readonly Placed[]

  constructor(document: ContractDocument, private readonly look: string, private readonly paragraphs: readonly Paragraph[] = bodyParagraphs(document)) {
    this.placed = place(document.text, look, paragraphs)
  }

  /** Where the words of a span stand in the folded look, one piece per paragraph (an empty one for a blank); null unless every word was found. */
  locate(span: Span): readonly Span[] | null {
    const pieces: Span[] = []
    const first = Math.max(0, lastStartingAtOrBefore(this.paragraphs, span.start))
    for (let index = first; index < this.placed.length && this.paragraphs[index]!.start < span.end; index += 1) {
      const entry = this.placed[index]!
      if (!overlaps(entry.paragraph, span)) continue
      const words = wordsOf(entry, span)
      // A span of blanks alone is the room between two words; one of printed numbers alone is nowhere.
      if (words.end === words.start && (pieces.length > 0 || entry.at === null || span.end <= entry.paragraph.start + entry.paragraph.numberLength || span.end > entry.paragraph.end)) continue
      const found = entry.at === null ? this.findInGap(index, entry.folded.text.slice(words.start, words.end)) : { start: entry.at + words.start, end: entry.at + words.end }
      if (found === null) return null
      pieces.push(found)
    }
    return pieces.length === 0 ? null : pieces
  }

  /** The place in the look nearest before an offset of the reading text, for scrolling there. */
  near(offset: number): number | null {
    for (let index = lastStartingAtOrBefore(this.paragraphs, offset); index >= 0; index -= 1) {
      const { at } = this.placed[index]!
      if (at !== null) return at
    }
    return null
  }

  /** The reading text's offset of a place in the folded look; null in words that are only in the look. */
  offsetAt(place: number): number | null {
    for (const { paragraph, folded, at } of this.placed) {
      if (at === null || place < at || place > at + folded.text.length) continue
      const base = paragraph.start + paragraph.numberLength
      return place === at + folded.text.length ? base + (folded.offsets[folded.text.length - 1] ?? -1) + 1 : base + folded.offsets[place - at]!
    }
    return null
  }

  /** A paragraph that is not there as a whole: its words between its neighbours, if they stand there once. */
  private findInGap(index: number, words: string): Span | null {
    let from = 0
    let to = this.look.length
    for (let before = index - 1; before >= 0; before -= 1) {
      const entry = this.placed[before]!
      if (entry.at === null) continue
      from = entry.at + entry.folded.text.length
      break
    }
    for (let after = index + 1; after < this.placed.length; after += 1) {
      const { at } = this.placed[after]!
      if (at === null) continue
      to = at
      break
    }
    const gap = this.look.slice(from, to)
    const first = gap.indexOf(words)
    return first === -1 || gap.indexOf(words, first + 1) !== -1 ? null : { start: from + first, end: from + first + words.length }
  }
}

/** Headers, footers and notes are drawn on every page or at its foot, not in reading order. */
function bodyParagraphs(document: ContractDocument): readonly Paragraph[] {
  return document.paragraphs.filter((paragraph) => {
    const kind = document.sections[paragraph.section]?.kind
    return kind !== 'header' && kind !== 'footer' && kind !== 'footnote'
  })
}

function place(text: string, look: string, paragraphs: readonly Paragraph[]): readonly Placed[] {
  let cursor = 0
  return paragraphs.map((paragraph) => {
    const folded = foldForLook(text.slice(paragraph.start + paragraph.numberLength, paragraph.end))
    if (folded.text === '') return { paragraph, folded, at: null }
    const at = look.indexOf(folded.text, cursor)
    if (at === -1 || at - cursor > NEAR + folded.text.length * REACH_PER_SIGN) return { paragraph, folded, at: null }
    cursor = at + folded.text.length
    return { paragraph, folded, at }
  })
}

/** The part of a paragraph's folded words that a span covers; empty where it covers none (a number, a blank). */
function wordsOf({ paragraph, folded }: Placed, span: Span): Span {
  const base = paragraph.start + paragraph.numberLength
  let start = 0
  while (start < folded.text.length && base + folded.offsets[start]! < span.start) start += 1
  let end = start
  while (end < folded.text.length && base + folded.offsets[end]! < span.end) end += 1
  return { start, end }
}
