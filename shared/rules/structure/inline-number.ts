import type { Clause } from '../../document/contract-document'
import { writeHanNumber } from '../../facts/write-han-number'

/**
 * True when folded text holds the number `value` in the style of `clause` within a line: …。第六条 …, (1)…;(2)…. Such a
 * number was typed without a line of its own, so the clause tree does not know it and the list is not broken.
 */
export function standsInline(text: string, clause: Clause, value: number): boolean {
  if (value < 1 || value > 99) return false
  const han = writeHanNumber(value)
  const patterns: Partial<Record<Clause['style'], string>> = {
    article: `第 {0,3}(?:${han}|${value}) {0,3}条`,
    chapter: `第 {0,3}(?:${han}|${value}) {0,3}章`,
    han: `${han} {0,2}[、.,]`,
    'han-parenthesis': `\\(? {0,2}${han} {0,2}\\)`,
    decimal: `(?<!\\d|\\d\\.)${value} {0,2}(?:[、.,]|(?= ))`,
    'decimal-parenthesis': `(?<!\\d)${value} {0,2}\\)`,
    circled: value <= 20 ? String.fromCharCode(0x2460 + value - 1) : '①',
  }
  const pattern = patterns[clause.style]
  return pattern !== undefined && new RegExp(pattern).test(text)
}
