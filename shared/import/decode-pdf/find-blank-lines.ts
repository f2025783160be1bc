import { DRAWN_BLANK, type Line } from './build-lines'
import type { Rule } from './read-drawing'

/** Shorter lines, in font sizes, are strokes and dashes. */
const SHORTEST = 6
/** Distance of two lines to write on, in font sizes. */
const NEAREST = 1.1
const FARTHEST = 4

/**
 * The lines of a page with those that are drawn to be written on (其他约定：and two empty lines below): level rules of one
 * width under one another, at least two, with no words on or between them. `lines` go from top to bottom.
 */
export function addBlankLines(lines: readonly Line[], rules: readonly Rule[], size: number): readonly Line[] {
  const long = rules.filter((rule) => rule.x2 - rule.x1 >= size * SHORTEST).sort((a, b) => a.y1 - b.y1)
  if (long.length < 2) return lines
  const blanks = groupRules(long.filter((rule) => !isUnderWords(rule, lines)), lines, size).filter((group) => group.length > 1).flat()
  return blanks.length === 0 ? lines : [...lines, ...blanks.map((rule) => toLine(rule, size))].sort((a, b) => a.y - b.y)
}

/** Index of the first line whose baseline is at or below `y`. */
function firstFrom(lines: readonly Line[], y: number): number {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (lines[middle]!.y < y) low = middle + 1
    else high = middle
  }
  return low
}

function isUnderWords(rule: Rule, lines: readonly Line[]): boolean {
  for (let index = firstFrom(lines, rule.y1 - 20); index < lines.length && lines[index]!.y <= rule.y1 + 20; index += 1) {
    const line = lines[index]!
    if (rule.y1 >= line.y - line.size && rule.y1 <= line.y + line.size * 0.6 && line.left < rule.x2 && line.right > rule.x1) return true
  }
  return false
}

function groupRules(rules: readonly Rule[], lines: readonly Line[], size: number): Rule[][] {
  const groups: Rule[][] = []
  for (const rule of rules) {
    const above = groups.at(-1)?.at(-1)
    const step = above === undefined ? Infinity : rule.y1 - above.y1
    const isBelow = above !== undefined && step >= size * NEAREST && step <= size * FARTHEST && Math.abs(above.x2 - rule.x2) < size && firstFrom(lines, above.y1) === firstFrom(lines, rule.y1)
    if (isBelow) groups.at(-1)!.push(rule)
    else groups.push([rule])
  }
  return groups
}

function toLine(rule: Rule, size: number): Line {
  const width = rule.x2 - rule.x1
  const text = DRAWN_BLANK.repeat(Math.min(Math.round(width / (size * 0.5)), 120))
  const y = rule.y1 - size * 0.15
  return { text, left: rule.x1, right: rule.x2, y, size, rules: [], runs: [{ text, x: rule.x1, y, width, size, font: '', spaceBefore: false }] }
}
