import { findSlope } from '../../../shared/import/decode-ocr/find-slope'
import { takeRules } from '../../../shared/import/decode-ocr/find-rules'
import type { DrawnPage } from '../../../shared/import/decode-ocr/read-recognition'
import { middleOf } from '../../../shared/import/decode-ocr/recognise-page'
import { drawingScale, sizePicture } from '../../../shared/import/decode-ocr/recognition-size'
import { takeRed } from '../../../shared/import/decode-ocr/take-red'
import { decodeTiff, isTiff } from '../../../shared/import/decode-tiff'
import { sniffFormat } from '../../../shared/import/sniff-format'
import { loadPdfjs, pdfDataUrls } from '../pdf-engine'
import type { Drawn, PagePicture } from './draw-protocol'
import { OffscreenCanvases, NoFilters } from './offscreen-pdf'

/** The pages of a PDF or a picture file, drawn one by one in a worker. */
export interface PageSource {
  readonly count: number
  draw(page: number, how: Drawn): Promise<PagePicture>
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
    async draw(number, how) {
      const page = await file.getPage(number)
      const rotation = (page.rotate + how.turn) % 360
      const { width, height } = page.getViewport({ scale: 1, rotation })
      const scale = drawingScale(width, height)
      const viewport = page.getViewport({ scale, rotation })
      const canvas = new OffscreenCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
      await page.render({ canvas: null, canvasContext: contextOf(canvas) as unknown as CanvasRenderingContext2D, viewport }).promise
      page.cleanup()
      return finish(canvas, { number, width, height, pointsPerPixel: 1 / scale, turn: how.turn }, how.purpose)
    },
  }
}

function openTiff(bytes: Uint8Array): PageSource {
  const pages = decodeTiff(bytes)
  return {
    count: pages.length,
    async draw(number, how) {
      const page = pages[number - 1]!
      const pixels = page.pixels()
      const image = new ImageData(page.width, page.height)
      image.data.set(pixels.subarray(0, image.data.length))
      return drawPicture(number, await createImageBitmap(image), how)
    },
  }
}

async function openPicture(bytes: Uint8Array): Promise<PageSource> {
  // Photos of a telephone lie on their side and say so in their Exif data.
  const bitmap = await createImageBitmap(new Blob([bytes.slice()]), { imageOrientation: 'from-image' })
  return { count: 1, draw: (number, how) => drawPicture(number, bitmap, how) }
}

async function drawPicture(number: number, bitmap: ImageBitmap, { turn, purpose }: Drawn): Promise<PagePicture> {
  const isOnItsSide = turn === 90 || turn === 270
  const { width, height, pixelWidth, pixelHeight, pointsPerPixel } = isOnItsSide ? sizePicture(bitmap.height, bitmap.width) : sizePicture(bitmap.width, bitmap.height)
  const canvas = new OffscreenCanvas(pixelWidth, pixelHeight)
  const context = contextOf(canvas)
  // Pictures with a transparent ground would be read as black on black.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, pixelWidth, pixelHeight)
  context.imageSmoothingQuality = 'high'
  context.save()
  context.translate(pixelWidth / 2, pixelHeight / 2)
  context.rotate((turn * Math.PI) / 180)
  const [across, down] = isOnItsSide ? [pixelHeight, pixelWidth] : [pixelWidth, pixelHeight]
  context.drawImage(bitmap, -across / 2, -down / 2, across, down)
  context.restore()
  return finish(canvas, { number, width, height, pointsPerPixel, turn }, purpose)
}

async function finish(drawn: OffscreenCanvas, laid: DrawnPage, purpose: Drawn['purpose']): Promise<PagePicture> {
  if (purpose === 'show') return { place: laid, picture: await drawn.convertToBlob() }
  const slope = purpose === 'read' ? findSlope({ width: drawn.width, height: drawn.height, pixels: contextOf(drawn).getImageData(0, 0, drawn.width, drawn.height).data }) : 0
  const place = { ...laid, slope }
  const canvas = purpose === 'read' ? straighten(drawn, slope) : cutMiddle(drawn)
  const context = contextOf(canvas)
  const image = context.getImageData(0, 0, canvas.width, canvas.height)
  const rules = takeRules({ width: canvas.width, height: canvas.height, pixels: image.data })
  context.putImageData(image, 0, 0)
  const withRed = await canvas.convertToBlob()
  if (!takeRed({ width: canvas.width, height: canvas.height, pixels: image.data })) return { place: { ...place, rules }, picture: withRed }
  context.putImageData(image, 0, 0)
  return { place: { ...place, rules }, picture: await canvas.convertToBlob(), redPicture: withRed }
}

function straighten(drawn: OffscreenCanvas, slope: number): OffscreenCanvas {
  if (slope === 0) return drawn
  const canvas = new OffscreenCanvas(drawn.width, drawn.height)
  const context = contextOf(canvas)
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.imageSmoothingQuality = 'high'
  context.save()
  context.translate(canvas.width / 2, canvas.height / 2)
  context.rotate(-Math.atan(slope))
  context.drawImage(drawn, -canvas.width / 2, -canvas.height / 2)
  context.restore()
  return canvas
}

function cutMiddle(drawn: OffscreenCanvas): OffscreenCanvas {
  const { x, y, width, height } = middleOf(drawn.width, drawn.height)
  const canvas = new OffscreenCanvas(width, height)
  contextOf(canvas).drawImage(drawn, x, y, width, height, 0, 0, width, height)
  return canvas
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no canvas of this size')
  return context
}
