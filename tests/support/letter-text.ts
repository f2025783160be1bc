import { textOf, type Letter } from '../../shared/letters/letter'

/** All words of a letter in reading order, one entry per paragraph and per cell. */
export function wordsOf(letter: Letter): readonly string[] {
  return letter.sections.flatMap((section) => section.blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [textOf(block)]
    return [...block.header, ...block.rows.flatMap((row) => row.map((cell) => (typeof cell === 'string' ? cell : cell.text)))]
  }))
}

/** What a form prints beside a label, wherever the label's lines break; undefined where it is not there. */
export function valueOf(letter: Letter, label: string): string | undefined {
  const words = wordsOf(letter)
  const at = words.findIndex((text) => text.replaceAll('\n', '') === label)
  return at === -1 ? undefined : words[at + 1]
}
