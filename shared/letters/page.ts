/**
 * Figures of GB/T 9704-2012 (documents.md section 3), in millimetres, points and twips. Everything that places something
 * on an official page takes its numbers from here: the DOCX writer, the print page and the self-check.
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
  lines: 22,
  charactersPerLine: 28,
  /**
   * 28 characters of 16 pt on 156 mm want 15.79 pt each: every 三号 run is set 5 twips (0.25 pt) closer. A character
   * grid (`linesAndChars`, charSpace -846) says the same in Word alone; other programs give a 16 pt character two
   * cells and stretch justified lines, so the spacing is carried by the runs, which all of them obey.
   */
  characterSpacing: -5,
} as const

/** Width of one 三号 character on the grid, in twips. */
export const CHARACTER = 316

/** Millimetres of everything the standard gives in millimetres beyond the page itself. */
export const MM = {
  typeWidth: 156,
  typeHeight: 225,
  /** 7.2.4: upper edge of the authority's mark below the upper edge of the type area. */
  markBelowTypeArea: 35,
  /** 7.2.7: red separator below the document number. */
  ruleBelowNumber: 4,
  /** 10.1, letter form: upper edge of the mark from the page's edge; first double line below the mark. */
  letterMarkFromPage: 30,
  letterRuleBelowMark: 4,
  /** 10.1: second double line from the page's lower edge; length of both. */
  letterRuleFromBottom: 20,
  letterRuleLength: 170,
  /** 7.4.1: first and last separator of the imprint; those between. */
  imprintThick: 0.35,
  imprintThin: 0.25,
  /** 7.5: the dash of the page number below the type area. */
  dashBelowTypeArea: 7,
} as const

/** A line of exact height has its baseline at this share of the height, whatever the font. */
export const BASELINE = 0.8
/** Strokes of a Chinese font above and below the baseline, and the upper edge of its dash above it; shares of the size. */
const STROKES = { above: 0.845, below: 0.085, dash: 0.29 } as const

/**
 * Millimetres by which strokes of so many points, set in a line of exactly their size, stand above the line's upper edge
 * and end above its lower one: the standard measures to strokes, files to lines.
 */
export function strokeEdges(points: number): { readonly rise: number; readonly gap: number } {
  const size = (points * 25.4) / 72
  return { rise: (STROKES.above - BASELINE) * size, gap: (1 - BASELINE - STROKES.below) * size }
}

/** Height in millimetres of one 四号 character, the page number's line. */
const PAGE_NUMBER_HEIGHT = (SIZE.four * 25.4) / 72

/**
 * Millimetres from the type area to the upper edge of the page number's line whose baseline stands at this share of its
 * height: the dash itself, not the line's box, has to stand 7 mm below the type area.
 */
export function pageNumberTop(baseline: number): number {
  return MM.dashBelowTypeArea - (baseline - STROKES.dash) * PAGE_NUMBER_HEIGHT
}

/** Distance in millimetres of the page number's line from the paper's edge in a file. */
export const PAGE_NUMBER_FROM_EDGE = 35 - pageNumberTop(BASELINE) - PAGE_NUMBER_HEIGHT

/** Size in points of the authority's mark: as large as its length allows on one line (`width` in mm), at most 54 pt. */
export function markSize(mark: string, width: number): number {
  const count = Math.max(1, [...mark].length)
  return Math.max(SIZE.two, Math.min(54, Math.floor(((width / 25.4) * 72) / count)))
}

/** The standard's red: Y 80 %, M 80 %. */
export const RED = 'E60012'
