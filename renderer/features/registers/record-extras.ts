import type { ReactNode } from 'react'
import type { RecordId } from '../../../shared/core/ids'
import type { Fields } from '../../../shared/registers/field'

/** A record as other features see it. */
export interface ExtendedRecord {
  readonly register: string
  readonly id: RecordId
  readonly fields: Fields
  readonly nameOf: (register: string, id: string) => string
  /** Opens the form, at a field where one is named. */
  readonly onEdit: (field?: string) => void
}

/** What other features show of a record. */
export type RecordExtras = (record: ExtendedRecord) => ReactNode
