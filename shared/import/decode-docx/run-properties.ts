import type { MarkAuthor } from '../../document/mark'
import { readOnOff, readWhole } from './on-off'
import type { SymbolFont } from './symbol-fonts'
import { symbolFontOf } from './symbol-fonts'
import type { XmlCursor } from './xml-cursor'

/** What `w:rPr` says that matters to reading; undefined where it says nothing. */
export interface RunProperties {
  readonly style?: string
  readonly bold?: boolean
  readonly hidden?: boolean
  /** `words`: spaces are not underlined. */
  readonly underline?: 'none' | 'all' | 'words'
  /** Half points. */
  readonly size?: number
  readonly highlight?: string
  readonly symbolFont?: SymbolFont | null
  /** Tracked state of a paragraph mark (in `w:pPr/w:rPr`). */
  readonly inserted?: TrackedChange
  readonly deleted?: TrackedChange
  readonly changed?: MarkAuthor
}

/** A tracked insertion or deletion, or one half of a move. */
export interface TrackedChange extends MarkAuthor {
  readonly move: boolean
}

/** Nothing said. */
export const NO_RUN_PROPERTIES: RunProperties = {}

type Draft = { -readonly [Key in keyof RunProperties]: RunProperties[Key] }

/** Reads the `w:rPr` just entered. */
export function readRunProperties(cursor: XmlCursor): RunProperties {
  const depth = cursor.depth
  let draft: Draft | null = null
  while (cursor.nextChild(depth)) {
    switch (cursor.name) {
      case 'w:rFonts': {
        const font = readSymbolFont(cursor)
        if (font !== undefined) (draft ??= {}).symbolFont = font
        break
      }
      case 'w:sz': {
        const size = readWhole(cursor)
        if (size !== null) (draft ??= {}).size = size
        break
      }
      case 'w:b': (draft ??= {}).bold = readOnOff(cursor); break
      case 'w:u': (draft ??= {}).underline = readUnderline(cursor); break
      case 'w:vanish': (draft ??= {}).hidden = readOnOff(cursor); break
      case 'w:rStyle': (draft ??= {}).style = cursor.attribute('w:val') ?? ''; break
      case 'w:highlight': (draft ??= {}).highlight = cursor.attribute('w:val') ?? 'none'; break
      case 'w:ins': (draft ??= {}).inserted = readChange(cursor, false); break
      case 'w:moveTo': (draft ??= {}).inserted = readChange(cursor, true); break
      case 'w:del': (draft ??= {}).deleted = readChange(cursor, false); break
      case 'w:moveFrom': (draft ??= {}).deleted = readChange(cursor, true); break
      case 'w:rPrChange': (draft ??= {}).changed = readAuthor(cursor); break
      default:
    }
  }
  return draft ?? NO_RUN_PROPERTIES
}

function readUnderline(cursor: XmlCursor): 'none' | 'all' | 'words' {
  const value = cursor.attribute('w:val')
  return value === 'none' ? 'none' : value === 'words' ? 'words' : 'all'
}

function readSymbolFont(cursor: XmlCursor): SymbolFont | null | undefined {
  const name = cursor.attribute('w:ascii') ?? cursor.attribute('w:hAnsi')
  return name === null ? undefined : symbolFontOf(name)
}

/** Author and date of the tracked change just entered. */
export function readAuthor(cursor: XmlCursor): MarkAuthor {
  return { author: cursor.attribute('w:author') ?? '', date: cursor.attribute('w:date') }
}

/** The tracked change just entered. */
export function readChange(cursor: XmlCursor, move: boolean): TrackedChange {
  return { ...readAuthor(cursor), move }
}

/**
 * `direct` over `base`. Of two styles that both turn a toggle property on, a paragraph's and a character's, each cancels
 * the other (17.7.3); inside one chain and for direct formatting the nearer simply wins.
 */
export function overlay(base: RunProperties, direct: RunProperties): RunProperties {
  if (direct === NO_RUN_PROPERTIES) return base
  return base === NO_RUN_PROPERTIES ? direct : { ...base, ...direct }
}

/** A paragraph style's run properties combined with a character style's. */
export function combineStyles(paragraph: RunProperties, character: RunProperties): RunProperties {
  if (character === NO_RUN_PROPERTIES) return paragraph
  const combined: Draft = { ...paragraph, ...character }
  if (paragraph.bold && character.bold) combined.bold = false
  if (paragraph.hidden && character.hidden) combined.hidden = false
  return combined
}
