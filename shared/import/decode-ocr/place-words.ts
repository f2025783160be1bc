import type { Rule } from '../decode-pdf/read-drawing'
import type { PageText } from '../decode-pdf/read-page'
import type { Doubt, TextRun } from '../decode-pdf/text-run'
import { fromReadingSpace } from '../decode-pdf/reading-space'
import { findDoubts } from './find-doubts'
import { mendCapitals } from './mend-capitals'
import { mendRecognised } from './mend-recognised'
import type { RecognisedLine, RecognisedPage, RecognisedWord } from './recognised-page'

/** The height of a line's ink for each point of font size, measured on Song and Hei type. */
const INK = 0.92
/** Part of the font size that stands below the baseline. */
const BELOW_BASELINE = 0.12
/** Chinese words further apart than this many font sizes have a space between them; recognised boxes are not finer. */
const HAN_GAP = 0.9
/** Drawn lines longer than this many points tell how the sheet lay. */
const LONG_RULE = 150
/** A gap of more than this many font sizes parts two fields of one line (甲方：　　乙方：). */
const FIELD_GAP = 1.5

/**
 * Puts a recognised page into the form in which the pages of a PDF are laid out: one run per stretch of a line, the
 * page turned level where it was scanned askew, doubtful stretches noted on their run.
 */
export function placeWords(page: RecognisedPage): PageText {
  const slope = slopeOf(page)
  const level = levelling(page, slope)
  const setting = { slope, size: usualSize(page.lines), borders: bordersOf(page), level }
  const runs = page.lines.flatMap((line) => placeLine(line, setting))
  const characters = runs.reduce((sum, run) => sum + run.text.length, 0)
  const isOnItsSide = page.turn === 90 || page.turn === 270
  return {
    number: page.number, width: isOnItsSide ? page.height : page.width, height: isOnItsSide ? page.width : page.height,
    layers: runs.length === 0 ? [] : [{ angle: level.angle, runs }], characters, source: 'typed', hasUnseenWords: false,
    rules: (page.rules ?? []).map(level.rule), hasLostFont: false,
    annotations: { typed: [], remarks: [], links: [], launches: 0 }, view: [1, 0, 0, 1, 0, 0], unplaced: [],
  }
}

interface Levelling {
  /** Direction of the lines on the page as shown, clockwise, in degrees. */
  readonly angle: number
  /** A point of the upright page, in the reading space of its lines, the slant of the sheet taken off. */
  point(x: number, y: number): { readonly x: number; readonly y: number }
  /** A line of the upright page, made level or upright, on the page as shown. */
  rule(rule: Rule): Rule
}

function levelling({ width, height, turn = 0 }: RecognisedPage, slope: number): Levelling {
  const angle = (360 - turn) % 360
  // The origin of reading space is the corner of the page as shown: turned, the page lies beside it.
  const right = turn === 90 || turn === 180 ? -width : 0
  const down = turn === 180 || turn === 270 ? -height : 0
  const point = (x: number, y: number): { readonly x: number; readonly y: number } => ({ x: x + slope * y + right, y: y + down })
  return {
    angle,
    point,
    rule({ x1, y1, x2, y2 }) {
      const a = point(x1, y1 - slope * x1)
      const b = point(x2, y2 - slope * x2)
      const isLevel = Math.abs(b.x - a.x) >= Math.abs(b.y - a.y)
      const [from, to] = isLevel
        ? [{ x: a.x, y: (a.y + b.y) / 2 }, { x: b.x, y: (a.y + b.y) / 2 }]
        : [{ x: (a.x + b.x) / 2, y: a.y }, { x: (a.x + b.x) / 2, y: b.y }]
      const shown = [from, to].map(({ x, y }) => fromReadingSpace(x, y, angle))
      return { x1: Math.min(shown[0]!.x, shown[1]!.x), y1: Math.min(shown[0]!.y, shown[1]!.y), x2: Math.max(shown[0]!.x, shown[1]!.x), y2: Math.max(shown[0]!.y, shown[1]!.y) }
    },
  }
}

/** How much the page's lines fall for each point to the right: the median of its drawn lines, which tell it best, or of its long lines of words. */
function slopeOf({ lines, rules = [] }: RecognisedPage): number {
  const drawn = rules.filter((rule) => rule.x2 - rule.x1 > LONG_RULE)
  if (drawn.length >= 3) return median(drawn.map((rule) => (rule.y2 - rule.y1) / (rule.x2 - rule.x1)))
  const long = lines.filter((line) => line.box.width > line.box.height * 8)
  return median(long.map((line) => line.fall / line.box.width))
}

function usualSize(lines: readonly RecognisedLine[]): number {
  return median(lines.map(sizeOf)) || 12
}

