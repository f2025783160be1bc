import { AlignmentType, BorderStyle, Header, Paragraph, TabStopType, TextRun, type IBorderOptions } from 'docx'
import type { FontSet } from '../letters/fonts'
import type { Face, LetterHead } from '../letters/letter'
import { CHARACTER, MM, PAGE, RED, SIZE, markSize, strokeEdges, twips } from '../letters/page'
import { exactly, fontOf, thinParagraph } from './write-docx-text'

const LINE = PAGE.linePitch
/** White of a grid line above and below a 三号 character, in twips. */
const LEADING = Math.floor((LINE - SIZE.three * 20) / 2)
const TYPE_WIDTH = twips(MM.typeWidth)
/** 信函: the number stands 7/8 of a 三号 character below the first double line. */
const NUMBER_BELOW_RULE = (SIZE.three * 20 * 7) / 8 + twips(strokeEdges(SIZE.three).rise)

/**
 * 版头 on the type area (GB/T 9704-2012 7.2): marginal notes, mark 35 mm below the type area's upper edge, number after
 * two blank lines, red separator 4 mm below. Without a mark only the number is printed, centred.
 */
export function fileHead(head: LetterHead, fonts: FontSet): readonly Paragraph[] {
  const marginal = head.marginal ?? []
  const notes = marginal.map((text, index) => marginalNote(text, index, fonts))
  const number = head.number === '' ? [] : [fileNumber(head, fonts)]
  if (head.mark === '') return [...notes, ...number]
  const points = markSize(head.mark, MM.typeWidth)
  const mark = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: Math.max(0, twips(MM.markBelowTypeArea + strokeEdges(points).rise) - marginal.length * LINE), ...exactly(points) },
    children: [redMark(head.mark, points, fonts)],
  })
  return [...notes, mark, ...number, separator()]
}

/** 4 mm between the number's characters and the red line, kept by an empty line of exactly that height. */
function separator(): Paragraph {
  const line: IBorderOptions = { style: BorderStyle.SINGLE, size: 12, color: RED, space: 0 }
  return thinParagraph(twips(MM.ruleBelowNumber - strokeEdges(SIZE.three).gap), { border: { bottom: line } })
}

function fileNumber(head: LetterHead, fonts: FontSet): Paragraph {
  const size = SIZE.three
  const before = head.mark === '' ? 0 : 2 * LINE + LEADING
  if (head.signer === undefined) {
    return new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before, ...exactly(head.mark === '' ? LINE / 20 : size) }, children: [text(head.number, 'fangsong', fonts)] })
  }
  // A report upwards: number one character in from the left, signer one character in from the right (7.2.5, 7.2.6).
  return new Paragraph({
    indent: { left: CHARACTER },
    tabStops: [{ type: TabStopType.RIGHT, position: TYPE_WIDTH - CHARACTER }],
    spacing: { before, ...exactly(size) },
    children: [text(head.number, 'fangsong', fonts), text('\t签发人：', 'fangsong', fonts), text(head.signer, 'kaiti', fonts)],
  })
}

/** 份号 in 仿宋 figures, 密级 and 紧急程度 in 黑体, flush left, one line each. */
function marginalNote(note: string, index: number, fonts: FontSet): Paragraph {
  const isCopyNumber = index === 0 && /^\d+$/.test(note)
  return new Paragraph({ spacing: exactly(LINE / 20), children: [text(note, isCopyNumber ? 'fangsong' : 'heiti', fonts)] })
}

/** 信函格式 (10.1), the part above the text: mark 30 mm from the page's edge, 4 mm below it the double line, 170 mm long. */
export function letterHeader(head: LetterHead, fonts: FontSet): Header {
  const points = markSize(head.mark, MM.letterRuleLength)
  const { rise, gap } = strokeEdges(points)
  return new Header({
    children: [
      new Paragraph({ alignment: AlignmentType.CENTER, indent: wideIndent(), spacing: { before: twips(rise), ...exactly(points) }, children: [redMark(head.mark, points, fonts)] }),
      thinParagraph(twips(MM.letterRuleBelowMark - gap), {}),
      doubleLine('thick-above'),
    ],
  })
}

/** 信函格式, first line of the text: marginal notes at the left, the number at the right, 7/8 of a character below the line. */
export function letterHeadBody(head: LetterHead, fonts: FontSet): readonly Paragraph[] {
  const left = head.marginal ?? []
  const first = new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: TYPE_WIDTH }],
    spacing: { before: NUMBER_BELOW_RULE, ...exactly(SIZE.three) },
    children: [text(left[0] ?? '', /^\d+$/.test(left[0] ?? '') ? 'fangsong' : 'heiti', fonts), text(`\t${head.number}`, 'fangsong', fonts)],
  })
  return [first, ...left.slice(1).map((note, index) => marginalNote(note, index + 1, fonts))]
}

/**
 * Two red lines 170 mm long, centred on the page. Drawn as the borders of an empty paragraph, because the named double
 * styles (`thickThin`, `thinThick`) are drawn one way up by one program and the other way by the next.
 */
export function doubleLine(order: 'thick-above' | 'thick-below'): Paragraph {
  const thick: IBorderOptions = { style: BorderStyle.SINGLE, size: 18, color: RED, space: 0 }
  const thin: IBorderOptions = { style: BorderStyle.SINGLE, size: 6, color: RED, space: 0 }
  const border = order === 'thick-above' ? { top: thick, bottom: thin } : { top: thin, bottom: thick }
  return thinParagraph(30, { border, indent: wideIndent() })
}

/** The 170 mm lines stand out of the type area, 20 mm from both edges of the page. */
function wideIndent(): { readonly left: number; readonly right: number } {
  const edge = (210 - MM.letterRuleLength) / 2
  return { left: twips(edge) - PAGE.left, right: twips(edge) - PAGE.right }
}

function redMark(mark: string, points: number, fonts: FontSet): TextRun {
  return new TextRun({ text: mark, font: fontOf(fonts, 'title'), size: points * 2, color: RED })
}

function text(words: string, face: Face, fonts: FontSet): TextRun {
  return new TextRun({ text: words, font: fontOf(fonts, face), size: SIZE.three * 2, characterSpacing: PAGE.characterSpacing })
}
