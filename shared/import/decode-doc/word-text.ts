import type { Fib, Story } from './fib'
import { STORIES } from './fib'
import type { Piece } from './piece-table'
import { applyCharacter, applyParagraph, type CharacterProperties, type ParagraphProperties } from './properties'
import { runAt, type PropertyRun } from './property-runs'
import type { Style } from './style-sheet'

/** What the text of a document is made of. */
export interface WordTextParts {
  readonly text: string
  readonly pieces: readonly Piece[]
  readonly characterRuns: readonly PropertyRun[]
  readonly paragraphRuns: readonly PropertyRun[]
  readonly styleAt: (index: number) => Style
  /** The Data stream, or null. */
  readonly data: Uint8Array | null
  readonly fib: Fib
}

/** A paragraph's own look: its style and what stands over it. */
export interface ParagraphLook {
  readonly style: Style
  readonly properties: ParagraphProperties
}

interface CharacterStretch {
  readonly start: number
  readonly end: number
  readonly properties: CharacterProperties
}

/** The text of all stories with the properties of every character and paragraph, by character position (CP). */
export class WordText {
  readonly text: string
  private pieceIndex = 0
  private stretch: CharacterStretch | null = null
  private stretchStyle: Style | null = null

  constructor(private readonly parts: WordTextParts) {
    this.text = parts.text
  }

  /** First CP of a story and the one after its last. */
  range(story: Story): { readonly start: number; readonly end: number } {
    let start = 0
    for (const earlier of STORIES) {
      const end = Math.min(start + this.parts.fib.counts[earlier], this.text.length)
      if (earlier === story) return { start, end }
      start = end
    }
    return { start, end: start }
  }

  /** True when a paragraph ends with the character at `cp`, by the boundaries of paragraph properties. */
  endsParagraphRun(cp: number): boolean {
    const place = this.placeOf(cp)
    const run = place === null ? null : runAt(this.parts.paragraphRuns, place.offset)
    return run === null || run.end <= place!.offset + place!.piece.bytesPerCharacter
  }

  /** The look of the paragraph whose mark stands at `cp`. */
  paragraphAt(cp: number): ParagraphLook {
    const place = this.placeOf(cp)
    const run = place === null ? null : runAt(this.parts.paragraphRuns, place.offset)
    const style = this.parts.styleAt(run?.style ?? 0)
    let properties = style.paragraph
    if (run !== null) properties = applyParagraph(properties, run.modifications, this.parts.data)
    if (place !== null && place.piece.modifications.length > 0) properties = applyParagraph(properties, place.piece.modifications, this.parts.data)
    return { style, properties }
  }

  /** Properties of the character at `cp` in a paragraph of this style. Cheap when called in order. */
  characterAt(cp: number, style: Style): CharacterProperties {
    const known = this.stretch
    if (known !== null && this.stretchStyle === style && cp >= known.start && cp < known.end) return known.properties
    const place = this.placeOf(cp)
    if (place === null) return style.character
    const { piece, offset } = place
    const run = runAt(this.parts.characterRuns, offset)
    const left = run === null ? 1 : Math.max(1, Math.floor((run.end - offset) / piece.bytesPerCharacter))
    this.stretch = { start: cp, end: Math.min(piece.end, cp + left), properties: this.combine(style, run, piece) }
    this.stretchStyle = style
    return this.stretch.properties
  }

  private combine(style: Style, run: PropertyRun | null, piece: Piece): CharacterProperties {
    let properties = run === null ? style.character : applyCharacter(style.character, run.modifications)
    if (properties.style !== style.character.style && properties.style !== 0) {
      // A character style lies between the paragraph's style and the direct changes.
      const own = this.parts.styleAt(properties.style).character
      const base = { ...style.character, isHidden: style.character.isHidden || own.isHidden, isBold: style.character.isBold !== own.isBold, isUnderlined: style.character.isUnderlined || own.isUnderlined }
      properties = applyCharacter(base, run!.modifications)
    }
    return piece.modifications.length > 0 ? applyCharacter(properties, piece.modifications) : properties
  }

  private placeOf(cp: number): { readonly piece: Piece; readonly offset: number } | null {
    const { pieces } = this.parts
    let piece = pieces[this.pieceIndex]
    if (piece === undefined || cp < piece.start || cp >= piece.end) {
      this.pieceIndex = findPiece(pieces, cp)
      piece = pieces[this.pieceIndex]
    }
    return piece === undefined || cp < piece.start || cp >= piece.end ? null : { piece, offset: piece.offset + (cp - piece.start) * piece.bytesPerCharacter }
  }
}

function findPiece(pieces: readonly Piece[], cp: number): number {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (pieces[middle]!.end <= cp) low = middle + 1
    else high = middle
  }
  return low
}
