import type { LocalDate } from '../core/local-date'
import type { HolidayYear } from '../law/calendar'
import type { DatedEntry, DatedValue } from '../law/dated-value'
import { entryOn } from '../law/dated-value'
import { NO_WORDS, type OfficeWords } from './office-words'
import type { Severity } from './rule'

/** What an office changed about the rules; each change keeps its reason or source (review-rules.md 0.8, section 20). */
export interface OfficeSettings {
  /** By rule id: no finding of the rule is less severe than `to`. Lowering is done finding by finding, by a person. */
  readonly severities: Readonly<Record<string, { readonly to: Severity; readonly reason: string }>>
  /** By parameter key: the office's own values, oldest first; where one applies on the day it replaces the built-in value. */
  readonly parameters: Readonly<Record<string, readonly DatedEntry<unknown>[]>>
  /** By rule id: the reason it is switched off. */
  readonly off: Readonly<Record<string, string>>
  /** The office's own words, institutions and units. */
  readonly words: OfficeWords
  /** Parameters of a newer rule pack the office loaded; they replace the built-in ones, the office's own go before them. */
  readonly pack: ParameterPack | null
  /** Years whose holidays the office entered, in order; each takes the place of the published arrangement. */
  readonly holidays: readonly HolidayYear[]
}

/** Dated parameters published after the program, with where they come from. */
export interface ParameterPack {
  /** `2027.1`: year and number of the issue. */
  readonly version: string
  readonly issuedOn: LocalDate
  readonly source: string
  /** Over the canonical JSON of the other fields, hexadecimal. */
  readonly sha256: string
  readonly parameters: Readonly<Record<string, readonly DatedEntry<number>[]>>
}

/** An office that changed nothing. */
export const DEFAULT_SETTINGS: OfficeSettings = { severities: {}, parameters: {}, off: {}, words: NO_WORDS, pack: null, holidays: [] }

const RANK: Readonly<Record<Severity, number>> = { remind: 0, 'should-fix': 1, 'must-fix': 2 }
const LADDER: readonly Severity[] = ['remind', 'should-fix', 'must-fix']

/** The graver of two severities. */
export function graverOf(a: Severity, b: Severity): Severity {
  return RANK[a] >= RANK[b] ? a : b
}

/** One step less severe; `remind` stays (for stance rules while our side is unknown, review-rules.md 0.4). */
export function oneStepLower(severity: Severity): Severity {
  return LADDER[Math.max(0, RANK[severity] - 1)]!
}

/** The severity the office wants for a problem of that rule. */
export function severityFor(settings: OfficeSettings, ruleId: string, severity: Severity): Severity {
  const raised = settings.severities[ruleId]
  return raised === undefined ? severity : graverOf(severity, raised.to)
}

/** The entry of a parameter that applies on `day`: the office's own where one applies, else the loaded pack's, else the built-in one; null before the first. */
export function parameterEntryOn<T>(settings: Pick<OfficeSettings, 'parameters' | 'pack'>, dated: DatedValue<T>, day: LocalDate): DatedEntry<T> | null {
  // Entries are stored untyped; the settings form and the pack's reader only take values of the parameter's own type.
  const entryIn = (entries: readonly DatedEntry<unknown>[] | undefined): DatedEntry<T> | null =>
    entries === undefined ? null : entryOn({ ...dated, entries: entries as readonly DatedEntry<T>[] }, day)
  return entryIn(settings.parameters[dated.key]) ?? entryIn(settings.pack?.parameters[dated.key]) ?? entryOn(dated, day)
}

/** The value of a parameter on `day`, from the entry that applies; null when there is none or the office has not entered it. */
export function parameterOn<T>(settings: OfficeSettings, dated: DatedValue<T>, day: LocalDate): T | null {
  return parameterEntryOn(settings, dated, day)?.value ?? null
}
