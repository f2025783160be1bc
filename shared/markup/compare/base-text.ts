import type { ContractDocument } from '../../document/contract-document'
import { comparableText } from '../../document/comparable-text'
import type { ComparableLine } from './comparable-lines'

/** What a document said before its own tracked changes, as far as comparing needs it. */
export class BaseText {
  /** Every line as it was, folded. */
  private readonly lines = new Set<string>()
  private readonly inserted: readonly { readonly start: number; readonly end: number }[]
  private readonly formatted: readonly { readonly start: number; readonly end: number }[]

  constructor(private readonly document: ContractDocument) {
    this.inserted = document.marks.filter(({ kind }) => kind === 'insertion')
    this.formatted = document.marks.filter(({ kind }) => kind === 'format')
    if (!document.marks.some(({ kind }) => kind === 'insertion' || kind === 'deletion')) return
    for (const line of takeBack(document).split(/[\n\t]/)) this.lines.add(comparableText(line).text)
  }

  /** True when these words stood in the text before the tracked changes, each line of them by itself. */
  holds(words: string): boolean {
    return words.split(/[\n\t]/).every((line) => {
      const folded = comparableText(line).text
      return folded === '' || this.lines.has(folded)
    })
  }

  /** True when every word of the line was put in by a tracked change; its automatic number comes by itself. */
  isInserted(line: ComparableLine): boolean {
    let at = line.isAutomatic ? line.end - line.text.length : line.start
    for (const { start, end } of this.inserted) {
      if (end <= at) continue
      if (start >= line.end) break
      if (this.hasWords(at, start)) return false
      at = end
    }
    return !this.hasWords(at, line.end)
  }

  /** True when more than space and the borders of cells stands between. */
  private hasWords(start: number, end: number): boolean {
    return start < end && this.document.text.slice(start, end).trim() !== ''
  }

  /** True when a tracked change of formatting lies on the line. */
  isReformatted(line: ComparableLine): boolean {
    return this.formatted.some(({ start, end }) => start < line.end && end > line.start)
  }
}

/** The reading text with insertions taken out and deletions put back, automatic numbers left out. */
function takeBack(document: ContractDocument): string {
  const { text, marks, paragraphs } = document
  const cuts: { readonly start: number; readonly end: number; readonly put: string }[] = []
  for (const mark of marks) {
    if (mark.kind === 'insertion' && mark.end > mark.start) cuts.push({ start: mark.start, end: mark.end, put: '' })
    // A deleted row or paragraph mark stood in lines of its own; lines without words do no harm.
    else if (mark.kind === 'deletion') cuts.push({ start: mark.start, end: mark.start, put: mark.paragraphMark ? `${mark.text.includes('\t') ? '\n' : ''}${mark.text}\n` : mark.text })
  }
  for (const { start, numberLength } of paragraphs) if (numberLength > 0) cuts.push({ start, end: start + numberLength, put: '' })
  cuts.sort((a, b) => a.start - b.start || a.end - b.end)
  const pieces: string[] = []
  let at = 0
  for (const { start, end, put } of cuts) {
    pieces.push(text.slice(at, Math.max(at, start)), put)
    at = Math.max(at, end)
  }
  pieces.push(text.slice(at))
  return pieces.join('')
}
