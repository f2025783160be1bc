import type { ContractDocument, Section } from '../document/contract-document'
import { findClauses } from './find-clauses'
import { readBoxTables } from './read-box-tables'
import { readSeparatedTables } from './read-separated-tables'
import type { RawDocument } from './raw-document'
import { splitSections, type SectionDraft } from './sections/split-sections'
import { unfoldColumns } from './unfold-columns'
import { writeReadingText, type WrittenText } from './write-reading-text'

/**
 * Turns what a decoder found into the document every later stage reads: the reading text, its sections and its numbered
 * clauses (review-rules.md 0.1 and 0.2). Keeps every block; linear in the size of the text.
 */
export function buildTree(raw: RawDocument): ContractDocument {
  const blocks = unfoldColumns(readBoxTables(raw.blocks))
  const written = writeReadingText(raw.format === 'text' ? readSeparatedTables(blocks) : blocks)
  const drafts = splitSections(written)
  const sections = placeSections(written, drafts)
  const sectionOfBlock = written.blocks.map(() => 0)
  drafts.forEach((draft, index) => sectionOfBlock.fill(index, draft.firstBlock, drafts[index + 1]?.firstBlock))
  const sectionOfParagraph: number[] = []
  written.blocks.forEach((block, index) => {
    for (let at = block.firstParagraph; at < block.endParagraph; at += 1) sectionOfParagraph.push(sectionOfBlock[index]!)
  })
  const paragraphs = written.paragraphs.map(({ start, end, numberLength, cell, raw: { origin } }, index) => (
    { kind: 'paragraph' as const, start, end, numberLength, origin, section: sectionOfParagraph[index]!, cell }
  ))
  return {
    format: raw.format,
    text: written.text,
    sections,
    clauses: findClauses(written, sections, sectionOfParagraph),
    paragraphs,
    tables: placeTables(written, sectionOfBlock),
    marks: written.marks,
    properties: raw.properties,
  }
}

function placeSections(written: WrittenText, drafts: readonly SectionDraft[]): readonly Section[] {
  return drafts.map(({ kind, title, annexNumber, contract, firstBlock }, index) => {
    const next = drafts[index + 1]
    const start = index === 0 ? 0 : written.blocks[firstBlock]!.start
    const end = next === undefined ? written.text.length : written.blocks[next.firstBlock]!.start
    return { kind, title, annexNumber, contract, start, end }
  })
}

function placeTables(written: WrittenText, sectionOfBlock: readonly number[]): ContractDocument['tables'] {
  let block = 0
  return written.tables.map((table) => {
    while (written.blocks[block + 1] !== undefined && written.blocks[block + 1]!.start <= table.start && written.blocks[block]!.end < table.start) block += 1
    return { ...table, section: sectionOfBlock[block]! }
  })
}
