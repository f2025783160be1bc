import { closeLetterSpacing, mendText } from './mend-text'
import type { PdfOperators, PdfPage, PdfTextItem, PdfTextStyle } from './pdf-engine'
import { judgeText, type TextSource } from './judge-text'
import { placeRemarks } from './place-remarks'
import { readAnnotations, type PageAnnotations, type Remark, type TypedText } from './read-annotations'
import { multiply, readDrawing, toMatrix, type Drawing, type Rule } from './read-drawing'
import { readSigns } from './read-signs'
import { toReadingSpace } from './reading-space'
import type { TextLayer, TextRun } from './text-run'

/** One page as text, layers with most characters first. */
export interface PageText {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly layers: readonly TextLayer[]
  readonly characters: number
  readonly source: TextSource
  /** True where words that leave no ink stand among those that do. */
  readonly hasUnseenWords: boolean
  /** Level and upright lines drawn on the page, on the page as shown. */
  readonly rules: readonly Rule[]
  /** True when a font could not be loaded: words set in it are missing. */
  readonly hasLostFont: boolean
  readonly annotations: PageAnnotations
  /** Maps the file's space to the page as shown. */
  readonly view: readonly number[]
  /** Notes of readers on a page without words. */
  readonly unplaced: readonly Remark[]
}

/** Programs set a few spaces and marks without ink; more characters are words. */
const MOST_UNSEEN = 8

/** Reads the words of a page with their places, and the lines drawn between them. */
export async function readPage(page: PdfPage, number: number, operators: PdfOperators): Promise<PageText> {
  const viewport = page.getViewport({ scale: 1 })
  const drawing = readDrawing(await page.getOperatorList(), operators, viewport.transform)
  const fonts = readFonts(page, drawing)
  const content = await page.getTextContent()
  const layers = new Map<number, TextRun[]>()
  let space = false
  for (const item of content.items) {
    if (!isTextItem(item)) continue
    if (item.str.trim() === '') {
      space = space || item.str !== ''
      continue
    }
    const { angle, run } = placeItem(item, { style: content.styles[item.fontName], font: fonts.names.get(item.fontName) ?? '' }, viewport.transform, space)
    space = false
    if (run.text.trim() === '') continue
    addRun(layers, angle, run)
  }
  const annotations = await readAnnotations(page)
  for (const typed of annotations.typed) addTyped(typed, viewport.transform, layers)
  const sorted = [...layers].map(([angle, runs]) => ({ angle, runs, characters: countCharacters(runs) })).sort((a, b) => b.characters - a.characters)
  const noted = placeRemarks(annotations.remarks, viewport.transform, sorted)
  return {
    number,
    width: viewport.width,
    height: viewport.height,
    layers: noted.layers,
    characters: sorted.reduce((sum, layer) => sum + layer.characters, 0),
    source: judgeText(noted.layers, drawing, viewport.width * viewport.height),
    hasUnseenWords: drawing.unseen >= MOST_UNSEEN && drawing.unseen < drawing.shown * 0.8,
    rules: drawing.rules,
    hasLostFont: fonts.isIncomplete,
    annotations,
    view: viewport.transform,
    unplaced: noted.unplaced,
  }
}

function addRun(layers: Map<number, TextRun[]>, angle: number, run: TextRun): void {
  const layer = layers.get(angle)
  if (layer === undefined) layers.set(angle, [run])
  else layer.push(run)
}

/** Words typed onto a page stand where the page's own words would, so they are read among them. */
function addTyped({ text, x, y, width, size }: TypedText, view: readonly number[], layers: Map<number, TextRun[]>): void {
  const [a, b, , , e, f] = multiply(toMatrix(view), [1, 0, 0, 1, x, y])
  const angle = turnOf(a, b)
  addRun(layers, angle, { text, ...toReadingSpace(e, f, angle), width, size, font: '', spaceBefore: false })
}

/** Names of the fonts of a page. pdf.js puts a text in place of a font that it could not load. */
function readFonts(page: PdfPage, drawing: Drawing): { names: ReadonlyMap<string, string>; isIncomplete: boolean } {
  const names = new Map<string, string>()
  let isIncomplete = false
  for (const id of drawing.fonts) {
    const font: unknown = page.commonObjs.has(id) ? page.commonObjs.get(id) : null
    if (id === 'g_font_error' || typeof font === 'string') isIncomplete = true
    else if (typeof font === 'object' && font !== null && 'name' in font && typeof font.name === 'string') names.set(id, font.name.replace(/^[A-Z]{6}\+/, ''))
  }
  return { names, isIncomplete }
}

function isTextItem(item: object): item is PdfTextItem {
  return 'str' in item && typeof item.str === 'string' && 'transform' in item && Array.isArray(item.transform)
}

function countCharacters(runs: readonly TextRun[]): number {
  return runs.reduce((sum, run) => sum + run.text.length, 0)
}

function placeItem(item: PdfTextItem, { style, font }: { style: PdfTextStyle | undefined; font: string }, view: readonly number[], space: boolean): { angle: number; run: TextRun } {
  const [a, b, c, d, e, f] = multiply(toMatrix(view), toMatrix(item.transform))
  const vertical = style?.vertical === true
  // In vertical fonts pdf.js gives the length of the run as its height; the glyphs run against the d-axis.
  const angle = vertical ? turnOf(-c, -d) : turnOf(a, b)
  const size = Math.max(Math.hypot(c, d), 1)
  const width = Math.abs(vertical ? item.height : item.width)
  const at = toReadingSpace(e, f, angle)
  const text = closeLetterSpacing(mendText(readSigns(item.str, font)), width, size)
  return { angle, run: { text, x: at.x, y: at.y, width, size, font, spaceBefore: space || text.startsWith(' ') } }
}

/** Clockwise angle on the page as shown, rounded so that the lines of one text agree. */
function turnOf(x: number, y: number): number {
  const degrees = Math.round((Math.atan2(y, x) * 180) / Math.PI / 5) * 5
  return (degrees + 360) % 360
}
