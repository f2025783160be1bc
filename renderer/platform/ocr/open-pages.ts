import { drawingScale, sizePicture } from '../../../shared/import/decode-ocr/recognition-size'
import { decodeTiff, isTiff } from '../../../shared/import/decode-tiff'
import { sniffFormat } from '../../../shared/import/sniff-format'
import { loadPdfjs, pdfDataUrls } from '../pdf-engine'
import type { PagePicture } from './draw-protocol'
import { OffscreenCanvases, NoFilters } from './offscreen-pdf'

/** The pages of a PDF or a picture file, drawn one by one in a worker. */
export interface PageSource {
  readonly count: number
  draw(page: number): Promise<PagePicture>
}

/** Opens a PDF, a multi-page TIFF or a single picture for drawing. */
export async function openPages(bytes: Uint8Array): Promise<PageSource> {
  if (sniffFormat(bytes) === 'pdf') return openPdf(bytes)
  return isTiff(bytes) ? openTiff(bytes) : openPicture(bytes)
}

async function openPdf(bytes: Uint8Array): Promise<PageSource> {
  const pdfjs = await loadPdfjs()
  const file = await pdfjs.getDocument({
    data: bytes, ...pdfDataUrls(), useWorkerFetch: false, useSystemFonts: false, enableXfa: false, verbosity: 0,
    // A worker has no document: glyphs are drawn as paths, on canvases of the worker's own.
    disableFontFace: true, CanvasFactory: OffscreenCanvases, FilterFactory: NoFilters,
  }).promise
  return {
    count: file.numPages,
    async draw(number) {
      const page = await file.getPage(number)
      const { width, height } = page.getViewport({ scale: 1 })
      const scale = drawingScale(width, height)
      const viewport = page.getViewport({ scale })
      const canvas = new OffscreenCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
      await page.render({ canvas: null, canvasContext: contextOf(canvas) as unknown as CanvasRenderingContext2D, viewport }).promise
      page.cleanup()
      return { place: { number, width, height, pointsPerPixel: 1 / scale }, picture: await canvas.convertToBlob() }
    },
  }
}

function openTiff(bytes: Uint8Array): PageSource {
  const pages = decodeTiff(bytes)
  return {
    count: pages.length,
    async draw(number) {
      const page = pages[number - 1]!
      const pixels = page.pixels()
      const image = new ImageData(page.width, page.height)
      image.data.set(pixels.subarray(0, image.data.length))
      return drawPicture(number, await createImageBitmap(image))
    },
  }
}

async function openPicture(bytes: Uint8Array): Promise<PageSource> {
  // Photos of a telephone lie on their side and say so in their Exif data.
  const bitmap = await createImageBitmap(new Blob([bytes.slice()]), { imageOrientation: 'from-image' })
  return { count: 1, draw: (number) => drawPicture(number, bitmap) }
}

async function drawPicture(number: number, bitmap: ImageBitmap): Promise<PagePicture> {
  const { width, height, pixelWidth, pixelHeight, pointsPerPixel } = sizePicture(bitmap.width, bitmap.height)
  const canvas = new OffscreenCanvas(pixelWidth, pixelHeight)
  const context = contextOf(canvas)
  // Pictures with a transparent ground would be read as black on black.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, pixelWidth, pixelHeight)
  context.imageSmoothingQuality = 'high'
  context.drawImage(bitmap, 0, 0, pixelWidth, pixelHeight)
  return { place: { number, width, height, pointsPerPixel }, picture: await canvas.convertToBlob() }
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no canvas of this size')
  return context
}
