import type { WorkCalendar } from '../law/calendar'
import type { RegisterDefinition, SavedView } from './definition'
import type { Field, Fields, PartyValue, PersonValue } from './field'
import { isBlank, OWN_FIELD_PREFIX, rowsOf } from './field'
import { readField } from './format-value'
import { stateOf } from './process'

/** A value an index holds. */
type IndexKey = string | number

/** What a store needs to answer a register's lists from indexes alone; the shape stores declare their kinds in. */
export interface RegisterIndexes {
  readonly kind: string
  readonly version: number
  readonly indexes: Readonly<Record<string, (fields: Fields) => IndexKey | readonly IndexKey[] | undefined>>
  readonly summary: readonly string[]
  readonly derive: (fields: Fields) => Fields
  readonly atHand: true
  readonly open: { readonly prefix: string; readonly read: (value: unknown) => IndexKey | readonly IndexKey[] | undefined }
}

/** Name of the index that holds the records of a saved view in its order. */
export function viewIndex(view: Pick<SavedView, 'id'>): string {
  return `view:${view.id}`
}

/** Index of the last days not yet done; a record stands in it once per open deadline. */
export const DUE_INDEX = 'due'
/** Counts up when indexes are derived in another way. */
const DERIVATION = 3
/** Index of the state a record is in. */
export const STATE_INDEX = 'state'

/**
 * Derives the indexes of a register: one per indexed field, the state, one per saved view (only its own records, in its
 * order: counting a view and opening it never reads others) and the open last days. `calendarVersion` counts up when
 * the office changes its calendar, because last days depend on it.
 */
export function indexesOf(definition: RegisterDefinition, calendar: WorkCalendar, calendarVersion = 0): RegisterIndexes {
  const indexes: Record<string, (fields: Fields) => IndexKey | readonly IndexKey[] | undefined> = {}
  for (const field of definition.fields) if (isListIndexed(definition, field)) indexes[field.id] = (fields) => keyOf(field, fields)
  for (const view of definition.views) {
    const orderBy = definition.fields.find((field) => field.id === view.orderBy)!
    // Records without the value the view is sorted by come first; none may fall out of a view.
    indexes[viewIndex(view)] = (fields) => (view.includes(fields) ? (firstOf(keyOf(orderBy, fields)) ?? '') : undefined)
  }
  const { process } = definition
  if (process !== null) indexes[STATE_INDEX] = (fields) => stateOf(process, fields)
  indexes[DUE_INDEX] = (fields) => definition.deadlines(fields, calendar).flatMap(({ due, doneOn }) => (due === null || doneOn !== null ? [] : [due]))
  return { kind: definition.id, version: (DERIVATION * 100 + definition.version) * 1000 + calendarVersion, indexes, summary: summaryOf(definition), derive: deriveOf(definition), atHand: true, open: { prefix: OWN_FIELD_PREFIX, read: ownKeyOf } }
}

/** Values of computed list columns, so that a list shows them without the record. */
function deriveOf(definition: RegisterDefinition): (fields: Fields) => Fields {
  const shown = definition.fields.filter((field) => field.type.kind === 'computed' && definition.listColumns.includes(field.id))
  return (fields) => Object.fromEntries(shown.map((field) => [field.id, readField(field, fields)]))
}

/** Whether lists sort and filter by a field: where it says so, and always by the title. */
export function isListIndexed(definition: RegisterDefinition, field: Field): boolean {
  return field.isIndexed || field.id === definition.titleField
}

/** Fields the words of a search are looked for in: the title, parties and numbers. */
export function searchedFields(definition: RegisterDefinition): readonly Field[] {
  return definition.fields.filter((field) => field.id === definition.titleField || (field.isIndexed && (field.type.kind === 'party' || field.type.kind === 'official-number')))
}

/** Lists show their columns, the title, the state and who is responsible; bodies stay where they are. */
function summaryOf(definition: RegisterDefinition): readonly string[] {
  const computed = new Set(definition.fields.filter((field) => field.type.kind === 'computed').map((field) => field.id))
  const names = [definition.titleField, definition.responsibleField, ...definition.listColumns, ...searchedFields(definition).map((field) => field.id), ...(definition.process === null ? [] : ['state'])]
  return [...new Set(names)].filter((name) => !computed.has(name))
}

/** Values of the kinds of fields an office can add. */
function ownKeyOf(value: unknown): IndexKey | readonly IndexKey[] | undefined {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return isBlank(value) || (typeof value !== 'string' && typeof value !== 'number') ? undefined : value
}

function firstOf(key: IndexKey | readonly IndexKey[] | undefined): IndexKey | undefined {
  return typeof key === 'object' ? key[0] : key
}

function keyOf(field: Field, fields: Fields): IndexKey | readonly IndexKey[] | undefined {
  const value = readField(field, fields)
  if (isBlank(value)) return undefined
  switch (field.type.kind) {
    case 'flag': return value === true ? 'yes' : 'no'
    case 'party': return (value as PartyValue).name
    case 'person': return (value as PersonValue).name
    case 'period': return (value as { readonly from: string }).from
    case 'choice': case 'reference': return Array.isArray(value) ? (value as readonly string[]) : (value as string)
    case 'money': case 'number': return value as number
    case 'text': case 'unit': case 'date': case 'official-number': return String(value)
    case 'computed': return typeof value === 'number' ? value : String(value)
    // What a row says in short: the standards a contract cites.
    case 'rows': return rowsOf(fields, field.id).map(field.type.summary)
    case 'file': return undefined
  }
}
