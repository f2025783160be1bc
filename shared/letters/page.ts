/**
 * The neutral page of an official document and the figures of GB/T 9704-2012 (documents.md section 3). Letters are
 * written as `Letter`; `shared/export/write-docx.ts` turns one into a file and is the only place that knows the library.
 */

/** Millimetres to twentieths of a point (1 inch = 25.4 mm = 1440 twips), rounded. */
export function twips(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440)
}

/** Sizes in points: 二号 22, 三号 16, 四号 14, 小四 12, 五号 10.5. */
export const SIZE = { two: 22, three: 16, four: 14, smallFour: 12, five: 10.5 } as const

/** GB/T 9704-2012 5: A4, top margin 37 mm, left 28 mm, type area 156 x 225 mm, 22 lines of 28 characters. */
export const PAGE = {
  width: twips(210), height: twips(297), top: twips(37), left: twips(28), bottom: twips(35), right: twips(26),
  /** 22 x 579 = 12738 twips fit the 225 mm (12756); 580 would run over (documents.md 3.6). */
  linePitch: 579,
  /**
   * 28 characters of 16 pt on 156 mm want 15.79 pt each: every 三号 run is set 5 twips (0.25 pt) closer. A character
   * grid (`linesAndChars`, charSpace -846) says the same in Word alone; other programs give a 16 pt character two
   * cells and stretch justified lines, so the spacing is carried by the runs, which all of them obey.
   */
  characterSpacing: -5,
  /** Page number: the dash stands 7 mm below the type area. */
  footer: twips(23),
} as const

/** Width of one 三号 character on the grid, in twips. */
export const CHARACTER = 316

/** The five faces of an official document; the writer picks installed fonts for them. */
export type Face = 'title' | 'fangsong' | 'kaiti' | 'heiti' | 'songti'

/** A run of text in one face. */
export interface Run {
  readonly text: string
  readonly face: Face
  /** Points. */
  readonly size: number
  readonly colour?: 'red' | 'black'
  readonly isBold?: boolean
}

/** One paragraph. Indents count 三号 characters; `lines` count grid lines of blank before it. */
export interface LetterParagraph {
  readonly kind: 'paragraph'
  readonly runs: readonly Run[]
  readonly align: 'left' | 'center' | 'right' | 'justify'
  readonly firstLine?: number
  readonly left?: number
  readonly right?: number
  readonly linesBefore?: number
  /** Points between lines where the grid does not fit (titles, tables). */
  readonly lineHeight?: number
  readonly keepWithNext?: boolean
  readonly startsPage?: boolean
  /** A red rule under the paragraph (版头 separator). */
  readonly ruleBelow?: 'red' | 'red-double'
}

/** A table whose header row repeats and whose rows do not break over pages. */
export interface LetterTable {
  readonly kind: 'table'
  /** Column widths in millimetres. */
  readonly columns: readonly number[]
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Points. */
  readonly size: number
}

/** Paragraph or table. */
export type LetterBlock = LetterParagraph | LetterTable

/** Pages of one orientation. */
export interface LetterSection {
  readonly orientation: 'portrait' | 'landscape'
  readonly blocks: readonly LetterBlock[]
  readonly isFirstPageNumbered: boolean
}

/** A whole document before it has a file format. */
export interface Letter {
  /** For the file's properties. */
  readonly title: string
  readonly author: string
  readonly sections: readonly LetterSection[]
}

/** A body paragraph: 三号仿宋, first line two characters in. */
export function bodyParagraph(text: string, more: Partial<LetterParagraph> = {}): LetterParagraph {
  return { kind: 'paragraph', align: 'justify', firstLine: 2, runs: [{ text, face: 'fangsong', size: SIZE.three }], ...more }
}

/** A heading of the first level (一、, 黑体) or second ((一), 楷体). */
export function heading(text: string, level: 1 | 2): LetterParagraph {
  return {
    kind: 'paragraph', align: 'left', firstLine: 2, keepWithNext: true,
    runs: [{ text, face: level === 1 ? 'heiti' : 'kaiti', size: SIZE.three }],
  }
}
