import { createCanvas, loadImage, type Canvas, type Image } from '@napi-rs/canvas'
import { drawingScale, sizePicture } from '../shared/import/decode-ocr/recognition-size'
import type { DrawnPage } from '../shared/import/decode-ocr/read-recognition'
import { decodeTiff, isTiff } from '../shared/import/decode-tiff'
import { sniffFormat } from '../shared/import/sniff-format'
import { pdfDataFolders, preparePdfjs } from './pdf-engine'

/** A page drawn for recognition: where it stands and its picture as PNG. */
export interface PagePicture {
  readonly place: DrawnPage
  readonly png: Uint8Array
}

/** The pages of a PDF or a picture file, drawn one by one. */
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
  const pdfjs = await preparePdfjs()
  const file = await pdfjs.getDocument({
    data: bytes.slice(), ...pdfDataFolders(), useWorkerFetch: false, useSystemFonts: false, enableXfa: false, verbosity: 0,
  }).promise
  return {
    count: file.numPages,
    async draw(number) {
      const page = await file.getPage(number)
      const { width, height } = page.getViewport({ scale: 1 })
      const scale = drawingScale(width, height)
      const viewport = page.getViewport({ scale })
      const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
      const context = canvas.getContext('2d')
      await page.render({ canvas: null, canvasContext: context as unknown as CanvasRenderingContext2D, viewport }).promise
      page.cleanup()
      return { place: { number, width, height, pointsPerPixel: 1 / scale }, png: canvas.toBuffer('image/png') }
    },
  }
}

function openTiff(bytes: Uint8Array): PageSource {
  const pages = decodeTiff(bytes)
  return {
    count: pages.length,
    async draw(number) {
      const page = pages[number - 1]!
      const canvas = createCanvas(page.width, page.height)
      const context = canvas.getContext('2d')
      const image = context.createImageData(page.width, page.height)
      image.data.set(page.pixels().subarray(0, image.data.length))
      context.putImageData(image, 0, 0)
      return scaled(number, canvas)
    },
  }
}

async function openPicture(bytes: Uint8Array): Promise<PageSource> {
  const image = await loadImage(bytes)
  return { count: 1, draw: async (number) => scaled(number, image) }
}

function scaled(number: number, image: Canvas | Image): PagePicture {
  const { width, height, pixelWidth, pixelHeight, pointsPerPixel } = sizePicture(image.width, image.height)
  const canvas = createCanvas(pixelWidth, pixelHeight)
  const context = canvas.getContext('2d')
  // Pictures with a transparent ground would be read as black on black.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, pixelWidth, pixelHeight)
  context.imageSmoothingQuality = 'high'
  context.drawImage(image, 0, 0, pixelWidth, pixelHeight)
  return { place: { number, width, height, pointsPerPixel }, png: canvas.toBuffer('image/png') }
}
