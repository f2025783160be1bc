/**
 * The first Han character of each pinyin initial in pinyin order; no syllable begins with i, u or v. A character's
 * initial is that of the last boundary it does not sort before.
 */
const BOUNDARIES: readonly (readonly [string, string])[] = [
  ['a', '阿'], ['b', '八'], ['c', '嚓'], ['d', '咑'], ['e', '妸'], ['f', '发'], ['g', '旮'], ['h', '哈'], ['j', '丌'], ['k', '咔'],
  ['l', '垃'], ['m', '妈'], ['n', '拿'], ['o', '噢'], ['p', '趴'], ['q', '七'], ['r', '然'], ['s', '仨'], ['t', '他'], ['w', '哇'],
  ['x', '夕'], ['y', '丫'], ['z', '帀'],
]
const PINYIN_ORDER = new Intl.Collator('zh-Hans-CN-u-co-pinyin')
const HAN = /[一-鿿]/

/** Pinyin initials of Han characters, other characters in lower case, spaces left out: 合同 Word -> htword. */
export function pinyinInitials(text: string): string {
  let initials = ''
  for (const sign of text) {
    if (!HAN.test(sign)) initials += sign.trim().toLowerCase()
    else initials += initialOf(sign)
  }
  return initials
}

function initialOf(sign: string): string {
  let found = ''
  for (const [initial, first] of BOUNDARIES) {
    if (PINYIN_ORDER.compare(sign, first) < 0) break
    found = initial
  }
  return found
}

/** True when every character of `query` appears in order in the text itself or in its pinyin initials. */
export function matchesLoosely(text: string, query: string): boolean {
  const wanted = query.toLowerCase().replaceAll(' ', '')
  return isSubsequence(text.toLowerCase(), wanted) || isSubsequence(pinyinInitials(text), wanted)
}

function isSubsequence(text: string, wanted: string): boolean {
  let at = 0
  for (const sign of wanted) {
    at = text.indexOf(sign, at) + 1
    if (at === 0) return false
  }
  return true
}
