import { assert } from '../core/assert'
import { parseLocalDate, type LocalDate } from '../core/local-date'
import type { Statute, StatuteVersion, Verification } from './statute'

/** Name, first day in force, where it was read; `renumbers` when articles got new numbers. */
export type VersionLine = readonly [name: string, from: string, source: string, renumbers?: 'renumbers']

/** How an act ended: the first day it was no longer in force, and the act that replaced it (null: nothing did). */
export interface End {
  readonly on: string
  readonly by: string | null
}

/** Marks a version whose dates come from general legal knowledge and were not read in a register. */
export const KNOWN = 'from knowledge'

/** The day written YYYY-MM-DD in our own data; throws for anything else. */
export function day(text: string): LocalDate {
  const date = parseLocalDate(text)
  assert(date !== null, `not a day: ${text}`)
  return date
}

/** An act from its lines, oldest first; each version ends where the next begins. Throws for lines out of order. */
export function statute(id: string, title: string, lines: readonly VersionLine[], end: End | null = null): Statute {
  assert(lines.length > 0, `${id} has no version`)
  const versions = lines.map((line, index): StatuteVersion => {
    const [name, from, source, renumbers] = line
    const next = lines[index + 1]?.[1] ?? end?.on ?? null
    assert(next === null || from < next, `${id}: ${name} is not followed by a later day`)
    return {
      name,
      effectiveFrom: day(from),
      repealedOn: next === null ? null : day(next),
      verification: verificationOf(source),
      source,
      ...(renumbers === 'renumbers' ? { renumbers: true } : {}),
    }
  })
  return { id, title, versions, replacedBy: end?.by ?? null }
}

function verificationOf(source: string): Verification {
  if (source.startsWith(KNOWN)) return 'from-knowledge'
  return source.startsWith('WEB') ? 'web' : 'full-text'
}
