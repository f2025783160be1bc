import type { LocalDate } from '../core/local-date'
import { EMPTY_LEDGER, seriesKey, type NumberingRule, type NumberLedger } from '../registers/numbering'
import { LEDGER_ID, seriesRecordId, type NumberLedgerFields, type NumberSeriesFields } from './number-records'
import { newRecord } from './record-kinds'
import type { Store, StoreTransaction } from './store'

/** The part of the ledger one series and year stand in. */
export async function readSeries(store: Pick<Store | StoreTransaction, 'read'>, key: string): Promise<NumberLedger> {
  const [head, series] = await Promise.all([store.read<NumberLedgerFields>(LEDGER_ID), store.read<NumberSeriesFields>(seriesRecordId(key))])
  return { lists: series === null ? EMPTY_LEDGER.lists : { [key]: series.body.fields.entries }, isUnconfirmed: head?.body.fields.isUnconfirmed ?? false }
}

/** Writes one series back as it stands in `ledger`. */
export async function putSeries(transaction: StoreTransaction, ledger: NumberLedger, key: string): Promise<void> {
  const id = seriesRecordId(key)
  const known = await transaction.read<NumberSeriesFields>(id)
  const fields: NumberSeriesFields = { key, entries: ledger.lists[key] ?? [] }
  await transaction.put(known === null ? newRecord(id, 'number-series', fields) : { ...known, body: { ...known.body, fields } })
}

/** The series a number of the rule given out on that day belongs to, as stored. */
export function storedSeries(store: Pick<Store | StoreTransaction, 'read'>, rule: NumberingRule, on: LocalDate): Promise<NumberLedger> {
  return readSeries(store, seriesKey(rule, on))
}

/** Keys of the stored series of a rule, every year; of all rules for null. */
export async function seriesKeys(store: Pick<Store, 'values'>, rule: string | null): Promise<readonly string[]> {
  const range = rule === null ? {} : { from: `${rule}|`, to: `${rule}|\uffff` }
  return (await store.values({ kind: 'number-series', index: 'key', ...range, limit: 10_000 })).map(String)
}
