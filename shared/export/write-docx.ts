import { Document, DocumentGridType, Footer, Packer, PageOrientation, SectionType, type Paragraph } from 'docx'
import { OFFICIAL_FONTS, type FontSet } from '../letters/fonts'
import type { Letter, LetterSection } from '../letters/letter'
import { MM, PAGE, PAGE_NUMBER_FROM_EDGE, SIZE, twips } from '../letters/page'
import { blocksXml } from './write-docx-blocks'
import { fileHead, letterHeadBody, letterHeader } from './write-docx-head'
import { fontTableXml } from './write-docx-font-table'
import { writeImprint } from './write-docx-imprint'
import { placeOfBlocks } from './write-docx-insert'
import { fixPackage } from './write-docx-package'
import { letterFirstFooter, pageNumber, sidewaysPageNumber } from './write-docx-page-number'
import { fontOf, thinParagraph } from './write-docx-text'

/** How a letter is written. */
export interface DocxOptions {
  /** Fonts named in the file; the official ones by default, so that the file is right on every computer that has them. */
  readonly fonts?: FontSet
}

/** Writes a letter as DOCX on the GB/T 9704-2012 page: 22 lines of 28 characters, odd and even page numbers, 版头, 版记. The same letter gives the same bytes. */
export async function writeDocx(letter: Letter, options: DocxOptions = {}): Promise<Uint8Array> {
  const fonts = options.fonts ?? OFFICIAL_FONTS
  const file = new Document({
    title: letter.title,
    creator: letter.author,
    lastModifiedBy: letter.author,
    // What a person types into the file later comes in the same faces.
    theme: { fonts: { headings: { latin: fonts.title, eastAsia: fonts.title }, body: { latin: fonts.fangsong, eastAsia: fonts.fangsong } } },
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: { document: { run: { font: fontOf(fonts, 'fangsong'), size: SIZE.three * 2, language: { value: 'en-US', eastAsia: 'zh-CN' } } } },
      // Grids are measured from the size of the Normal style, not from the document defaults.
      paragraphStyles: [{ id: 'Normal', name: 'Normal', quickFormat: true, run: { size: SIZE.three * 2 } }],
    },
    sections: [...letter.sections.map((section, index) => writeSection(letter, section, index, fonts)), ...imprintPage(letter, fonts)],
  })
  const bytes = new Uint8Array(await Packer.pack(file, 'arraybuffer', undefined, [{ path: 'word/fontTable.xml', data: fontTableXml(fonts) }]))
  return fixPackage(bytes, letter.sections.map((section) => blocksXml(section.blocks, fonts)))
}

/**
 * Body lines are set exactly 28.95 pt apart, which gives the 22 lines in every program; the grid only names the pitch. An
 * active line grid changes nothing for Word there, but makes LibreOffice push marks, titles and separators to the next line.
 */
const GRID = { type: DocumentGridType.DEFAULT, linePitch: PAGE.linePitch } as const

function writeSection(letter: Letter, section: LetterSection, index: number, fonts: FontSet) {
  const isLandscape = section.orientation === 'landscape'
  const isLetterForm = index === 0 && letter.head?.form === 'letter' && letter.head.mark !== ''
  const children: Paragraph[] = [
    ...(index === 0 ? headBlocks(letter, fonts) : []),
    placeOfBlocks(index),
    ...(index === letter.sections.length - 1 && !isLandscape ? imprintOf(letter, fonts) : []),
  ]
  return {
    properties: { titlePage: isLetterForm, grid: GRID, page: pageOf(isLandscape, isLetterForm) },
    ...(isLetterForm ? { headers: { first: letterHeader(letter.head!, fonts) } } : {}),
    footers: isLandscape
      ? { default: sidewaysPageNumber('odd', fonts), even: sidewaysPageNumber('even', fonts) }
      : {
          default: pageNumber('odd', isLetterForm, fonts),
          even: pageNumber('even', isLetterForm, fonts),
          ...(isLetterForm ? { first: letterFirstFooter() } : {}),
        },
    children,
  }
}

function imprintOf(letter: Letter, fonts: FontSet): readonly Paragraph[] {
  return letter.imprint === null ? [] : writeImprint(letter.imprint, letter.head?.form ?? 'file', fonts)
}

/**
 * The imprint stands on the last page, upright, and that is an even one: after a landscape annex it gets a page of its
 * own, which bears no number (GB/T 9704-2012 7.4, 7.5).
 */
function imprintPage(letter: Letter, fonts: FontSet) {
  const children = letter.sections.at(-1)?.orientation === 'landscape' ? imprintOf(letter, fonts) : []
  if (children.length === 0) return []
  const empty = (): Footer => new Footer({ children: [thinParagraph(20, {})] })
  return [{ properties: { type: SectionType.EVEN_PAGE, grid: GRID, page: pageOf(false, false) }, footers: { default: empty(), even: empty() }, children }]
}

function headBlocks(letter: Letter, fonts: FontSet): readonly Paragraph[] {
  if (letter.head === null) return []
  return letter.head.form === 'letter' && letter.head.mark !== '' ? letterHeadBody(letter.head, fonts) : fileHead(letter.head, fonts)
}

/** A landscape page is the upright one turned clockwise: its left edge is the upright page's foot (7.5: 页码位置一致). */
function pageOf(isLandscape: boolean, isLetterForm: boolean) {
  const footer = isLetterForm ? twips(MM.letterRuleFromBottom) : twips(PAGE_NUMBER_FROM_EDGE)
  const margin = isLandscape
    ? { top: PAGE.left, right: PAGE.top, bottom: PAGE.right, left: PAGE.bottom, header: twips(15), footer: twips(10) }
    : { top: PAGE.top, right: PAGE.right, bottom: PAGE.bottom, left: PAGE.left, header: isLetterForm ? twips(MM.letterMarkFromPage) : twips(15), footer }
  // The library turns the page itself: it wants the upright size and the orientation.
  const orientation = isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT
  return { size: { width: PAGE.width, height: PAGE.height, orientation }, margin }
}
