import type { PageText } from '../decode-pdf/read-page'
import type { Doubt, TextRun } from '../decode-pdf/text-run'
import { findDoubts } from './find-doubts'
import { mendRecognised } from './mend-recognised'
import type { RecognisedLine, RecognisedPage, RecognisedWord } from './recognised-page'

/** The height of a line's ink for each point of font size, measured on Song and Hei type. */
const INK = 0.92
/** Part of the font size that stands below the baseline. */
const BELOW_BASELINE = 0.12
/** Chinese words further apart than this many font sizes have a space between them; recognised boxes are not finer. */
const HAN_GAP = 0.9
/** A gap of more than this many font sizes parts two fields of one line (甲方：　　乙方：). */
const FIELD_GAP = 1.5

/**
 * Puts a recognised page into the form in which the pages of a PDF are laid out: one run per stretch of a line, the
 * page turned level where it was scanned askew, doubtful stretches noted on their run.
 */
export function placeWords(page: RecognisedPage): PageText {
  const slope = slopeOf(page.lines)
  const size = usualSize(page.lines)
  const runs = page.lines.flatMap((line) => placeLine(line, { slope, size, isUntouched: line.was === undefined }))
  const characters = runs.reduce((sum, run) => sum + run.text.length, 0)
  return {
    number: page.number, width: page.width, height: page.height, layers: runs.length === 0 ? [] : [{ angle: 0, runs }], characters, source: 'typed', hasUnseenWords: false,
    rules: [], hasLostFont: false, annotations: { typed: [], remarks: [], links: [], launches: 0 }, view: [1, 0, 0, 1, 0, 0], unplaced: [],
  }
}

/** How much the page's lines fall for each point to the right: the median of its long lines. */
function slopeOf(lines: readonly RecognisedLine[]): number {
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

interface Setting {
  readonly slope: number
  readonly size: number
  readonly isUntouched: boolean
}

function placeLine(line: RecognisedLine, { slope, size: usual, isUntouched }: Setting): readonly TextRun[] {
  const own = sizeOf(line)
  // Small differences are noise of the scan; paragraphs are told by differences of size.
  const size = Math.abs(own - usual) < usual * 0.2 ? usual : own
  const foot = line.box.y + line.box.height - Math.max(line.fall, 0) - slope * line.box.x
  const runs: TextRun[] = []
  for (const words of splitAtFields(line.words, size)) {
    const first = words[0]!.box
    const last = words.at(-1)!.box
    const { text, doubts } = isUntouched ? readWords(words, size) : { text: words.map((word) => word.text).join(' '), doubts: [] }
    runs.push({
      text, x: first.x, y: foot - size * BELOW_BASELINE, width: last.x + last.width - first.x, size, font: '', spaceBefore: runs.length > 0,
      ...(doubts.length === 0 ? {} : { doubts }),
    })
  }
  return runs
}

/** What a line says and which stretches of it are doubtful, as it is shown beside the page's picture. */
export function readLine(line: RecognisedLine): { readonly text: string; readonly doubts: readonly Doubt[] } {
  if (line.was !== undefined) return { text: line.words.map((word) => word.text).join(' '), doubts: [] }
  const size = sizeOf(line)
  let text = ''
  const doubts: Doubt[] = []
  for (const words of splitAtFields(line.words, size)) {
    const field = readWords(words, size)
    if (text !== '') text += '  '
    for (const doubt of field.doubts) doubts.push({ ...doubt, start: doubt.start + text.length, end: doubt.end + text.length })
    text += field.text
  }
  return { text, doubts }
}

function readWords(words: readonly RecognisedWord[], size: number): { readonly text: string; readonly doubts: readonly Doubt[] } {
  const { text, confidences } = joinWords(words, size)
  return { text, doubts: findDoubts(text, confidences) }
}

function splitAtFields(words: readonly RecognisedWord[], size: number): readonly (readonly RecognisedWord[])[] {
  const fields: RecognisedWord[][] = []
  let previous: RecognisedWord | null = null
  for (const word of words) {
    const gap = previous === null ? Infinity : word.box.x - previous.box.x - previous.box.width
    if (gap > size * FIELD_GAP) fields.push([word])
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
  return { text: mendRecognised(text), confidences }
}

/** True where a gap, in font sizes, is a space; punctuation is set in a corner of its square and stands apart anyway. */
function standApart(before: string, after: string, gap: number): boolean {
  if (/[A-Za-z\d.,;%)]$/.test(before) && /^[A-Za-z\d(]/.test(after)) return gap > 0.12
  return /[\p{Script=Han}\d]$/u.test(before) && /^\p{Script=Han}/u.test(after) && gap > HAN_GAP
}
