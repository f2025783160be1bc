import type { Fields } from './field'
import { formatValue } from './format-value'
import type { RegisterDefinition } from './definition'

/** One value that was changed, as a person reads it, personal data hidden; '' for none. */
export interface FieldChange {
  readonly field: string
  readonly before: string
  readonly after: string
}

/** Longer texts are cut in the trail; the record holds them whole. */
const LONGEST = 200

/** What differs between two states of a record, in the order of its fields. Computed values follow from others and are left out. */
export function describeChanges(definition: Pick<RegisterDefinition, 'fields'>, before: Fields, after: Fields): readonly FieldChange[] {
  return definition.fields.flatMap(({ id, label, type }) => {
    if (type.kind === 'computed' || isSame(before[id], after[id])) return []
    const shown = (fields: Fields): string => cut(formatValue(type, fields[id]))
    return [{ field: label, before: shown(before), after: shown(after) }]
  })
}

function cut(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…（共${text.length}字）`
}

/** Whether two stored values are the same, whatever the order of their parts. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [left, right] = [a as Fields, b as Fields]
  const keys = new Set([...Object.keys(left), ...Object.keys(right)])
  return [...keys].every((key) => isSame(left[key], right[key]))
}
