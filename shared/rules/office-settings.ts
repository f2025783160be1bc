import type { LocalDate } from '../core/local-date'
import type { DatedEntry, DatedValue } from '../law/dated-value'
import { entryOn } from '../law/dated-value'
import type { Severity } from './rule'

/** What an office changed about the rules; each change keeps its reason or source (review-rules.md 0.8, section 20). */
export interface OfficeSettings {
  /** By rule id: no finding of the rule is less severe than `to`. Lowering is done finding by finding, by a person. */
  readonly severities: Readonly<Record<string, { readonly to: Severity; readonly reason: string }>>
  /** By parameter key: the office's own values, oldest first; where one applies on the day it replaces the built-in value. */
  readonly parameters: Readonly<Record<string, readonly DatedEntry<unknown>[]>>
  /** By rule id: the reason it is switched off. */
  readonly off: Readonly<Record<string, string>>
}

/** An office that changed nothing. */
export const DEFAULT_SETTINGS: OfficeSettings = { severities: {}, parameters: {}, off: {} }

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

/** The value of a parameter on `day`: the office's own where it applies, else the built-in one; null when neither. */
export function parameterOn<T>(settings: OfficeSettings, dated: DatedValue<T>, day: LocalDate): T | null {
  const own = settings.parameters[dated.key]
  // The office's entries are stored untyped; the settings form only offers values of the parameter's own type.
  const ownEntry = own === undefined ? null : entryOn({ ...dated, entries: own as readonly DatedEntry<T>[] }, day)
  return (ownEntry ?? entryOn(dated, day))?.value ?? null
}
