const HAN_DIGITS = '零〇一二两三四五六七八九十百千万亿壹贰貳叁肆伍陆陸柒捌玖拾佰仟萬億廿卅'
const HAN = `[${HAN_DIGITS}]`
const DIGIT = '[0-9０-９]'
const CODE = '[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]'

/**
 * What a careful person changes as a whole, in the order it is tried: dates, shares in words, numbers and amounts in Han
 * digits, numbers, codes and Latin words, blanks, spaces; everything else is one character with what is combined with it.
 */
const TOKEN = new RegExp([
  `${DIGIT}{2,4} ?年 ?${DIGIT}{1,2} ?月(?: ?${DIGIT}{1,2} ?[日号])?`,
  '[零〇○一二三四五六七八九]{2,4}年[一二三四五六七八九十元正]{1,3}月(?:[一二三四五六七八九十]{1,3}[日号])?',
  `[十百千万]分之${HAN}{1,12}(?:点${HAN}{1,8})?`,
  `${HAN}{1,40}(?:点${HAN}{1,8})?(?:[元圆](?:零?${HAN}角)?(?:零?${HAN}分)?[整正]?)?`,
  `${CODE}{1,200}(?:[.,．:/_\\-]${CODE}{1,200}){0,40}[%％‰]?`,
  '_{1,400}',
  '[ \\t\\u00a0\\u3000]{1,400}',
  '[\\s\\S][\\ufe00-\\ufe0f\\u0300-\\u036f\\u{e0100}-\\u{e01ef}]{0,4}',
].join('|'), 'uy')

/**
 * Cuts a text into tokens that are marked whole or not at all: one Han character, or a whole number, amount, date, run of
 * Han numerals, Latin word or code. Words of `terms` (defined terms) are tokens too, the longest first. The tokens joined
 * are the text; no surrogate pair is cut. Linear in the text for any number of terms up to their own length.
 */
export function tokenize(text: string, terms: readonly string[] = []): readonly string[] {
  const byFirst = groupByFirst(terms)
  const tokens: string[] = []
  let at = 0
  while (at < text.length) {
    const token = termAt(text, at, byFirst) ?? tokenAt(text, at)
    tokens.push(token)
    at += token.length
  }
  return tokens
}

function tokenAt(text: string, at: number): string {
  TOKEN.lastIndex = at
  return TOKEN.exec(text)?.[0] ?? text[at]!
}

function termAt(text: string, at: number, byFirst: ReadonlyMap<string, readonly string[]>): string | null {
  return byFirst.get(text[at]!)?.find((term) => text.startsWith(term, at)) ?? null
}

function groupByFirst(terms: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const term of [...new Set(terms)].sort((a, b) => b.length - a.length)) {
    if (term.length < 2) continue
    const group = groups.get(term[0]!)
    if (group === undefined) groups.set(term[0]!, [term])
    else group.push(term)
  }
  return groups
}
