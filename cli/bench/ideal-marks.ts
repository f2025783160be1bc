/**
 * The least a careful lawyer would mark: everything outside the longest common subsequence of tokens, counted in
 * characters. Written apart from the differ it judges.
 */
export function idealLength(old: string, next: string): number {
  const a = tokens(old)
  const b = tokens(next)
  let row = Array.from({ length: b.length + 1 }, () => 0)
  for (const token of a) {
    const above = row
    row = [0]
    b.forEach((other, j) => row.push(Math.max(above[j + 1]!, row[j]!, token === other ? above[j]! + (token === '\n' ? 0 : token.length) : 0)))
  }
  const length = (text: string): number => text.replaceAll('\n', '').length
  return length(old) + length(next) - 2 * row.at(-1)!
}

/** One character, or a whole number, amount, date, run of Han numerals, or code. */
function tokens(text: string): readonly string[] {
  const token = /\d{4}年\d{1,2}月\d{1,2}日|[零一二三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]+(?:分之[零一二三四五六七八九十百千万]+)?(?:元整?)?|[A-Za-z0-9]+(?:[.,/-][A-Za-z0-9]+)*%?|_+|[\s\S]/gu
  return text.match(token) ?? []
}

/** Characters the changes of an author put in or take out, over all parts. */
export function markedCharacters(parts: readonly string[], author: string): number {
  let marked = 0
  for (const xml of parts) {
    for (const [, , inner] of xml.matchAll(new RegExp(`<\\w+:(ins|del) [^>]*:author="${author}"[^>/]*>([\\s\\S]*?)</\\w+:\\1>`, 'g'))) {
      for (const [, words] of inner!.matchAll(/<\w+:(?:t|delText)(?: [^>]*)?>([^<]*)</g)) marked += words!.replace(/&\w+;/g, '.').length
    }
  }
  return marked
}
