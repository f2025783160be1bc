import { overlaps, type Span } from '../../core/span'
import type { ContractDocument, Paragraph } from '../../document/contract-document'
import type { PageBox } from '../../document/origin'
import type { PdfFile, PdfViewport } from '../../import/decode-pdf/pdf-engine'
import { foldForLook, LookAlignment } from '../align-look'
import { readPageWords, type Point, type Quad } from './word-places'

/** Where a note stands: a page from 1 and the quadrilaterals of its words, or of their paragraph where the words were not found. */
export interface NotePlace {
  readonly page: number
  readonly quads: readonly Quad[]
  readonly isExact: boolean
}

/** One page's words beside the reading text. */
interface OpenPage {
  readonly viewport: PdfViewport
  locate(span: Span): readonly Quad[] | null
}

/** Finds spans of the reading text on the pages of the file it was read from; a page is opened when it is first asked for. */
export class PlaceFinder {
  private readonly pages = new Map<number, Promise<OpenPage>>()

  constructor(private readonly file: PdfFile, private readonly document: ContractDocument) {}

  /** The place of a span; null where not even the page of its paragraph is known. */
  async find(span: Span): Promise<NotePlace | null> {
    const paragraph = this.document.paragraphs.find((candidate) => overlaps(candidate, span) && candidate.origin.kind === 'page')
    if (paragraph === undefined || paragraph.origin.kind !== 'page') return null
    const { page, box } = paragraph.origin
    // A paragraph that begins on one page may say the words on the next.
    for (const number of [page, page + 1]) {
      if (number > this.file.numPages) continue
      const quads = (await this.page(number)).locate(span)
      if (quads !== null && quads.length > 0) return { page: number, quads, isExact: true }
    }
    return { page, quads: [boxQuad(box, (await this.page(page)).viewport)], isExact: false }
  }

  private page(number: number): Promise<OpenPage> {
    let page = this.pages.get(number)
    if (page === undefined) this.pages.set(number, (page = this.open(number)))
    return page
  }

  private async open(number: number): Promise<OpenPage> {
    const page = await this.file.getPage(number)
    const words = await readPageWords(page)
    const folded = foldForLook(words.text)
    const alignment = new LookAlignment(this.document, folded.text, paragraphsOn(this.document, number))
    return {
      viewport: page.getViewport({ scale: 1 }),
      locate: (span) => alignment.locate(span)?.flatMap(({ start, end }) => (end > start ? words.quads(folded.offsets[start]!, folded.offsets[end - 1]! + 1) : [])) ?? null,
    }
  }
}

/** Paragraphs that begin on the page, and the one that may run over from the page before. */
function paragraphsOn({ paragraphs }: ContractDocument, page: number): readonly Paragraph[] {
  const first = paragraphs.findIndex(({ origin }) => origin.kind === 'page' && origin.page === page)
  return paragraphs.filter((paragraph, index) => (first > 0 && index === first - 1) || (paragraph.origin.kind === 'page' && paragraph.origin.page === page))
}

/** A box on the page as shown, in the space of the file. */
function boxQuad({ x, y, width, height }: PageBox, { transform }: PdfViewport): Quad {
  const [a, b, c, d, e, f] = transform as readonly [number, number, number, number, number, number]
  const determinant = a * d - b * c
  const back = (px: number, py: number): Point => [(d * (px - e) - c * (py - f)) / determinant, (a * (py - f) - b * (px - e)) / determinant]
  return [back(x, y), back(x + width, y), back(x, y + height), back(x + width, y + height)]
}
