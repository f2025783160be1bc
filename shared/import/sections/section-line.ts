import type { SectionKind } from '../../document/contract-document'
import { normalizeText } from '../../document/normalize-text'
import { readClauseNumber, type ClauseNumber } from '../clause-numbering'
import type { RawParagraph } from '../raw-document'
import type { WrittenText } from '../write-reading-text'

/** A block of the top level as the finders of sections see it. `kind` and what follows are what they fill in. */
export interface SectionLine {
  readonly isTable: boolean
  /** Width folded, trimmed; the text of a table with tabs and line breaks. */
  readonly text: string
  /** As printed, trimmed. */
  readonly printed: string
  /** Number at its start; null for tables. */
  readonly number: ClauseNumber | null
  readonly startsPage: boolean
  readonly isContentsEntry: boolean
  readonly isCentred: boolean
  kind: SectionKind
  title: string
  annexNumber: number | null
  contract: number
  /** True for the first block of a section of its own even if the one before is of the same kind. */
  startsSection: boolean
}

/** The top-level blocks as lines; zones other than the body have their kind already. */
export function readSectionLines(written: WrittenText): SectionLine[] {
  return written.blocks.map(({ raw, start, end }) => {
    const printed = written.text.slice(start, end).trim()
    const paragraph: RawParagraph | null = raw.kind === 'paragraph' ? raw : null
    return {
      isTable: raw.kind === 'table',
      text: normalizeText(printed).trim(),
      printed,
      number: paragraph === null ? null : readClauseNumber(written.text.slice(start, end), paragraph.number !== null),
      startsPage: paragraph?.startsPage ?? false,
      isContentsEntry: paragraph?.isContentsEntry ?? false,
      isCentred: paragraph?.alignment === 'center',
      kind: raw.zone === 'endnote' ? 'footnote' : raw.zone,
      title: '', annexNumber: null, contract: 0, startsSection: false,
    }
  })
}

/** Longer lines are no headings; their first words are enough to compare them. */
const LONGEST_HEADING = 120

/** The words of a line without spaces and without a page number after dots or a gap: for comparing headings. */
export function headingKey(text: string): string {
  return text.slice(0, LONGEST_HEADING).replace(/[.…·\s]{0,100}\d{0,4}$/, '').replace(/[\s:、.]/g, '')
}
