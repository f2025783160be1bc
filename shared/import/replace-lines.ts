import type { RawBlock, RawParagraph, RawTable } from './raw-document'

/** Tables some text draws in lines: which lines may belong to one, and what lines that stand together come to. */
export interface DrawnTables {
  /** `first` is the line the run began with; a run's first line is asked about beside itself. */
  readonly isLine: (line: RawParagraph, first: RawParagraph) => boolean
  /** Fewer lines are none. */
  readonly leastLines: number
  /** Null where the lines are no clear table: they stay lines. */
  readonly read: (lines: readonly RawParagraph[]) => RawTable | null
}

/** Puts tables in the place of the lines that draw them; only plain lines of the body without number or marks can. Linear. */
export function replaceLines(blocks: readonly RawBlock[], { isLine, leastLines, read }: DrawnTables): readonly RawBlock[] {
  const result: RawBlock[] = []
  const belongs = (block: RawBlock, first: RawBlock): boolean => isPlain(block) && isPlain(first) && isLine(block, first)
  for (let index = 0; index < blocks.length; index += 1) {
    const first = index
    while (index < blocks.length && belongs(blocks[index]!, blocks[first]!)) index += 1
    const lines = blocks.slice(first, index) as RawParagraph[]
    const table = lines.length >= leastLines ? read(lines) : null
    if (table !== null) result.push(table)
    else for (const line of lines) result.push(line)
    if (index < blocks.length) result.push(blocks[index]!)
  }
  return result
}

function isPlain(block: RawBlock): block is RawParagraph {
  return block.kind === 'paragraph' && block.zone === 'body' && block.number === null && block.marks.length === 0
}
