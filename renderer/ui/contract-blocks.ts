import type { Span } from '../../shared/core/span'
import { overlaps } from '../../shared/core/span'
import type { Clause, ContractDocument, Paragraph, SectionKind, Table } from '../../shared/document/contract-document'
import type { Tone } from './severity-mark'

/** What the contract view draws one after the other. */
export type ContractBlock =
  | { readonly kind: 'paragraph'; readonly paragraph: Paragraph; readonly clause: Clause | null; readonly section: SectionKind; readonly opensSection: boolean }
  | { readonly kind: 'table'; readonly table: Table; readonly paragraphs: readonly Paragraph[]; readonly section: SectionKind; readonly opensSection: boolean }

/** Consecutive blocks drawn and left out together. `weight` is their height in lines, roughly. */
export interface BlockChunk extends Span {
  readonly blocks: readonly ContractBlock[]
  readonly weight: number
}

/** Looks of a mark: what a finding weighs, a place searched for, a note people made. */
export type MarkTone = Tone | 'search' | 'note'

/** A stretch of the text that something is said about. Several may overlap. */
export interface TextMark extends Span {
  readonly id: string
  readonly tone: MarkTone
  readonly label: string
}

/** A piece of a paragraph with the same marks throughout. */
export interface Segment extends Span {
  readonly marks: readonly TextMark[]
}

const LINES_PER_CHUNK = 60
const CHARACTERS_PER_LINE = 40

/** The document's paragraphs and top-level tables in reading order; paragraphs in cells belong to their table. Linear. */
export function contractBlocks(document: ContractDocument): readonly ContractBlock[] {
  const headings = new Map(document.clauses.map((clause) => [clause.heading.start, clause]))
  const inTable = new Map<number, Paragraph[]>()
  const blocks: ContractBlock[] = []
  let lastSection = -1
  for (const paragraph of document.paragraphs) {
    const opensSection = paragraph.section !== lastSection && lastSection !== -1
    lastSection = paragraph.section
    const section = document.sections[paragraph.section]?.kind ?? 'body'
    if (paragraph.cell === null) {
      blocks.push({ kind: 'paragraph', paragraph, clause: headings.get(paragraph.start) ?? null, section, opensSection })
      continue
    }
    const index = rootTable(document.tables, paragraph.cell.table)
    const known = inTable.get(index)
    if (known !== undefined) known.push(paragraph)
    else {
      const paragraphs = [paragraph]
      inTable.set(index, paragraphs)
      blocks.push({ kind: 'table', table: document.tables[index]!, paragraphs, section, opensSection })
    }
  }
  return blocks
}

function rootTable(tables: readonly Table[], index: number): number {
  let root = index
  for (let parent = tables[root]?.parent ?? null; parent !== null; parent = tables[root]?.parent ?? null) root = parent
  return root
}

/** Groups blocks so that a chunk is about one to two screens high. */
export function chunkBlocks(blocks: readonly ContractBlock[]): readonly BlockChunk[] {
  const chunks: BlockChunk[] = []
  let open: ContractBlock[] = []
  let weight = 0
  const close = (): void => {
    if (open.length === 0) return
    chunks.push({ blocks: open, weight, start: spanOf(open[0]!).start, end: spanOf(open.at(-1)!).end })
    open = []
    weight = 0
  }
  for (const block of blocks) {
    open.push(block)
    weight += linesOf(block)
    if (weight >= LINES_PER_CHUNK) close()
  }
  close()
  return chunks
}

export function spanOf(block: ContractBlock): Span {
  return block.kind === 'paragraph' ? block.paragraph : block.table
}

function linesOf(block: ContractBlock): number {
  const span = spanOf(block)
  if (block.kind === 'table') return block.table.rows * 1.4
  return Math.ceil(Math.max(1, span.end - span.start) / CHARACTERS_PER_LINE)
}

/** Index of the chunk to draw for `offset`; the nearest before it where `offset` lies between chunks. Logarithmic. */
export function chunkAt(chunks: readonly BlockChunk[], offset: number): number {
  let low = 0
  let high = chunks.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (chunks[middle]!.start <= offset) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}

/** Cuts `span` where marks begin and end. `marks` are those that may touch it, in any order. */
export function segmentsOf(span: Span, marks: readonly TextMark[]): readonly Segment[] {
  const touching = marks.filter((mark) => overlaps(span, mark))
  if (touching.length === 0) return [{ start: span.start, end: span.end, marks: [] }]
  const cuts = new Set([span.start, span.end])
  for (const mark of touching) {
    cuts.add(Math.max(span.start, mark.start))
    cuts.add(Math.min(span.end, mark.end))
  }
  const places = [...cuts].sort((a, b) => a - b)
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1]!
    return { start, end, marks: touching.filter((mark) => mark.start < end && start < mark.end) }
  })
}

/** Which of several marks at one place is shown: the gravest first, what was searched for last. */
export const TONE_RANK: Readonly<Record<TextMark['tone'], number>> = { 'must-fix': 0, 'should-fix': 1, remind: 2, insufficient: 3, note: 4, search: 5 }

/** Every place `wanted` stands in `text`, without overlaps, at most `limit` of them. */
export function findAll(text: string, wanted: string, limit = 2000): readonly Span[] {
  const found: Span[] = []
  if (wanted === '') return found
  for (let at = text.indexOf(wanted); at !== -1 && found.length < limit; at = text.indexOf(wanted, at + wanted.length)) {
    found.push({ start: at, end: at + wanted.length })
  }
  return found
}
