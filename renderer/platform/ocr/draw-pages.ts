import { openPages, type PageHost, type PageSource } from '../../../shared/import/decode-ocr/open-pages'
import { loadPdfjs, pdfDataUrls } from '../pdf-engine'
import { NoFilters, OffscreenCanvases } from './offscreen-pdf'

const HOST: PageHost<OffscreenCanvas, Blob> = {
  create: (width, height) => new OffscreenCanvas(width, height),
  contextOf: (canvas) => {
    const context = canvas.getContext('2d')
    if (context === null) throw new Error('no canvas of this size')
    return context
  },
  encode: (canvas) => canvas.convertToBlob(),
  openPdf: async (bytes) => {
    const pdfjs = await loadPdfjs()
    return pdfjs.getDocument({
      data: bytes, ...pdfDataUrls(), useWorkerFetch: false, useSystemFonts: false, enableXfa: false, verbosity: 0,
      // A worker has no document: glyphs are drawn as paths, on canvases of the worker's own.
      disableFontFace: true, CanvasFactory: OffscreenCanvases, FilterFactory: NoFilters,
    }).promise
  },
  // Photos of a telephone lie on their side and say so in their Exif data.
  decodePicture: (bytes) => createImageBitmap(new Blob([bytes.slice()]), { imageOrientation: 'from-image' }),
}

/** Opens a PDF, a multi-page TIFF or a single picture for drawing in a worker. */
export function drawPages(bytes: Uint8Array): Promise<PageSource<Blob>> {
  return openPages(HOST, bytes)
}
