import { textOf, type Letter, type LetterBlock, type LetterParagraph } from './letter'
import { widthOf } from './official-writing'
import { CHARACTER, MM, PAGE, SIZE, twips } from './page'

/** Page a block begins and ends on, counted from 0, as far as text widths tell. */
export interface EstimatedPlace {
  readonly block: LetterBlock
  readonly first: number
  readonly last: number
}

const LINE = PAGE.linePitch
const HEIGHT = PAGE.lines * LINE

/**
 * Where the blocks of the document itself (its first section) come to stand. Text is measured in whole and half
 * characters, so a line may be off by one where a program breaks Latin words differently; tables count as no height.
 */
export function estimatePages(letter: Letter): readonly EstimatedPlace[] {
  let used = headHeight(letter)
  return (letter.sections[0]?.blocks ?? []).map((block) => {
    if (block.kind === 'table') return { block, first: Math.floor(used / HEIGHT), last: Math.floor(used / HEIGHT) }
    used += (block.linesBefore ?? 0) * LINE
    const pitch = block.lineHeight === undefined ? LINE : block.lineHeight * 20
    const lines = linesOf(block)
    const first = pageOf(used, pitch)
    let last = first
    for (let line = 0; line < lines; line += 1) {
      last = pageOf(used, pitch)
      used = Math.max(used, last * HEIGHT) + pitch
    }
    used += (block.linesAfter ?? 0) * LINE
    return { block, first, last }
  })
}

/** The page on which a line that begins at `used` has room. */
function pageOf(used: number, pitch: number): number {
  const page = Math.floor(used / HEIGHT)
  return used + pitch > (page + 1) * HEIGHT + 1 ? page + 1 : page
}

function linesOf(block: LetterParagraph): number {
  const size = block.runs[0]?.size ?? SIZE.three
  const character = size === SIZE.three ? CHARACTER : size * 20
  const width = twips(MM.typeWidth) / character - (block.left ?? 0) - (block.right ?? 0)
  const indent = (block.firstLine ?? 0) - (block.hanging ?? 0)
  return textOf(block).split('\n').reduce((sum, text, index) => sum + Math.max(1, Math.ceil((widthOf(text) + (index === 0 ? indent : 0)) / width)), 0)
}

function headHeight({ head }: Letter): number {
  if (head === null) return 0
  if (head.mark === '') return (head.marginal?.length ?? 0) * LINE + (head.number === '' ? 0 : LINE)
  // Down to the red separator of the file form; from the type area's edge to the number's line in the letter form.
  return head.form === 'file' ? twips(MM.markBelowTypeArea) + 40 * 20 + 3 * LINE + twips(MM.ruleBelowNumber) : twips(20) + LINE
}