/** Font size by the ink of the whole line, what its slant adds taken off. Boxes of single words are often too high. */
function sizeOf(line: RecognisedLine): number {
  return Math.max(line.box.height - Math.abs(line.fall), line.box.height * 0.3) / INK
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

/** An upright border of a table, in points. */
export interface Border {
  readonly x: number
  readonly top: number
  readonly bottom: number
}

/** The upright lines drawn on a page. */
export function bordersOf({ rules = [] }: RecognisedPage): readonly Border[] {
  return rules.filter((rule) => rule.y2 - rule.y1 > Math.abs(rule.x2 - rule.x1)).map(({ x1, y1, x2, y2 }) => ({ x: (x1 + x2) / 2, top: y1, bottom: y2 }))
}

/** The borders that stand beside a line. */
function bordersBeside(line: RecognisedLine, borders: readonly Border[]): readonly Border[] {
  const middle = line.box.y + line.box.height / 2
  return borders.filter((border) => border.top <= middle && middle <= border.bottom)
}

interface Setting {
  readonly slope: number
  readonly size: number
  readonly borders: readonly Border[]
  readonly level: Levelling
}

function placeLine(line: RecognisedLine, { slope, size: usual, borders, level }: Setting): readonly TextRun[] {
  const own = sizeOf(line)
  // Small differences are noise of the scan; paragraphs are told by differences of size.
  const size = Math.abs(own - usual) < usual * 0.2 ? usual : own
  const foot = line.box.y + line.box.height - Math.max(line.fall, 0) - slope * line.box.x
  const runs: TextRun[] = []
  for (const words of splitAtFields(line.words, size, bordersBeside(line, borders))) {
    const first = words[0]!.box
    const last = words.at(-1)!.box
    const { text, doubts } = line.was === undefined ? readWords(words, size) : { text: words.map((word) => word.text).join(' '), doubts: [] }
    runs.push({
      text, ...level.point(first.x, foot - size * BELOW_BASELINE), width: last.x + last.width - first.x, size, font: '', spaceBefore: runs.length > 0,
      ...(doubts.length === 0 ? {} : { doubts }),
    })
  }
  return runs
}

/** What a line says and which stretches of it are doubtful, as it is shown beside the page's picture: two spaces between its fields. */
export function readLine(line: RecognisedLine, borders: readonly Border[] = []): { readonly text: string; readonly doubts: readonly Doubt[] } {
  const size = sizeOf(line)
  let text = ''
  const doubts: Doubt[] = []
  for (const words of fieldsOf(line, borders)) {
    const field = line.was === undefined ? readWords(words, size) : { text: words.map((word) => word.text).join(' '), doubts: [] }
    if (text !== '') text += '  '
    for (const doubt of field.doubts) doubts.push({ ...doubt, start: doubt.start + text.length, end: doubt.end + text.length })
    text += field.text
  }
  return { text, doubts }
}

/** The words of a line by field: cells of a table, entries of a form. */
export function fieldsOf(line: RecognisedLine, borders: readonly Border[]): readonly (readonly RecognisedWord[])[] {
  return splitAtFields(line.words, sizeOf(line), bordersBeside(line, borders))
}

function readWords(words: readonly RecognisedWord[], size: number): { readonly text: string; readonly doubts: readonly Doubt[] } {
  const { text, confidences } = joinWords(words, size)
  return { text, doubts: findDoubts(text, confidences) }
}

/** The words of a line by field: parted by wide white, or by a border of a table. */
function splitAtFields(words: readonly RecognisedWord[], size: number, borders: readonly Border[]): readonly (readonly RecognisedWord[])[] {
  const fields: RecognisedWord[][] = []
  let previous: RecognisedWord | null = null
  for (const word of words) {
    const end: number = previous === null ? -Infinity : previous.box.x + previous.box.width
    const isParted = borders.some(({ x }) => x > end - size * 0.3 && x < word.box.x + size * 0.3)
    if (word.box.x - end > size * FIELD_GAP || isParted) fields.push([word])
    else fields.at(-1)!.push(word)
    previous = word
  }
  return fields
}

/** Words side by side: a space between Latin words, and between Chinese ones only where the picture shows one. */
function joinWords(words: readonly RecognisedWord[], size: number): { readonly text: string; readonly confidences: readonly number[] } {
  let text = ''
  const confidences: number[] = []
  let end = -Infinity
  for (const { text: word, confidence, box } of words) {
    const needsSpace = standApart(text, word, (box.x - end) / size)
    const piece = (needsSpace ? ' ' : '') + word.replace(/ /g, '')
    text += piece
    for (let unit = 0; unit < piece.length; unit += 1) confidences.push(confidence)
    end = box.x + box.width
  }
  return { text: mendCapitals(mendRecognised(text)), confidences }
}

/** True where a gap, in font sizes, is a space; punctuation is set in a corner of its square and stands apart anyway. */
function standApart(before: string, after: string, gap: number): boolean {
  if (/[A-Za-z\d.,;%)]$/.test(before) && /^[A-Za-z\d(]/.test(after)) return gap > 0.12
  return /[\p{Script=Han}\d]$/u.test(before) && /^\p{Script=Han}/u.test(after) && gap > HAN_GAP
}
