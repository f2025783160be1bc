import { changeTabs, type TabStop } from './tab-stops'
import { readSprms, valueOf, type Sprm } from './sprm'

/** What the importer needs to know of a character. */
export interface CharacterProperties {
  readonly isDeleted: boolean
  readonly isInserted: boolean
  readonly isHidden: boolean
  readonly isBold: boolean
  readonly isUnderlined: boolean
  /** True when spaces are left out of the underline. */
  readonly underlinesWordsOnly: boolean
  readonly isHighlighted: boolean
  /** True when the character stands for something else: a note reference, a picture, a symbol. */
  readonly isSpecial: boolean
  /** Half-points; 0 when only the style says it. */
  readonly size: number
  /** Index into the revision authors and packed date ([MS-DOC] 2.9.67) of the insertion and the deletion. */
  readonly insertion: { readonly author: number; readonly date: number }
  readonly deletion: { readonly author: number; readonly date: number }
  /** A character of a symbol font (sprmCSymbol), or null. */
  readonly symbol: { readonly font: number; readonly code: number } | null
  /** Font of Latin text and of symbols, index into the font table; null when only the style says it. */
  readonly latinFont: number | null
  /** Offset in the Data stream of a picture or form field. */
  readonly dataOffset: number | null
  readonly style: number
}

/** Character properties before any modification. */
export const PLAIN: CharacterProperties = {
  isDeleted: false, isInserted: false, isHidden: false, isBold: false, isUnderlined: false, underlinesWordsOnly: false, isHighlighted: false, isSpecial: false,
  size: 0, insertion: { author: 0, date: 0 }, deletion: { author: 0, date: 0 }, symbol: null, latinFont: null, dataOffset: null, style: 0,
}

