import type { SectionKind } from '../../document/contract-document'
import type { WrittenText } from '../write-reading-text'
import { markAnnexes } from './find-annexes'
import { markContents } from './find-contents'
import { markContracts } from './find-contracts'
import { markCover } from './find-cover'
import { markGuides } from './find-guides'
import { markSignatures } from './find-signatures'
import { readSectionLines } from './section-line'

/** A section as the index of the block it starts with; it reaches to the next one. */
export interface SectionDraft {
  readonly kind: SectionKind
  readonly title: string
  readonly annexNumber: number | null
  readonly contract: number
  readonly firstBlock: number
}

const NOTES: ReadonlySet<SectionKind> = new Set(['text-box', 'footnote', 'header', 'footer'])

/** Divides the blocks into sections by their zone and by what their words say. Linear. */
export function splitSections(written: WrittenText): readonly SectionDraft[] {
  const lines = readSectionLines(written)
  markContents(lines)
  markGuides(lines)
  markCover(lines)
  markAnnexes(lines)
  markSignatures(lines)
  markContracts(lines)
  const drafts: SectionDraft[] = []
  lines.forEach(({ text, kind, title, annexNumber, contract, startsSection }, firstBlock) => {
    const last = drafts.at(-1)
    // An empty line belongs to what it follows; it begins no section.
    if (text === '' && !startsSection && last !== undefined && !NOTES.has(last.kind) && !NOTES.has(kind)) return
    const isSame = last !== undefined && last.kind === kind && last.title === title && last.contract === contract
    if (!isSame || startsSection) drafts.push({ kind, title, annexNumber, contract, firstBlock })
  })
  return drafts
}
