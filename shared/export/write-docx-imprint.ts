import {
  BorderStyle, HorizontalPositionRelativeFrom, LineRuleType, Paragraph, TabStopType, TextRun, TextWrappingType, VerticalAnchor, VerticalPositionRelativeFrom, WpsShapeRun,
  type IBorderOptions,
} from 'docx'
import type { FontSet } from '../letters/fonts'
import type { Imprint, LetterHead } from '../letters/letter'
import { widthOf } from '../letters/official-writing'
import { MM, PAGE, SIZE, twips } from '../letters/page'
import { exactly, fontOf } from './write-docx-text'

/** One 四号 character in twips. */
const CHARACTER = SIZE.four * 20
const WIDTH = twips(MM.typeWidth)
/** Height of one line and of the empty paragraph that carries a separator, in twips. */
const LINE = 440
const SEPARATOR = 30
/** Characters that fit beside 抄送： with one character left free on both sides. */
const COPIES_WIDTH = Math.floor(WIDTH / CHARACTER) - 5
const EMU_PER_TWIP = 635

/** A paragraph of the imprint and its height in twips. */
interface Entry {
  readonly paragraph: Paragraph
  readonly height: number
}

/**
 * 版记 at the foot of the last page (GB/T 9704-2012 7.4): 抄送 and 印发 between separators of 0.35 mm, 0.25 mm between
 * them, the last on the type area's lower edge. The letter form has 抄送 alone and no lines (10.1). Nothing when there is
 * nothing to print. A text box carries it: floating tables and bordered frames stand at the bottom in some programs and
 * at the top in others.
 */
export function writeImprint(imprint: Imprint, form: LetterHead['form'], fonts: FontSet): readonly Paragraph[] {
  const isLetter = form === 'letter'
  const lines = [...copiesEntry(imprint, fonts), ...(isLetter ? [] : printedEntry(imprint, fonts))]
  if (lines.length === 0) return []
  const separated = lines.flatMap((line, index) => [separator(index === 0 ? MM.imprintThick : MM.imprintThin), line])
  const entries = isLetter ? lines : [...separated, separator(MM.imprintThick)]
  return [new Paragraph({ spacing: exactly(1), run: { size: 2 }, children: [box(entries)] })]
}

function box(entries: readonly Entry[]): WpsShapeRun {
  const height = entries.reduce((sum, entry) => sum + entry.height, 0)
  return new WpsShapeRun({
    type: 'wps',
    children: entries.map((entry) => entry.paragraph),
    bodyProperties: { margins: { top: 0, bottom: 0, left: 0, right: 0 }, verticalAnchor: VerticalAnchor.BOTTOM, noAutoFit: true },
    transformation: { width: pixels(WIDTH), height: pixels(height) },
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.PAGE, offset: PAGE.left * EMU_PER_TWIP },
      verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, offset: (PAGE.height - PAGE.bottom - height) * EMU_PER_TWIP },
      wrap: { type: TextWrappingType.TOP_AND_BOTTOM },
    },
  })
}

/** The library takes the size of drawings in pixels of a 96th of an inch. */
function pixels(length: number): number {
  return length / 15
}

/** A line as wide as the type area. It is the border of an empty paragraph: borders of an indented one would be shorter. */
function separator(millimetres: number): Entry {
  // Files count borders in eighths of a point.
  const size = Math.round((millimetres / 25.4) * 72 * 8)
  const line: IBorderOptions = { style: BorderStyle.SINGLE, size, color: '000000', space: 0 }
  const paragraph = new Paragraph({ border: { bottom: line }, spacing: { line: SEPARATOR, lineRule: LineRuleType.EXACT }, run: { size: 2 }, children: [] })
  return { paragraph, height: SEPARATOR + Math.ceil((size / 8) * 20) }
}

/** One character in on both sides; later lines under the first authority, a full stop at the end. */
function copiesEntry(imprint: Imprint, fonts: FontSet): readonly Entry[] {
  if (imprint.copies === '') return []
  const text = `${imprint.copies.replace(/。$/, '')}。`
  const paragraph = new Paragraph({
    indent: { left: 4 * CHARACTER, hanging: 3 * CHARACTER, right: CHARACTER },
    spacing: exactly(LINE / 20),
    children: [run(`抄送：${text}`, fonts)],
  })
  return [{ paragraph, height: Math.ceil(widthOf(text) / COPIES_WIDTH) * LINE }]
}

function printedEntry(imprint: Imprint, fonts: FontSet): readonly Entry[] {
  if (imprint.printer === '') return []
  const paragraph = new Paragraph({
    indent: { left: CHARACTER },
    tabStops: [{ type: TabStopType.RIGHT, position: WIDTH - CHARACTER }],
    spacing: exactly(LINE / 20),
    children: [run(`${imprint.printer}\t${imprint.printedOn}印发`, fonts)],
  })
  return [{ paragraph, height: LINE }]
}

function run(text: string, fonts: FontSet): TextRun {
  return new TextRun({ text, font: fontOf(fonts, 'fangsong'), size: SIZE.four * 2 })
}
