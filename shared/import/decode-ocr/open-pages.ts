import { decodeTiff, isTiff } from '../decode-tiff'
import { sniffFormat } from '../sniff-format'
import { drawTurned, preparePicture, type Canvases, type HowDrawn, type PagePicture, type Sized } from './draw-picture'
import { drawingScale } from './recognition-size'

/** The part of pdf.js that draws (`PDFDocumentProxy`, `PDFPageProxy`), described by structure: hosts load the library. */
export interface DrawablePdf {
  readonly numPages: number
  getPage(number: number): Promise<{
    readonly rotate: number
    getViewport(how: { readonly scale: number; readonly rotation: number }): Sized
    render(how: { readonly canvas: unknown; readonly canvasContext?: unknown; readonly viewport: Sized }): { readonly promise: Promise<unknown> }
    cleanup(): unknown
  }>
}

/** What a host lends for drawing pages: its canvases, its pdf.js, and its reading of picture files. */
export interface PageHost<C extends Sized, P> extends Canvases<C, P> {
  openPdf(bytes: Uint8Array): Promise<DrawablePdf>
  decodePicture(bytes: Uint8Array): Promise<Sized>
}

/** The pages of a file, from 1, drawn one by one. `draw` rejects where a page cannot be drawn. */
export interface PageSource<P> {
  readonly count: number
  draw(page: number, how: HowDrawn): Promise<PagePicture<P>>
}

/** Opens a PDF, a multi-page TIFF or a single picture for drawing. Rejects where the file cannot be opened. */
export async function openPages<C extends Sized, P>(host: PageHost<C, P>, bytes: Uint8Array): Promise<PageSource<P>> {
  if (sniffFormat(bytes) === 'pdf') return drawPdf(host, await host.openPdf(bytes))
  if (isTiff(bytes)) return drawTiff(host, bytes)
  const picture = await host.decodePicture(bytes)
  return { count: 1, draw: (number, how) => draw(host, picture, number, how) }
}

function drawPdf<C extends Sized, P>(host: PageHost<C, P>, file: DrawablePdf): PageSource<P> {
  return {
    count: file.numPages,
    async draw(number, { turn, part }) {
      const page = await file.getPage(number)
      const rotation = (page.rotate + turn) % 360
      const { width, height } = page.getViewport({ scale: 1, rotation })
      const scale = drawingScale(width, height)
      const viewport = page.getViewport({ scale, rotation })
      const canvas = host.create(Math.ceil(viewport.width), Math.ceil(viewport.height))
      await page.render({ canvas: null, canvasContext: host.contextOf(canvas), viewport }).promise
      page.cleanup()
      return preparePicture(host, canvas, { number, width, height, pointsPerPixel: 1 / scale, turn }, part)
    },
  }
}

function drawTiff<C extends Sized, P>(host: PageHost<C, P>, bytes: Uint8Array): PageSource<P> {
  const pages = decodeTiff(bytes)
  return {
    count: pages.length,
    async draw(number, how) {
      const page = pages[number - 1]!
      const canvas = host.create(page.width, page.height)
      const context = host.contextOf(canvas)
      const image = context.createImageData(page.width, page.height)
      image.data.set(page.pixels().subarray(0, image.data.length))
      context.putImageData(image, 0, 0)
      return draw(host, canvas, number, how)
    },
  }
}

function draw<C extends Sized, P>(host: PageHost<C, P>, picture: Sized, number: number, { turn, part }: HowDrawn): Promise<PagePicture<P>> {
  const { canvas, laid } = drawTurned(host, picture, number, turn)
  return preparePicture(host, canvas, laid, part)
}
