import type { CellParagraph, NewCell } from '../block-edit'
import { MarkupFailure } from '../edit'
import { childrenOf, inheritedProperties, paragraphProperties } from './paragraph-mark'
import type { RevisionStamp } from './revision-stamp'
import { escapeXml, type XmlNode, type XmlSource } from './xml-source'

/** Tracked states of a row and of its cells (CT_TrPr, CT_TcPrInner), what only the first rows of a table bear, and what each row has its own. */
const NOT_COPIED = new Set([
  'w:ins', 'w:del', 'w:trPrChange', 'w:tblHeader', 'w:cellIns', 'w:cellDel', 'w:cellMerge', 'w:tcPrChange',
  'w:gridBefore', 'w:gridAfter', 'w:wBefore', 'w:wAfter', 'w:gridSpan', 'w:vMerge', 'w:hMerge', 'w:tcW', 'w:cnfStyle',
])
const ROW_PARTS = new Set(['w:tr', 'w:trPr', 'w:tc', 'w:tcPr', 'w:p', 'w:pPr', 'w:r'])

/** A row to be put in. */
export interface NewRow {
  /** Width of the table's grid. */
  readonly columns: number
  readonly cells: readonly NewCell[]
}

/** The `w:tr` whose start tag begins at `start`, read down to its runs. */
export function readRow(source: XmlSource, start: number): XmlNode {
  return source.readElement(start, (name) => ROW_PARTS.has(name))
}

/** Where and what must be put in so that a row is marked deleted (ECMA-376 Part 1, 17.13.5.12). Throws `structure` for rows with notes. */
export function rowDeletion(source: XmlSource, row: XmlNode, stamp: RevisionStamp): { readonly start: number; readonly end: number; readonly text: string } {
  // The words of a note would go unmarked with their sign.
  if (/:(?:foot|end)noteReference\b/.test(source.text.slice(row.start, row.end))) throw new MarkupFailure('structure', '带脚注的表格行不能整行标注删除，请在 Word 中处理。')
  const w = source.prefix
  const state = `<${w}del${stamp.attributes(w)}/>`
  const properties = propertiesIn(row, 'w:trPr')
  if (properties === undefined) {
    const exception = row.children.find(({ name }) => name === 'w:tblPrEx')
    const at = exception?.end ?? row.openEnd
    return { start: at, end: at, text: `<${w}trPr>${state}</${w}trPr>` }
  }
  if (properties.end === properties.openEnd) return { start: properties.start, end: properties.end, text: `<${w}trPr>${state}</${w}trPr>` }
  const at = properties.children.find(({ name }) => name === 'w:trPrChange')?.start ?? properties.closeStart
  return { start: at, end: at, text: state }
}

/** A new row, marked inserted with all it holds, set like `model`. */
export function insertedRow(source: XmlSource, model: XmlNode, { columns, cells }: NewRow, stamp: RevisionStamp): string {
  const w = source.prefix
  const exception = model.children.find(({ name }) => name === 'w:tblPrEx')
  const kept = copied(source, propertiesIn(model, 'w:trPr'))
  const before = cells[0]?.column ?? 0
  const after = columns - cells.reduce((end, { column, span }) => Math.max(end, column + span), 0)
  const grid = (before > 0 ? `<${w}gridBefore ${w}val="${before}"/>` : '') + (after > 0 ? `<${w}gridAfter ${w}val="${after}"/>` : '')
  const models = placeCells(source, model)
  const content = cells.map((cell) => insertedCell(source, models.findLast(({ column }) => column <= cell.column) ?? models[0] ?? null, cell, stamp)).join('')
  return `<${w}tr>${exception === undefined ? '' : source.text.slice(exception.start, exception.end)}<${w}trPr>${grid}${kept}<${w}ins${stamp.attributes(w)}/></${w}trPr>${content}</${w}tr>`
}

/** A cell of the file and its place in the grid. */
export interface PlacedCell {
  readonly node: XmlNode
  readonly column: number
  readonly span: number
}

