import { addDays, type LocalDate } from '../core/local-date'
import type { RecordId } from '../core/ids'
import type { WorkCalendar } from '../law/calendar'
import { ALL_REGISTERS, registerOf } from '../registers/all-registers'
import { textOf, type Fields } from '../registers/field'
import { DUE_INDEX } from '../registers/register-indexes'
import { trackDeadlines, type ExplainedDeadline } from '../registers/track-deadlines'
import type { OfficeCalendar } from './office-calendar'
import type { Store, StoredRecord } from './store'

/** A deadline not yet done, of a stored record. */
export interface OpenDeadline extends ExplainedDeadline {
  readonly record: RecordId
  /** Matter under review whose register line this is; null for other records. */
  readonly matter: RecordId | null
  /** Why the record stays out of ordinary exports; null for those that may go. */
  readonly withheld: string | null
}

/** Kinds of records that may have deadlines. */
export const DEADLINE_KINDS: readonly string[] = ALL_REGISTERS.map((register) => register.id)

/**
 * The index of last days is derived with the published calendar; an office's own years move a last day by less than the
 * longest run of holidays, and its own time limits by its margin. Where it has such years or limits, records this many days around a bound are read and counted out exactly.
 */
const INDEX_MARGIN = 31

/** Ids of the records of a kind with a deadline that ends on `until` or earlier (all with an open one for null); a few more where the office has years of its own. */
export function dueRecords(store: Pick<Store, 'ids'>, kind: string, until: LocalDate | null, office: OfficeCalendar): Promise<readonly RecordId[]> {
  const margin = office.margin + (office.settings.holidays.length === 0 && office.margin === 0 ? 0 : INDEX_MARGIN)
  const range = until === null ? {} : { to: addDays(until, margin) }
  return store.ids({ kind, index: DUE_INDEX, ...range })
}

/** The open deadlines of a record, counted out on `calendar`; none for a deleted one or one of another kind. */
export function openDeadlines(record: StoredRecord<Fields>, calendar: WorkCalendar): readonly OpenDeadline[] {
  if (record.body.deleted || !DEADLINE_KINDS.includes(record.kind)) return []
  const { fields } = record.body
  const definition = registerOf(record.kind)
  const matter = textOf(fields, 'matter')
  const withheld = definition.withheld(fields)
  return trackDeadlines(definition, { id: record.id, fields }, calendar)
    .filter(({ doneOn }) => doneOn === null)
    .map((deadline) => ({ ...deadline, record: record.id, matter: matter === '' ? null : (matter as RecordId), withheld }))
}
