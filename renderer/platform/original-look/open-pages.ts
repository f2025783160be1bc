import type { Turn } from '../../../shared/import/decode-ocr/recognised-page'
import type { PdfPages, ScanReader } from '../../services'
import { openPdf } from './open-pdf'
import { openPictures } from './open-picture'

/** Opens a file of pages for drawing: a PDF, or pictures of pages, drawn as they were for recognition. */
export async function openPages(bytes: Uint8Array, turnOf: (page: number) => Turn, scans: Pick<ScanReader, 'openPictures'>): Promise<PdfPages> {
  // A PDF may have bytes before its header (PDF 32000-1, annex H.3.4.1).
  const head = String.fromCharCode(...bytes.subarray(0, 1024))
  return head.includes('%PDF-') ? openPdf(bytes, turnOf) : openPictures(await scans.openPictures(bytes), turnOf)
}
