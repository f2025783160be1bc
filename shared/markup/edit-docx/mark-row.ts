import { MarkupFailure } from '../edit'
import { childrenOf, inheritedProperties, paragraphProperties } from './paragraph-mark'
import type { RevisionStamp } from './revision-stamp'
import { escapeXml, type XmlNode, type XmlSource } from './xml-source'

/** Tracked states of a row and of its cells (CT_TrPr, CT_TcPrInner), and what only the first rows of a table bear. */
const NOT_COPIED = new Set(['w:ins', 'w:del', 'w:trPrChange', 'w:tblHeader', 'w:cellIns', 'w:cellDel', 'w:cellMerge', 'w:tcPrChange'])
const ROW_PARTS = new Set(['w:tr', 'w:trPr', 'w:tc', 'w:tcPr', 'w:p', 'w:pPr', 'w:r'])

/** Words for the cells of a new row: paragraphs by cell. */
export type RowCells = readonly (readonly CellParagraph[])[]

export interface CellParagraph {
  readonly text: string
  /** True when the new version numbers it by a list: the list of the row it is modelled on then counts it. */
  readonly isNumbered: boolean
}

/** The `w:tr` whose start tag begins at `start`, read down to its runs. Throws `structure` for rows that share cells with their neighbours. */
export function readRow(source: XmlSource, start: number): XmlNode {
  const row = source.readElement(start, (name) => ROW_PARTS.has(name))
  const isMerged = cellsOf(row).some((cell) => propertiesIn(cell, 'w:tcPr')?.children.some(({ name }) => name === 'w:vMerge') ?? false)
  if (isMerged) throw new MarkupFailure('structure', '含上下合并单元格的表格行不能整行标注增删，请在 Word 中处理。')
  return row
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

/** A new row, marked inserted with all it holds, set like `model`. Throws `structure` where the model has other cells. */
export function insertedRow(source: XmlSource, model: XmlNode, cells: RowCells, stamp: RevisionStamp): string {
  const w = source.prefix
  const models = cellsOf(model)
  if (models.length !== cells.length) throw new MarkupFailure('structure', '新增表格行的列数与相邻行不同，不能标注，请在 Word 中处理。')
  const exception = model.children.find(({ name }) => name === 'w:tblPrEx')
  const kept = copied(source, propertiesIn(model, 'w:trPr'))
  const properties = `<${w}trPr>${kept}<${w}ins${stamp.attributes(w)}/></${w}trPr>`
  const content = models.map((cell, index) => insertedCell(source, cell, cells[index]!, stamp)).join('')
  return `<${w}tr>${exception === undefined ? '' : source.text.slice(exception.start, exception.end)}${properties}${content}</${w}tr>`
}

function insertedCell(source: XmlSource, model: XmlNode, paragraphs: readonly CellParagraph[], stamp: RevisionStamp): string {
  const w = source.prefix
  const properties = propertiesIn(model, 'w:tcPr')
  const paragraph = model.children.find(({ name }) => name === 'w:p')
  const run = paragraph?.children.find(({ name }) => name === 'w:r')
  const look = inheritedProperties(source, run?.children.find(({ name }) => name === 'w:rPr') ?? null)
  const lines = (paragraphs.length === 0 ? [{ text: '', isNumbered: false }] : paragraphs).map(({ text, isNumbered }) => {
    const mark = `<${w}ins${stamp.attributes(w)}/>`
    const own = paragraph === undefined ? `<${w}pPr><${w}rPr>${mark}</${w}rPr></${w}pPr>` : paragraphProperties(source, paragraph, { inserted: mark, deleted: '', isLast: false })
    const words = text.split('\t').map((part) => (part === '' ? '' : `<${w}t xml:space="preserve">${escapeXml(part)}</${w}t>`)).join(`<${w}tab/>`)
    return `<${w}p>${isNumbered ? own : withoutNumber(own, w)}${text === '' ? '' : `<${w}ins${stamp.attributes(w)}><${w}r>${look}${words}</${w}r></${w}ins>`}</${w}p>`
  })
  return `<${w}tc>${properties === undefined ? '' : `<${w}tcPr>${copied(source, properties)}</${w}tcPr>`}${lines.join('')}</${w}tc>`
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

function cellsOf(row: XmlNode): readonly XmlNode[] {
  return row.children.filter(({ name }) => name === 'w:tc')
}

function propertiesIn(node: XmlNode, name: string): XmlNode | undefined {
  return node.children.find((child) => child.name === name)
}
