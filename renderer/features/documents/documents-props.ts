import type { RecordId } from '../../../shared/core/ids'
import type { Fields } from '../../../shared/registers/field'

/** The record whose documents are shown. */
export interface RecordDocumentsProps {
  readonly register: string
  readonly id: RecordId
  readonly fields: Fields
  readonly nameOf: (register: string, id: string) => string
  /** Opens the form at a field. */
  readonly onEdit: (field: string) => void
}