/** Applies modifications to character properties; `style` gives the base for toggles ([MS-DOC] 2.2.5.2 ToggleOperand). */
export function applyCharacter(base: CharacterProperties, modifications: Uint8Array): CharacterProperties {
  let current: Mutable<CharacterProperties> | null = null
  for (const sprm of readSprms(modifications)) {
    if ((sprm.code >>> 10 & 7) !== 2) continue
    current ??= { ...base }
    changeCharacter(current, base, sprm)
  }
  return current ?? base
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

function changeCharacter(current: Mutable<CharacterProperties>, base: CharacterProperties, sprm: Sprm): void {
  const value = valueOf(sprm)
  switch (sprm.code) {
    case 0x0800: current.isDeleted = value !== 0; break
    case 0x0801: current.isInserted = value !== 0; break
    case 0x0802: if (value !== 0) current.isHidden = true; break
    case 0x083c: current.isHidden = toggle(value, base.isHidden); break
    case 0x0835: current.isBold = toggle(value, base.isBold); break
    case 0x2a3e: current.isUnderlined = value !== 0; current.underlinesWordsOnly = value === 2; break
    case 0x2a0c: current.isHighlighted = value !== 0; break
    case 0x0855: current.isSpecial = value !== 0; break
    case 0x4a43: current.size = value; break
    case 0x4804: current.insertion = { ...current.insertion, author: value }; break
    case 0x6805: current.insertion = { ...current.insertion, date: value }; break
    case 0x4863: current.deletion = { ...current.deletion, author: value }; break
    case 0x6864: current.deletion = { ...current.deletion, date: value }; break
    case 0x6a09: current.symbol = { font: value & 0xffff, code: value >>> 16 }; break
    case 0x4a4f: current.latinFont = value; break
    case 0x6a03: current.dataOffset = value; break
    case 0x4a30: current.style = value; break
    default:
  }
}

/** 0 off, 1 on, 128 as the style says, 129 the opposite. */
function toggle(value: number, base: boolean): boolean {
  if (value === 0x80) return base
  return value === 0x81 ? !base : value !== 0
}

/** What the importer needs to know of a paragraph. */
export interface ParagraphProperties {
  /** 1-based index of the list override, 0 for no list. */
  readonly list: number
  readonly level: number
  /** 0 to 8, 9 for body text. */
  readonly outline: number
  readonly alignment: number
  readonly startsPage: boolean
  readonly tableDepth: number
  readonly isRowEnd: boolean
  readonly isInnerCellEnd: boolean
  /** Numbered by the scheme of Word 6, which is not read. */
  readonly hasOldNumber: boolean
  /** Sorted by position. */
  readonly tabs: readonly TabStop[]
  /** Edges of the cells of a row end and how they merge; null elsewhere. */
  readonly row: RowDefinition | null
}

/** The cells of a row as its end mark defines them (sprmTDefTable). */
export interface RowDefinition {
  /** Positions of the cell edges in twips; one more than cells. */
  readonly edges: readonly number[]
  readonly merges: readonly { readonly horizontal: 'none' | 'first' | 'continued'; readonly vertical: 'none' | 'first' | 'continued' }[]
}

/** Paragraph properties before any modification. */
export const PLAIN_PARAGRAPH: ParagraphProperties = {
  list: 0, level: 0, outline: 9, alignment: 0, startsPage: false, tableDepth: 0, isRowEnd: false, isInnerCellEnd: false, hasOldNumber: false, tabs: [], row: null,
}

/** Applies modifications to paragraph properties. `data` is the Data stream, where long lists of them lie. */
export function applyParagraph(base: ParagraphProperties, modifications: Uint8Array, data: Uint8Array | null): ParagraphProperties {
  const current: Mutable<ParagraphProperties> = { ...base }
  for (const sprm of readSprms(modifications)) {
    const huge = isHuge(sprm) ? hugeModifications(sprm, data) : null
    if (huge === null) changeParagraph(current, sprm)
    else for (const inner of readSprms(huge)) changeParagraph(current, inner)
  }
  return current
}

function isHuge(sprm: Sprm): boolean {
  return sprm.code === 0x6645 || sprm.code === 0x6646
}

/** PrcData in the Data stream ([MS-DOC] 2.9.212). */
function hugeModifications(sprm: Sprm, data: Uint8Array | null): Uint8Array | null {
  const at = valueOf(sprm)
  if (data === null || at + 2 > data.length) return null
  return data.subarray(at + 2, at + 2 + (data[at]! | (data[at + 1]! << 8)))
}

function changeParagraph(current: Mutable<ParagraphProperties>, sprm: Sprm): void {
  const value = valueOf(sprm)
  switch (sprm.code) {
    case 0x460b: current.list = value; break
    case 0x260a: current.level = value; break
    case 0x2640: current.outline = value; break
    case 0x2403: case 0x2461: current.alignment = value; break
    case 0x2407: current.startsPage = value !== 0; break
    case 0x2416: current.tableDepth = value === 0 ? 0 : Math.max(current.tableDepth, 1); break
    case 0x6649: current.tableDepth = Math.min(value, 64); break
    case 0x664a: current.tableDepth = Math.max(0, Math.min(current.tableDepth + (value | 0), 64)); break
    case 0x2417: case 0x244c: current.isRowEnd = value !== 0; break
    case 0x244b: current.isInnerCellEnd = value !== 0; break
    case 0xc60d: case 0xc615: current.tabs = changeTabs(current.tabs, sprm); break
    case 0xc63e: case 0xc60c: current.hasOldNumber = true; break
    case 0xd608: current.row = readRow(sprm.operand); break
    case 0xd62b: current.row = mergeVertically(current.row, sprm.operand); break
    default:
  }
}

/** TDefTableOperand ([MS-DOC] 2.9.323) with its TC80 entries (2.9.315). */
function readRow(operand: Uint8Array): RowDefinition | null {
  const cells = operand[0] ?? 0
  if (cells > 63 || operand.length < 1 + (cells + 1) * 2) return null
  const word = (at: number): number => (operand[at] ?? 0) | ((operand[at + 1] ?? 0) << 8)
  const edges: number[] = []
  for (let index = 0; index <= cells; index += 1) edges.push((word(1 + index * 2) << 16) >> 16)
  const start = 1 + (cells + 1) * 2
  const merges = edges.slice(1).map((_, index) => {
    const flags = word(start + index * 20)
    return {
      horizontal: (flags & 1) !== 0 ? 'first' as const : (flags & 2) !== 0 ? 'continued' as const : 'none' as const,
      vertical: (flags & 0x40) !== 0 ? 'first' as const : (flags & 0x20) !== 0 ? 'continued' as const : 'none' as const,
    }
  })
  return { edges, merges }
}

/** sprmTVertMerge: a cell and how it merges ([MS-DOC] 2.9.339). */
function mergeVertically(row: RowDefinition | null, operand: Uint8Array): RowDefinition | null {
  const vertical = operand[1] === 3 ? 'first' : operand[1] === 1 ? 'continued' : 'none'
  return row === null ? null : { edges: row.edges, merges: row.merges.map((merge, index) => (index === operand[0] ? { ...merge, vertical } : merge)) }
}
