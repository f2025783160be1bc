import { isSameJson } from '../core/same-json'
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
    if (type.kind === 'computed' || isSameJson(before[id], after[id])) return []
    const shown = (fields: Fields): string => cut(formatValue(type, fields[id]))
    return [{ field: label, before: shown(before), after: shown(after) }]
  })
}

function cut(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…（共${text.length}字）`
}
