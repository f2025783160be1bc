import { widthOf } from './official-writing'
import { NEVER_FIRST, NEVER_LAST, TITLE_WORDS } from './title-words'

/** 156 mm hold twenty 二号 characters. */
const LINE_WIDTH = 20
/** A stretch without known words is held together up to this many signs. */
const LONGEST_UNKNOWN = 8
const WORDS = new Set(TITLE_WORDS)
const LONGEST_WORD = Math.max(...TITLE_WORDS.map((word) => word.length))
/** Figures, spans of years, codes and Latin words are words of their own. */
const LATIN_WORD = /[0-9A-Za-z](?:[0-9A-Za-z.,%/~–—-]{0,38}[0-9A-Za-z%])?/y
/** What a title is best not broken inside, though it may be: names of authorities and companies, brackets. */
const GROUPS = /（[^（）]{1,18}）|(?<=^|[《（、，与和及的]|关于)[\u4e00-\u9fff]{2,14}?(?:管理局|事务局|委员会|办公室|办公厅|人民政府|有限责任公司|股份有限公司|有限公司|集团|律师事务所)/g

/**
 * The lines of a title: never broken inside a word, and shaped as a trapezium or a diamond, never as an hourglass
 * (GB/T 9704-2012 7.3.1). One line where it fits; the fewest lines otherwise. A word longer than a line is cut, since
 * it cannot be printed otherwise.
 */
export function breakTitle(title: string): readonly string[] {
  const text = title.replace(/\s+/g, ' ').trim()
  if (widthOf(text) <= LINE_WIDTH) return [text]
  const words = titleWords(text).flatMap(cutLong)
  const groups = [...text.matchAll(GROUPS)].map(({ index, 0: group }): Group => ({ start: index, end: index + group.length }))
  const fewest = Math.ceil(widthOf(text) / LINE_WIDTH)
  for (let count = fewest; count <= Math.min(fewest + 1, 5); count += 1) {
    const best = bestBreaks(words, count, groups)
    if (best !== null) return best
  }
  return fillLines(words)
}

interface Group {
  readonly start: number
  readonly end: number
}

/** The title cut into words at which it may be broken. Linear in its length. */
export function titleWords(text: string): readonly string[] {
  const words: string[] = []
  let unknown = ''
  const flush = (): void => {
    if (unknown !== '') words.push(unknown)
    unknown = ''
  }
  for (let at = 0; at < text.length;) {
    const word = wordAt(text, at)
    if (word === null) {
      const sign = String.fromCodePoint(text.codePointAt(at)!)
      unknown += sign
      at += sign.length
      if (unknown.length >= LONGEST_UNKNOWN) flush()
    } else {
      flush()
      words.push(word)
      at += word.length
    }
  }
  flush()
  return attach(words)
}

function wordAt(text: string, at: number): string | null {
  LATIN_WORD.lastIndex = at
  const latin = LATIN_WORD.exec(text)
  if (latin !== null) return latin[0]
  for (let length = Math.min(LONGEST_WORD, text.length - at); length >= 2; length -= 1) {
    const word = text.slice(at, at + length)
    if (WORDS.has(word)) return word
  }
  return null
}

/** Joins what may not stand at the start or the end of a line to its neighbour. */
function attach(words: readonly string[]): readonly string[] {
  const joined: string[] = []
  for (const word of words) {
    const before = joined.at(-1)
    // 2027年度 is one word, whatever is printed before and after it.
    const isBound = before !== undefined && (NEVER_LAST.includes(before.at(-1)!) || (/\d$/.test(before) && /^[年月日号期批次]/.test(word)) || (word.length < 3 && NEVER_FIRST.includes(word[0]!)))
    if (isBound) joined[joined.length - 1] = before + word
    // A stretch of unknown signs may begin with one that belongs to the word before: 》的合法性.
    else if (before !== undefined && NEVER_FIRST.includes(word[0]!)) {
      const head = /^[》）〉」』”、，：；的]+/.exec(word)?.[0] ?? ''
      if (head === '') joined.push(word)
      else {
        joined[joined.length - 1] = before + head
        if (word.length > head.length) joined.push(word.slice(head.length))
      }
    } else joined.push(word)
  }
  return joined
}

function cutLong(word: string): readonly string[] {
  if (widthOf(word) <= LINE_WIDTH) return [word]
  const signs = [...word]
  return Array.from({ length: Math.ceil(signs.length / LINE_WIDTH) }, (_, index) => signs.slice(index * LINE_WIDTH, (index + 1) * LINE_WIDTH).join(''))
}

/** The best of all ways to set `words` in `count` lines, or null when none fits. */
function bestBreaks(words: readonly string[], count: number, groups: readonly Group[]): readonly string[] | null {
  let best: { readonly lines: readonly string[]; readonly cost: number } | null = null
  const walk = (from: number, lines: readonly string[]): void => {
    const left = count - lines.length
    let line = ''
    for (let to = from; to < words.length; to += 1) {
      line += words[to]!
      if (widthOf(line) > LINE_WIDTH) return
      const rest = words.length - to - 1
      if (left === 1 ? rest === 0 : rest >= left - 1) {
        const next = [...lines, line]
        if (left > 1) walk(to + 1, next)
        else {
          const cost = costOf(next, groups)
          if (best === null || cost < best.cost) best = { lines: next, cost }
        }
      }
    }
  }
  walk(0, [])
  return (best as { readonly lines: readonly string[] } | null)?.lines ?? null
}

/** How far lines are from a trapezium or diamond with breaks at natural places; lower is better. */
function costOf(lines: readonly string[], groups: readonly Group[]): number {
  const widths = lines.map(widthOf)
  let cost = 0
  let at = 0
  for (let index = 0; index + 1 < lines.length; index += 1) {
    const step = Math.abs(widths[index]! - widths[index + 1]!)
    // Neighbours differ by two to six characters: equal lines make a block, larger steps tear the title apart.
    cost += step < 1 ? 3 : Math.max(0, step - 4) * 1.5
    cost += breakCost(lines[index]!, lines[index + 1]!)
    at += lines[index]!.length
    if (groups.some(({ start, end }) => start < at && at < end)) cost += 12
  }
  for (let index = 1; index + 1 < lines.length; index += 1) {
    if (widths[index]! < widths[index - 1]! && widths[index]! < widths[index + 1]!) cost += 40
  }
  return cost
}

function breakCost(before: string, after: string): number {
  if (/(》|）|的|与|和|及)$/.test(before)) return 0
  if (after.startsWith('《') && !/^关于$/.test(before)) return 1
  // Inside 《》 a break is a last choice but one; a lone 关于 is never a line.
  const isInside = before.lastIndexOf('《') > before.lastIndexOf('》')
  return (isInside ? 30 : 3) + (/^关于$/.test(before) ? 40 : 0)
}

/** More lines than can be weighed: filled one after another. */
function fillLines(words: readonly string[]): readonly string[] {
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last !== undefined && widthOf(last + word) <= LINE_WIDTH) lines[lines.length - 1] = last + word
    else lines.push(word)
  }
  return lines
}
