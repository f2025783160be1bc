import type { DocumentMark } from '../../document/mark'
import type { RawBlock, RawParagraph } from '../raw-document'
import type { Story } from './docx-reading'
import type { ParagraphBuilder } from './paragraph-builder'
import type { TrackedChange } from './run-properties'

/** Takes blocks out of the text and keeps their words for the next paragraph: as a deletion, or hidden when `change` is null. */
export function carryBlocks(story: Story, blocks: readonly RawBlock[], change: TrackedChange | null): void {
  const paragraphs = new Set<RawParagraph>()
  const text = wordsOf(blocks, paragraphs)
  const builders: ParagraphBuilder[] = []
  const marks: DocumentMark[] = []
  const { paragraphs: put } = story.reading
  // The blocks were put out last; take them back.
  while (put.length > 0 && paragraphs.has(put[put.length - 1]!.open)) {
    const { builder } = put.pop()!
    builders.push(builder)
    for (const mark of builder.marks) if (mark.kind === 'comment') marks.push(mark)
    if (story.lastParagraph === builder) story.lastParagraph = put[put.length - 1]?.builder ?? null
  }
  if (change !== null) marks.unshift({ kind: 'deletion', start: 0, end: 0, ...change, text, paragraphMark: true })
  else if (text.trim() !== '') marks.unshift({ kind: 'hidden', start: 0, end: 0, text })
  story.carried.push({ marks, builders })
}

/** Takes a paragraph without words out of the text and keeps its marks for the next one. */
export function carryParagraph(story: Story, paragraph: ParagraphBuilder): void {
  story.carried.push({ marks: paragraph.marks, builders: [paragraph] })
}

/** Notes what was carried at the current place of a paragraph. */
export function settleCarried(story: Story, paragraph: ParagraphBuilder): void {
  const at = paragraph.text.length
  for (const { marks, builders } of story.carried) {
    for (const mark of marks) paragraph.marks.push({ ...mark, start: at, end: at })
    for (const builder of builders) builder.successor = paragraph
  }
  story.carried.length = 0
}

/** Reads blocks that will be taken out; what was carried before waits for a paragraph that stays. */
export function holdCarried(story: Story, read: () => void): void {
  const held = story.carried
  story.carried = []
  read()
  for (const carried of story.carried) held.push(carried)
  story.carried = held
}

/** All words of the blocks, deleted and hidden ones included; cells are joined by tabs. */
function wordsOf(blocks: readonly RawBlock[], paragraphs: Set<RawParagraph>): string {
  const lines: string[] = []
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      paragraphs.add(block)
      lines.push(fullText(block))
    } else lines.push(block.cells.map((cell) => wordsOf(cell.blocks, paragraphs)).join('\t'))
  }
  return lines.join('\n')
}

function fullText(paragraph: RawParagraph): string {
  let text = paragraph.text
  const missing = paragraph.marks.filter((mark) => mark.kind === 'deletion' || mark.kind === 'hidden').toSorted((a, b) => a.start - b.start)
  for (const mark of missing.toReversed()) {
    if (mark.kind === 'deletion' && mark.text === '\n') continue
    if (mark.kind === 'deletion' || mark.kind === 'hidden') text = text.slice(0, mark.start) + mark.text + text.slice(mark.start)
  }
  return text
}