/** The cells of a row with their places in the grid. */
function placeCells(source: XmlSource, row: XmlNode): readonly PlacedCell[] {
  const number = (parent: XmlNode | undefined, name: string): number | null => {
    const node = parent === undefined ? undefined : childrenOf(source, parent).find((child) => child.name === name)
    const value = node === undefined ? null : source.attribute(node, 'w:val')
    return value === null ? null : Number(value)
  }
  let column = number(propertiesIn(row, 'w:trPr'), 'w:gridBefore') ?? 0
  return row.children.filter(({ name }) => name === 'w:tc').map((node) => {
    const span = Math.max(1, number(propertiesIn(node, 'w:tcPr'), 'w:gridSpan') ?? 1)
    column += span
    return { node, column: column - span, span }
  })
}

/** A new cell set like `model`. */
export function insertedCell(source: XmlSource, model: PlacedCell | null, cell: NewCell, stamp: RevisionStamp): string {
  const w = source.prefix
  const properties = model === null ? undefined : propertiesIn(model.node, 'w:tcPr')
  const width = properties === undefined || model!.span !== cell.span ? undefined : childrenOf(source, properties).find(({ name }) => name === 'w:tcW')
  // In the order of CT_TcPrBase (ECMA-376 Part 1, 17.4.70).
  const own = (width === undefined ? '' : source.text.slice(width.start, width.end)) +
    (cell.span > 1 ? `<${w}gridSpan ${w}val="${cell.span}"/>` : '') +
    (cell.merge === 'none' ? '' : cell.merge === 'restart' ? `<${w}vMerge ${w}val="restart"/>` : `<${w}vMerge/>`) + copied(source, properties)
  return `<${w}tc>${own === '' ? '' : `<${w}tcPr>${own}</${w}tcPr>`}${cellParagraphs(source, model, cell.paragraphs, stamp)}</${w}tc>`
}

function cellParagraphs(source: XmlSource, model: PlacedCell | null, paragraphs: readonly CellParagraph[], stamp: RevisionStamp): string {
  const paragraph = model?.node.children.find(({ name }) => name === 'w:p') ?? null
  const lines = paragraphs.length === 0 ? [{ text: '', isNumbered: false }] : paragraphs
  return lines.map(({ text, isNumbered }) => insertedParagraph(source, paragraph, text, isNumbered, stamp)).join('')
}

/** A whole new paragraph, its mark inserted too, set like `model`; numbered by the model's list or not at all. */
export function insertedParagraph(source: XmlSource, model: XmlNode | null, text: string, isNumbered: boolean, stamp: RevisionStamp): string {
  const w = source.prefix
  const run = model?.children.find(({ name }) => name === 'w:r')
  const look = inheritedProperties(source, run?.children.find(({ name }) => name === 'w:rPr') ?? null)
  const mark = `<${w}ins${stamp.attributes(w)}/>`
  const own = model === null ? `<${w}pPr><${w}rPr>${mark}</${w}rPr></${w}pPr>` : paragraphProperties(source, model, { inserted: mark, deleted: '', isLast: false })
  const words = text.split('\t').map((part) => (part === '' ? '' : `<${w}t xml:space="preserve">${escapeXml(part)}</${w}t>`)).join(`<${w}tab/>`)
  return `<${w}p>${isNumbered ? own : withoutNumber(own, w)}${text === '' ? '' : `<${w}ins${stamp.attributes(w)}><${w}r>${look}${words}</${w}r></${w}ins>`}</${w}p>`
}

/** The properties of a paragraph without its place in a list. */
function withoutNumber(properties: string, w: string): string {
  const start = properties.indexOf(`<${w}numPr>`)
  const end = properties.indexOf(`</${w}numPr>`)
  return start === -1 || end === -1 ? properties : properties.slice(0, start) + properties.slice(end + `</${w}numPr>`.length)
}

function copied(source: XmlSource, properties: XmlNode | undefined): string {
  if (properties === undefined) return ''
  return childrenOf(source, properties).filter(({ name }) => !NOT_COPIED.has(name)).map(({ start, end }) => source.text.slice(start, end)).join('')
}

function propertiesIn(node: XmlNode, name: string): XmlNode | undefined {
  return node.children.find((child) => child.name === name)
}
