import { readGoldenSource, type GoldenContract, type GoldenText } from '../../support/golden-source'

/** The planted variant of a contract whose body is these lines, as in a labelled source. */
export function readPlanted(body: string): GoldenContract {
  return readGoldenSource('twin', `---\n{}\n---\n${body}`)[1]!
}

/** What the first block says: its words, the labelled and the underlined ones. */
export function wordsOf({ blocks: [block] }: GoldenContract): { readonly text: string; readonly labelled: readonly string[]; readonly underlined: readonly string[] } {
  const { text, labels, underlined = [] }: GoldenText = block!.kind === 'row' ? block!.cells[0]! : block!
  const cut = ({ start, end }: { readonly start: number; readonly end: number }): string => text.slice(start, end)
  return { text, labelled: labels.map(cut), underlined: underlined.map(cut) }
}
