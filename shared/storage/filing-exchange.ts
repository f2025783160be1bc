import type { Result } from '../core/result'
import type { RecordId } from '../core/ids'
import type { LocalDate } from '../core/local-date'
import type { VerifiedPackage } from '../registers/filing-package/read-package'
import { textOf, type Fields } from '../registers/field'
import { derivedId } from './derived-id'
import type { FilingExchangeFields } from './exchange-records'
import { newRecord } from './record-kinds'
import { refusals } from './refusals'
import type { Act, Store, StoreTransaction } from './store'

/** Who exchanges packages here and now. */
export interface Desk {
  /** The act without its action. */
  readonly act: Act
  readonly today: LocalDate
  /** Our unit's full name, as packages are from and to. */
  readonly ourName: string
}

/** A refusal in one Chinese sentence. */
export type Outcome<T> = Result<T, string>

/** How an exchange is refused, in such a sentence: nothing of its transaction happened. */
export const { refuse, refusing } = refusals<string>()

/** Every package that went out or came in, newest first. */
export async function listExchanges(store: Pick<Store, 'list'>): Promise<readonly (FilingExchangeFields & { readonly id: RecordId })[]> {
  const lines = await store.list({ kind: 'filing-exchange', index: 'at', descending: true })
  return lines.map(({ id, fields }) => ({ ...(fields as unknown as FilingExchangeFields), id }))
}

/** The reports that went one way, of all exchanges. */
export function reportsOf<T extends FilingExchangeFields>(exchanges: readonly T[], way: FilingExchangeFields['direction']): readonly T[] {
  return exchanges.filter(({ direction, kind }) => direction === way && kind === 'report')
}

/** The newest revision of every record these reports carried, by record id. */
export function newestRevisions(reports: readonly FilingExchangeFields[]): ReadonlyMap<string, number> {
  const newest = new Map<string, number>()
  for (const { records } of reports) for (const { id, revision } of records) newest.set(id, Math.max(revision, newest.get(id) ?? 0))
  return newest
}

/** The entry of a package: one per package and direction, so that importing it twice changes nothing. */
function exchangeId(direction: FilingExchangeFields['direction'], packageId: string): RecordId {
  return derivedId('filing-exchange', direction, packageId)
}

/** Puts a package that went out or came in on record, with its file; `taken` are the records that count as reported by it, all where absent. */
export async function recordExchange(
  store: Store, transaction: StoreTransaction, desk: Desk,
  given: { readonly direction: FilingExchangeFields['direction']; readonly verified: VerifiedPackage; readonly bytes: Uint8Array; readonly fileName: string; readonly titles?: ReadonlyMap<string, string>; readonly taken?: ReadonlySet<string> },
): Promise<void> {
  const { manifest, digest } = given.verified
  const reported = manifest.records.filter(({ id }) => given.taken?.has(id) !== false).map(({ id, fields, revision }) => ({ id, title: textOf(fields as Fields, 'title'), revision }))
  const answered = manifest.answers.map(({ record }) => ({ id: record, title: given.titles?.get(record) ?? '', revision: 0 }))
  const fields: FilingExchangeFields = {
    packageId: manifest.id, digest, direction: given.direction, kind: manifest.kind, from: manifest.from, to: manifest.to, at: desk.act.at, by: desk.act.actor,
    records: manifest.kind === 'report' ? reported : answered, inReplyTo: manifest.inReplyTo?.id ?? '', fileName: given.fileName, fileSha: await store.putBlob(given.bytes),
  }
  await transaction.put(newRecord(exchangeId(given.direction, manifest.id), 'filing-exchange', fields))
}
