import {
  AlignmentType, BorderStyle, Document, DocumentGridType, Footer, HeightRule, LineRuleType, PageNumber, PageOrientation, Packer, Paragraph,
  Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlign, WidthType,
} from 'docx'
import { CHARACTER, PAGE, SIZE, twips, type Face, type Letter, type LetterBlock, type LetterParagraph, type LetterSection, type LetterTable, type Run } from '../letters/page'

/** East-Asian and Latin font of each face; Word substitutes its own where one is not installed. */
const FONTS: Readonly<Record<Face, string>> = {
  title: '方正小标宋简体', fangsong: '仿宋_GB2312', kaiti: '楷体_GB2312', heiti: '黑体', songti: '宋体',
}

const ALIGNMENT = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT, justify: AlignmentType.BOTH } as const

/** Writes a letter as DOCX on the GB/T 9704-2012 page: grid of 22 lines by 28 characters, odd and even page numbers. */
export async function writeDocx(letter: Letter): Promise<Uint8Array> {
  const file = new Document({
    title: letter.title,
    creator: letter.author,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: { document: { run: { font: fontOf('fangsong'), size: SIZE.three * 2 } } },
      // Grids are measured from the size of the Normal style, not from the document defaults.
      paragraphStyles: [{ id: 'Normal', name: 'Normal', quickFormat: true, run: { size: SIZE.three * 2 } }],
    },
    sections: letter.sections.map(writeSection),
  })
  return new Uint8Array(await Packer.pack(file, 'arraybuffer'))
}

function writeSection(section: LetterSection) {
  const isLandscape = section.orientation === 'landscape'
  return {
    properties: {
      titlePage: !section.isFirstPageNumbered,
      // Tables in small type would be stretched over the grid of the running text: landscape annexes have none.
      grid: isLandscape ? { type: DocumentGridType.DEFAULT, linePitch: 312 } : { type: DocumentGridType.LINES, linePitch: PAGE.linePitch },
      page: {
        // The library turns the page itself: it wants the upright size and the orientation.
        size: { width: PAGE.width, height: PAGE.height, orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: isLandscape
          ? { top: PAGE.left, right: PAGE.top, bottom: PAGE.right, left: PAGE.bottom, footer: twips(15) }
          : { top: PAGE.top, right: PAGE.right, bottom: PAGE.bottom, left: PAGE.left, footer: PAGE.footer },
      },
    },
    footers: { default: pageNumber('right'), even: pageNumber('left') },
    children: section.blocks.map(writeBlock),
  }
}

/** “— 1 —” in half-width 四号宋体, one character in from the outer edge. */
function pageNumber(side: 'left' | 'right'): Footer {
  const font = fontOf('songti')
  const size = SIZE.four * 2
  return new Footer({
    children: [
      new Paragraph({
        alignment: ALIGNMENT[side],
        indent: side === 'right' ? { right: SIZE.four * 20 } : { left: SIZE.four * 20 },
        children: [new TextRun({ font, size, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  })
}

function writeBlock(block: LetterBlock): Paragraph | Table {
  return block.kind === 'paragraph' ? writeParagraph(block) : writeTable(block)
}

function writeParagraph(block: LetterParagraph): Paragraph {
  return new Paragraph({
    alignment: ALIGNMENT[block.align],
    keepNext: block.keepWithNext ?? false,
    pageBreakBefore: block.startsPage ?? false,
    indent: {
      left: Math.round((block.left ?? 0) * CHARACTER),
      right: Math.round((block.right ?? 0) * CHARACTER),
      ...(block.firstLine === undefined ? {} : { firstLine: block.firstLine * CHARACTER, firstLineChars: block.firstLine * 100 }),
    },
    spacing: {
      before: Math.round((block.linesBefore ?? 0) * PAGE.linePitch),
      line: Math.round((block.lineHeight ?? PAGE.linePitch / 20) * 20),
      lineRule: LineRuleType.EXACT,
    },
    ...(block.ruleBelow === undefined
      ? {}
      : { border: { bottom: { style: block.ruleBelow === 'red' ? BorderStyle.SINGLE : BorderStyle.THICK_THIN_SMALL_GAP, size: 12, color: 'E60012', space: 4 } } }),
    children: block.runs.map(writeRun),
  })
}

function writeRun(run: Run): TextRun {
  return new TextRun({
    text: run.text,
    font: fontOf(run.face),
    size: run.size * 2,
    bold: run.isBold ?? false,
    ...(run.size === SIZE.three ? { characterSpacing: PAGE.characterSpacing } : {}),
    ...(run.colour === 'red' ? { color: 'E60012' } : {}),
  })
}

function writeTable(table: LetterTable): Table {
  const widths = table.columns.map(twips)
  const row = (cells: readonly string[], isHeader: boolean): TableRow =>
    new TableRow({
      tableHeader: isHeader,
      cantSplit: true,
      height: { value: twips(8), rule: HeightRule.ATLEAST },
      children: cells.map((text, column) => writeCell(text, widths[column]!, table.size, isHeader)),
    })
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [row(table.header, true), ...table.rows.map((cells) => row(cells, false))],
  })
}

function writeCell(text: string, width: number, size: number, isHeader: boolean): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 40, bottom: 40, left: 60, right: 60 },
    children: [
      new Paragraph({
        alignment: isHeader ? AlignmentType.CENTER : AlignmentType.LEFT,
        spacing: { line: Math.round(size * 1.35 * 20), lineRule: LineRuleType.EXACT },
        children: [new TextRun({ text, font: fontOf(isHeader ? 'heiti' : 'fangsong'), size: size * 2 })],
      }),
    ],
  })
}

function fontOf(face: Face): { readonly eastAsia: string; readonly ascii: string; readonly hAnsi: string; readonly cs: string } {
  const name = FONTS[face]
  return { eastAsia: name, ascii: name, hAnsi: name, cs: name }
}
