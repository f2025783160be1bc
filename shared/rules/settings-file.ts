import { fail, type Result } from '../core/result'
import { checkHolidayYear } from '../law/calendar'
import { severityFault } from './change-settings'
import type { OfficeSettings } from './office-settings'
import { parameterFaults } from './parameter-pack'
import { RULE_CATALOGUE } from './rule-catalogue'
import { readOfficeSettings } from './settings-schema'

/** What the file says it is. */
const SETTINGS_FORMAT = 'hengshen-settings'

/** An office's rule settings as a file for other machines and the command line: the same settings give the same bytes. */
export function writeSettingsFile(settings: OfficeSettings): string {
  return `${JSON.stringify({ format: SETTINGS_FORMAT, ...(inOrder(settings) as object) }, null, 2)}\n`
}

/** Objects with their keys in alphabetical order: equal settings, equal bytes. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, inOrder(inner)]))
}

/**
 * Reads a file of rule settings, by the same law as the settings screen: known rules and parameters, severities only
 * raised, days in order. Every fault at once, in Chinese with its place; nothing is taken from a file with a fault.
 */
export function readSettingsFile(text: string): Result<OfficeSettings, readonly string[]> {
  let parsed: unknown
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return fail([`不是有效的 JSON（${(error as Error).message}），请在“设置 · 审查规则”中重新导出。`])
  }
  if (parsed === null || typeof parsed !== 'object' || !('format' in parsed) || parsed.format !== SETTINGS_FORMAT) {
    return fail(['不是审查规则的设置文件，请用“设置 · 审查规则”中导出的文件。'])
  }
  const { format: _format, ...content } = parsed
  const read = readOfficeSettings(content)
  if (!read.ok) return read
  const faults = lawFaults(read.value)
  return faults.length > 0 ? fail(faults) : read
}

function lawFaults({ severities, parameters, off, pack, holidays }: OfficeSettings): readonly string[] {
  return [
    ...Object.entries(severities).flatMap(([id, { to }]) => severityFault(id, to) ?? []),
    ...Object.keys(off).filter((id) => RULE_CATALOGUE[id] === undefined).map((id) => `没有编号为“${id}”的规则。`),
    ...[parameters, pack?.parameters ?? {}].flatMap((values) => Object.entries(values)).flatMap(([key, entries]) => parameterFaults(key, entries as Parameters<typeof parameterFaults>[1])),
    ...holidays.flatMap((year) => checkHolidayYear(year)),
  ]
}
