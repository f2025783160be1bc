import { textParagraph } from './decode-text'
import type { RawBlock, RawCell, RawParagraph, RawTable } from './raw-document'
import { replaceLines } from './replace-lines'

const FRAME = /^[\u2500-\u257f\s]+$/
const FRAMED = /^[│┃║┌├└╔╠╚┏┣┗].*[│┃║┐┤┘╗╣╝┓┫┛]$/
const UPRIGHT = /[│┃║]/
const CORNER = /[┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝┏┳┓┣╋┫┗┻┛]/

/**
 * Recognises tables that old texts draw with box characters (┌─┬│) and puts a table with their words in the place of the
 * lines. Only clear ones: closed on both sides, and every row either ruled off or aligned with the columns; others
 * stay lines of text.
 */
export function readBoxTables(blocks: readonly RawBlock[]): readonly RawBlock[] {
  return replaceLines(blocks, { isLine: ({ text }) => FRAMED.test(text), leastLines: 3, read: readTable })
}

/** A word on its line, between two columns edges. */
interface Piece {
  readonly from: number
  readonly to: number
  readonly text: string
}

function readTable(lines: readonly RawParagraph[]): RawTable | null {
  const rows: Piece[][][] = [[]]
  for (const { text } of lines) {
    if (FRAME.test(text) && CORNER.test(text)) rows.push([])
    else if (CORNER.test(text)) return null
    else rows.at(-1)!.push(splitLine(text))
  }
  const filled = rows.filter((row) => row.length > 0)
  const edges = [...new Set(filled.flat(2).flatMap((piece) => [piece.from, piece.to]))].toSorted((a, b) => a - b)
  const isAligned = filled.every((row) => row.every((line) => line.length === row[0]!.length && line.every((piece, at) => piece.from === row[0]![at]!.from)))
  if (filled.length < 1 || !isAligned) return readEvenTable(lines, filled)
  const column = new Map(edges.map((edge, index) => [edge, index]))
  const cells = filled.flatMap((row, at) => row[0]!.map((piece, position): RawCell => {
    const start = column.get(piece.from)!
    return cellOf(at, start, column.get(piece.to)! - start, row.map((line) => line[position]!.text))
  }))
  return tableOf(lines, filled.length, edges.length - 1, cells)
}

/** Rows with one number of columns throughout are a table even where their edges do not meet. */
function readEvenTable(lines: readonly RawParagraph[], rows: readonly Piece[][][]): RawTable | null {
  const columns = rows[0]?.[0]?.length ?? 0
  if (columns < 2 || !rows.every((row) => row.every((line) => line.length === columns))) return null
  const cells = rows.flatMap((row, at) => Array.from({ length: columns }, (_, position) => cellOf(at, position, 1, row.map((line) => line[position]!.text))))
  return tableOf(lines, rows.length, columns, cells)
}

function tableOf(lines: readonly RawParagraph[], rows: number, columns: number, cells: readonly RawCell[]): RawTable {
  return { kind: 'table', zone: 'body', rows, columns, cells, origin: lines[0]!.origin }
}

/** A word broken at the edge of its cell goes on in the next line. */
function cellOf(row: number, column: number, columnSpan: number, texts: readonly string[]): RawCell {
  const text = texts.map((part) => part.trim()).join('')
  return { row, column, rowSpan: 1, columnSpan, blocks: [textParagraph(text, 0)] }
}

/** The words between the uprights, with their edges in half-width columns. */
function splitLine(text: string): Piece[] {
  const pieces: Piece[] = []
  let from = -1
  let words = ''
  let at = 0
  for (const sign of text) {
    if (UPRIGHT.test(sign)) {
      if (from !== -1) pieces.push({ from, to: at, text: words })
      from = at
      words = ''
    } else words += sign
    at += /[\u0000-\u00ff\uff61-\uff9f]/.test(sign) ? 1 : 2
  }
  return pieces
}
