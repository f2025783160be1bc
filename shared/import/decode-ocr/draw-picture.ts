import { takeRules, type Bitmap } from './find-rules'
import { findSlope } from './find-slope'
import type { DrawnPage } from './read-recognition'
import { middleOf, type PagePart } from './recognise-page'
import type { Turn } from './recognised-page'
import { sizePicture } from './recognition-size'
import { takeRed } from './take-red'

/** A picture or a canvas, of which only the size is known here. In pixels. */
export interface Sized {
  readonly width: number
  readonly height: number
}

/** The part of a canvas's context that is used (HTML, `CanvasRenderingContext2D`), described by structure: hosts bring the canvases. */
export interface PictureContext {
  fillStyle: unknown
  imageSmoothingQuality: unknown
  fillRect(x: number, y: number, width: number, height: number): void
  save(): void
  restore(): void
  translate(x: number, y: number): void
  rotate(angle: number): void
  drawImage(picture: unknown, x: number, y: number, width: number, height: number): void
  drawImage(picture: unknown, fromX: number, fromY: number, fromWidth: number, fromHeight: number, x: number, y: number, width: number, height: number): void
  createImageData(width: number, height: number): PictureData
  getImageData(x: number, y: number, width: number, height: number): PictureData
  putImageData(image: PictureData, x: number, y: number): void
}

/** Pixels of a canvas, four bytes each: red, green, blue, alpha. */
export interface PictureData {
  readonly data: Uint8ClampedArray
}

/** A host's canvases. `P` is what it makes a PNG of one into: bytes or a blob. */
export interface Canvases<C extends Sized, P> {
  create(width: number, height: number): C
  contextOf(canvas: C): PictureContext
  encode(canvas: C): Promise<P>
}

/** How a page is drawn: turned clockwise; prepared for recognition, all of it or its middle, or as it is, to be shown. */
export interface HowDrawn {
  readonly turn: Turn
  readonly part: PagePart | 'shown'
}

/** A page drawn at the size at which it is recognised: where it stands, and its picture as PNG. */
export interface PagePicture<P> {
  readonly place: DrawnPage
  readonly picture: P
  /** The same with its red ink, where it has some. */
  readonly redPicture?: P
}

/** Draws a picture turned, on white, at the size at which it is recognised. */
export function drawTurned<C extends Sized>(canvases: Canvases<C, unknown>, picture: Sized, number: number, turn: Turn): { readonly canvas: C; readonly laid: DrawnPage } {
  const isOnItsSide = turn === 90 || turn === 270
  const { width, height, pixelWidth, pixelHeight, pointsPerPixel } = isOnItsSide ? sizePicture(picture.height, picture.width) : sizePicture(picture.width, picture.height)
  const [across, down] = isOnItsSide ? [pixelHeight, pixelWidth] : [pixelWidth, pixelHeight]
  const canvas = canvases.create(pixelWidth, pixelHeight)
  drawRotated(canvases.contextOf(canvas), canvas, (turn * Math.PI) / 180, (context) => context.drawImage(picture, -across / 2, -down / 2, across, down))
  return { canvas, laid: { number, width, height, pointsPerPixel, turn } }
}

/** Makes a drawn page ready: to be shown, nothing; for recognition, straightened or cut to its middle, the lines on it taken out and noted, its red ink kept apart. */
export async function preparePicture<C extends Sized, P>(canvases: Canvases<C, P>, drawn: C, laid: DrawnPage, part: HowDrawn['part']): Promise<PagePicture<P>> {
  if (part === 'shown') return { place: laid, picture: await canvases.encode(drawn) }
  const slope = part === 'whole' ? findSlope(bitmapOf(drawn, canvases.contextOf(drawn).getImageData(0, 0, drawn.width, drawn.height))) : 0
  const canvas = part === 'whole' ? straighten(canvases, drawn, slope) : cutMiddle(canvases, drawn)
  const context = canvases.contextOf(canvas)
  const image = context.getImageData(0, 0, canvas.width, canvas.height)
  const place = { ...laid, slope, rules: takeRules(bitmapOf(canvas, image)) }
  context.putImageData(image, 0, 0)
  const withRed = await canvases.encode(canvas)
  if (!takeRed(bitmapOf(canvas, image))) return { place, picture: withRed }
  context.putImageData(image, 0, 0)
  return { place, picture: await canvases.encode(canvas), redPicture: withRed }
}

/** The pixels themselves, not a copy: taking out lines and red ink changes them. */
function bitmapOf({ width, height }: Sized, { data }: PictureData): Bitmap {
  return { width, height, pixels: data }
}

function straighten<C extends Sized>(canvases: Canvases<C, unknown>, drawn: C, slope: number): C {
  if (slope === 0) return drawn
  const canvas = canvases.create(drawn.width, drawn.height)
  drawRotated(canvases.contextOf(canvas), canvas, -Math.atan(slope), (context) => context.drawImage(drawn, -canvas.width / 2, -canvas.height / 2, canvas.width, canvas.height))
  return canvas
}

/** Draws with the middle of the canvas as origin, turned by `angle`. Pictures with a transparent ground would be read as black on black. */
function drawRotated(context: PictureContext, { width, height }: Sized, angle: number, draw: (context: PictureContext) => void): void {
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.imageSmoothingQuality = 'high'
  context.save()
  context.translate(width / 2, height / 2)
  context.rotate(angle)
  draw(context)
  context.restore()
}

function cutMiddle<C extends Sized>(canvases: Canvases<C, unknown>, drawn: C): C {
  const { x, y, width, height } = middleOf(drawn.width, drawn.height)
  const canvas = canvases.create(width, height)
  canvases.contextOf(canvas).drawImage(drawn, x, y, width, height, 0, 0, width, height)
  return canvas
}
