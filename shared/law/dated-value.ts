import type { LocalDate } from '../core/local-date'

/** A legal or office number that changes over time. Entries are sorted by `from`, oldest first. */
export interface DatedValue<T> {
  /** Stable key an office uses to set its own value: `deposit-cap`. */
  readonly key: string
  /** What it is, in Chinese, with its unit. */
  readonly label: string
  readonly entries: readonly DatedEntry<T>[]
}

/** One value and the first day it applies. `value` is null while an office must enter it. */
export interface DatedEntry<T> {
  readonly from: LocalDate
  readonly value: T | null
  /** Act and article, or document number. */
  readonly source: string
}

/** The entry that applies on `day`, or null before the first one. */
export function entryOn<T>(dated: DatedValue<T>, day: LocalDate): DatedEntry<T> | null {
  let current: DatedEntry<T> | null = null
  for (const entry of dated.entries) {
    if (entry.from <= day) current = entry
  }
  return current
}

/** The value that applies on `day`; null before the first entry and while the office has not entered one. */
export function valueOn<T>(dated: DatedValue<T>, day: LocalDate): T | null {
  return entryOn(dated, day)?.value ?? null
}
