import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { encodeUtf8 } from '../core/text-codec'
import type { DatedValue } from '../law/dated-value'
import { STATUTES } from '../law/statutes'
import type { OfficeSettings } from './office-settings'
import { DEFAULT_SETTINGS } from './office-settings'
import type { Rule } from './rule'

/** Version of the rule pack as letters print it; counted up by hand with each release of rules or law. */
export const RULE_PACK_VERSION = '2026.11'

/** The version as letters print it: of the rules, and of the parameters the office loaded beside them. */
function versionOf({ pack }: OfficeSettings): string {
  return pack === null ? RULE_PACK_VERSION : `${RULE_PACK_VERSION}（参数${pack.version}）`
}

/** Identity of rules, parameters, law and office settings: equal stamps give equal findings for equal files. */
export interface PackStamp {
  readonly version: string
  readonly sha256: string
}

const STAMPS = new WeakMap<readonly Rule[], PackStamp>()

/** The stamp of a list of rules, whatever its order; with office settings they count as part of the pack. */
export function stampRulePack(rules: readonly Rule[], settings: OfficeSettings = DEFAULT_SETTINGS): PackStamp {
  if (settings !== DEFAULT_SETTINGS) return makeStamp(rules, settings)
  const known = STAMPS.get(rules)
  if (known !== undefined) return known
  const stamp = makeStamp(rules, settings)
  STAMPS.set(rules, stamp)
  return stamp
}

function makeStamp(rules: readonly Rule[], settings: OfficeSettings): PackStamp {
  const canonical = JSON.stringify([
    RULE_PACK_VERSION,
    rules.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(ruleLine),
    STATUTES.map(({ id, title, versions, replacedBy }) => [
      id, title, replacedBy, versions.map((version) => [version.name, version.effectiveFrom, version.repealedOn, version.verification]),
    ]),
    sortKeys(settings),
  ])
  return { version: versionOf(settings), sha256: bytesToHex(sha256(encodeUtf8(canonical))) }
}

function ruleLine(rule: Rule): unknown {
  return [
    rule.id, rule.version, rule.severity, rule.types, rule.title, rule.mergesWithinClause ?? false, rule.readsEveryZone ?? false, rule.readsEveryAlternative ?? false,
    rule.basis.map(({ act, article, verification, note }) => [act, article, verification, note]),
    rule.parameters.map(parameterLine),
  ]
}

function parameterLine({ key, entries }: DatedValue<unknown>): unknown {
  return [key, entries.map(({ from, value, source }) => [from, value, source])]
}

/** The same data with the keys of every object in alphabetical order: equal data, equal JSON. */
export function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (value === null || typeof value !== 'object') return value
  return Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sortKeys(inner)])
}
