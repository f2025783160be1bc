/**
 * Dots per inch at which pages are drawn for recognition: measured on rendered pages, 240 gives fewer misread
 * characters than 300 or 200.
 */
export const RECOGNITION_DPI = 240

const POINTS_PER_INCH = 72
/** Width of an A4 sheet in points. */
const SHEET_WIDTH = 595
/** Beyond this a drawn page costs more memory than a contract's page can be worth. */
const MOST_PIXELS = 40_000_000

/** How a page of a PDF is drawn: its size is in points. */
export function drawingScale(width: number, height: number): number {
  const wanted = RECOGNITION_DPI / POINTS_PER_INCH
  return Math.min(wanted, Math.sqrt(MOST_PIXELS / Math.max(1, width * height)))
}

/** The size a picture has on paper, in points, and how its pixels are drawn for recognition. */
export interface PictureSize {
  readonly width: number
  readonly height: number
  readonly pixelWidth: number
  readonly pixelHeight: number
  readonly pointsPerPixel: number
}

/** Sizes a picture of `width` by `height` pixels: its shorter side is taken to be as wide as an A4 sheet. */
export function sizePicture(width: number, height: number): PictureSize {
  const points = SHEET_WIDTH / Math.min(width, height)
  const wanted = (points * RECOGNITION_DPI) / POINTS_PER_INCH
  // Enlarging more than twice adds no detail that could be recognised.
  const scale = Math.min(wanted, 2, Math.sqrt(MOST_PIXELS / (width * height)))
  return {
    width: width * points, height: height * points,
    pixelWidth: Math.max(1, Math.round(width * scale)), pixelHeight: Math.max(1, Math.round(height * scale)),
    pointsPerPixel: points / scale,
  }
}
