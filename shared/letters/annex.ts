import { breakTitle } from './break-title'
import { plain, type LetterBlock, type LetterParagraph, type LetterSection } from './letter'
import { SIZE } from './page'

/**
 * 附件说明 (GB/T 9704-2012 7.3.4): one blank line, two characters in; one annex without number, several with 1. 2. 3.;
 * later lines stand under the first character of the name. Nothing for no annex.
 */
export function attachmentNote(names: readonly string[]): readonly LetterParagraph[] {
  const isNumbered = names.length > 1
  return names.map((name, index) => {
    const label = `${index === 0 ? '附件：' : ''}${isNumbered ? `${index + 1}.` : ''}`
    // 附件： is three characters wide, a number with its dot one.
    const left = 2 + 3 + (isNumbered ? 1 : 0)
    const hanging = (index === 0 ? 3 : 0) + (isNumbered ? 1 : 0)
    return {
      kind: 'paragraph', role: 'attachment', align: 'left', left, hanging, keepWithNext: true,
      ...(index === 0 ? { linesBefore: 1 } : {}), runs: [plain(`${label}${name.replace(/[。；，、]$/, '')}`)],
    }
  })
}

/**
 * An annex on pages of its own: 附件 (with its number where there are several) in 黑体 at the upper left, the title
 * centred in the third line (7.3.7).
 */
export function annexSection(annex: { readonly number: number; readonly of: number; readonly title: string; readonly orientation: LetterSection['orientation'] }, blocks: readonly LetterBlock[]): LetterSection {
  const label = annex.of > 1 ? `附件${annex.number}` : '附件'
  return {
    orientation: annex.orientation,
    blocks: [
      { kind: 'paragraph', role: 'annex-label', align: 'left', keepWithNext: true, runs: [{ text: label, face: 'heiti', size: SIZE.three }] },
      titleParagraph(annex.title, { role: 'annex-title', linesBefore: 1, linesAfter: 0.5 }),
      ...blocks,
    ],
  }
}

/** A title in 二号小标宋, centred, its lines broken between words (7.3.1). */
export function titleParagraph(title: string, more: Partial<LetterParagraph> = {}): LetterParagraph {
  return {
    kind: 'paragraph', role: 'title', align: 'center', lineHeight: 34, keepWithNext: true,
    runs: [{ text: breakTitle(title).join('\n'), face: 'title', size: SIZE.two }], ...more,
  }
}
