import type { ContractDocument, SectionKind } from '../document/contract-document'
import { findSectionAt } from '../document/find-clause'

const UNREAD: ReadonlySet<SectionKind> = new Set(['toc', 'guide', 'header', 'footer'])

/** True for the kinds of section that facts and rules read; contents, guides, headers and footers are only kept. */
export function isReadable(kind: SectionKind): boolean {
  return !UNREAD.has(kind)
}

/** True when the words at `offset` stand where facts and rules read. */
export function isReadableAt(document: ContractDocument, offset: number): boolean {
  const section = findSectionAt(document, offset)
  return section === null || isReadable(section.kind)
}

/** Index of the contract of the file that holds `offset`; 0 for a file with one contract. */
export function contractAt(document: ContractDocument, offset: number): number {
  return findSectionAt(document, offset)?.contract ?? 0
}
