import { removeInvisible } from '../../document/normalize-text'

/**
 * Radicals that Unicode does not fold to the character they look like (block CJK Radicals Supplement). Some programs
 * write a contract's 民, 长 or 页 with them, and a search for the word would find nothing.
 */
const RADICALS: Readonly<Record<string, string>> = {
  '⺠': '民', '⻓': '长', '⻔': '门', '⻋': '车', '⻚': '页', '⻛': '风', '⻢': '马', '⻅': '见', '⻉': '贝', '⻆': '角',
  '⻘': '青', '⻝': '食', '⻬': '齐', '⻥': '鱼', '⻦': '鸟', '⻨': '麦', '⻩': '黄', '⻮': '齿', '⻰': '龙', '⻳': '龟',
  '⻜': '飞', '⻄': '西', '⻑': '長', '⻒': '镸', '⺫': '罒', '⺟': '母', '⻁': '虎', '⻣': '骨', '⻤': '鬼', '⻙': '韦',
}
const LOOKALIKE = /[\u2e80-\u2eff\u2f00-\u2fdf\uf900-\ufaff]/g
/** What no reader sees: control characters and a byte order mark; pdf.js passes them through. */
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g

/** Replaces look-alike radicals by the characters meant and removes what cannot be seen. */
export function mendText(text: string): string {
  const plain = removeInvisible(text.replace(CONTROL, ''))
  return plain.replace(LOOKALIKE, (sign) => RADICALS[sign] ?? sign.normalize('NFKC'))
}

/** A character of Han script or of the punctuation and full-width forms set with it. */
const WIDE = /[\u2e80-\u303f\u3041-\u30ff\u3105-\u312f\u3200-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6\u2014\u2018\u2019\u201c\u201d\u2026\u00b7\u25a0-\u25ff\u2460-\u24ff]/

/** True for a character as wide as the font is high. */
export function isWide(sign: string): boolean {
  return WIDE.test(sign) || sign.codePointAt(0)! > 0xffff
}

/**
 * pdf.js writes a space wherever characters stand apart, so a justified or letter-spaced Chinese line comes as
 * 甲 方 应 当. When spaces stand between most of its wide characters and none is as wide as a typed one, they are
 * taken out. `em` is the font size and `width` the advance of the whole run, both in points.
 */
export function closeLetterSpacing(text: string, width: number, em: number): string {
  let pairs = 0
  let spaced = 0
  let natural = 0
  let previous = ''
  for (const sign of text) {
    if (sign === ' ') continue
    natural += isWide(sign) ? em : em * 0.5
  }
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index]!
    if (sign !== ' ') {
      if (previous !== '' && isWide(previous) && isWide(sign)) pairs += 1
      previous = sign
      continue
    }
    if (isWide(text[index - 1] ?? '') && isWide(text[index + 1] ?? '')) spaced += 1
  }
  if (pairs < 3 || spaced < pairs * 0.4 || (width - natural) / spaced >= em * 0.45) return text
  return text.replace(/ /g, (space, at: number) => (isWide(text[at - 1] ?? 'a') && isWide(text[at + 1] ?? 'a') ? '' : space))
}
