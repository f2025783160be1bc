import { createCanvas, loadImage, type Canvas, type Image } from '@napi-rs/canvas'
import { drawingScale, sizePicture } from '../shared/import/decode-ocr/recognition-size'
import { findSlope } from '../shared/import/decode-ocr/find-slope'
import { takeRules } from '../shared/import/decode-ocr/find-rules'
import type { DrawnPage } from '../shared/import/decode-ocr/read-recognition'
import { middleOf, type PagePart } from '../shared/import/decode-ocr/recognise-page'
import { takeRed } from '../shared/import/decode-ocr/take-red'
import type { Turn } from '../shared/import/decode-ocr/recognised-page'
import { decodeTiff, isTiff } from '../shared/import/decode-tiff'
import { sniffFormat } from '../shared/import/sniff-format'
import { pdfDataFolders, preparePdfjs } from './pdf-engine'

/** A page drawn for recognition: where it stands and its picture as PNG. */
export interface PagePicture {
  readonly place: DrawnPage
  readonly png: Uint8Array
  /** The same with its red ink, where it has some. */
  readonly redPng?: Uint8Array
}

/** The pages of a PDF or a picture file, drawn one by one: turned, and the lines on them taken out and noted. */
export interface PageSource {
  readonly count: number
  draw(page: number, turn: Turn, part: PagePart): Promise<PagePicture>
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
    async draw(number, turn, part) {
      const page = await file.getPage(number)
      const rotation = (page.rotate + turn) % 360
      const { width, height } = page.getViewport({ scale: 1, rotation })
      const scale = drawingScale(width, height)
      const viewport = page.getViewport({ scale, rotation })
      const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
      const context = canvas.getContext('2d')
      await page.render({ canvas: null, canvasContext: context as unknown as CanvasRenderingContext2D, viewport }).promise
      page.cleanup()
      return finish(canvas, { number, width, height, pointsPerPixel: 1 / scale, turn }, part)
    },
  }
}

function openTiff(bytes: Uint8Array): PageSource {
  const pages = decodeTiff(bytes)
  return {
    count: pages.length,
    async draw(number, turn, part) {
      const page = pages[number - 1]!
      const canvas = createCanvas(page.width, page.height)
      const context = canvas.getContext('2d')
      const image = context.createImageData(page.width, page.height)
      image.data.set(page.pixels().subarray(0, image.data.length))
      context.putImageData(image, 0, 0)
      return drawPicture(canvas, { number, turn, part })
    },
  }
}

async function openPicture(bytes: Uint8Array): Promise<PageSource> {
  const image = await loadImage(bytes)
  return { count: 1, draw: async (number, turn, part) => drawPicture(image, { number, turn, part }) }
}

function drawPicture(image: Canvas | Image, { number, turn, part }: { readonly number: number; readonly turn: Turn; readonly part: PagePart }): PagePicture {
  const isOnItsSide = turn === 90 || turn === 270
  const { width, height, pixelWidth, pixelHeight, pointsPerPixel } = isOnItsSide ? sizePicture(image.height, image.width) : sizePicture(image.width, image.height)
  const canvas = createCanvas(pixelWidth, pixelHeight)
  const context = canvas.getContext('2d')
  // Pictures with a transparent ground would be read as black on black.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, pixelWidth, pixelHeight)
  context.imageSmoothingQuality = 'high'
  context.save()
  context.translate(pixelWidth / 2, pixelHeight / 2)
  context.rotate((turn * Math.PI) / 180)
  const [across, down] = isOnItsSide ? [pixelHeight, pixelWidth] : [pixelWidth, pixelHeight]
  context.drawImage(image, -across / 2, -down / 2, across, down)
  context.restore()
  return finish(canvas, { number, width, height, pointsPerPixel, turn }, part)
}

function finish(drawn: Canvas, laid: DrawnPage, part: PagePart): PagePicture {
  const slope = part === 'whole' ? findSlope({ width: drawn.width, height: drawn.height, pixels: drawn.getContext('2d').getImageData(0, 0, drawn.width, drawn.height).data }) : 0
  const place = { ...laid, slope }
  const canvas = part === 'whole' ? straighten(drawn, slope) : cutMiddle(drawn)
  const context = canvas.getContext('2d')
  const image = context.getImageData(0, 0, canvas.width, canvas.height)
  const rules = takeRules({ width: canvas.width, height: canvas.height, pixels: image.data })
  context.putImageData(image, 0, 0)
  const withRed = canvas.toBuffer('image/png')
  if (!takeRed({ width: canvas.width, height: canvas.height, pixels: image.data })) return { place: { ...place, rules }, png: withRed }
  context.putImageData(image, 0, 0)
  return { place: { ...place, rules }, png: canvas.toBuffer('image/png'), redPng: withRed }
}

function straighten(drawn: Canvas, slope: number): Canvas {
  if (slope === 0) return drawn
  const canvas = createCanvas(drawn.width, drawn.height)
  const context = canvas.getContext('2d')
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

function cutMiddle(drawn: Canvas): Canvas {
  const { x, y, width, height } = middleOf(drawn.width, drawn.height)
  const canvas = createCanvas(width, height)
  canvas.getContext('2d').drawImage(drawn, x, y, width, height, 0, 0, width, height)
  return canvas
}
