import type { LocalDate } from '../core/local-date'
import type { WorkCalendar } from '../law/calendar'
import { checkFields, type ValueProblem } from './check-value'
import type { DeadlineHolder } from './deadline'
import type { Field, Fields } from './field'
import type { Process } from './process'

/** A column of exported and imported sheets. Several fields share one cell, parted by ；, in this order. */
export interface ExportColumn {
  readonly title: string
  /** Fields in the cell, or parts of one (counterparty.name, term.from); [] for the running number. */
  readonly fields: readonly string[]
  /** Field that takes the cell of an imported sheet where the column itself is computed; null where none does. */
  readonly importInto: string | null
  /** Width in characters. */
  readonly width: number
  /** Whether the last line adds it up. */
  readonly isSummed: boolean
}

/** Columns of a list under a name, in order: field ids, or `state`. */
export interface ColumnSet {
  readonly name: string
  readonly columns: readonly string[]
}

/** A list people open by name, with a live count. */
export interface SavedView {
  readonly id: string
  readonly title: string
  readonly includes: (fields: Fields) => boolean
  /** Field the list is sorted by. */
  readonly orderBy: string
  readonly isDescending: boolean
}

/** A last day that follows from a record, with its arithmetic. */
export interface RecordDeadline {
  /** Unique within the record. */
  readonly id: string
  readonly title: string
  readonly start: LocalDate
  /** Null while the clock stands or a fact is missing. */
  readonly due: LocalDate | null
  /** True where the day it runs from is not known yet; absent otherwise. */
  readonly isAwaited?: boolean
  readonly lines: readonly string[]
  readonly doneOn: LocalDate | null
  readonly remindDays: readonly number[] | null
  /** Whose time it is; ours where absent. Another's last day is shown until it passes and never escalates. */
  readonly holder?: DeadlineHolder
}

/** A register: everything screens, exports, storage and reports need to know of it. */
export interface RegisterDefinition {
  /** Also the kind of its stored records: `contract`. Never reused. */
  readonly id: string
  readonly title: string
  /** Counts up when fields or views change, so that stores derive their indexes anew. */
  readonly version: number
  readonly fields: readonly Field[]
  /** Field that names a record on screen. */
  readonly titleField: string
  /** Who has to act on a record: a field of persons or units. */
  readonly responsibleField: string
  readonly listColumns: readonly string[]
  readonly exportColumns: readonly ExportColumn[]
  readonly views: readonly SavedView[]
  /** Column sets of the office, for the list and what goes out of it. */
  readonly columnSets: readonly ColumnSet[]
  readonly process: Process | null
  /** Field that bears the register's own number, and the rule of the ledger; null for registers without. */
  readonly numbering: { readonly field: string; readonly rule: string } | null
  /** Checks over several fields, after each field was checked by itself. */
  readonly checks: (fields: Fields, calendar: WorkCalendar) => readonly ValueProblem[]
  readonly deadlines: (fields: Fields, calendar: WorkCalendar) => readonly RecordDeadline[]
  /** State of a record that came in from a sheet; null for the initial one. */
  readonly stateOnImport: ((fields: Fields) => string) | null
  /**
   * What follows for a record from the office's parameters on its days and is stored with it whenever it or they are written,
   * beside its fields: computed fields, lists and indexes have no parameters at hand. Null where nothing does.
   */
  readonly keeps: ((fields: Fields, calendar: WorkCalendar) => Fields) | null
  /** Why a record stays out of ordinary exports; null for those that may go. */
  readonly withheld: (fields: Fields) => string | null
  /** Fields (or parts of one: counterparty.name) another part of the program keeps, each with a sentence where it is changed; a person cannot edit them here. */
  readonly locked: (fields: Fields) => ReadonlyMap<string, string>
}

/** A register whose records go from state to state. */
export type RegisterWithProcess = RegisterDefinition & { readonly process: Process }

const NOTHING_LOCKED: ReadonlyMap<string, string> = new Map()

type Optional = 'columnSets' | 'process' | 'stateOnImport' | 'numbering' | 'checks' | 'deadlines' | 'keeps' | 'withheld' | 'locked'

/** A register in which what is not said has its usual value: no process, no number, no deadline, all exported. */
export function register(definition: Omit<RegisterDefinition, Optional> & Partial<Pick<RegisterDefinition, Optional>>): RegisterDefinition {
  return { columnSets: [], process: null, numbering: null, checks: () => [], deadlines: () => [], stateOnImport: null, keeps: null, withheld: () => null, locked: () => NOTHING_LOCKED, ...definition }
}

/** A column of one or several fields. */
export function column(title: string, fields: string | readonly string[], width = 14, isSummed = false): ExportColumn {
  return { title, fields: typeof fields === 'string' ? [fields] : fields, importInto: null, width, isSummed }
}

/** The running number every register's sheet begins with. */
export const ORDINAL_COLUMN: ExportColumn = { title: '序号', fields: [], importInto: null, width: 6, isSummed: false }

/** A saved view. */
export function view(id: string, title: string, includes: (fields: Fields) => boolean, orderBy: string, isDescending = true): SavedView {
  return { id, title, includes, orderBy, isDescending }
}

/** Checks a record against its definition: each field, then the checks over several; working days are those of `calendar`. Empty when it may be saved. */
export function validateRecord(definition: RegisterDefinition, fields: Fields, calendar: WorkCalendar): readonly ValueProblem[] {
  const problems = checkFields(definition.fields, fields)
  return [...problems, ...definition.checks(fields, calendar)]
}

/** The field with that id; throws for one the register does not have (a mistake of ours). */
export function fieldOf(definition: Pick<RegisterDefinition, 'id' | 'fields'>, id: string): Field {
  const field = definition.fields.find((one) => one.id === id)
  if (field === undefined) throw new Error(`${definition.id} has no field ${id}`)
  return field
}
