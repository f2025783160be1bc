import type { WorkCalendar } from '../law/calendar'
import type { RegisterDefinition, SavedView } from './definition'
import type { Field, Fields, PartyValue, PersonValue } from './field'
import { isBlank } from './field'
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
}

/** Name of the index that holds the records of a saved view in its order. */
export function viewIndex(view: Pick<SavedView, 'id'>): string {
  return `view:${view.id}`
}

/** Index of the last days not yet done; a record stands in it once per open deadline. */
export const DUE_INDEX = 'due'
/** Index of the words in texts lists are searched by: pairs of neighbouring signs, each behind the id of its field. */
export const WORDS_INDEX = 'words'
/** Counts up when indexes are derived in another way. */
const DERIVATION = 1
/** Index of the state a record is in. */
export const STATE_INDEX = 'state'

/**
 * Derives the indexes of a register: one per indexed field, the state, one per saved view (only its own records, in its
 * order: counting a view and opening it never reads others) and the open last days. `calendarVersion` counts up when
 * the office changes its calendar, because last days depend on it.
 */
export function indexesOf(definition: RegisterDefinition, calendar: WorkCalendar, calendarVersion = 0): RegisterIndexes {
  const indexes: Record<string, (fields: Fields) => IndexKey | readonly IndexKey[] | undefined> = {}
  for (const field of definition.fields) if (field.isIndexed) indexes[field.id] = (fields) => keyOf(field, fields)
  for (const view of definition.views) {
    const orderBy = definition.fields.find((field) => field.id === view.orderBy)!
    // Records without the value the view is sorted by come first; none may fall out of a view.
    indexes[viewIndex(view)] = (fields) => (view.includes(fields) ? (firstOf(keyOf(orderBy, fields)) ?? '') : undefined)
  }
  const { process } = definition
  if (process !== null) indexes[STATE_INDEX] = (fields) => stateOf(process, fields)
  const searched = searchedFields(definition)
  indexes[WORDS_INDEX] = (fields) => searched.flatMap((field) => indexedWords(String(keyOf(field, fields) ?? '')).map((pair) => `${field.id}:${pair}`))
  indexes[DUE_INDEX] = (fields) => definition.deadlines(fields, calendar).flatMap(({ due, doneOn }) => (due === null || doneOn !== null ? [] : [due]))
  return { kind: definition.id, version: (DERIVATION * 100 + definition.version) * 1000 + calendarVersion, indexes, summary: summaryOf(definition), derive: deriveOf(definition) }
}

/** Values of computed list columns, so that a list shows them without the record. */
function deriveOf(definition: RegisterDefinition): (fields: Fields) => Fields {
  const shown = definition.fields.filter((field) => field.type.kind === 'computed' && definition.listColumns.includes(field.id))
  return (fields) => Object.fromEntries(shown.map((field) => [field.id, readField(field, fields)]))
}

/** Fields a list is searched by part of their text: the title, parties and numbers. Others are found by how they begin. */
export function searchedFields(definition: RegisterDefinition): readonly Field[] {
  return definition.fields.filter((field) => field.id === definition.titleField || (field.isIndexed && (field.type.kind === 'party' || field.type.kind === 'official-number')))
}

/** Pairs of neighbouring signs of a text as it is compared, each once. */
export function signPairs(text: string): readonly string[] {
  const signs = [...plainText(text)]
  return [...new Set(signs.slice(1).map((sign, index) => signs[index]! + sign))]
}

/** What the index of words holds of a text: its pairs, and its last sign, which begins no pair. */
function indexedWords(text: string): readonly string[] {
  return [...signPairs(text), ...[...plainText(text)].slice(-1)]
}

/** A text as it is compared in searches: half width, lower case, no blanks. */
export function plainText(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toLowerCase()
}

/** Lists show their columns, the title, the state and who is responsible; bodies stay where they are. */
function summaryOf(definition: RegisterDefinition): readonly string[] {
  const computed = new Set(definition.fields.filter((field) => field.type.kind === 'computed').map((field) => field.id))
  const names = [definition.titleField, definition.responsibleField, ...definition.listColumns, ...searchedFields(definition).map((field) => field.id), ...(definition.process === null ? [] : ['state'])]
  return [...new Set(names)].filter((name) => !computed.has(name))
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
    case 'file': case 'rows': return undefined
  }
}
