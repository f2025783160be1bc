import { layOut } from '../decode-pdf/lay-out'
import type { RawDocument } from '../raw-document'
import { describeDoubts } from './describe-doubts'
import { placeWords } from './place-words'
import type { RecognisedPage } from './recognised-page'

/**
 * Makes a document of pages read by recognition: paragraphs as in a PDF, words below the gate marked doubtful, each
 * paragraph with its page and box. Nothing but punctuation, spaces and
 * the figures of capital amounts differs from what was recognised.
 */
export function decodeOcr(pages: readonly RecognisedPage[]): RawDocument {
  const { blocks, printedPages } = layOut(pages.map(placeWords))
  return {
    format: 'ocr',
    blocks,
    properties: {
      producer: '', pages: pages.length, title: '', author: '', lastModifiedBy: '', created: null, modified: null, fonts: [],
      externalLinks: [], embeddedFiles: [], hasMacros: false, hasSignature: false, protection: null,
      ...(printedPages.length === 0 ? {} : { printedPages }),
    },
    warnings: describeDoubts(blocks, pages.map((page) => page.number)),
  }
}
