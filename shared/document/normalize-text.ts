const ZERO_WIDTH = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g

/** Removes what a reader cannot see (zero-width characters, soft hyphens, direction marks). Done once, by the importer. */
export function removeInvisible(text: string): string {
  return text.replace(ZERO_WIDTH, '')
}

const FOLDED = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a％：，．（）＋－＝／＜＞＿～〇○◯￥　\u00a0\u2002-\u200a\u2028\u2029]/g
const SINGLE: Readonly<Record<string, string>> = {
  '％': '%', '：': ':', '，': ',', '．': '.', '（': '(', '）': ')', '＋': '+', '－': '-', '＝': '=', '／': '/',
  '＜': '<', '＞': '>', '＿': '_', '～': '~', '〇': '零', '○': '零', '◯': '零', '￥': '¥',
}

/**
 * The text every fact is found in (review-rules.md 0.1.2): full-width digits, letters and the marks ％：，．（） become
 * half-width, 〇 and ○ become 零, every wide space becomes a plain one. Exactly one unit for one unit: offsets in the
 * result are offsets in the reading text.
 */
export function normalizeText(text: string): string {
  return text.replace(FOLDED, (sign) => {
    const known = SINGLE[sign]
    if (known !== undefined) return known
    const code = sign.charCodeAt(0)
    return code >= 0xff10 && code <= 0xff5a ? String.fromCharCode(code - 0xfee0) : ' '
  })
}
