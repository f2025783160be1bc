import type { NewBlock, NewTable } from '../block-edit'
import { insertedCell, insertedParagraph, insertedRow, type PlacedCell, readRow } from './mark-row'
import { childrenOf } from './paragraph-mark'
import type { RevisionStamp } from './revision-stamp'
import type { XmlNode, XmlSource } from './xml-source'

/** Where blocks go in, and what they look like. */
export interface BlockPlace {
  readonly offset: number
  /** By index: the `w:p` blocks are modelled on, and the offsets of the tables those stand in. */
  readonly models: ReadonlyMap<number, XmlNode>
  readonly tables: ReadonlyMap<number, number>
  /** The paragraph beside: words in new cells look like it where no table is the model. */
  readonly like: XmlNode
}

/** Width of the text on an A4 page in twentieths of a point, where no table says one. */
const TEXT_WIDTH = 8306

/**
 * Paragraphs and tables, all marked inserted. Two tables without a paragraph between them are one to Word, and a table must
 * not end its container (ECMA-376 Part 1, 17.4.37): where that would be, an empty paragraph is put in too.
 */
export function insertedBlocks(source: XmlSource, place: BlockPlace, blocks: readonly NewBlock[], stamp: RevisionStamp): string {
  const pieces: string[] = []
  let followsTable = endsWithTable(source, place.offset)
  for (const block of blocks) {
    if (block.kind === 'table') {
      if (followsTable) pieces.push(insertedParagraph(source, null, '', false, stamp))
      pieces.push(insertedTable(source, place, block, stamp))
    } else pieces.push(insertedParagraph(source, (block.model === null ? undefined : place.models.get(block.model)) ?? plainLike(place.like), block.text, block.model !== null, stamp))
    followsTable = block.kind === 'table'
  }
  if (followsTable && !isFollowedByParagraph(source, place.offset)) pieces.push(insertedParagraph(source, null, '', false, stamp))
  return pieces.join('')
}

function endsWithTable(source: XmlSource, offset: number): boolean {
  return source.text.slice(0, offset).trimEnd().endsWith(`</${source.prefix}tbl>`)
}

function isFollowedByParagraph(source: XmlSource, offset: number): boolean {
  const tag = source.nextTag(offset)
  const name = tag === null || tag.kind === 'close' ? '' : source.nameOf(tag.raw)
  return name !== '' && name !== 'w:tbl' && name !== 'w:sectPr'
}

function insertedTable(source: XmlSource, { tables, like }: BlockPlace, { columns, rows, model }: NewTable, stamp: RevisionStamp): string {
  const w = source.prefix
  const start = model === null ? undefined : tables.get(model)
  const table = start === undefined ? null : source.readElement(start, (name) => name === 'w:tbl' || name === 'w:tblGrid')
  const row = table?.children.findLast(({ name }) => name === 'w:tr')
  const lookalike = row === undefined ? null : readRow(source, row.start)
  const head = table === null ? plainTable(w) : tableProperties(source, table)
  const widths = gridOf(source, table, columns)
  const grid = `<${w}tblGrid>${widths.map((width) => `<${w}gridCol ${w}w="${width}"/>`).join('')}</${w}tblGrid>`
  const body = rows.map((cells) => (lookalike === null
    ? `<${w}tr><${w}trPr><${w}ins${stamp.attributes(w)}/></${w}trPr>${cells.map((cell) => insertedCell(source, plainCell(like), cell, stamp)).join('')}</${w}tr>`
    : insertedRow(source, lookalike, { columns, cells }, stamp))).join('')
  return `<${w}tbl>${head}${grid}${body}</${w}tbl>`
}

/** A paragraph without properties whose words look like those of `like`. */
function plainLike(like: XmlNode): XmlNode {
  return { ...like, children: like.children.filter(({ name }) => name === 'w:r').slice(0, 1) }
}

/** A cell without properties whose words look like those of `like`. */
function plainCell(like: XmlNode): PlacedCell {
  return { node: { ...like, children: [plainLike(like)] }, column: 0, span: 1 }
}

function plainTable(w: string): string {
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<${w}${side} ${w}val="single" ${w}sz="4" ${w}space="0" ${w}color="auto"/>`).join('')
  return `<${w}tblPr><${w}tblW ${w}w="0" ${w}type="auto"/><${w}tblBorders>${sides}</${w}tblBorders></${w}tblPr>`
}

/** Its properties but for a tracked change of them and a floating place. */
const NOT_COPIED = new Set(['w:tblPrChange', 'w:tblpPr', 'w:tblOverlap', 'w:tblCaption', 'w:tblDescription'])

function tableProperties(source: XmlSource, table: XmlNode): string {
  const properties = table.children.find(({ name }) => name === 'w:tblPr')
  if (properties === undefined) return plainTable(source.prefix)
  const kept = childrenOf(source, properties).filter(({ name }) => !NOT_COPIED.has(name)).map(({ start, end }) => source.text.slice(start, end)).join('')
  return `<${source.prefix}tblPr>${kept}</${source.prefix}tblPr>`
}

/** The grid of the model where it has as many columns, else its width in equal parts. */
function gridOf(source: XmlSource, table: XmlNode | null, columns: number): readonly number[] {
  const grid = table?.children.find(({ name }) => name === 'w:tblGrid')
  const widths = grid === undefined ? [] : childrenOf(source, grid).filter(({ name }) => name === 'w:gridCol').map((node) => Number(source.attribute(node, 'w:w') ?? 0))
  if (widths.length === columns) return widths
  const total = widths.reduce((sum, width) => sum + width, 0)
  return Array.from({ length: columns }, () => Math.floor((total > 0 ? total : TEXT_WIDTH) / columns))
}
