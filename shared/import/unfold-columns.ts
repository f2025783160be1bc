import type { RawBlock, RawTable } from './raw-document'

/**
 * A table of one column is layout (a frame around a clause, the whole contract in cells): its paragraphs and the tables
 * within it take its place, so that clauses, annexes and signatures are found as in any other contract. Linear.
 */
export function unfoldColumns(blocks: readonly RawBlock[]): readonly RawBlock[] {
  if (!blocks.some(isColumn)) return blocks
  const unfolded: RawBlock[] = []
  const put = (block: RawBlock): void => {
    if (isColumn(block)) for (const cell of block.cells) cell.blocks.forEach(put)
    else unfolded.push(block)
  }
  blocks.forEach(put)
  return unfolded
}

function isColumn(block: RawBlock): block is RawTable {
  return block.kind === 'table' && block.columns === 1
}
