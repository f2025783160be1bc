import type { GoldenBlock, GoldenContract, GoldenText, PlacedLabel } from '../../support/golden-source'

/** Words put in the place of others; the printed words may stand underlined. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly words: string
  readonly isUnderlined?: boolean
}

/** The contract with edits made in every paragraph and cell; labels stay on their words. Edits are in order and apart. */
export function rewriteContract(contract: GoldenContract, findEdits: (text: string) => readonly Edit[]): GoldenContract {
  const rewrite = <T extends GoldenText>(piece: T): T => ({ ...piece, ...rewriteText(piece, findEdits(piece.text)) })
  return {
    ...contract,
    blocks: contract.blocks.map((block): GoldenBlock => (block.kind === 'row' ? { ...block, cells: block.cells.map(rewrite) } : rewrite(block))),
  }
}

/** An edit of every match; `write` answers null where the words stay. */
export function editMatches(text: string, pattern: RegExp, write: (words: string, index: number) => Pick<Edit, 'words' | 'isUnderlined'> | null): readonly Edit[] {
  let index = 0
  return [...text.matchAll(pattern)].flatMap((match) => {
    const written = write(match[0], index)
    if (written === null) return []
    index += 1
    return [{ start: match.index, end: match.index + match[0].length, ...written }]
  })
}

function rewriteText({ text, labels }: GoldenText, edits: readonly Edit[]): GoldenText {
  let written = ''
  let read = 0
  const underlined: { start: number; end: number }[] = []
  for (const { start, end, words, isUnderlined } of edits) {
    written += text.slice(read, start)
    if (isUnderlined === true) underlined.push({ start: written.length, end: written.length + words.length })
    written += words
    read = end
  }
  return {
    text: written + text.slice(read),
    labels: labels.map((label): PlacedLabel => ({ ...label, start: move(label.start, edits, 'start'), end: move(label.end, edits, 'end') })),
    ...(underlined.length === 0 ? {} : { underlined }),
  }
}

/** Where an offset comes to stand; one within replaced words goes to their edge, so that a label takes them in whole. */
function move(offset: number, edits: readonly Edit[], edge: 'start' | 'end'): number {
  let shift = 0
  for (const { start, end, words } of edits) {
    if (end <= offset) shift += words.length - (end - start)
    else if (start < offset) return start + shift + (edge === 'start' ? 0 : words.length)
  }
  return offset + shift
}
