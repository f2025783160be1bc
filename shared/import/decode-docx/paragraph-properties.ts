import { readOnOff, readWhole } from './on-off'
import { NO_RUN_PROPERTIES, readAuthor, readRunProperties, type RunProperties } from './run-properties'
import type { MarkAuthor } from '../../document/mark'
import type { XmlCursor } from './xml-cursor'

/** What stands before a tab stop: a line to write on, dots, or nothing. */
export type TabLeader = 'line' | 'dots' | 'none'

/** A custom tab stop. */
export interface TabStop {
  readonly position: number
  readonly leader: TabLeader
}

/** What `w:pPr` says that matters to reading; undefined where it says nothing. */
export interface ParagraphProperties {
  readonly style?: string
  /** numId; 0 takes the paragraph out of any list. */
  readonly list?: number
  readonly level?: number
  /** The style whose numbering this is, when the style names a list but no level (17.9.23). */
  readonly listStyle?: string
  readonly outlineLevel?: number
  readonly alignment?: 'start' | 'center' | 'end' | 'justify'
  readonly startsPage?: boolean
  readonly tabs?: readonly TabStop[]
  /** Properties of the paragraph mark itself. */
  readonly mark?: RunProperties
  readonly changed?: MarkAuthor
  /** Type of the section that ends with this paragraph (`w:sectPr`). */
  readonly section?: SectionProperties
}

/** What `w:sectPr` says that matters to reading. */
export interface SectionProperties {
  /** True when the section starts a page (17.6.22; the default). */
  readonly startsPage: boolean
  /** Relationship ids of headers and footers, in file order. */
  readonly headers: readonly string[]
  readonly footers: readonly string[]
  readonly footnoteFormat: string | null
  readonly endnoteFormat: string | null
}

/** Word keeps at most 64 tab stops in a paragraph. */
const MOST_TABS = 64

/** Nothing said. */
export const NO_PARAGRAPH_PROPERTIES: ParagraphProperties = {}

type Draft = { -readonly [Key in keyof ParagraphProperties]: ParagraphProperties[Key] }

/** Reads the `w:pPr` just entered. */
export function readParagraphProperties(cursor: XmlCursor): ParagraphProperties {
  const depth = cursor.depth
  const draft: Draft = {}
  while (cursor.nextChild(depth)) {
    switch (cursor.name) {
      case 'w:pStyle': draft.style = cursor.attribute('w:val') ?? ''; break
      case 'w:numPr': readList(cursor, draft); break
      case 'w:jc': draft.alignment = readAlignment(cursor); break
      case 'w:outlineLvl': draft.outlineLevel = readWhole(cursor) ?? 9; break
      case 'w:pageBreakBefore': draft.startsPage = readOnOff(cursor); break
      case 'w:tabs': draft.tabs = readTabs(cursor); break
      case 'w:rPr': {
        const mark = readRunProperties(cursor)
        if (mark !== NO_RUN_PROPERTIES) draft.mark = mark
        break
      }
      case 'w:pPrChange': draft.changed = readAuthor(cursor); break
      case 'w:sectPr': draft.section = readSectionProperties(cursor); break
      default:
    }
  }
  return draft
}

function readList(cursor: XmlCursor, draft: Draft): void {
  const depth = cursor.depth
  while (cursor.nextChild(depth)) {
    const value = readWhole(cursor)
    if (value === null) continue
    if (cursor.name === 'w:numId') draft.list = value
    else if (cursor.name === 'w:ilvl') draft.level = value
  }
}

function readAlignment(cursor: XmlCursor): 'start' | 'center' | 'end' | 'justify' {
  switch (cursor.attribute('w:val')) {
    case 'center': return 'center'
    case 'right': case 'end': return 'end'
    case 'left': case 'start': case null: return 'start'
    default: return 'justify'
  }
}

function readTabs(cursor: XmlCursor): readonly TabStop[] {
  const depth = cursor.depth
  const tabs: TabStop[] = []
  while (cursor.nextChild(depth)) {
    if (cursor.name !== 'w:tab') continue
    const kind = cursor.attribute('w:val')
    if (kind === 'clear' || kind === 'bar') continue
    tabs.push({ position: readWhole(cursor, 'w:pos') ?? 0, leader: leaderOf(cursor.attribute('w:leader')) })
  }
  return tabs.sort((a, b) => a.position - b.position).slice(0, MOST_TABS)
}

/** The kind of leader a `w:leader` names (ST_TabTlc). */
export function leaderOf(value: string | null): TabLeader {
  if (value === 'underscore' || value === 'heavy') return 'line'
  return value === 'dot' || value === 'hyphen' || value === 'middleDot' ? 'dots' : 'none'
}

/** Reads the `w:sectPr` just entered. */
export function readSectionProperties(cursor: XmlCursor): SectionProperties {
  const depth = cursor.depth
  const headers: string[] = []
  const footers: string[] = []
  const section = { startsPage: true, headers, footers, footnoteFormat: null as string | null, endnoteFormat: null as string | null }
  while (cursor.nextChild(depth)) {
    switch (cursor.name) {
      case 'w:type': section.startsPage = !['continuous', 'nextColumn'].includes(cursor.attribute('w:val') ?? ''); break
      case 'w:headerReference': headers.push(cursor.attribute('r:id') ?? ''); break
      case 'w:footerReference': footers.push(cursor.attribute('r:id') ?? ''); break
      case 'w:footnotePr': section.footnoteFormat = readNoteFormat(cursor); break
      case 'w:endnotePr': section.endnoteFormat = readNoteFormat(cursor); break
      default:
    }
  }
  return section
}

/** The number format inside the `w:footnotePr` or `w:endnotePr` just entered, or null. */
export function readNoteFormat(cursor: XmlCursor): string | null {
  const depth = cursor.depth
  let format: string | null = null
  while (cursor.nextChild(depth)) if (cursor.name === 'w:numFmt') format = cursor.attribute('w:val')
  return format
}
