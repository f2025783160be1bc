import { LineRuleType, Paragraph, type IBorderOptions } from 'docx'
import type { FontSet } from '../letters/fonts'
import type { Face } from '../letters/letter'

/** The font of a face for all kinds of script, so that digits come from the same font as the text. */
export function fontOf(fonts: FontSet, face: Face): { readonly eastAsia: string; readonly ascii: string; readonly hAnsi: string; readonly cs: string } {
  const name = fonts[face]
  return { eastAsia: name, ascii: name, hAnsi: name, cs: name }
}

/** Line spacing of exactly so many points. */
export function exactly(points: number): { readonly line: number; readonly lineRule: typeof LineRuleType.EXACT } {
  return { line: Math.round(points * 20), lineRule: LineRuleType.EXACT }
}

/** An empty paragraph of exactly `height` twips. */
export function thinParagraph(height: number, options: { readonly border?: { readonly top?: IBorderOptions; readonly bottom?: IBorderOptions }; readonly indent?: { readonly left: number; readonly right: number } }): Paragraph {
  return new Paragraph({ ...options, spacing: exactly(height / 20), run: { size: 2 }, children: [] })
}
