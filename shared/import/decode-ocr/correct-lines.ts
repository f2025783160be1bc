import { bordersOf, fieldsOf, readLine, type Border } from './place-words'
import type { RecognisedLine, RecognisedPage, RecognisedWord } from './recognised-page'

/** What a person says a line reads; `line` is its index among the lines of the page. The same text confirms it. */
export interface LineCorrection {
  readonly page: number
  readonly line: number
  readonly text: string
}

/**
 * The pages with the corrections in them: a corrected line is certain and keeps what recognition had read at first. A
 * line corrected to nothing says nothing (a stain read as letters). Corrections of lines that are not there are left out.
 */
export function correctLines(pages: readonly RecognisedPage[], corrections: readonly LineCorrection[]): readonly RecognisedPage[] {
  const byPage = new Map<number, Map<number, string>>()
  for (const { page, line, text } of corrections) {
    const lines = byPage.get(page) ?? new Map<number, string>()
    byPage.set(page, lines.set(line, text.trim()))
  }
  return pages.map((page) => {
    const lines = byPage.get(page.number)
    if (lines === undefined) return page
    const borders = bordersOf(page)
    return { ...page, lines: page.lines.map((line, index) => (lines.has(index) ? correct(line, lines.get(index)!, borders) : line)) }
  })
}

/** Typed words stay in their fields where as many fields were typed, two spaces between them, as there are. */
function correct(line: RecognisedLine, text: string, borders: readonly Border[]): RecognisedLine {
  const was = line.was ?? readLine(line, borders).text
  const fields = fieldsOf(line, borders)
  const pieces = text.split(/ {2,60}/)
  if (fields.length > 1 && pieces.length === fields.length) return { ...line, was, words: pieces.map((piece, index) => ({ text: piece, confidence: 100, box: around(fields[index]!) })) }
  return { ...line, was, words: text === '' ? [] : [{ text, confidence: 100, box: line.box }] }
}

function around(words: readonly RecognisedWord[]): RecognisedWord['box'] {
  const first = words[0]!.box
  const last = words.at(-1)!.box
  return { ...first, width: last.x + last.width - first.x }
}

/** More than these are told as a number. */
const MOST_TOLD = 20

/** The corrections in the words of an audit entry: 第1页：旧 → 新; the first twenty and how many there are. */
export function describeCorrections(pages: readonly RecognisedPage[], corrections: readonly LineCorrection[]): string {
  const byNumber = new Map(pages.map((page) => [page.number, page]))
  const said = corrections.slice(0, MOST_TOLD).flatMap(({ page, line, text }) => {
    const whole = byNumber.get(page)
    const before = whole?.lines[line]
    if (whole === undefined || before === undefined) return []
    const old = readLine(before, bordersOf(whole)).text
    return [old === text.trim() ? `第${page}页确认：${old}` : `第${page}页：${old} → ${text.trim() === '' ? '（删去）' : text.trim()}`]
  })
  return said.join('；') + (corrections.length > MOST_TOLD ? `；等共 ${corrections.length} 处` : '')
}
