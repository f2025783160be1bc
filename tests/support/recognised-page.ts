import type { RecognisedLine, RecognisedPage, RecognisedWord } from '../../shared/import/decode-ocr/recognised-page'

const EM = 12
const INK = 11
const PITCH = 21

/**
 * A page as recognition gives it: each line's characters one word each, set 12 points wide (figures and letters half).
 * `{…}` is read with confidence 40; two spaces indent by one character; a run of figures is one word.
 */
export function recognisedPage(number: number, lines: readonly string[], options: { readonly slope?: number } = {}): RecognisedPage {
  const slope = options.slope ?? 0
  return { number, width: 595, height: 842, lines: lines.map((line, index) => setLine(line, 90 + index * PITCH, slope)) }
}

function setLine(line: string, top: number, slope: number): RecognisedLine {
  const words: RecognisedWord[] = []
  let x = 64
  let confidence = 95
  for (const [piece] of line.matchAll(/[\dA-Za-z.,%-]+|./gsu)) {
    if (piece === '{') confidence = 40
    else if (piece === '}') confidence = 95
    else if (piece === ' ') x += EM / 2
    else {
      const width = /^[\dA-Za-z.,%-]/.test(piece) ? (piece.length * EM) / 2 : EM
      words.push({ text: piece, confidence, box: { x, y: top + x * slope, width, height: INK } })
      x += width
    }
  }
  const left = words[0]?.box.x ?? 64
  const fall = (x - left) * slope
  return { words, box: { x: left, y: top + left * slope, width: x - left, height: INK + Math.abs(fall) }, fall }
}
