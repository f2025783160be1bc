import { createCanvas, loadImage, type Canvas } from '@napi-rs/canvas'
import { openPages, type PageHost, type PageSource } from '../shared/import/decode-ocr/open-pages'
import { pdfDataFolders, preparePdfjs } from './pdf-engine'

const HOST: PageHost<Canvas, Uint8Array> = {
  create: createCanvas,
  contextOf: (canvas) => canvas.getContext('2d'),
  encode: async (canvas) => canvas.toBuffer('image/png'),
  openPdf: async (bytes) => {
    const pdfjs = await preparePdfjs()
    return pdfjs.getDocument({ data: bytes.slice(), ...pdfDataFolders(), useWorkerFetch: false, useSystemFonts: false, enableXfa: false, verbosity: 0 }).promise
  },
  decodePicture: loadImage,
}

/** Opens a PDF, a multi-page TIFF or a single picture for drawing in Node; pictures are PNG bytes. */
export function drawPages(bytes: Uint8Array): Promise<PageSource<Uint8Array>> {
  return openPages(HOST, bytes)
}
