import type { Span } from '../../core/span'
import type { Doubt } from '../decode-pdf/text-run'

/** Below this confidence a word is doubtful; measured on rendered pages, where it finds five misread words of six. */
const WORD_GATE = 80
/** The same for words that hold a figure: a wrong digit changes the contract. */
const FIGURE_GATE = 90

const CAPITAL = '零壹贰叁肆伍陆柒捌玖拾佰仟'
/** Words after 大写 up to the end of the amount. */
const AFTER_CAPITAL_LABEL = /大写[：:)）]{0,2}[^（()）。；，]{2,40}/g
/** A stretch of capital figures, with at most two other characters between two of them: 叁拾贰万过仟. */
const CAPITAL_STRETCH = new RegExp(`[${CAPITAL}](?:[^${CAPITAL}，。；]{0,2}[${CAPITAL}]){1,40}[^，。；（()）]{0,4}`, 'g')

/**
 * The stretches of a line that are doubtful. `confidences` has one entry per UTF-16 unit of `text`. Capital amounts are
 * doubtful whatever the confidence: the recogniser knows 叁, 捌 and 仟 badly and reads them as other words with conviction.
 */
export function findDoubts(text: string, confidences: readonly number[]): readonly Doubt[] {
  const isCapital = markCapitals(text)
  const figures = markFigureWords(text)
  const doubts: { start: number; end: number; confidence: number }[] = []
  for (let at = 0; at < text.length; at += 1) {
    const confidence = confidences[at]!
    if (text[at] === ' ' || !(isCapital[at] || confidence < (figures[at] ? FIGURE_GATE : WORD_GATE))) continue
    const last = doubts.at(-1)
    if (last !== undefined && last.end === at) {
      last.end = at + 1
      last.confidence = Math.min(last.confidence, confidence)
    } else doubts.push({ start: at, end: at + 1, confidence })
  }
  // A bracket or comma that may be another one changes nothing a reader would look up.
  return doubts.filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)))
}

function markCapitals(text: string): readonly boolean[] {
  const marked = Array.from({ length: text.length }, () => false)
  for (const { start, end } of findCapitals(text)) marked.fill(true, start, end)
  return marked
}

/** The stretches that are, or are said to be, amounts in capital words. */
export function findCapitals(text: string): readonly Span[] {
  return [AFTER_CAPITAL_LABEL, CAPITAL_STRETCH].flatMap((pattern) => [...text.matchAll(pattern)].map((match) => {
    const label = /^大写[：:)）]{0,2}/.exec(match[0])?.[0].length ?? 0
    return { start: match.index + label, end: match.index + match[0].length }
  }))
}

/** Figures with their separators, and letters grown together with them (a credit code). */
function markFigureWords(text: string): readonly boolean[] {
  const marked = Array.from({ length: text.length }, () => false)
  for (const match of text.matchAll(/[\dA-Za-z.,，%％:\-/]+/g)) if (/\d/.test(match[0])) marked.fill(true, match.index, match.index + match[0].length)
  return marked
}
