import type { Field, Fields } from '../../../../shared/registers/field'

/** What the whole form tells each of its fields. */
export interface FormContext {
  /** What is wrong at a path and its parts; null where nothing is, or where nobody looked yet. */
  readonly problemAt: (path: string) => string | null
  /** Where a field (or a part of one: counterparty.name) is changed that another part of the program keeps; '' for all others. */
  readonly lockedBecause: (path: string) => string
  readonly onLeave: (path: string) => void
  readonly onUnreadable: (path: string, message: string | null) => void
  /** Names of units and departments already in the register. */
  readonly knownUnits: readonly string[]
  /** Field whose official number is given when the record is saved; '' where there is none. Others are given at their step. */
  readonly numberField: string
  /** Words in use in the register by field, for fields whose words should be the same in many records. */
  readonly knownWords: ReadonlyMap<string, readonly string[]>
}

export interface FieldInputProps {
  readonly field: Field
  readonly path: string
  /** The record or row the field belongs to. */
  readonly fields: Fields
  readonly form: FormContext
  readonly onChange: (value: unknown) => void
}
