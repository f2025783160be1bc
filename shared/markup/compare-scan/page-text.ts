import { comparableText, type ComparableText } from '../../document/comparable-text'
import type { ContractDocument } from '../../document/contract-document'
import { type ComparableLine, comparableLines } from '../compare/comparable-lines'

/** A line of a scan and the page it begins on. */
export interface PagedLine {
  readonly line: ComparableLine
  readonly page: number
}

/** The lines of a scanned contract with their pages; headers and footers, kept once for all pages, have no page of their own and are left out. */
export function pagedLines(scan: ContractDocument): readonly PagedLine[] {
  return comparableLines(scan).flatMap((line) => {
    const { origin, section } = scan.paragraphs[line.paragraphs[0]!]!
    const kind = scan.sections[section]?.kind
    return origin.kind === 'page' && kind !== 'header' && kind !== 'footer' ? [{ line, page: origin.page }] : []
  })
}

/** Lines to compare of the approved text: what stands on its pages in reading order. */
export function bodyLines(document: ContractDocument): readonly ComparableLine[] {
  return comparableLines(document).filter((line) => {
    const kind = document.sections[document.paragraphs[line.paragraphs[0]!]!.section]?.kind
    return kind !== 'header' && kind !== 'footer'
  })
}

/** Lines in a row, folded for comparing, with the way back to the reading text. */
export function foldLines(text: string, lines: readonly ComparableLine[]): ComparableText {
  const pieces: string[] = []
  const offsets: number[] = []
  for (const { start, end } of lines) {
    const folded = comparableText(text.slice(start, end))
    pieces.push(folded.text)
    for (let index = 0; index < folded.text.length; index += 1) offsets.push(start + folded.offsets[index]!)
  }
  offsets.push(lines.at(-1)?.end ?? 0)
  return { text: pieces.join(''), offsets }
}
