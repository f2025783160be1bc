import type { PdfPages } from '../../services'
import { openPdf } from './open-pdf'
import { openPicture } from './open-picture'

/** Opens a file of pages for drawing: a PDF, or a picture the browser can read. */
export async function openPages(bytes: Uint8Array): Promise<PdfPages> {
  // A PDF may have bytes before its header (PDF 32000-1, annex H.3.4.1).
  const head = String.fromCharCode(...bytes.subarray(0, 1024))
  return head.includes('%PDF-') ? openPdf(bytes) : openPicture(bytes)
}
