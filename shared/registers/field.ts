import type { LocalDate } from '../core/local-date'
import type { Fen } from '../core/money'
import type { Sha256 } from '../core/ids'

/** The values of one record by field id. Unknown keys are carried along, never dropped. */
export type Fields = Readonly<Record<string, unknown>>

/** One choice of an enumeration: stored as its code, shown and exported as its label (documents 12). */
export interface Choice {
  readonly code: string
  readonly label: string
  /** Other words for it that sheets may bear; none where absent. */
  readonly aliases?: readonly string[]
  /** Code of the wider class it belongs to; absent for any. */
  readonly within?: string
  /** Why it can no longer be chosen, as a sentence without its full stop; records keep it. Absent while it can. */
  readonly closed?: string
}

/** A firm, office or person on the other side. `creditCode` is '' where it has none. */
export interface PartyValue {
  readonly name: string
  readonly creditCode: string
}

/** A named human; `idNumber`, `phone` and `title` are '' where not entered. */
export interface PersonValue {
  readonly name: string
  readonly title: string
  readonly idNumber: string
  readonly phone: string
}

/** A stored file. */
export interface FileValue {
  readonly name: string
  readonly sha256: Sha256
  readonly bytes: number
  /** Code of the paper it is, as a person said (`OTHER_PAPER` for none of them); absent where its name tells. */
  readonly paper?: string
}

/** A kind of paper that stands in a field beside other kinds. */
export interface PaperKind {
  readonly code: string
  readonly label: string
  /** Whether a file's name tells that it is this paper. */
  readonly isCalled: (name: string) => boolean
}

/** The code of a file that is none of the papers of its field. */
export const OTHER_PAPER = 'other'

/** Days from one to the other, both included; an open end is null. */
export interface PeriodValue {
  readonly from: LocalDate
  readonly to: LocalDate | null
}

/** What a field holds, and how its value is stored in `Fields`. */
export type FieldType =
  /** string; `check` answers what is wrong, or null; `isShared` where the same words should stand in many records, so that forms offer those in use
   * and an office may keep a list of them; `within` is then the choice field of the wider class. */
  | { readonly kind: 'text'; readonly maxLength: number; readonly check: ((text: string) => string | null) | null; readonly isShared?: boolean; readonly within?: string }
  /** `Fen`. */
  | { readonly kind: 'money'; readonly allowsNegative: boolean }
  /** number with at most `decimals` decimals. */
  | { readonly kind: 'number'; readonly decimals: number; readonly min: number | null; readonly max: number | null; readonly unit: string }
  /** `LocalDate`. */
  | { readonly kind: 'date' }
  /** `PeriodValue`. */
  | { readonly kind: 'period' }
  /** code, or codes where `several`; `within` is the field that says which options belong to the record. */
  | { readonly kind: 'choice'; readonly options: readonly Choice[]; readonly several: boolean; readonly within?: string }
  /** boolean. */
  | { readonly kind: 'flag' }
  /** `PartyValue`. */
  | { readonly kind: 'party' }
  /** `PersonValue`. */
  | { readonly kind: 'person' }
  /** name of a unit or department of ours. */
  | { readonly kind: 'unit' }
  /** `FileValue[]`; `papers` where the field holds several kinds, so that a person may say which file is which. */
  | { readonly kind: 'file'; readonly papers?: readonly PaperKind[] }
  /** id of a record of the register `to`, or ids where `several`. */
  | { readonly kind: 'reference'; readonly to: string; readonly several: boolean }
  /** string given out by the number ledger under that rule; nobody types it. */
  | { readonly kind: 'official-number'; readonly rule: string }
  /** never stored: worked out from the other fields. */
  | { readonly kind: 'computed'; readonly as: 'text' | 'money' | 'number' | 'date'; readonly compute: (fields: Fields) => string | number | null }
  /** `Fields[]`: payments, hearings, stages. */
  | { readonly kind: 'rows'; readonly fields: readonly Field[]; readonly summary: (row: Fields) => string }

/** When a field must be filled, with the reason a person reads. */
export interface RequiredWhen {
  readonly when: (fields: Fields) => boolean
  /** Completes “因为……”: 属于政府采购. */
  readonly because: string
}

/** What the ids of fields begin with that an office adds to a register itself; ours never do. */
export const OWN_FIELD_PREFIX = 'x-'

/** One field of a register. */
export interface Field {
  /** Stable name in stored records. */
  readonly id: string
  readonly label: string
  readonly type: FieldType
  readonly required: boolean | RequiredWhen
  /** Section of the form and detail page. */
  readonly group: string
  /** One sentence under the field; '' where it explains itself. */
  readonly hint: string
  /** Whether lists filter or sort by it, so that storage keeps an index. */
  readonly isIndexed: boolean
}

/** The text of a stored value, or '' for anything else. */
export function textOf(fields: Fields, id: string): string {
  const value = fields[id]
  return typeof value === 'string' ? value : ''
}

/** The amount of a money field; null where none was entered. */
export function moneyOf(fields: Fields, id: string): Fen | null {
  const value = fields[id]
  return typeof value === 'number' && Number.isSafeInteger(value) ? (value as Fen) : null
}

/** The number of a number field; null where none was entered. */
export function numberOf(fields: Fields, id: string): number | null {
  const value = fields[id]
  return typeof value === 'number' ? value : null
}

/** The day of a date field; null where none was entered. */
export function dateOf(fields: Fields, id: string): LocalDate | null {
  const value = fields[id]
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? (value as LocalDate) : null
}

/** Whether a flag is set. */
export function isSet(fields: Fields, id: string): boolean {
  return fields[id] === true
}

/** The rows of a rows field; none where none were entered. */
export function rowsOf(fields: Fields, id: string): readonly Fields[] {
  const value = fields[id]
  return Array.isArray(value) ? (value as readonly Fields[]) : []
}

/** The codes of a choice field of several; none where none were chosen. */
export function codesOf(fields: Fields, id: string): readonly string[] {
  const value = fields[id]
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : typeof value === 'string' && value !== '' ? [value] : []
}

/** The party of a party field; null where none was entered. */
export function partyOf(fields: Fields, id: string): PartyValue | null {
  const value = fields[id] as Partial<PartyValue> | null | undefined
  if (value === null || typeof value !== 'object' || typeof value.name !== 'string' || value.name === '') return null
  return { name: value.name, creditCode: typeof value.creditCode === 'string' ? value.creditCode : '' }
}

/** The stretch of a period field; null where none was entered. */
export function periodOf(fields: Fields, id: string): PeriodValue | null {
  const value = fields[id] as Partial<PeriodValue> | null | undefined
  if (value === null || typeof value !== 'object' || typeof value.from !== 'string' || value.from === '') return null
  return { from: value.from, to: typeof value.to === 'string' && value.to !== '' ? value.to : null }
}

/** Whether a value counts as not entered: absent, null, '', [] or a party or person without a name. */
export function isBlank(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true
  if (Array.isArray(value)) return value.length === 0
  if (typeof value === 'string') return value.trim() === ''
  return typeof value === 'object' && 'name' in value && (value as { name: unknown }).name === ''
}
