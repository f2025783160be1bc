import type { RecordId } from '../core/ids'
import { isSameJson } from '../core/same-json'
import { dateOf, textOf, type Fields } from '../registers/field'
import { FILING_PROCESS } from '../registers/filings'
import { stateOf } from '../registers/process'
import type { StoredRecord, StoreTransaction } from './store'

const FILED: ReadonlySet<string> = new Set(['filed', 'filed-with-notice'])

/** What the line of a contract repeats of its filing; null for what the filing does not say yet. */
function toldBy(filing: Fields): Readonly<Record<string, string | null>> {
  const isFiled = FILED.has(stateOf(FILING_PROCESS, filing))
  return { reportedOn: dateOf(filing, 'reportedOn'), filingNumber: isFiled ? textOf(filing, 'number') : null, filedOn: isFiled ? dateOf(filing, 'filedOn') : null }
}

/**
 * Brings the line of a contract up to its filing, so that the day of report and 备案号 are entered once and the reminder to
 * report goes by itself. A voided filing takes back what it had told. Nothing for a filing without a line of ours.
 */
export async function recordFiling(transaction: StoreTransaction, { body: { fields: filing, deleted } }: StoredRecord<Fields>): Promise<void> {
  const id = textOf(filing, 'contract')
  const line = id === '' ? null : await transaction.read<Fields>(id as RecordId)
  if (line === null || line.kind !== 'contract' || line.body.deleted) return
  const isGone = deleted || stateOf(FILING_PROCESS, filing) === 'void'
  const { fields } = line.body
  // 备案日 of a contract on another path is that of its report to the finance office.
  const told = Object.entries(toldBy(filing)).filter(([field, value]) => value !== null && (field !== 'filedOn' || textOf(fields, 'path') === 'P2'))
  const kept = isGone ? told.filter(([field, value]) => fields[field] === value).map(([field]): [string, undefined] => [field, undefined]) : told
  const changed: Fields = { ...fields, ...Object.fromEntries(kept) }
  if (!isSameJson(changed, fields)) await transaction.put({ ...line, body: { ...line.body, fields: changed } })
}
