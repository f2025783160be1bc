import type { RegisterDefinition } from '../../../shared/registers/definition'
import type { Field, Fields } from '../../../shared/registers/field'
import { formatValue, readField } from '../../../shared/registers/format-value'
import { stateOf, stateTitle } from '../../../shared/registers/process'
import { isListIndexed, STATE_INDEX } from '../../../shared/registers/register-indexes'

/** A column as lists and exports of what is on screen know it. */
export interface RegisterColumn {
  /** Id of the field, or `state`. */
  readonly id: string
  readonly title: string
  /** Null for the state. */
  readonly field: Field | null
  readonly isNumeric: boolean
  readonly width: number
  /** Index the column is sorted and filtered by; null where the store keeps none. */
  readonly index: string | null
  readonly filter: ColumnFilter
}

/** How a column can be filtered. */
export type ColumnFilter =
  | { readonly kind: 'none' }
  | { readonly kind: 'holds' }
  | { readonly kind: 'dates' }
  | { readonly kind: 'amounts'; readonly unit: 'fen' | 'number' | 'year' }
  | { readonly kind: 'choices'; readonly options: readonly { readonly code: string; readonly label: string }[] }

const YES_NO = [{ code: 'yes', label: '是' }, { code: 'no', label: '否' }]

/** Every column a register can show: its state first, then its fields. Lists of rows and files are the detail page's. */
export function columnsOf(register: RegisterDefinition): readonly RegisterColumn[] {
  const fields = register.fields.filter((field) => field.type.kind !== 'rows' && field.type.kind !== 'file').map((field): RegisterColumn => ({
    id: field.id, title: field.label, field, isNumeric: isNumeric(field), width: widthOf(register, field),
    index: isListIndexed(register, field) ? field.id : null,
    filter: isListIndexed(register, field) ? filterOf(field) : { kind: 'none' },
  }))
  const { process } = register
  if (process === null) return fields
  const options = process.states.map(({ id, title }) => ({ code: id, label: title }))
  return [...fields, { id: STATE_INDEX, title: '状态', field: null, isNumeric: false, width: widthOfChoices(options, 110), index: STATE_INDEX, filter: { kind: 'choices', options } }]
}

/** The columns shown before anybody chose: those of the register, its number first and the state after the title. */
export function usualColumns(register: RegisterDefinition): readonly string[] {
  if (register.process === null) return register.listColumns
  const after = register.listColumns.indexOf(register.titleField) + 1
  return register.listColumns.toSpliced(after, 0, STATE_INDEX)
}

/** Columns a list can be grouped by: those with few values, one per record. */
export function groupColumns(register: RegisterDefinition): readonly RegisterColumn[] {
  return columnsOf(register).filter(({ index, field }) => index !== null && (field === null || field.type.kind === 'unit' || field.type.kind === 'flag' || (field.type.kind === 'choice' && !field.type.several)))
}

/** A value of a group as a person reads it. */
export function groupLabel(column: RegisterColumn, value: string | number): string {
  return column.filter.kind === 'choices' ? (column.filter.options.find(({ code }) => code === value)?.label ?? String(value)) : String(value)
}

/** Whether the column's value is kept in the lines of the index, so that no record is read for it. */
export function isInLine(register: RegisterDefinition, column: RegisterColumn): boolean {
  return column.field === null || register.listColumns.includes(column.id) || column.id === register.titleField || column.id === register.responsibleField
}

/** What stands in a cell. Computed values come with the line where the list usually shows them. */
export function cellText(register: RegisterDefinition, column: RegisterColumn, fields: Fields, nameOf: (register: string, id: string) => string): string {
  const { field } = column
  if (field === null) return register.process === null ? '' : stateTitle(register.process, stateOf(register.process, fields))
  return formatValue(field.type, fields[field.id] ?? readField(field, fields), nameOf)
}

function isNumeric({ type }: Field): boolean {
  return type.kind === 'money' || type.kind === 'number' || (type.kind === 'computed' && (type.as === 'money' || type.as === 'number'))
}

function widthOf(register: RegisterDefinition, { id, type, label }: Field): number {
  if (id === register.titleField) return 260
  const least = label.length * 14 + 44
  switch (type.kind) {
    case 'party': return Math.max(200, least)
    case 'text': return Math.max(168, least)
    case 'money': return Math.max(130, least)
    case 'unit': return Math.max(140, least)
    case 'official-number': return Math.max(128, least)
    case 'period': return Math.max(190, least)
    case 'choice': return type.several ? Math.max(150, least) : widthOfChoices(type.options, Math.max(104, least))
    default: return Math.max(104, least)
  }
}

/** Wide enough for the longest of the choices, within reason: a state is read at a glance or not at all. */
function widthOfChoices(options: readonly { readonly label: string }[], least: number): number {
  return Math.min(Math.max(least, ...options.map(({ label }) => label.length * 14 + 22)), Math.max(least, 170))
}

/** Whether the bounds of a number leave years alone: 年度. */
function isYear(type: Field['type']): boolean {
  return type.kind === 'number' && type.min !== null && type.min >= 1900 && type.max !== null && type.max <= 2200
}

function filterOf({ type }: Field): ColumnFilter {
  const kind = type.kind === 'computed' ? type.as : type.kind
  if (type.kind === 'choice') return { kind: 'choices', options: type.options }
  switch (kind) {
    case 'flag': return { kind: 'choices', options: YES_NO }
    case 'date': case 'period': return { kind: 'dates' }
    case 'money': return { kind: 'amounts', unit: 'fen' }
    case 'number': return { kind: 'amounts', unit: isYear(type) ? 'year' : 'number' }
    case 'text': case 'unit': case 'person': case 'party': case 'official-number': return { kind: 'holds' }
    default: return { kind: 'none' }
  }
}
