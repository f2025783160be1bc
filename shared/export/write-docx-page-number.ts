import {
  AlignmentType, BorderStyle, Footer, HeightRule, PageNumber, Paragraph, Table, TableAnchorType, TableCell, TableLayoutType, TableRow, TextDirection, TextRun, VerticalAlign,
  WidthType,
} from 'docx'
import type { FontSet } from '../letters/fonts'
import { MM, PAGE, PAGE_NUMBER_FROM_EDGE, SIZE, twips } from '../letters/page'
import { doubleLine } from './write-docx-head'
import { exactly, fontOf, thinParagraph } from './write-docx-text'

/** One 四号 character in twips. */
const CHARACTER = SIZE.four * 20

/**
 * “— 1 —” in half-width 四号宋体, its dash 7 mm below the type area: odd pages one character in from the right, even
 * pages from the left (GB/T 9704-2012 7.5). In the letter form the footer begins lower, at the second double line.
 */
export function pageNumber(parity: 'odd' | 'even', isLetterForm: boolean, fonts: FontSet): Footer {
  const below = twips(PAGE_NUMBER_FROM_EDGE - MM.letterRuleFromBottom)
  return new Footer({
    children: [
      new Paragraph({
        alignment: parity === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: parity === 'odd' ? { right: CHARACTER } : { left: CHARACTER },
        spacing: exactly(SIZE.four),
        children: [numberRun(fonts)],
      }),
      ...(isLetterForm ? [thinParagraph(below, {})] : []),
    ],
  })
}

/** First page of the letter form: no number, the second double line (上细下粗) 20 mm from the page's edge. */
export function letterFirstFooter(): Footer {
  return new Footer({ children: [doubleLine('thick-below')] })
}

/**
 * The number of a landscape page stands where it stands on an upright one: turned with the page, beyond its left edge,
 * near the lower corner on odd pages and the upper on even ones. A floating cell with turned text carries it.
 */
export function sidewaysPageNumber(parity: 'odd' | 'even', fonts: FontSet): Footer {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
  const borders = { top: none, bottom: none, left: none, right: none }
  const length = twips(40)
  const height = CHARACTER + 40
  const top = parity === 'odd' ? PAGE.width - PAGE.right - length : PAGE.left
  const cell = new TableCell({
    width: { size: height, type: WidthType.DXA },
    textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT,
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    borders,
    children: [
      new Paragraph({
        alignment: parity === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: parity === 'odd' ? { right: CHARACTER } : { left: CHARACTER },
        spacing: exactly(SIZE.four),
        children: [numberRun(fonts)],
      }),
    ],
  })
  const table = new Table({
    width: { size: height, type: WidthType.DXA },
    columnWidths: [height],
    layout: TableLayoutType.FIXED,
    // A floating table is moved left by its cells' usual margin unless the table says that there is none.
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    borders: { ...borders, insideHorizontal: none, insideVertical: none },
    float: {
      horizontalAnchor: TableAnchorType.PAGE, verticalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: twips(PAGE_NUMBER_FROM_EDGE), absoluteVerticalPosition: top,
    },
    rows: [new TableRow({ height: { value: length, rule: HeightRule.EXACT }, children: [cell] })],
  })
  return new Footer({ children: [table, thinParagraph(20, {})] })
}

function numberRun(fonts: FontSet): TextRun {
  return new TextRun({ font: fontOf(fonts, 'songti'), size: SIZE.four * 2, children: ['— ', PageNumber.CURRENT, ' —'] })
}
