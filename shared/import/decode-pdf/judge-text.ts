import type { Drawing } from './read-drawing'
import type { Doubt, TextLayer } from './text-run'

/**
 * What the words of a page are worth: typed; `unseen` words that another program recognised and laid under a picture;
 * `garbled` ones whose font does not say which characters they are; or none, or next to none beside a picture of a page.
 */
export type TextSource = 'typed' | 'unseen' | 'garbled' | 'none'

/** Words fewer than this on a page that is a picture were stamped on it: a page number, the name of a scanning program. */
const FEW = 60
/** Confidence given to words that another program recognised and nobody measured: below every gate. */
const UNKNOWN = 50

/** What characters of contracts are: Latin and Greek, punctuation, signs, Chinese and Japanese, full-width forms. */
const EXPECTED = /[\u0020-\u024f\u0370-\u03ff\u2000-\u206f\u20a0-\u20bf\u2100-\u27bf\u2900-\u2bff\u2e80-\u33ff\u3400-\u9fff\uf900-\ufaff\ufe10-\ufe6f\uff00-\uffef\ud840-\udfff]/

/** Judges the words of a page of `area` square points. */
export function judgeText(layers: readonly TextLayer[], drawing: Drawing, area: number): TextSource {
  const text = layers.flatMap((layer) => layer.runs.map((run) => run.text)).join('')
  const characters = text.replace(/\s/g, '').length
  if (characters === 0) return 'none'
  if (isGarbled(text)) return 'garbled'
  if (drawing.shown > 0 && drawing.unseen >= drawing.shown * 0.8) return 'unseen'
  return characters < FEW && drawing.pictured >= area * 0.5 ? 'none' : 'typed'
}

/**
 * Without a table of its characters a font's glyph numbers are taken for characters, which fall all over Unicode or into
 * its private areas. A page in one other script (Cyrillic, Korean) is a page in that script.
 */
function isGarbled(text: string): boolean {
  const blocks = new Map<number, number>()
  let strange = 0
  let all = 0
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]!
    if (/\s/.test(sign)) continue
    all += 1
    if (EXPECTED.test(sign)) continue
    strange += 1
    const code = text.charCodeAt(at)
    const block = code >= 0xac00 && code <= 0xd7af ? 0xac : code >= 0xe000 ? -1 : code >> 8
    blocks.set(block, (blocks.get(block) ?? 0) + 1)
  }
  if (all < 20 || strange < all * 0.3) return false
  const [block, most] = [...blocks].sort((a, b) => b[1] - a[1])[0] ?? [0, 0]
  return block === -1 || most < strange * 0.8
}

/** The words as ones recognised by nobody knows whom: all of them doubtful. */
export function doubtAll(layers: readonly TextLayer[]): readonly TextLayer[] {
  return layers.map((layer) => ({ ...layer, runs: layer.runs.map((run) => ({ ...run, doubts: [{ start: 0, end: run.text.length, confidence: UNKNOWN }] satisfies readonly Doubt[] })) }))
}
