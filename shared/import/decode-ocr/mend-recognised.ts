import { isWide } from '../decode-pdf/mend-text'

const FULL_WIDTH: Readonly<Record<string, string>> = { ':': '：', ';': '；', ',': '，', '(': '（', ')': '）', '?': '？', '!': '！' }

/**
 * Gives punctuation beside Chinese characters its full width and the bracket 〈, which recognition takes for （, its
 * meaning where a round bracket closes it. Never changes a letter, a figure or a Chinese character, nor the length.
 */
export function mendRecognised(text: string): string {
  const round = roundBrackets(text)
  let mended = ''
  for (let at = 0; at < text.length; at += 1) {
    const sign = round[at]!
    const full = FULL_WIDTH[sign]
    mended += full !== undefined && standsAmongWide(round, at) ? full : sign
  }
  return mended
}

/** True when a wide character stands beside it and it is no separator inside a figure (1,200 or 10:30). */
function standsAmongWide(text: string, at: number): boolean {
  const before = text[at - 1] ?? ''
  const after = text[at + 1] ?? ''
  if (/\d/.test(before) && /\d/.test(after)) return false
  return isWideOrNone(before) || isWideOrNone(after)
}

function isWideOrNone(sign: string): boolean {
  return sign !== '' && isWide(sign)
}

/** 〈…) and (…〉 become round brackets; 〈…〉, which titles of works bear, stays. */
function roundBrackets(text: string): string {
  const signs = [...text]
  let open = -1
  for (let at = 0; at < signs.length; at += 1) {
    const sign = signs[at]!
    if ('〈（('.includes(sign)) open = at
    else if ('〉）)'.includes(sign)) {
      if (sign !== '〉' && signs[open] === '〈') signs[open] = '（'
      if (sign === '〉' && open >= 0 && signs[open] !== '〈') signs[at] = '）'
      open = -1
    }
  }
  // A bracket that the line's end cuts off is no title: titles are set in 《》 first.
  if (open >= 0 && signs[open] === '〈' && !signs.slice(0, open).includes('《')) signs[open] = '（'
  return signs.join('')
}
