import type { WordChanges } from './office-settings'

const EXTENDED = new WeakMap<WordChanges, Map<RegExp, RegExp>>()

/** A rule's pattern with the office's own words added to it; global, made once for each list. */
export function withOfficeWords(pattern: RegExp, changes: WordChanges): RegExp {
  if (changes.add.length === 0) return pattern
  const known = EXTENDED.get(changes) ?? new Map<RegExp, RegExp>()
  EXTENDED.set(changes, known)
  const own = changes.add.toSorted((a, b) => b.length - a.length).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const extended = known.get(pattern) ?? new RegExp(`${own.join('|')}|${pattern.source}`, pattern.flags)
  known.set(pattern, extended)
  return extended
}

/** True for words the office took off the list. */
export function isAccepted(words: string, changes: WordChanges): boolean {
  return changes.remove.includes(words)
}
