import { normalizeText } from './normalize-text'

/** A text reduced to what two printings of one contract share, and the way back. */
export interface ComparableText {
  readonly text: string
  /** For each unit of `text`, its offset in the full text; one entry more at the end: the full length. */
  readonly offsets: readonly number[]
}

const SPACE = /[\s\u3000\ufeff\u00a0]/
const QUOTES: Readonly<Record<string, string>> = { '“': '"', '”': '"', '„': '"', '＂': '"', '‘': "'", '’': "'", '＇': "'", '；': ';', '！': '!', '？': '?', '—': '-', '–': '-', '―': '-' }

/**
 * Folds width and leaves out every space and line break: DOCX and PDF twins of one contract differ in these alone.
 * Nothing else is changed, so equal comparable texts are the same words.
 */
export function comparableText(text: string): ComparableText {
  const folded = normalizeText(text)
  const signs: string[] = []
  const offsets: number[] = []
  for (let offset = 0; offset < folded.length; offset += 1) {
    const sign = folded[offset]!
    if (SPACE.test(sign)) continue
    signs.push(QUOTES[sign] ?? sign)
    offsets.push(offset)
  }
  offsets.push(folded.length)
  return { text: signs.join(''), offsets }
}
