import type { ContractDocument } from '../../shared/document/contract-document'
import { buildTree } from '../../shared/import/build-tree'
import { rawFromLines, textParagraph } from '../../shared/import/decode-text'
import type { RawBlock, RawCell, RawParagraph, RawTable } from '../../shared/import/raw-document'

/**
 * The document of a contract written as plain text: each line a paragraph (an empty line too). Consecutive lines
 * `| a | b |` are the rows of a table, so that tests can hold price tables; a line of dashes under the first row, as
 * in Markdown, is left out.
 */
export function documentFromText(text: string): ContractDocument {
  const raw = rawFromLines(text)
  const blocks: RawBlock[] = []
  let rows: RawParagraph[] = []
  const closeTable = (): void => {
    if (rows.length > 0) blocks.push(tableOf(rows))
    rows = []
  }
  for (const block of raw.blocks as readonly RawParagraph[]) {
    if (/^\|.*\|$/.test(block.text)) rows.push(block)
    else {
      closeTable()
      blocks.push(block)
    }
  }
  closeTable()
  return buildTree({ ...raw, blocks })
}

function tableOf(lines: readonly RawParagraph[]): RawTable {
  const rows = lines
    .map((line) => ({ line, cells: line.text.slice(1, -1).split('|').map((cell) => cell.trim()) }))
    .filter(({ cells }) => !cells.every((cell) => /^:?-{2,}:?$/.test(cell)))
  const cells = rows.flatMap(({ line, cells: texts }, row) => texts.map((text, column): RawCell => ({
    row, column, rowSpan: 1, columnSpan: 1,
    blocks: [textParagraph(text, line.origin.kind === 'line' ? line.origin.line : 0)],
  })))
  const columns = Math.max(...rows.map((row) => row.cells.length))
  return { kind: 'table', zone: 'body', rows: rows.length, columns, cells, origin: lines[0]!.origin }
}
