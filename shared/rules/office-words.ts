/** Words added to a rule's own list, and words of it that the office accepts. */
export interface WordChanges {
  readonly add: readonly string[]
  readonly remove: readonly string[]
}

/** The office's own lists. */
export interface OfficeWords {
  /** 模糊用语 (TXT-001). */
  readonly vagueTerms: WordChanges
  /** 占位词 (BLK-002). */
  readonly placeholders: WordChanges
  /** Arbitration institutions beyond the built-in list, each with other names it goes by (DIS-002). */
  readonly institutions: readonly { readonly name: string; readonly others: readonly string[] }[]
  /** 单位名录: full names of the office's units that are legal persons (PTY-003). */
  readonly units: readonly string[]
}

/** An office without lists of its own. */
export const NO_WORDS: OfficeWords = { vagueTerms: { add: [], remove: [] }, placeholders: { add: [], remove: [] }, institutions: [], units: [] }

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
